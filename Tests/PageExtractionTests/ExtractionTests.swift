import ContentHashing
import Foundation
import SitegenTestSupport
import Testing

@testable import PageExtraction

/// Words out of PDFs: through the program, through the folder that keeps them, and not at all.
struct ExtractionTests {
    static let isExpected = ExternalProgram.path(of: "pdftotext") != nil || ExternalProgram.isBuildServer

    /// A PDF of one page with Latin text in a standard font.
    static func document(_ text: String, pages: Int = 1, trailer: String = "") -> [UInt8] {
        let kids = (0..<pages).map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var file = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        file += "2 0 obj\n<</Type/Pages/Kids[\(kids)]/Count \(pages)>>\nendobj\n"
        file += "3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Courier>>\nendobj\n"
        for page in 0..<pages {
            let content = "BT /F1 12 Tf 72 700 Td (\(text)) Tj ET"
            file += "\(4 + 2 * page) 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            file += "/Resources<</Font<</F1 3 0 R>>>>/Contents \(5 + 2 * page) 0 R>>\nendobj\n"
            file += "\(5 + 2 * page) 0 obj\n<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream\nendobj\n"
        }
        return Array((file + "trailer\n<</Size \(4 + 2 * pages)/Root 1 0 R\(trailer)>>\n%%EOF\n").utf8)
    }

    static let words = "invented text of a report that is long enough to be no scan"

    private func pages(
        _ bytes: [UInt8], _ extraction: PDFPages = PDFPages()
    ) throws -> PageText { try extraction.pages(of: bytes, sha256: SHA256.hex(of: bytes)) }

    @Test(.enabled(if: ExtractionTests.isExpected)) func wordsComeWithTheirBoxes() throws {
        let text = try pages(Self.document(Self.words))
        #expect(text.pages.count == 1)
        #expect(text.pages[0].width == 595_00)
        let joined = text.pages[0].words.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
        #expect(joined == Self.words)
        let first = try #require(text.pages[0].words.first)
        #expect(first.left == 72_00)
        // Eight letters of Courier, six tenths of twelve points each.
        #expect(first.right == 72_00 + 57_60)
    }

    @Test(.enabled(if: ExtractionTests.isExpected)) func aFileIsTakenApartOnceAndThenKept() throws {
        let folder = try TemporaryFolder()
        let cache = ExtractionCache(folder: folder.path(".sitegen/extracted"), isWritable: true)
        let bytes = Self.document(Self.words)
        let first = PDFPages(cache: cache)
        let text = try pages(bytes, first)
        #expect(try pages(bytes, first) == text)
        #expect(first.runs == 1)
        #expect(folder.files() == [".sitegen/extracted/\(SHA256.hex(of: bytes)).words"])
        let second = PDFPages(cache: cache)
        #expect(try pages(bytes, second) == text)
        #expect(second.runs == 0)
        var status = stat()
        #expect(stat(folder.path(".sitegen/extracted"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
    }

    @Test(.enabled(if: ExtractionTests.isExpected)) func withoutAFolderTheSecondPassRunsNothing() throws {
        let bytes = Self.document(Self.words)
        let folder = try TemporaryFolder()
        for cache in [nil, ExtractionCache(folder: folder.path("none"), isWritable: false)] {
            let extraction = PDFPages(cache: cache)
            _ = try pages(bytes, extraction)
            _ = try pages(bytes, extraction)
            #expect(extraction.runs == 1)
        }
        #expect(folder.files() == [])
    }

    /// Every byte counts: whichever is changed, the file is taken apart again, and the result is the same.
    @Test(.enabled(if: ExtractionTests.isExpected), arguments: [0, 20, 60, -1, -40, Int.max])
    func aDamagedFileInTheFolderCountsAsNone(place: Int) throws {
        let folder = try TemporaryFolder()
        let cache = ExtractionCache(folder: folder.path("extracted"), isWritable: true)
        let bytes = Self.document(Self.words)
        let text = try pages(bytes, PDFPages(cache: cache))
        let file = folder.path("extracted/\(SHA256.hex(of: bytes)).words")
        var kept = try Data(contentsOf: URL(fileURLWithPath: file))
        if place == Int.max {
            kept.removeLast(kept.count / 2)
        } else {
            kept[place < 0 ? kept.count + place : place] ^= 1
        }
        try kept.write(to: URL(fileURLWithPath: file))
        let again = PDFPages(cache: cache)
        #expect(try pages(bytes, again) == text)
        #expect(again.runs == 1)
        let third = PDFPages(cache: cache)
        #expect(try pages(bytes, third) == text)
        #expect(third.runs == 0)
    }

