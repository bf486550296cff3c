import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// Invented documents as they stand on the pages of governments, each with what its cells say beside it.
///
/// In `Invented/NAME.cells` a line gives a row: its name and its cells in the order of the form, `_` for an empty cell, `/` for a placeholder,
/// `?` for one that the text leaves undecided.
struct InventedDocumentsTests {
    private static let folder = Bundle.module.resourceURL?.appendingPathComponent("Invented")

    static let names: [String] = {
        let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) } ?? []
        return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }()

    @Test func theDocumentsAreThere() { #expect(Self.names.count >= 30) }

    @Test(arguments: names)
    func noFigureIsWrongOrInvented(name: String) throws {
        let folder = try #require(Self.folder)
        let text = try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
        let table = try String(contentsOf: folder.appendingPathComponent(name + ".cells"), encoding: .utf8)
        let (forms, expected) = Self.cells(table)
        let result = InventedDocument.read(text, path: "样例省/样例市/样例县/甲镇/a.txt")
        let document = try #require(result.document, "\(result.diagnostics)")
        #expect([StatutoryTable.proactive, .requests].map { document.forms[$0] } == forms)
        let certain = expected.filter { $0.value != "?" }
        var tally = LayoutTally(document.cells, expected: certain)
        let unread = certain.keys.filter { [.unreadable, .absent].contains(document.cells[$0].state) }.sorted()
        tally.invented += expected.filter { $0.value == "?" }.keys.filter { document.cells[$0].number != nil }.map(
            \.name)
        print(
            "\(name): \(tally.right) right, \(tally.missing) missing, \(tally.wrong.count) wrong, \(tally.invented.count) invented"
        )
        #expect(tally.wrong == [])
        #expect(tally.invented == [])
        let allowed = Self.unread[name] ?? 0
        #expect(tally.missing <= allowed, "\(unread.map(\.name).prefix(30)) \(result.explanation.map(\.zh))")
    }

    /// The cells a person may read and the reader does not, in documents that have some.
    private static let unread: [String: Int] = [:]

    /// The forms of tables 2 and 3 and the cells of a written table.
    private static func cells(_ table: String) -> (forms: [FormGeneration], cells: [CellID: String]) {
        var cells: [CellID: String] = [:]
        var forms: [FormGeneration] = []
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if words[0] == "forms" {
                forms = words.dropFirst().compactMap(FormGeneration.init(rawValue:))
                continue
            }
            let ids = CellRegistry.all.filter { $0.rowKey == words[0] }.map(\.id)
            guard ids.count == words.count - 1 else {
                Issue.record("\(words[0]) has \(ids.count) cells")
                continue
            }
            for (id, word) in zip(ids, words.dropFirst()) {
                cells[id] = word == "_" ? "blank" : word == "/" ? "dash" : word
            }
        }
        return (forms, cells)
    }
}
