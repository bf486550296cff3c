import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// A workbook for each county where one of the whole site would be too large, through whole builds in process.
struct CountyWorkbookTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Two towns in one county and one in another, each with two reports.
    private func build(limit: Int) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let source = Self.root + "/Content/样例省/样例市/样例县/甲镇/"
        for place in ["样例县/甲镇", "样例县/乙镇", "另例县/丙镇"] {
            let name = place.split(separator: "/").last.map(String.init) ?? ""
            for year in [2023, 2024] {
                let text = try String(contentsOfFile: "\(source)\(year).txt", encoding: .utf8)
                try folder.write("content/样例省/样例市/\(place)/\(year).txt", text.replacing("甲镇", with: name))
            }
        }
        try folder.write("settings/site.yml", "title: 样例门户\ndata_files:\n  workbook_limit: \(limit)\n")
        let report = try await PortalBuild(
            BuildOptions(
                content: folder.path("content"), site: folder.path("settings"), theme: Self.root + "/Themes/default",
                output: folder.path("public"), baseURL: nil, jobs: 2, isStrict: false)
        ).run()
        // Published means: every link was followed, those to the workbooks too.
        try #require(report.isPublished, "\(report.diagnostics)")
        return folder
    }

    private func bytes(_ path: String, in folder: TemporaryFolder) -> Data? {
        FileManager.default.contents(atPath: folder.path("public/\(path)"))
    }

    @Test func moreReportsThanTheLimitAreSplitByCounty() async throws {
        let folder = try await build(limit: 5)
        #expect(bytes("data/reports.xlsx", in: folder) == nil)
        let books = try FileManager.default.subpathsOfDirectory(atPath: folder.path("public"))
            .filter { $0.hasSuffix("/reports.xlsx") }.sorted()
        #expect(books.count == 2 && books.allSatisfy { $0.hasPrefix("c/yanglisheng-yanglishi-") })
        for book in books { #expect(bytes(book, in: folder)?.starts(with: Data("PK".utf8)) == true) }
        #expect(bytes(books[0], in: folder) != bytes(books[1], in: folder))
    }

    @Test func withinTheLimitThereIsOneOfAll() async throws {
        let folder = try await build(limit: 6)
        #expect(bytes("data/reports.xlsx", in: folder)?.isEmpty == false)
        #expect(bytes("c/yanglisheng-yanglishi-yanglixian/reports.xlsx", in: folder) == nil)
    }
}
