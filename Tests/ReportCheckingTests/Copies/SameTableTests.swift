import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// CO-05: the tables of two townships of a county.
struct SameTableTests {
    private static let figures: KeyValuePairs<String, String> = [
        "t2.normative_doc.in_force": "6", "t2.license.decisions": "74", "t2.penalty.decisions": "15",
        "t3.new_received.natural_person": "3", "t3.new_received.total": "3", "t3.granted.natural_person": "3",
    ]

    private func findings(_ reports: [AnnualReport]) -> CopyFindings {
        let rows = reports.map { PeerRow($0, textDigest: $0.body.key) }
        let judgements = ReportPair.suspects(among: rows).map {
            $0.judged(ComparedReport(reports[$0.first]), ComparedReport(reports[$0.second]))
        }
        return CopyFindings(judgements, among: rows)
    }

    @Test func theSameFiguresInTwoTownshipsOfACountyAreSaid() throws {
        let found = findings(["甲镇", "乙镇", "丙镇"].map { InventedReport.report(township: $0, Self.figures) })
        #expect(found.reports.keys.sorted() == [0, 1, 2])
        let finding = try #require(found.reports[2]?.findings.first)
        #expect(finding.rule == "CO-05" && finding.severity == .warning)
        #expect(finding.message.zh.hasPrefix("不为 0 的数字（不计合计）与同县另一乡镇完全相同。与甲镇、乙镇相同的 5 个数字："))
        #expect(finding.cells.count == 5)
        #expect(finding.formula?.contains("行政许可·本年处理决定数量 74") == true)
    }

    @Test func oneFigureMoreIsAnotherTable() {
        var other = InventedReport.report(township: "乙镇", Self.figures)
        if let cell = CellID("t2.coercion.decisions") { other.cells[cell] = InventedReport.cell("1") }
        #expect(findings([InventedReport.report(Self.figures), other]).reports.isEmpty)
    }

    @Test func fewSmallFiguresMayAgree() {
        let small: KeyValuePairs<String, String> = [
            "t2.normative_doc.in_force": "1", "t2.license.decisions": "2", "t2.penalty.decisions": "1",
            "t3.new_received.natural_person": "1", "t3.granted.natural_person": "1",
        ]
        #expect(findings(["甲镇", "乙镇"].map { InventedReport.report(township: $0, small) }).reports.isEmpty)
    }

    @Test func otherYearsDoNotCount() {
        let reports = [
            InventedReport.report(year: 2023, Self.figures),
            InventedReport.report(year: 2024, township: "乙镇", Self.figures),
        ]
        #expect(findings(reports).reports.isEmpty)
    }
}
