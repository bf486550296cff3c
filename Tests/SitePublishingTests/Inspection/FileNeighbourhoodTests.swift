import Diagnostics
import Foundation
import ReportChecking
import ReportReading
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// A file named by itself is held against the years before it, as a build holds it; what is not asked is said.
struct FileNeighbourhoodTests {
    private static let content = BodyComparisonTests.root + "/Content"
    private static let site = BodyComparisonTests.root + "/Site"
    private static let township = "样例省/样例市/样例县/甲镇"

    /// What is said about a file, a line each, without the rules that compare bodies.
    private func lines(_ diagnostics: [Diagnostic], about path: String) -> [String] {
        diagnostics.filter { $0.location?.file == path }.filter { diagnostic in
            !(RuleBook.comparingBodies + RuleBook.ofCoverage).contains(diagnostic.rule)
        }.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.severity) \($0.rule) \($0.message.zh)" }
            .sorted()
    }

    private func check(_ paths: [String], content: String = content) async throws -> ContentCheck {
        try await ContentCheck.of(paths, content: content, site: Self.site, jobs: 2)
    }

    private func report(_ year: Int) throws -> String {
        try String(contentsOfFile: "\(Self.content)/\(Self.township)/\(year).txt", encoding: .utf8)
    }

    @Test func theFileTheFolderAndTheInspectionSayTheSame() async throws {
        let whole = try await check([Self.content])
        var inspector = FileInspector(content: Self.content, site: Self.site, jobs: 2)
        var rules: Set<RuleID> = []
        for report in whole.reports {
            let listed = lines(whole.diagnostics, about: report.path)
            let alone = try await check([report.path])
            #expect(lines(alone.diagnostics, about: report.path) == listed, "\(report.path)")
            #expect(alone.diagnostics.allSatisfy { $0.location?.file == report.path }, "\(report.path)")
            #expect(alone.reports.map(\.path) == [report.path] && alone.bodies == 1)
            let inspection = try await inspector.inspect(report.path)
            #expect(lines(inspection.diagnostics, about: report.path) == listed, "\(report.path)")
            #expect(inspection.partialRules == alone.partialRules)
            rules.formUnion(inspection.diagnostics.map(\.rule))
        }
        // Years were compared, figures and text.
        #expect(rules.isSuperset(of: ["XY-06", "NA-09"]), "\(rules)")
    }

    @Test func whatIsNotAskedInFullIsSaid() async throws {
        let file = try await check(["\(Self.content)/\(Self.township)/2024.txt"])
        #expect(file.partialRules.map(\.rules) == [RuleBook.comparingBodies, RuleBook.ofCoverage])
        #expect(RuleBook.comparingBodies.map(\.name).sorted() == ["CO-05", "CO-06", "CO-07", "ID-04", "NA-07"])
        let part = try await check(["\(Self.content)/样例省"])
        #expect(part.partialRules.map(\.rules) == [RuleBook.comparingBodies])
        #expect(try await check([Self.content]).partialRules == [])
    }

    /// Outside the content folder the files beside count too, whatever the folder is called.
    @Test func filesBesideAreReadAnywhere() async throws {
        let folder = try TemporaryFolder()
        let (before, text) = (try report(2023), try report(2024))
        let row = try #require(before.split(separator: "\n").first { $0.hasPrefix("四、结转下年度继续办理\t") })
        // One digit more than the year after says it took over.
        try folder.write("样例县/甲镇/2023.txt", before.replacing(row, with: row + "8"))
        try folder.write("样例县/甲镇/2024.txt", text)
        let path = folder.path("样例县/甲镇/2024.txt")
        let check = try await check([path, folder.path("样例县/甲镇/../甲镇/2024.txt")])
        #expect(check.reports.map(\.path) == [path])
        #expect(check.diagnostics.contains { $0.rule == "XY-01" && $0.location?.file == path })
        #expect(check.diagnostics.allSatisfy { $0.location?.file == path })
    }

    @Test func inACrowdedFolderTheOthersAreLeftAlone() async throws {
        let folder = try TemporaryFolder()
        try folder.write("样例省/样例市/样例县/甲镇/2021.txt", try report(2021))
        for number in 0...FileSurroundings.limit { try folder.write("样例省/样例市/样例县/甲镇/a\(number).txt", "今天天气很好。\n") }
        let path = folder.path("样例省/样例市/样例县/甲镇/2021.txt")
        for content in [folder.path, folder.path("none")] {
            let check = try await check([path], content: content)
            #expect(check.reports.count == 1)
            #expect(check.partialRules.last?.rules == RuleBook.comparingYears)
            var inspector = FileInspector(content: content, site: Self.site, jobs: 1)
            #expect(try await inspector.inspect(path).partialRules == check.partialRules)
        }
    }

    /// The rules said to compare years are those that speak of an earlier report.
    @Test func rulesThatCompareYearsAreNamed() {
        let all = RuleBook.rules.map(\.id)
        #expect(Set(all).isSuperset(of: RuleBook.comparingYears))
        #expect(Set(RuleBook.comparingYears).isSuperset(of: all.filter { $0.name.hasPrefix("XY-") }))
    }
}
