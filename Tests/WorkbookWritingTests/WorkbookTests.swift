import ArchiveReading
import Foundation
import SitegenTestSupport
import Testing

@testable import WorkbookWriting

struct WorkbookTests {
    private static func fill(_ path: String) throws {
        let book = try Workbook(creating: path, title: "样例")
        try book.beginSheet("数据", widths: [12], frozen: (1, 1))
        try book.append([.text("名称"), .text("数")], style: .head)
        try book.append([.text("=1+1"), .number(0.5, places: 2)])
        try book.append([.text("<甲>&\u{1}"), .none])
        try book.append([.text("0"), .number(0, places: 0)])
        try book.finish()
    }

    private static func sheet(_ path: String) throws -> String {
        var archive = try Archive(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        let bytes = try #require(try archive.member("xl/worksheets/sheet1.xml"))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func theSameRowsAreTheSameBytes() throws {
        let folder = try TemporaryFolder()
        try Self.fill(folder.path("first.xlsx"))
        try Self.fill(folder.path("second.xlsx"))
        let first = try Data(contentsOf: URL(fileURLWithPath: folder.path("first.xlsx")))
        #expect(first == (try Data(contentsOf: URL(fileURLWithPath: folder.path("second.xlsx")))))
        #expect(folder.files() == ["first.xlsx", "second.xlsx"], "no temporary file is left")
    }

    /// Text is text whatever it begins with; a cell without value is not written; zero is.
    @Test func textIsNoFormulaAndNothingIsNotZero() throws {
        let folder = try TemporaryFolder()
        try Self.fill(folder.path("book.xlsx"))
        let sheet = try Self.sheet(folder.path("book.xlsx"))
        #expect(!sheet.contains("<f>"))
        #expect(sheet.contains("<is><t>=1+1</t></is>"))
        #expect(sheet.contains("&lt;甲&gt;&amp;_x0001_"))
        #expect(!sheet.contains("r=\"B3\""))
        #expect(sheet.contains("<c r=\"B4\"><v>0</v></c>"))
        #expect(sheet.contains("<v>0.5</v>"))
    }

    @Test func aPathThatCannotBeWrittenIsNamed() throws {
        let folder = try TemporaryFolder()
        let failure = #expect(throws: WorkbookFailure.self) { try Self.fill(folder.path("none/book.xlsx")) }
        #expect(failure?.text.isEmpty == false)
    }

    @Test func textBeyondACellIsRefusedAndNotCut() throws {
        let folder = try TemporaryFolder()
        let book = try Workbook(creating: folder.path("book.xlsx"), title: "")
        try book.beginSheet("a")
        #expect(throws: WorkbookFailure.self) {
            try book.append([.text(String(repeating: "a", count: Workbook.textLimit + 1))])
        }
    }
}
