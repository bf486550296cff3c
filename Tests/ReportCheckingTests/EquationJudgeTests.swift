import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// The verdict on `新收 + 结转 = 办理 + 结转下年` for every kind of cell.
struct EquationJudgeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let left: [String]
        let right: [String]
        let verdict: Verdict
        var testDescription: String { id }
    }

    static let cases = [
        Case(id: "equal figures pass", left: ["3", "1"], right: ["4", "0"], verdict: .pass),
        Case(id: "zeros on both sides are vacuous", left: ["0", "0"], right: ["0", "0"], verdict: .vacuous),
        Case(id: "decimals are compared exactly", left: ["0.1", "0.2"], right: ["0.3", "0"], verdict: .pass),
        Case(id: "unequal figures fail", left: ["3", "1"], right: ["4", "1"], verdict: .fail),
        Case(
            id: "a blank that would have to be 0", left: ["3", ""], right: ["3", "0"], verdict: .passesIfBlankIsZero),
        Case(
            id: "a placeholder that would have to be 0", left: ["3", "/"], right: ["3", "0"],
            verdict: .passesIfBlankIsZero),
        Case(id: "blanks among zeros", left: ["0", ""], right: ["", "0"], verdict: .passesIfBlankIsZero),
        Case(id: "a blank that cannot be 0", left: ["3", ""], right: ["4", "0"], verdict: .unknown),
        Case(id: "known part exceeds the other side", left: ["5", ""], right: ["3", "1"], verdict: .fail),
        Case(id: "known part exceeds, mirrored", left: ["3", "1"], right: ["?", "5"], verdict: .fail),
        Case(
            id: "known part exceeds, but both sides miss figures", left: ["5", ""], right: ["3", ""], verdict: .unknown),
        Case(id: "words are not a figure", left: ["3", "三"], right: ["3", "0"], verdict: .unknown),
        Case(id: "an unreadable cell is not a zero", left: ["3", "?"], right: ["3", "0"], verdict: .unknown),
        Case(id: "an absent cell is not a zero", left: ["3", "absent"], right: ["3", "0"], verdict: .unknown),
        Case(id: "nothing there at all", left: ["absent", "absent"], right: ["absent", "absent"], verdict: .unknown),
        Case(
            id: "sums beyond 18 digits are not judged", left: ["999999999999999999", "0.1"], right: ["0", "0"],
            verdict: .unknown),
    ]

    @Test(arguments: cases) func judgesByWhatIsPublished(test: Case) {
        let rows: [RequestRow] = [.newReceived, .carriedIn, .resultTotal, .carriedOut]
        var report = InventedReport.report()
        for (row, written) in zip(rows, test.left + test.right) {
            report.cells[.requests(row, .naturalPerson)] = InventedReport.cell(written)
        }
        let terms = rows.map {
            Equation.Term(operand: .init(year: report.year, cell: .requests($0, .naturalPerson)), label: "")
        }
        let equation = Equation("自然人", Array(terms[..<2]), equals: Array(terms[2...]))
        let evidence = Evidence(report: report, previous: nil, approximate: [:])
        #expect(EquationJudge.judge(equation, on: evidence).verdict == test.verdict)
    }

    @Test(arguments: [("absent", Verdict.unknown), ("", .unknown), ("1", .pass)])
    func aMissingSubtrahendGivesNoBound(repealed: String, verdict: Verdict) {
        // 8 + 0 − x = 7: the known part exceeds the other side, and yet x may make it right.
        let report = InventedReport.report([
            "t2.normative_doc.issued": "8", "t2.normative_doc.repealed": repealed, "t2.normative_doc.in_force": "7",
        ])
        func term(_ name: String, minus: Bool = false) -> Equation.Term {
            guard let cell = CellID("t2.normative_doc.\(name)") else { preconditionFailure() }
            return Equation.Term(operand: .init(year: report.year, cell: cell, isSubtracted: minus), label: name)
        }
        let equation = Equation("x", [term("issued"), term("repealed", minus: true)], equals: [term("in_force")])
        let evidence = Evidence(report: report, previous: nil, approximate: [:])
        #expect(EquationJudge.judge(equation, on: evidence).verdict == verdict)
    }
}
