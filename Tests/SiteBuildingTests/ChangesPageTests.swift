import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import SiteBuilding

/// The page and the feed of corrections.
@Suite struct ChangesPageTests {
    private func correction(_ day: Int, _ reason: String) throws -> Correction {
        Correction(
            cell: .requests(.newReceived, .total), published: "8", corrected: ExactDecimal(7), reason: reason, by: "甲镇",
            date: try #require(CalendarDay(year: 2025, month: 3, day: day)),
            location: Diagnostics.SourceLocation(file: "corrections.yml"))
    }

    private func files(_ body: CheckedBody) throws -> [String: String] {
        var files: [String: String] = [:]
        try InventedPortal([body]).builder.sharedFiles(cases: RuleCaseBook()) { file in
            files[file.path] = String(decoding: file.content, as: UTF8.self)
        }
        return files
    }

    @Test func correctionsAreListedNewestFirst() throws {
        var report = InventedReport.report(2024)
        report.corrections = [try correction(1, "先"), try correction(2, "后")]
        let files = try files(InventedReport.body([report]))
        let page = try #require(files["changes/index.html"])
        let first = try #require(page.range(of: "后")).lowerBound
        let second = try #require(page.range(of: "先")).lowerBound
        #expect(first < second)
        let feed = try #require(files["feeds/changes.xml"])
        #expect(feed.contains("<updated>2025-03-02T00:00:00+08:00</updated>"))
        #expect(feed.contains("8 → 7") && feed.contains("<summary>后</summary>"))
        #expect(files["sitemap/index.html"]?.contains("changes/index.html") == true)
    }

    @Test func nothingCorrectedHasAPageAndNoFeed() throws {
        let files = try files(InventedReport.body([InventedReport.report(2024)]))
        #expect(files["changes/index.html"]?.contains("尚无更正") == true)
        #expect(files["feeds/changes.xml"] == nil)
    }
}
