import Foundation
import SitegenTestSupport
import Testing

@testable import DatabaseWriting

struct DatabaseFileTests {
    private static func fill(_ path: String, rows: Int = 3) throws {
        let file = try DatabaseFile(creating: path)
        try file.run("CREATE TABLE item (number INTEGER PRIMARY KEY, name TEXT, value NUMERIC)")
        let items = try file.insertion(into: "item", columns: 3)
        for number in 0..<Int64(rows) {
            try file.insert([.integer(number), .text("甲'\(number)"), number == 1 ? .null : .text("0.50")], items)
        }
        try file.finish()
    }

    @Test func theSameRowsAreTheSameBytes() throws {
        let folder = try TemporaryFolder()
        try Self.fill(folder.path("first"), rows: 2_000)
        try Self.fill(folder.path("second"), rows: 2_000)
        let first = try Data(contentsOf: URL(fileURLWithPath: folder.path("first")))
        #expect(first == (try Data(contentsOf: URL(fileURLWithPath: folder.path("second")))))
        #expect(first.starts(with: Data("SQLite format 3\0".utf8)) && first.count > 8_192)
        #expect(folder.files() == ["first", "second"], "no journal is left")
    }

    /// Read by another program: a null stays apart from the empty text and from zero.
    @Test(.enabled(if: ExternalProgram.path(of: "python3") != nil)) func anotherProgramReadsWhatWasWritten() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("base")
        let file = try DatabaseFile(creating: path)
        try file.run("CREATE TABLE item (name TEXT, value NUMERIC)")
        let items = try file.insertion(into: "item", columns: 2)
        for row: [DatabaseFile.Value] in [
            [.text(""), .null], [.text("=1+1"), .text("0.092")], [.text("a\"b\nc"), .integer(0)],
        ] {
            try file.insert(row, items)
        }
        try file.finish()
        let script = """
            import sqlite3, sys, json
            print(json.dumps(sqlite3.connect(sys.argv[1]).execute("SELECT * FROM item").fetchall()))
            """
        let python = try #require(ExternalProgram.path(of: "python3"))
        #expect(
            try ExternalProgram.output(of: python, ["-c", script, path])
                == "[[\"\", null], [\"=1+1\", 0.092], [\"a\\\"b\\nc\", 0]]\n")
    }

    @Test func aPathThatCannotBeWrittenIsNamed() throws {
        let folder = try TemporaryFolder()
        let failure = #expect(throws: DatabaseFailure.self) { try Self.fill(folder.path("none/base")) }
        #expect(failure?.text.isEmpty == false && failure?.isDiskFull == false)
    }
}
