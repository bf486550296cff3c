import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing
import TextComparison

@testable import ReportChecking

/// Copies among many reports: found, however they were disguised; and nothing else is.
struct PlantedCopyTests {
    /// The reports of a year, each made anew whenever it is asked for, as a build reads its files again.
    private struct Year {
        let count: Int
        /// Every so many reports there is a copy of the one so many before it; 0 for none.
        var every = 0
        var changed = 20

        func name(_ index: Int) -> String { "第\(index)镇" }
        func isCopy(_ index: Int) -> Bool { every > 0 && index >= every && index % every == 0 }
        func original(of index: Int) -> Int { index - every / 2 - 1 }

        func report(_ index: Int) -> AnnualReport {
            guard isCopy(index) else { return made(index) }
            let origin = original(of: index)
            var own = InventedProse(seed: UInt64(index), place: name(index))
            var source = InventedProse(seed: UInt64(origin), place: name(origin))
            let (overview, problems) = (source.sentences(32), source.sentences(9))
            return InventedProse.report(
                name(index), own.copied(overview, from: name(origin), changed: changed),
                own.copied(problems, from: name(origin), changed: changed))
        }

        private func made(_ index: Int) -> AnnualReport {
            var prose = InventedProse(seed: UInt64(index), place: name(index))
            let overview = prose.sentences(32)
            return InventedProse.report(name(index), overview, prose.sentences(9))
        }
    }

    private func row(_ report: AnnualReport) -> PeerRow { PeerRow(report, textDigest: report.source.path) }

    private func findings(_ rows: [PeerRow], _ report: (Int) -> AnnualReport) -> CopyFindings {
        let judgements = ReportPair.suspects(among: rows).map {
            $0.judged(ComparedReport(report($0.first)), ComparedReport(report($0.second)))
        }
        return CopyFindings(judgements, among: rows)
    }

