internal import ContentHashing
import Diagnostics
import Glibc
import Synchronization

/// Takes the words out of PDFs with `pdftotext` and the lines of tables with `pdftocairo`, once for each file.
///
/// The program is a child of its own: a file that breaks it, or keeps it busy for ever, costs that file and nothing else. One value
/// may be used by any number of tasks.
package final class PDFPages: Sendable {
    /// More pages than any township's report has.
    package static let pageLimit = 300

    /// More words than any page, and any report, has.
    static let pageWordLimit = 10_000
    static let documentWordLimit = 200_000

    /// Documents with more pages are told by their words alone; no report has as many.
    private static let drawnPageLimit = 60

    private let program: ConfinedProgram?
    /// Draws pages; without it tables are told by their words alone.
    private let drawing: ConfinedProgram?
    private let cache: ExtractionCache?
    private let state = Mutex(State())

    private struct State {
        /// The first line of what the program says about itself; empty until it was asked.
        var version: String?
        /// Words that no folder keeps, by checksum, so that a second pass need not take them out again.
        var kept: [String: PageText] = [:]
        var keptWords = 0
        var runs = 0
    }

    /// Words held in memory at most where no folder keeps them.
    private static let wordLimit = 2_000_000

    /// - Parameters:
    ///   - tool: the path of `pdftotext`; `nil` to look for it as the shell does
    ///   - cache: where words are kept between runs; `nil` for nowhere
    package convenience init(tool: String? = nil, cache: ExtractionCache? = nil) {
        self.init(
            program: (tool ?? Self.find("pdftotext")).map { ConfinedProgram(path: $0) },
            drawing: Self.find("pdftocairo").map { ConfinedProgram(path: $0) }, cache: cache)
    }

    init(program: ConfinedProgram?, drawing: ConfinedProgram? = nil, cache: ExtractionCache?) {
        self.program = program
        self.drawing = drawing
        self.cache = cache
    }

    /// How often the program took a file apart: what the folder and the memory spared is not among them.
    package var runs: Int { state.withLock { $0.runs } }

    /// The words of a PDF.
    ///
    /// - Complexity: O(bytes) where they are kept already; otherwise 100 to 300 ms of two processes for a report.
    /// - Throws: `ExtractionFailure` with what the owner of the file can do.
    package func pages(of bytes: [UInt8], sha256: String) throws(ExtractionFailure) -> PageText {
        guard Self.isPDF(bytes) else { throw .notPDF }
        guard let program else { throw .toolMissing }
        let version = try version(of: program)
        if let text = state.withLock({ $0.kept[sha256] }) ?? cache?.pages(of: sha256, tool: version) { return text }
        var text = try Self.extract(bytes, with: program)
        if let drawing, text.pages.count <= Self.drawnPageLimit { Self.addRules(to: &text, of: bytes, with: drawing) }
        state.withLock { $0.runs += 1 }
        if cache?.keep(text, of: sha256, tool: version) != true {
            state.withLock { state in
                guard state.keptWords + text.wordCount <= Self.wordLimit else { return }
                state.kept[sha256] = text
                state.keptWords += text.wordCount
            }
        }
        return text
    }

    /// The header may stand a little behind the beginning of the file, as readers allow.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        let head = bytes.prefix(1024 + mark.count)
        return head.indices.contains { head[$0...].starts(with: mark) }
    }

    /// The version, asked once: words taken by another one are not used.
    private func version(of program: ConfinedProgram) throws(ExtractionFailure) -> String {
        if let known = state.withLock({ $0.version }) { return known }
        do throws(ConfinedProgram.NotStarted) {
            let said = try program.run(["-v"], input: [])
            let line = (said.errors + said.output).prefix { $0 != UInt8(ascii: "\n") }
            // Words kept without lines are not those with them.
            let version = String(decoding: line.prefix(100), as: UTF8.self) + (drawing == nil ? "" : ", lines")
            state.withLock { $0.version = version }
            return version
        } catch {
            throw error.code == ENOENT || error.code == EACCES ? .toolMissing : .toolFailed(error.code)
        }
    }

    private static func extract(
        _ bytes: [UInt8], with program: ConfinedProgram
    ) throws(ExtractionFailure) -> PageText {
        let run: ConfinedProgram.Run
        do throws(ConfinedProgram.NotStarted) {
            let last = String(pageLimit + 1)
            run = try program.run(["-bbox", "-enc", "UTF-8", "-l", last, "-", "-"], input: bytes)
        } catch {
            throw .toolFailed(error.code)
        }
        let said = String(decoding: run.errors, as: UTF8.self)
        switch run.end {
        case .exited(0): break
        case .exited:
            if said.contains("Incorrect password") { throw .locked }
            throw .damaged(firstLine(of: said))
        case .signalled, .outOfTime, .tooMuchOutput: throw .overLimit
        }
        guard let text = WordBoxReading.pages(run.output) else { throw .damaged(firstLine(of: said)) }
        guard text.pages.count <= pageLimit else { throw .tooManyPages(limit: pageLimit) }
        guard text.wordCount <= documentWordLimit, text.pages.allSatisfy({ $0.words.count <= pageWordLimit }) else {
            throw .overLimit
        }
        let isDataMissing = said.contains("language pack") || said.contains("Unknown character collection")
        try judge(text, isDataMissing: isDataMissing)
        return text
    }

    /// Gives the pages their lines; where they cannot be had, the words are still good.
    private static func addRules(to text: inout PageText, of bytes: [UInt8], with program: ConfinedProgram) {
        let asLarge = ["-origpagesizes", "-noshrink", "-nocenter"]
        guard let run = try? program.run(["-svg"] + asLarge + ["-", "-"], input: bytes), run.end == .exited(0),
            let rules = RuleReading.pages(run.output), rules.count == text.pages.count
        else { return }
        for (page, rules) in rules.enumerated() { text.pages[page].rules = rules }
    }

    /// Refuses pages without text and text without characters.
    private static func judge(_ text: PageText, isDataMissing: Bool) throws(ExtractionFailure) {
        var scalars = 0
        var unmapped = 0
        for page in text.pages {
            for word in page.words {
                for scalar in String(decoding: word.text, as: UTF8.self).unicodeScalars {
                    scalars += 1
                    switch scalar.value {
                    case 0xFFFD, 0xE000...0xF8FF, 0xF0000...: unmapped += 1
                    default: break
                    }
                }
            }
        }
        if isDataMissing { throw .languageDataMissing }
        if scalars < shortestText { throw .noText }
        if unmapped * 10 > scalars { throw .unmapped }
    }

    /// Stamps and page numbers of a scan have fewer characters than the shortest report has.
    private static let shortestText = 40

    private static func firstLine(of text: String) -> String {
        let line = text.utf8.prefix { $0 != UInt8(ascii: "\n") }.filter { (0x20..<0x7F).contains($0) }
        return String(decoding: line.prefix(120), as: UTF8.self)
    }

    private static func find(_ name: String) -> String? {
        guard let list = getenv("PATH") else { return nil }
        let folders = String(cString: list).split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
