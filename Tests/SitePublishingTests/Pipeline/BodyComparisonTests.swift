import Diagnostics
import Foundation
import ReportChecking
import ReportReading
import SiteBuilding
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// What comparing bodies finds, in builds and checks alike, whatever the number of workers; and the decisions about it.
struct BodyComparisonTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let county = "样例省/样例市/样例县"

    private func survey(_ folder: String, jobs: Int) async throws -> (ContentSurvey, BodyReading) {
        let reading = BodyReading(ContentCatalogue.scan(folder: folder).0, limits: CheckLimits())
        let work = OrderedWork(jobs: jobs)
        return (try await ContentSurvey.of(reading, work: work) { _, _ in }, reading)
    }

    private func findings(_ folder: String, jobs: Int) async throws -> [String] {
        let (survey, reading) = try await survey(folder, jobs: jobs)
        return try survey.bodies.flatMap { body in
            try body.readAgain(with: reading, compared: survey.copies.compared).reports.flatMap { report in
                report.findings.map { "\(report.report.source.path) \($0.rule) \($0.message.zh)" }
                    + report.conditions.map { "\(report.report.source.path) \($0.rule) \($0.formula)" }
            }
        }
    }

    @Test func theNumberOfWorkersDoesNotMatter() async throws {
        let one = try await findings(Self.root + "/Content", jobs: 1)
        let five = try await findings(Self.root + "/Content", jobs: 5)
        #expect(one == five)
        #expect(one.contains { $0.contains("NA-07") })
    }

    /// The report of the sample portal that was taken over from another is found, and no other is.
    @Test func theCopiedSampleIsFoundAndShown() async throws {
        let folder = try TemporaryFolder()
        let report = try await PortalBuild(
            BuildOptions(
                content: Self.root + "/Content", site: Self.root + "/Site", theme: Self.root + "/Themes/default",
                output: folder.path("site"), jobs: 2)
        ).run()
        #expect(report.isPublished)
        let rows = try #require(folder.text("site/similar/2024/pairs.csv")).split(separator: "\r\n").dropFirst()
        #expect(!rows.isEmpty)
        for row in rows { #expect(row.contains("己民族乡") && row.contains("戊镇") && row.hasSuffix("true")) }
        let files = folder.files().filter { $0.hasSuffix("2024/similar/index.html") }
        #expect(files.count == 2)
        let page = try #require(files.first.flatMap { folder.text($0) })
        #expect(page.contains("<mark>"))
        let reuse = try #require(folder.text("site/data/reuse.csv"))
        #expect(reuse.hasPrefix("body,year,previous_year,section,common,length,previous_length,share,sample\r\n"))
    }

    // MARK: Decisions

    private func written(_ decisions: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let content = Self.root + "/Content/" + Self.county
        for town in ["戊镇/2024.txt", "己民族乡/2024.md"] {
            let text = try String(contentsOfFile: "\(content)/\(town)", encoding: .utf8)
            try folder.write("\(Self.county)/\(town)", text)
        }
        try folder.write("\(Self.county)/己民族乡/decisions.yml", decisions)
        return folder
    }

    private static let aboutCopy = """
        2024.md:
          - rule: NA-07
            line: 6
            decision: dismissed
            reason: 样例用的统一模板
            by: 样例县
            date: 2025-03-01
          - rule: ID-04
            decision: dismissed
            reason: 没有这样的发现
            by: 样例县
            date: 2025-03-01

        """

    @Test func decisionsReachWhatComparesBodies() async throws {
        let folder = try written(Self.aboutCopy)
        let plain = try written("2024.md: []\n")
        let (survey, reading) = try await survey(folder.path, jobs: 2)
        let found = try survey.bodies.flatMap { try $0.readAgain(with: reading).reports.flatMap(\.findings) }
        let decided = found.filter { $0.decision != nil }
        #expect(decided.map(\.rule) == ["NA-07"])
        #expect(decided.first?.place?.line == 6)
        // The one about no finding is pointed out, once.
        #expect(survey.diagnostics.filter { $0.rule == "DC-02" }.map(\.location?.line) == [8])

        // Dismissed findings do not count; the check says the same.
        let before = try await self.survey(plain.path, jobs: 2).0
        func warnings(_ survey: ContentSurvey) -> Int {
            survey.bodies.flatMap(\.summary.reports).reduce(0) { $0 + $1.findings.warnings }
        }
        #expect(warnings(survey) == warnings(before) - 1)
        let check = try await ContentCheck.of([folder.path], content: folder.path, site: folder.path("none"), jobs: 2)
        #expect(check.diagnostics.filter { $0.decision != nil }.map(\.rule) == ["NA-07"])
        #expect(check.diagnostics.count { $0.rule == "DC-02" } == 1)
    }

    /// A file by itself has no other body to be compared with: that is said, and nothing about decisions that need others.
    @Test func oneFileSaysNothingOfThem() async throws {
        let folder = try written(Self.aboutCopy)
        let path = folder.path("\(Self.county)/己民族乡/2024.md")
        var inspector = FileInspector(content: folder.path, site: folder.path("none"), jobs: 1)
        let inspection = try await inspector.inspect(path)
        let check = try await ContentCheck.of([path], content: folder.path, site: folder.path("none"), jobs: 1)
        for (found, partial) in [
            (inspection.diagnostics, inspection.partialRules), (check.diagnostics, check.partialRules),
        ] {
            #expect(!found.contains { ["NA-07", "DC-01", "DC-02"].contains($0.rule) })
            #expect(partial.contains { $0.rules.contains("NA-07") })
        }
        // Beside the other township the same decision meets its finding.
        let both = try await ContentCheck.of([folder.path], content: folder.path, site: folder.path("none"), jobs: 1)
        #expect(both.diagnostics.contains { $0.rule == "NA-07" })
    }

    @Test func aDecisionOnFiguresThatChangedIsStale() async throws {
        let folder = try written(
            """
            2024.md:
              - rule: CO-06
                cells: {t2.license.decisions: 999}
                decision: explained
                reason: 下放的事项多
                by: 样例县
                date: 2025-03-01

            """)
        let (survey, _) = try await survey(folder.path, jobs: 1)
        #expect(survey.diagnostics.map(\.rule).filter { $0.name.hasPrefix("DC") } == ["DC-01"])
    }
}