    /// Thousands of reports of one year, twenty-one of them taken over with names, year and a fifth of the sentences changed.
    ///
    /// `SITEGEN_COPIES` says how many; 40,000 are as many as the townships of the country.
    @Test func copiesAreFoundAmongThousandsAndNothingElse() {
        let count = Effort.asked("SITEGEN_COPIES", usual: 8_000)
        let year = Year(count: count, every: count / 21)
        let rows = (0..<year.count).map { row(year.report($0)) }
        #expect(rows.allSatisfy { $0.sketch.size <= 1_024 })
        let found = findings(rows, year.report)
        let copies = rows.indices.filter(year.isCopy)
        #expect(copies.count == 21)
        #expect(found.reports.keys.sorted() == (copies + copies.map(year.original)).sorted())
        for copy in copies {
            let findings = found.reports[copy]?.findings ?? []
            #expect(findings.map(\.rule) == ["NA-07", "NA-07"])
            #expect(
                findings.allSatisfy { $0.message.zh.contains("样例省样例县\(year.name(year.original(of: copy))) 2024 年度") })
        }
    }

    @Test func namesAndYearAloneMakeACopyOfTheWholeText() throws {
        let year = Year(count: 41, every: 40, changed: 0)
        let rows = (0..<year.count).map { row(year.report($0)) }
        let finding = try #require(findings(rows, year.report).reports[40]?.findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.message.zh.hasPrefix("与另一机关的报告文字雷同。总体情况：5 字片段 "))
        #expect(finding.message.zh.hasSuffix(" 个也见于样例省样例县第19镇 2024 年度，占 100.0%"))
        #expect(finding.formula.map(finding.message.zh.contains) == true)
        #expect(finding.place?.line == 10)
    }

    @Test(arguments: [(0, Severity.warning), (15, .warning), (20, .notice), (40, .notice)])
    func theWeightFollowsTheShare(changed: Int, severity: Severity) throws {
        let year = Year(count: 41, every: 40, changed: changed)
        let rows = (0..<year.count).map { row(year.report($0)) }
        let found = findings(rows, year.report)
        let overlap = try #require(found.overlaps.first { $0.pair.kind == .overview })
        #expect(overlap.pair.first == 19 && overlap.pair.second == 40)
        #expect(found.reports[40]?.findings.first?.severity == (overlap.perMille(of: 40) >= 800 ? .warning : .notice))
        if changed == 0 || changed == 40 { #expect(found.reports[40]?.findings.first?.severity == severity) }
    }

    @Test func threeQuartersWrittenAnewAreNoCopy() {
        let year = Year(count: 41, every: 40, changed: 75)
        let rows = (0..<year.count).map { row(year.report($0)) }
        #expect(findings(rows, year.report).reports.isEmpty)
    }

    /// Of a template hundreds of offices use, all belong to one cluster, though each is compared with a few only.
    @Test func aTemplateOfHundredsIsOneCluster() throws {
        func report(_ index: Int) -> AnnualReport {
            var template = InventedProse(seed: 9, place: "样例地")
            var own = InventedProse(seed: UInt64(100 + index), place: "第\(index)镇")
            return InventedProse.report(
                "第\(index)镇", county: index % 2 == 0 ? "样例县" : "另样县",
                own.copied(template.sentences(32), from: "样例地", changed: 5), [])
        }
        let rows = (0..<400).map { row(report($0)) }
        let pairs = ReportPair.suspects(among: rows)
        #expect(pairs.count <= 400 * 32)
        let found = findings(rows, report)
        #expect(found.clusters.map(\.members) == [Array(0..<400)])
        let finding = try #require(found.reports[7]?.findings.first)
        #expect(finding.message.zh.hasSuffix("；互相雷同的共 400 份，其中同县 200 份"))
    }

    /// Whatever order the reports come in, the same pairs are found with the same shares.
    @Test func theOrderOfTheReportsDoesNotMatter() {
        let year = Year(count: 200, every: 10)
        var random = SmallRandom(seed: 4)
        var order = Array(0..<year.count)
        for index in order.indices.reversed() { order.swapAt(index, random.below(index + 1)) }
        let plain = findings((0..<year.count).map { row(year.report($0)) }, year.report)
        let mixed = findings(order.map { row(year.report($0)) }) { year.report(order[$0]) }
        func shares(_ found: CopyFindings, _ name: (Int) -> Int) -> Set<[Int]> {
            Set(
                found.overlaps.map { overlap in
                    let reports = [overlap.pair.first, overlap.pair.second].sorted { name($0) < name($1) }
                    return reports.map(name) + reports.map(overlap.own) + [overlap.shared, overlap.pair.kind.rawValue]
                })
        }
        #expect(shares(plain) { $0 }.count == 38)
        #expect(shares(plain) { $0 } == shares(mixed) { order[$0] })
    }

    @Test func yearsAndSamplesAreComparedApart() {
        var prose = InventedProse(seed: 3, place: "甲镇")
        let text = prose.sentences(20)
        let reports = [2023, 2024].map { InventedProse.report("第\($0)镇", year: $0, text, []) }
        #expect(ReportPair.suspects(among: reports.map(row)).isEmpty)
        let twins = [InventedProse.report("乙镇", text, []), InventedProse.report("丙镇", text, [])]
        #expect(ReportPair.suspects(among: twins.map(row)).count == 1)
    }

    /// A text that stands under two bodies as it is was misfiled: ID-04 says so, and NA-07 does not repeat it.
    @Test func oneFileUnderTwoBodiesIsNoCopy() {
        var prose = InventedProse(seed: 3, place: "甲镇")
        let text = prose.sentences(20)
        let rows = ["乙镇", "丙镇"].map { PeerRow(InventedProse.report($0, text, []), textDigest: "same") }
        #expect(ReportPair.suspects(among: rows).isEmpty)
    }

    @Test func shortSectionsSayNothing() {
        let text = ["按照规定收取信息处理费，本年度没有其他需要报告的事项，有关情况如上所述。"]
        let rows = ["乙镇", "丙镇"].map { row(InventedProse.report($0, text, text)) }
        #expect(ReportPair.suspects(among: rows).isEmpty)
    }
}
