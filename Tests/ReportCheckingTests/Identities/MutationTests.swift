import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// One changed cell of a clean table breaks exactly the identities it takes part in, and no other rule speaks.
struct MutationTests {
    @Test(arguments: FormGeneration.allCases) func oneWrongCellBreaksExactlyItsEquations(form: FormGeneration) {
        let clean = InventedReport.full(form: form)
        let checker = ReportChecker()
        let equations = checker.check(clean, readingFindings: [], previous: nil).ledger
        for id in clean.expectedCells where id.definition.table != .proactive {
            var report = clean
            guard let figure = clean.cells.number(id)?.adding(ExactDecimal(1)) else { continue }
            report.cells[id] = InventedReport.cell(figure.description)
            let checked = checker.check(report, readingFindings: [], previous: nil)
            let expected = equations.map { $0.cells(in: clean.year).contains(id) ? Verdict.fail : .pass }
            #expect(checked.ledger.map(\.verdict) == expected, "\(id)")
            let rules = zip(equations, expected).filter { $0.1 == .fail }.map(\.0.rule)
            #expect(checked.findings.map(\.rule).sorted() == rules.sorted(), "\(id)")
            #expect(!rules.isEmpty, "\(id) takes part in no equation")
        }
    }

    @Test func oneBlankCellMakesItsEquationsUnknown() {
        let clean = InventedReport.full()
        for id in clean.expectedCells where id.definition.table != .proactive {
            var report = clean
            report.cells[id] = InventedReport.cell("")
            let checked = ReportChecker().check(report, readingFindings: [], previous: nil)
            for entry in checked.ledger {
                let isTouched = entry.cells(in: clean.year).contains(id)
                #expect(entry.verdict == (isTouched ? .unknown : .pass), "\(id) \(entry.rule) \(entry.instance)")
            }
            #expect(checked.findings.isEmpty, "\(id)")
        }
    }
}
