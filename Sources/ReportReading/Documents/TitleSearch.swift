import ReportModel

/// A line of the document that may be, or be part of, its title.
struct MastheadLine: Hashable {
    let block: Int
    /// The text with blanks in order, the cells of a row joined.
    let text: String
    let place: SourcePlace
}

/// Finds the title above the first section: in one line or several, printed once or twice.
struct TitleSearch {
    /// A title with the lines it was joined from.
    struct Found: Hashable {
        var text: String
        /// Positions in the lines given.
        var lines: ClosedRange<Int>
    }

    /// Titles broken into more lines than this are not put together.
    private static let mostLines = 3
    /// A part of a broken title is no longer than this.
    private static let longestPart = 40

    private let lines: [MastheadLine]
    /// The title; `nil` if no line is one.
    private(set) var best: Found?
    /// Every other line that is a title: page titles, repetitions.
    private(set) var others: [Found] = []

    /// Looks through the lines in front of the first section.
    ///
    /// Of several titles the first that names both body and year counts, then the first that names one of them: the bare name
    /// of the column stands above many.
    /// - Complexity: O(lines).
    init(_ lines: [MastheadLine]) {
        self.lines = lines
        var found = lines.indices.filter { ReportTitle.isTitle(lines[$0].text) }.map { extended($0...$0) }
        if found.isEmpty, let broken = broken() { found = [extended(broken)] }
        let names = found.map { TitleNames($0.text) }
        let choice =
            names.firstIndex { !$0.years.isEmpty && !$0.divisions.isEmpty } ?? names.firstIndex { !$0.isBare }
            ?? names.indices.first
        guard let choice else { return }
        best = found[choice]
        others = found.indices.filter { $0 != choice }.map { found[$0] }
    }

    /// The first run of short lines that together are a title.
    private func broken() -> ClosedRange<Int>? {
        for start in lines.indices {
            for end in lines[start...].indices.dropFirst().prefix(Self.mostLines - 1) {
                guard lines[start...end].allSatisfy({ isPart($0.text) }) else { break }
                if ReportTitle.isTitle(joined(start...end)) { return start...end }
            }
        }
        return nil
    }

    private func isPart(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= Self.longestPart, let last = text.unicodeScalars.last else { return false }
        return !"。；，：".unicodeScalars.contains(last) && !text.hasSuffix("文件")
    }

    private func joined(_ range: ClosedRange<Int>) -> String {
        lines[range].map(\.text).reduce("") { $0.isEmpty ? $1 : Prose.joined($0, $1) }
    }

    /// A title with what belongs to it in the lines around it: the body or the year in front, the cut end behind.
    private func extended(_ range: ClosedRange<Int>) -> Found {
        var range = range
        while range.lowerBound > 0, range.count < Self.mostLines {
            let names = TitleNames(joined(range))
            let above = lines[range.lowerBound - 1].text
            guard isPart(above), !ReportTitle.isTitle(above) else { break }
            let isYear = names.years.isEmpty && Self.isYear(above)
            let isBody = names.divisions.isEmpty && Self.isBody(above)
            guard isYear || isBody else { break }
            range = (range.lowerBound - 1)...range.upperBound
        }
        if range.upperBound + 1 < lines.count {
            let title = joined(range)
            let below = lines[range.upperBound + 1].text
            let isCut = ["年度报", "工作", "年度"].contains { title.hasSuffix($0) } && below.unicodeScalars.count <= 8
            let isYear = TitleNames(title).years.isEmpty && Self.isYear(below)
            if isCut || isYear { range = range.lowerBound...(range.upperBound + 1) }
        }
        return Found(text: joined(range), lines: range)
    }

    /// A line that is a year and nothing else: `2024年`, `（2024年度）`.
    private static func isYear(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= 10, let year = PrintedDate.titleYears(in: text).first else { return false }
        let rest = (year.before + year.after).unicodeScalars.filter { !"度年（）() 〔〕[]".unicodeScalars.contains($0) }
        return rest.isEmpty
    }

    /// A line that is the name of a body, with a year behind it or without.
    private static func isBody(_ text: String) -> Bool {
        let name = PrintedDate.titleYears(in: text).first.map { $0.before.isEmpty ? $0.after : $0.before } ?? text
        return !BodyName(name).divisions.isEmpty
    }
}
