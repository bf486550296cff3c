import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// One changed cell of a clean report breaks exactly the rules that name it, and no other rule speaks.
struct MutationTests {
    /// Two clean reports in a row: the second is the one a cell is changed in.
    private static func pair(_ form: FormGeneration) -> (before: AnnualReport, after: AnnualReport) {
        let year = form == .form2019 ? 2020 : 2024
        return (InventedReport.full(year: year - 1, form: form), InventedReport.full(year: year, form: form))
    }

    private static func check(_ before: AnnualReport, _ after: AnnualReport) -> CheckedReport {
        ReportChecker().check(after, readingFindings: [], previous: before)
    }

    /// The rules a cell takes part in, from the form and the catalogue, not from the code.
    private static func rules(naming id: CellID) -> [String] {
        let name = id.name.split(separator: ".").map(String.init)
        let (row, column) = (name.dropFirst().dropLast().joined(separator: "."), name.last ?? "")
        switch name[0] {
        case "t2":
            switch (row, column) {
            case ("regulation", "repealed"): return ["T2-01", "T2-03", "T2-04"]
            case ("regulation", _): return ["T2-01", "T2-03"]
            case ("normative_doc", _): return ["T2-03"]
            default: return []
            }
        case "t2_2019":
            if row == "regulation" { return ["T2-01"] }
            return column == "prev_items" ? ["T2-08"] : []
        case "t3":
            var rules = ["T3-03", "T3-07"]
            let isOutcome = !["new_received", "carried_in", "result_total", "carried_out"].contains(row)
            if !isOutcome { rules.append("T3-01") }
            if isOutcome || row == "result_total" { rules.append("T3-02") }
            if row == "carried_in" { rules.append("XY-01") }
            if row == "denied.state_secret" { rules.append("T3-09") }
            return rules
        default:
            return [row == "review" ? "T4-01" : row == "suit_direct" ? "T4-02" : "T4-03"]
        }
    }

    @Test(arguments: [(FormGeneration.form2021, 200), (.form2019, 198)])
    func oneWrongCellBreaksExactlyTheRulesThatNameIt(form: FormGeneration, count: Int) throws {
        let (before, clean) = Self.pair(form)
        #expect(Self.check(before, clean).findings == [])
        #expect(clean.expectedCells.count == count)
        for id in clean.expectedCells {
            var report = clean
            let figure = try #require(clean.cells.number(id)?.adding(ExactDecimal(1)), "\(id) is passed over")
            report.cells[id] = InventedReport.cell(figure.description)
            let checked = Self.check(before, report)
            #expect(checked.findings.map(\.rule.name).sorted() == Self.rules(naming: id).sorted(), "\(id)")
            for finding in checked.findings where finding.rule != "T3-07" {
                #expect(finding.cells.contains(id), "\(finding.rule) does not name \(id)")
            }
        }
    }

    @Test(arguments: FormGeneration.allCases) func oneWrongCellBreaksItsIdentitiesOnly(form: FormGeneration) {
        let clean = InventedReport.full(form: form)
        let checker = ReportChecker()
        let equations = checker.check(clean, readingFindings: [], previous: nil).ledger
        for id in clean.expectedCells where id.definition.table != .proactive {
            var report = clean
            guard let figure = clean.cells.number(id)?.adding(ExactDecimal(1)) else { continue }
            report.cells[id] = InventedReport.cell(figure.description)
            let checked = checker.check(report, readingFindings: [], previous: nil)
            let expected = equations.map { $0.cells(in: clean.year).contains(id) ? Verdict.fail : $0.verdict }
            #expect(checked.ledger.map(\.verdict) == expected, "\(id)")
            #expect(expected.contains(.fail), "\(id) takes part in no equation")
        }
    }

    @Test func oneBlankCellMakesItsEquationsUnknown() {
        let clean = InventedReport.full()
        let equations = ReportChecker().check(clean, readingFindings: [], previous: nil).ledger
        for id in clean.expectedCells where id.definition.table != .proactive {
            var report = clean
            guard clean.cells.number(id)?.isZero == false else { continue }
            report.cells[id] = InventedReport.cell("")
            let checked = ReportChecker().check(report, readingFindings: [], previous: nil)
            for (entry, whole) in zip(checked.ledger, equations) {
                let isTouched = entry.cells(in: clean.year).contains(id)
                #expect(
                    entry.verdict == (isTouched ? .unknown : whole.verdict), "\(id) \(entry.rule) \(entry.instance)")
            }
            #expect(checked.findings.isEmpty, "\(id)")
        }
    }
}
