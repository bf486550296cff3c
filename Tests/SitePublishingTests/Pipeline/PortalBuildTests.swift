import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// A whole build in process, on the project's own reports.
struct PortalBuildTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private func options(_ output: String, baseURL: String? = nil, isStrict: Bool = false) -> BuildOptions {
        BuildOptions(
            content: Self.root + "/Content", site: Self.root + "/Site", theme: Self.root + "/Themes/default",
            output: output, baseURL: baseURL, jobs: 2, isStrict: isStrict)
    }

    @Test func withABaseAddressThereIsASitemapAndNothingIsMissed() async throws {
        let folder = try TemporaryFolder()
        let report = try await PortalBuild(options(folder.path("site"), baseURL: "https://www.example.gov.cn/bg")).run()
        #expect(report.isPublished)
        #expect(report.reports == 40)
        #expect(!report.diagnostics.contains { $0.rule == "SE-05" })
        let sitemap = try #require(folder.text("site/sitemap-c-henansheng-jiaozuoshi-qinyangshi.xml"))
        #expect(sitemap.contains("<loc>https://www.example.gov.cn/bg/u/henan-jiaozuo-qinyang-baixiang/2024/</loc>"))
        #expect(folder.text("site/robots.txt")?.contains("https://www.example.gov.cn/bg/sitemap.xml") == true)

        // Every row of the file of all figures belongs to a report, each with the cells of its form.
        let rows = try #require(folder.text("site/data/figures.csv")).split(separator: "\r\n")
        let cells = 12 * 198 + 28 * 200
        #expect(rows.count == 1 + cells)
    }

    @Test func withoutABaseAddressThereIsNoSitemapAndItIsSaid() async throws {
        let folder = try TemporaryFolder()
        let report = try await PortalBuild(options(folder.path("site"))).run()
        #expect(report.isPublished)
        #expect(report.diagnostics.contains { $0.rule == "SE-05" })
        #expect(folder.text("site/sitemap.xml") == nil)
    }

    /// What the repository's settings leave open is a warning; strict builds publish nothing then.
    @Test func warningsStopAStrictBuild() async throws {
        let folder = try TemporaryFolder()
        let report = try await PortalBuild(options(folder.path("site"), isStrict: true)).run()
        #expect(!report.isPublished)
        #expect(folder.files() == [])
    }
}
