import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// Bodies beside each other.
struct PeerCheckerTests {
    private func row(_ township: String, _ year: Int = 2024, digest: String? = nil, licences: Int = 0) -> PeerRow {
        let report = InventedReport.report(
            year: year, township: township, ["t2.license.decisions": String(licences)])
        return PeerRow(report, textDigest: digest ?? "\(township)\(year)")
    }

    @Test func oneTextUnderTwoBodiesOrYearsIsAnError() {
        let rows = [
            row("甲镇", digest: "a"), row("乙镇", digest: "b"), row("丙镇", digest: "a"), row("乙镇", 2023, digest: "b"),
            row("丁镇", digest: "c"),
        ]
        let findings = PeerChecker().check(rows)
        #expect(
            findings.map { $0.map(\.message.zh) } == [
                ["全文与样例省样例市样例县丙镇 2024 年度的报告完全相同"], ["全文与样例省样例市样例县乙镇 2023 年度的报告完全相同"],
                ["全文与样例省样例市样例县甲镇 2024 年度的报告完全相同"], ["全文与样例省样例市样例县乙镇 2024 年度的报告完全相同"], [],
            ])
        #expect(findings.flatMap { $0 }.allSatisfy { $0.rule == "ID-04" && $0.severity == .error })
    }

    @Test func aFigureFarFromTheCountysOthersIsMentioned() {
        let usual = [90, 100, 110, 95, 105, 100, 98].enumerated().map { row("第\($0)镇", licences: $1) }
        let findings = PeerChecker().check(usual + [row("甲镇", licences: 400)])
        #expect(findings.map { $0.count } == [0, 0, 0, 0, 0, 0, 0, 1])
        #expect(
            findings.last?.first?.message.zh == "与同县其他乡镇相差悬殊：行政许可·本年处理决定数量 400，同县 8 个乡镇的中位数 100")
        #expect(findings.last?.first?.severity == .information)
        #expect(findings.last?.first?.cells.map(\.name) == ["t2.license.decisions"])
    }

    @Test func aFigureWithinTheUsualRangeIsNot() {
        let usual = [90, 100, 110, 95, 105, 100, 98].enumerated().map { row("第\($0)镇", licences: $1) }
        #expect(PeerChecker().check(usual + [row("甲镇", licences: 120)]).allSatisfy { $0.isEmpty })
    }

    @Test func sevenTownshipsAreTooFewAndOtherYearsAndSamplesApart() {
        let usual = [90, 100, 110, 95, 105, 100].enumerated().map { row("第\($0)镇", licences: $1) }
        let far = row("甲镇", licences: 400)
        #expect(PeerChecker().check(usual + [far]).allSatisfy { $0.isEmpty })
        #expect(PeerChecker().check(usual + [row("乙镇", 2023, licences: 100), far]).allSatisfy { $0.isEmpty })
    }

    @Test func whatWasFoundGetsThePlaceOfItsCell() {
        let report = InventedReport.report(["t2.license.decisions": "400"])
        let found = Finding(
            rule: "CO-06", severity: .information, cells: [CellID("t2.license.decisions")].compactMap { $0 },
            message: Wording(zh: "远", en: "far"))
        let checked = ReportChecker().check(report, readingFindings: [], previous: nil).adding(PeerFindings([found]))
        #expect(checked.findings.map(\.place?.line) == [7])
    }

    // MARK: CO-07

    private func county(_ licences: String, isSample: Bool = true) -> PeerRow {
        let report = InventedReport.report(["t2.license.decisions": licences])
        let body = ReportingBody(path: report.body.parents, kind: .county, isSample: isSample)
        return PeerRow(
            body: body, year: report.year, textDigest: "county", figures: PeerRow(report, textDigest: "").figures)
    }

    @Test func aCountyWithLessThanItsTownshipsIsNoticed() {
        let towns = [row("甲镇", licences: 5), row("乙镇", licences: 7), row("丙镇", 2023, licences: 90)]
        let found = PeerChecker().check(towns + [county("11")])
        #expect(found.map(\.count) == [0, 0, 0, 1])
        #expect(found.last?.first?.rule == "CO-07" && found.last?.first?.severity == .notice)
        #expect(found.last?.first?.formula == "行政许可·本年处理决定数量 11 < 2 个乡镇之和 12")
        #expect(found.last?.first?.cells.map(\.name) == ["t2.license.decisions"])
    }

    @Test func aCountyWithAsMuchOrWithoutTheFigureIsNot() {
        let towns = [row("甲镇", licences: 5), row("乙镇", licences: 7)]
        #expect(PeerChecker().check(towns + [county("12")]).allSatisfy { $0.isEmpty })
        #expect(PeerChecker().check(towns + [county("")]).allSatisfy { $0.isEmpty })
        #expect(PeerChecker().check(towns + [county("11", isSample: false)]).allSatisfy { $0.isEmpty })
    }
}
