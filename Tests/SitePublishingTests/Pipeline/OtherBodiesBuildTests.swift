import Diagnostics
import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// Which bodies a portal publishes, reports before 2019, and townships of one name: whole builds in process.
struct OtherBodiesBuildTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let county = "样例省/样例市/样例县"

    private func report(_ year: Int, of name: String = "样例县甲镇") throws -> String {
        let text = try String(
            contentsOfFile: "\(Self.root)/Content/\(Self.county)/甲镇/\(year).txt", encoding: .utf8)
        return text.replacing("样例县甲镇", with: name)
    }

    private func build(_ folder: TemporaryFolder, settings: String = "") async throws -> BuildReport {
        try folder.write("settings/site.yml", "title: 样例门户\n\(settings)")
        let options = BuildOptions(
            content: folder.path("content"), site: folder.path("settings"), theme: Self.root + "/Themes/default",
            output: folder.path("public"), baseURL: nil, jobs: 2, isStrict: false)
        return try await PortalBuild(options).run()
    }

    private func withCounty() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("content/\(Self.county)/甲镇/2024.txt", report(2024))
        try folder.write("content/\(Self.county)/2024.txt", report(2024, of: "样例县"))
        try folder.write("content/\(Self.county)/教育局/2024.txt", report(2024, of: "样例县教育局"))
        return folder
    }

    @Test func onlyTownshipsArePublishedUnlessTheOwnerSaysMore() async throws {
        let folder = try withCounty()
        let stopped = try await build(folder)
        #expect(!stopped.isPublished)
        let said = stopped.diagnostics.filter { $0.rule == "CT-09" }
        #expect(said.map(\.severity) == [.error, .error])
        #expect(said.map { $0.location?.file } == ["\(Self.county)/2024.txt", "\(Self.county)/教育局/2024.txt"])
        let partly = try await build(folder, settings: "refused_files: leave_out\n")
        #expect(partly.isPublished)
        #expect(partly.reports == 1)
        #expect(partly.diagnostics.filter { $0.rule == "CT-09" }.map(\.severity) == [.warning, .warning])
    }

    @Test func aCountyStandsBesideItsTownshipsAndIsNotAddedToThem() async throws {
        let folder = try withCounty()
        let report = try await build(folder, settings: "bodies: [township, county, department]\n")
        #expect(report.isPublished)
        #expect(report.reports == 3)
        #expect(!report.diagnostics.contains { $0.rule == "CT-09" })
        let page = try #require(countyPage(folder))
        #expect(page.contains("本级政府"))
        #expect(page.contains("<section id=\"government\""))
        #expect(page.contains("<section id=\"townships\""))
        #expect(page.contains("<section id=\"departments\""))
        // One township: its figures once, not those of the county and its office on top.
        #expect(page.contains(">1/1</td>"))
    }

    private func countyPage(_ folder: TemporaryFolder) -> String? {
        folder.files(in: "public/c").filter { $0.hasSuffix("index.html") }.min { $0.utf8.count < $1.utf8.count }.flatMap
        { folder.text("public/c/\($0)") }
    }

    @Test func aReportBefore2019HasPagesWithoutEmptyTables() async throws {
        let folder = try TemporaryFolder()
        let town = "content/\(Self.county)/甲镇"
        try folder.write(
            "\(town)/2018.txt",
            "样例县甲镇2018年政府信息公开工作年度报告\n\n一、概述\n\n2018年公开了虚构的信息。\n\n二、收费情况\n\n没有收取虚构的费用。\n")
        try folder.write("\(town)/2019.txt", report(2019))
        try folder.write("\(town)/2020.txt", report(2020))
        let built = try await build(folder)
        #expect(built.isPublished)
        let files = folder.files(in: "public/u")
        let old = try #require(files.first { $0.hasSuffix("/2018/index.html") })
        let page = try #require(folder.text("public/u/\(old)"))
        #expect(page.contains("2019 年以前的年度报告没有统一表式"))
        #expect(page.contains("<h2>一、概述</h2>"))
        #expect(!page.contains("原文没有这张表"))
        #expect(!page.contains("id=\"t3."))
        #expect(page.contains("没有可核对的等式"))
        // The years with a form are compared, the other is named.
        #expect(files.filter { $0.contains("/compare/") }.map { $0.split(separator: "/")[2] } == ["2019-2020"])
        let unit = try #require(files.first { $0.split(separator: "/").count == 2 && $0.hasSuffix("index.html") })
        #expect(try #require(folder.text("public/u/\(unit)")).contains("2018 年的报告没有统一表式"))
        let rows = try #require(folder.text("public/u/\(old.replacing("index.html", with: "report.csv"))"))
        #expect(rows.split(separator: "\r\n").count == 1)
        let findings = built.diagnostics.filter { $0.location?.file.hasSuffix("2018.txt") == true }
        #expect(findings == [])
    }

    @Test func townshipsOfOneNameAreNotPutTogether() async throws {
        let folder = try TemporaryFolder()
        try folder.write("content/甲/甲镇/2023.txt", report(2023, of: "甲镇"))
        try folder.write("content/乙/甲镇/2024.txt", report(2024, of: "甲镇"))
        let apart = try await build(folder)
        #expect(!apart.isPublished)
        #expect(apart.diagnostics.filter { $0.rule == "CT-10" }.map(\.severity) == [.error])

        let together = try TemporaryFolder()
        try together.write("content/甲镇/2023.txt", report(2023, of: "甲镇"))
        try together.write("content/甲镇/2024.txt", report(2024, of: "甲镇"))
        let said = try await build(together)
        #expect(said.isPublished)
        #expect(said.diagnostics.filter { $0.rule == "CT-10" }.map(\.severity) == [.notice])

        let placed = try TemporaryFolder()
        try placed.write("content/样例县/甲镇/2023.txt", report(2023))
        try placed.write("content/另例县/甲镇/2024.txt", report(2024, of: "另例县甲镇"))
        let both = try await build(placed)
        #expect(both.isPublished)
        #expect(!both.diagnostics.contains { $0.rule == "CT-10" })
    }
}