    @Test(.enabled(if: ExtractionTests.isExpected)) func aLinkInTheFolderIsNotFollowed() throws {
        let folder = try TemporaryFolder()
        let cache = ExtractionCache(folder: folder.path("extracted"), isWritable: true)
        let bytes = Self.document(Self.words)
        let name = "extracted/\(SHA256.hex(of: bytes)).words"
        try folder.write("extracted/other", "mine")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(name), withDestinationPath: folder.path("extracted/other"))
        _ = try pages(bytes, PDFPages(cache: cache))
        #expect(folder.text("extracted/other") == "mine")
    }

    @Test func aMissingProgramIsSaid() {
        let bytes = Self.document(Self.words)
        #expect(throws: ExtractionFailure.toolMissing) { try pages(bytes, PDFPages(program: nil, cache: nil)) }
        #expect(throws: ExtractionFailure.toolMissing) { try pages(bytes, PDFPages(tool: "/nowhere/pdftotext")) }
        #expect(ExtractionFailure.toolMissing.advice?.en.contains("apt-get install poppler-utils poppler-data") == true)
    }

    @Test(.enabled(if: ExtractionTests.isExpected)) func whatIsNoTextIsRefused() throws {
        #expect(throws: ExtractionFailure.notPDF) { try pages(Array("a report".utf8)) }
        #expect(throws: ExtractionFailure.notPDF) { try pages([]) }
        #expect(throws: ExtractionFailure.noText) { try pages(Self.document("")) }
        #expect(throws: ExtractionFailure.noText) { try pages(Self.document("- 1 -", pages: 3)) }
        #expect(throws: ExtractionFailure.tooManyPages(limit: 300)) {
            try pages(Self.document(Self.words, pages: 10_000))
        }
        let encryption =
            "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
            + "/O<\(String(repeating: "1f", count: 32))>/U<\(String(repeating: "2e", count: 32))>>>"
        #expect(throws: ExtractionFailure.locked) { try pages(Self.document(Self.words, trailer: encryption)) }
    }

    /// Fonts without a map: characters of nobody's use, or marks in place of them.
    @Test(arguments: ["\u{E123}", "\u{FFFD}", "\u{1}", "\u{F0001}"]) func garbledTextIsRefused(character: String) throws
    {
        let folder = try TemporaryFolder()
        let word = "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">\(String(repeating: character, count: 80))</word>"
        try folder.write("out", "<html><body><doc><page width=\"9\" height=\"9\">\(word)</page></doc></body></html>")
        let tool = try program("cat \(folder.path("out"))", in: folder)
        #expect(throws: ExtractionFailure.unmapped) { try pages(Self.document(Self.words), PDFPages(tool: tool)) }
    }

    // MARK: A program that goes wrong

    private func program(_ script: String, in folder: TemporaryFolder) throws -> String {
        try folder.write("tool", "#!/bin/sh\n\(script)\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("tool"))
        return folder.path("tool")
    }

    @Test func aProgramThatRunsForEverIsEndedWithAllItStarted() throws {
        let folder = try TemporaryFolder()
        let path = try program("sleep 1000 & echo $! > /dev/stderr; sleep 1000", in: folder)
        var program = ConfinedProgram(path: path)
        program.limits.seconds = 1
        let run = try program.run([], input: [])
        #expect(run.end == .outOfTime)
        let child = try #require(Int32(String(decoding: run.errors, as: UTF8.self).split(separator: "\n").first ?? ""))
        usleep(100_000)
        // Gone, or dead and not yet buried by the process it was left to.
        let state = FileManager.default.contents(atPath: "/proc/\(child)/stat").map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(state?.contains(") Z ") ?? true)
    }

    @Test func aProgramThatOnlyComputesIsEnded() throws {
        let folder = try TemporaryFolder()
        var program = ConfinedProgram(path: try program("while :; do :; done", in: folder))
        program.limits.processorSeconds = 1
        guard case .signalled = try program.run([], input: []).end else {
            Issue.record("it was not ended by a signal")
            return
        }
    }

    @Test func outputWithoutEndIsCutOff() throws {
        let folder = try TemporaryFolder()
        var program = ConfinedProgram(path: try program("exec cat /dev/zero", in: folder))
        program.limits.outputBytes = 1 << 20
        let run = try program.run([], input: [])
        #expect(run.end == .tooMuchOutput)
        #expect(run.output.count < 2 << 20)
    }

    @Test func complaintsWithoutEndAreForgotten() throws {
        let folder = try TemporaryFolder()
        let path = try program("head -c 5000000 /dev/zero >&2; echo done", in: folder)
        let run = try ConfinedProgram(path: path).run([], input: [])
        #expect(run.end == .exited(0))
        #expect(String(decoding: run.output, as: UTF8.self) == "done\n")
        #expect(run.errors.count == ConfinedProgram.Limits().errorBytes)
    }

    @Test func theProgramSeesItsInputAndNothingElse() throws {
        let folder = try TemporaryFolder()
        let path = try program(
            "cat; env | grep -v '^PWD=\\|^_=\\|^SHLVL=\\|^OLDPWD='; echo x > \(folder.path("written"))", in: folder)
        let run = try ConfinedProgram(path: path).run([], input: Array("input\n".utf8))
        #expect(String(decoding: run.output, as: UTF8.self) == "input\nLC_ALL=C\n")
        #expect(folder.text("written") ?? "" == "")
    }

    @Test func whatIsNoPageIsRefused() {
        #expect(WordBoxReading.pages(Array("<html><page".utf8)) == nil)
        #expect(WordBoxReading.hundredths("12.345") == 12_34)
        #expect(WordBoxReading.hundredths("-0.5") == -50)
        for text in ["", "-", "nan", "inf", "1e9", "99999999.0", "1 2"] {
            #expect(WordBoxReading.hundredths(text) == nil, "\(text)")
        }
    }
}
