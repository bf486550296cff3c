import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// Reports whose label and figures run together: what can be read of them at all, and what is.
struct UnseparatedReadingTests {
    @Test func theSearchFindsEveryReading() {
        #expect(UnseparatedReadings.certain("000", columns: 3, block: nil) == ["0", "0", "0"])
        #expect(UnseparatedReadings.certain("0012", columns: 3, block: nil) == ["0", "0", "12"])
        // 0·1·2, 0·12 and an empty cell behind them: only the first is the same in both.
        #expect(UnseparatedReadings.certain("012", columns: 3, block: nil) == [nil, nil, nil])
        #expect(UnseparatedReadings.certain("103", columns: 2, block: nil) == [nil, nil])
        #expect(UnseparatedReadings.certain("1001", columns: 4, block: 4) == ["1", "0", "0", "1"])
        #expect(UnseparatedReadings.certain("7", columns: 1, block: nil) == ["7"])
    }

    /// The cells of a report that can be told from its digits, given where its rows begin.
    private static func readable(_ report: GeneratedReport, _ expected: [CellID: String]) -> Set<CellID> {
        let rows = StatutoryTable.allCases.flatMap { table -> [[CellID]] in
            let cells = CellRegistry.cells(of: table, in: report.form(of: table))
            if table == .disputes { return [cells] }
            return Dictionary(grouping: cells) { $0.name.split(separator: ".").dropLast().joined() }.values.map { $0 }
        }
        var readable: Set<CellID> = []
        for row in rows {
            let figures = row.map { expected[$0] ?? "" }
            guard figures.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { continue }
            let table = row[0].definition.table
            let certain = UnseparatedReadings.certain(
                figures.joined(), columns: row.count,
                block: table == .proactive ? nil : table == .requests ? 7 : 5)
            for (id, figure) in zip(row, certain) where figure != nil {
                // A total that is wrong in the report can make the search agree on what is not printed there.
                if figure == expected[id] { readable.insert(id) }
            }
        }
        return readable
    }

    @Test func whatCanBeToldIsRead() {
        var sums: [LayoutFigures: (read: Int, readable: Int, printed: Int)] = [:]
        for seed in 0..<UInt64(40) {
            var report = GeneratedReport(.text(.unseparated), seed: seed)
            let figures = LayoutFigures.allCases[Int(seed % 4)]
            var dice = MutationTests.Dice(state: seed &+ 77)
            // Without irregularities, so that the digits alone decide.
            report.noises = []
            report.forms = Dictionary(
                uniqueKeysWithValues: StatutoryTable.allCases.map { ($0, report.form(of: .requests)) })
            report.values = figures.all(of: report.form(of: .requests), &dice)
            let (bytes, expected) = report.layout.file(report)
            let result = InventedDocument.read(String(decoding: bytes, as: UTF8.self), path: "样例省/样例市/样例县/甲镇/a.txt")
            let readable = Self.readable(report, expected)
            var sum = sums[figures] ?? (0, 0, 0)
            for (id, figure) in expected {
                let number = result.document?.cells[id].number?.description
                #expect(number == nil || number == figure, "\(report): \(id)")
                sum.read += number != nil && readable.contains(id) ? 1 : 0
            }
            sum.readable += readable.count
            sum.printed += expected.count
            sums[figures] = sum
        }
        for figures in LayoutFigures.allCases {
            let sum = sums[figures] ?? (0, 0, 0)
            // Single digits are all read; a longer row has to be proved by the columns, since one wrong total would make it seem certain.
            if figures == .small || figures == .distinct { #expect(sum.read == sum.readable, "\(figures)") }
            #expect(sum.readable > 0)
            print("run together, \(figures): \(sum.read) read of \(sum.readable) readable, \(sum.printed) printed")
        }
    }
}
