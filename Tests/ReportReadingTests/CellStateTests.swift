import ReportModel
import Testing

@testable import ReportReading

/// What a cell can hold, in a tab table: six states that never turn into one another.
struct CellStateTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let raw: String
        let state: CellState
        let rules: [String]
        var testDescription: String { "“\(raw)”" }

        init(_ raw: String, _ state: CellState, _ rules: [String] = []) {
            (self.raw, self.state, self.rules) = (raw, state, rules)
        }
    }

    private static func number(_ significand: Int64, _ scale: UInt8 = 0) -> CellState {
        .number(ExactDecimal(significand: significand, scale: scale))
    }

    @Test(arguments: [
        Case("0", number(0)), Case("21", number(21)), Case("", .blank, ["ST-08"]), Case("/", .dash, ["ST-09"]),
        Case("-", .dash, ["ST-09"]), Case("—", .dash, ["ST-09"]), Case("无", .dash, ["ST-09"]),
        Case("若干", .text, ["ST-10"]), Case("２１", number(21), ["CV-05"]), Case("1,234", number(1234), ["CV-05"]),
        Case("-3", number(-3), ["CV-01"]), Case("1.5", number(15, 1), ["CV-01"]),
    ])
    func isReadAsItStands(_ example: Case) throws {
        var document = InventedDocument()
        let line = try #require(document.requests.firstIndex { $0.hasPrefix("一、本年新收") })
        var fields = document.requests[line].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        fields[3] = example.raw
        document.requests[line] = fields.joined(separator: "\t")
        let result = InventedDocument.read(document.text)
        let cell = try #require(result.report).cells[.requests(.newReceived, .naturalPerson)]
        #expect(cell.state == example.state)
        #expect(cell.raw == example.raw)
        #expect(result.findings.map(\.rule.name) == example.rules)
        // The neighbours did not move.
        let next = try #require(result.report).cells[.requests(.newReceived, .business)]
        #expect(next.raw == document.figures[.requests(.newReceived, .business)])
    }

    @Test func feesKeepTheirDigits() throws {
        var document = InventedDocument()
        let line = try #require(document.proactive.firstIndex { $0.hasPrefix("行政事业性收费") })
        document.proactive[line] = "行政事业性收费\t190.457379"
        let report = try #require(InventedDocument.read(document.text).report)
        let id = try #require(CellID("t2.admin_fee.amount_wan"))
        #expect(report.cells[id].number?.description == "190.457379")
    }
}
