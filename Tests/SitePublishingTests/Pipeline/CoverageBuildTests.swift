import Diagnostics
import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// What was expected against what is there, through whole builds in process.
struct CoverageBuildTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let county = "样例省/样例市/样例县"
    private static let unit = "u/yanglisheng-yanglishi-yanglixian-jiazhen"

    private func report(_ year: Int, of name: String = "甲镇") throws -> String {
        let text = try String(
            contentsOfFile: "\(Self.root)/Content/\(Self.county)/甲镇/\(year).txt", encoding: .utf8)
        return text.replacing("甲镇", with: name)
    }

    /// Two towns with reports for 2021 to 2024.
    private func portal(_ settings: String = "", registry: String? = nil) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["甲镇", "乙镇"] {
            for year in 2021...2024 {
                try folder.write("content/\(Self.county)/\(name)/\(year).txt", report(year, of: name))
            }
        }
        try folder.write("settings/site.yml", "title: 样例门户\nbase_url: https://www.example.gov.cn/\n\(settings)")
        if let registry { try folder.write("settings/bodies.csv", registry) }
        return folder
    }

    private func build(_ folder: TemporaryFolder) async throws -> BuildReport {
        let options = BuildOptions(
            content: folder.path("content"), site: folder.path("settings"), theme: Self.root + "/Themes/default",
            output: folder.path("public"), baseURL: nil, jobs: 2, isStrict: false)
        return try await PortalBuild(options).run()
    }

    private func check(_ folder: TemporaryFolder) async throws -> ContentCheck {
        try await ContentCheck.of(
            [folder.path("content")], content: folder.path("content"), site: folder.path("settings"),
            published: folder.path("public"), jobs: 2)
    }

    private func remove(_ path: String, from folder: TemporaryFolder) throws {
        try FileManager.default.removeItem(atPath: folder.path("content/\(Self.county)/\(path)"))
    }

    /// The rows of the file of coverage: body, year, status.
    private func rows(_ folder: TemporaryFolder) throws -> [String] {
        let lines = try #require(folder.text("public/data/coverage.csv")).split(separator: "\r\n")
        return lines.dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(fields[4]) \(fields[7]) \(fields[8])"
        }
    }

    private func address(_ path: String) -> String { "<loc>https://www.example.gov.cn/\(path)</loc>" }

    @Test func withoutOneReportEverythingThatCountsItChanges() async throws {
        let folder = try portal()
        #expect(try await build(folder).isPublished)
        let county = "public/c/yanglisheng-yanglishi-yanglixian/index.html"
        #expect(folder.text(county)?.contains("2024 年度应有 2 份报告，已收录 2 份。") == true)
        #expect(folder.text("public/feeds/all.xml")?.contains("\(Self.unit)/2022/") == true)
        let before = try #require(folder.text("public/sitemap-c-yanglisheng-yanglishi-yanglixian.xml"))
        #expect(before.contains(address("\(Self.unit)/2022/source/")))
        #expect(try rows(folder).contains("甲镇 2022 published"))

        // A new portal without the report: it was never there.
        let other = try portal()
        try remove("甲镇/2022.txt", from: other)
        #expect(try await build(other).isPublished)
        #expect(try rows(other).filter { !$0.hasSuffix("published") } == ["甲镇 2022 not_found"])
        let matrix = try #require(other.text("public/coverage/index.html"))
        #expect(
            matrix.contains(
                "<td class=\"not_found\"><a href=\"../\(Self.unit)/2022/index.html\" aria-label=\"甲镇 2022 年：○ 缺 没有找到\">○ 缺</a></td>"
            ))
        #expect(matrix.contains("<th scope=\"row\">2022</th><td class=\"n\">2</td><td class=\"n\">1</td>"))
        let unit = try #require(other.text("public/\(Self.unit)/index.html"))
        #expect(unit.contains("<a href=\"2022/index.html\">2022 年</a> <span class=\"count\">○ 缺 没有找到</span>"))
        #expect(other.text("public/feeds/all.xml")?.contains("\(Self.unit)/2022/") == false)
        let after = try #require(other.text("public/sitemap-c-yanglisheng-yanglishi-yanglixian.xml"))
        #expect(!after.contains(address("\(Self.unit)/2022/source/")))
        #expect(after.contains(address("\(Self.unit)/2022/")))
        // The link to the year still leads somewhere, and says what was looked for.
        let page = try #require(other.text("public/\(Self.unit)/2022/index.html"))
        #expect(page.contains("甲镇 2022 年度报告：没有找到"))
        #expect(page.contains("内容目录的全部文件"))
        #expect(page.contains("href=\"../../../rules/co-01/index.html\""))
        // The sums of the county say how many reports they are made of.
        #expect(other.text(county)?.contains(">1/2</td>") == true)
    }

    @Test func aReportThatVanishesIsWithdrawnHoweverOftenTheSiteIsBuilt() async throws {
        let folder = try portal()
        #expect(try await build(folder).isPublished)
        try remove("甲镇/2024.txt", from: folder)
        #expect(try await build(folder).isPublished)
        #expect(try rows(folder).filter { !$0.hasSuffix("published") } == ["甲镇 2024 withdrawn"])
        let first = try folder.files(in: "public").map { try #require(folder.text("public/\($0)")) }
        #expect(folder.text("public/\(Self.unit)/2024/index.html")?.contains("甲镇 2024 年度报告：曾经发布，已撤下") == true)
        #expect(try await build(folder).isPublished)
        let second = try folder.files(in: "public").map { try #require(folder.text("public/\($0)")) }
        #expect(first == second)
        // Moved to another place it is not withdrawn.
        try folder.write("content/\(Self.county)/甲镇/2024.txt", report(2024))
        #expect(try await build(folder).isPublished)
        #expect(try rows(folder).allSatisfy { $0.hasSuffix("published") })
    }

    @Test func aRefusedFileSaysWhyAndNothingOfItsContent() async throws {
        let folder = try portal("refused_files: leave_out\n")
        let number = "110101199003070919"
        let text = try report(2022).replacing("一、总体情况", with: "一、总体情况\n\n虚构的人，身份证号\(number)。")
        try folder.write("content/\(Self.county)/甲镇/2022.txt", text)
        try folder.write("content/\(Self.county)/乙镇/2022.txt", "今天天气很好。\n")
        #expect(try await build(folder).isPublished)
        #expect(
            try rows(folder).filter { !$0.hasSuffix("published") } == ["甲镇 2022 refused", "乙镇 2022 refused"])
        let page = try #require(folder.text("public/\(Self.unit)/2022/index.html"))
        #expect(page.contains("含有个人信息"))
        let other = try #require(
            folder.text("public/\(Self.unit.replacing("jiazhen", with: "yizhen"))/2022/index.html"))
        #expect(other.contains("文件不是年度报告"))
        for file in folder.files(in: "public") {
            #expect(folder.text("public/\(file)")?.contains(number) != true, "\(file)")
        }
    }

    private static let registry = """
        name,divisions,valid_from,valid_to,predecessor,successor,sample
        甲镇,样例省/样例市/样例县,2022,,丙乡,,true
        丙乡,样例省/样例市/样例县,,2021,,甲镇,true
        丁镇,样例省/样例市/样例县,,,,,true

        """

    @Test func theRegistryNamesBodiesWithoutAnyReportAndYearsTheyDidNotExistIn() async throws {
        let folder = try portal(registry: Self.registry)
        try folder.write("content/\(Self.county)/body.yml", "sample: true\n")
        try remove("甲镇/2021.txt", from: folder)
        let built = try await build(folder)
        #expect(built.isPublished)
        // 乙镇 is an invented sample: what the registry does not list of those is left as it is.
        #expect(
            try rows(folder).filter { !$0.hasSuffix("published") } == [
                "丙乡 2021 not_found", "丙乡 2022 did_not_exist", "丙乡 2023 did_not_exist", "丙乡 2024 did_not_exist",
                "丁镇 2021 not_found", "丁镇 2022 not_found", "丁镇 2023 not_found", "丁镇 2024 not_yet_due",
                "甲镇 2021 did_not_exist",
            ])
        let page = try #require(folder.text("public/\(Self.unit)/2021/index.html"))
        #expect(page.contains("甲镇 2021 年度报告：当时不存在"))
        #expect(page.contains("yanglixian-bingxiang/index.html\">丙乡</a>"))
        let empty = try #require(
            folder.text("public/\(Self.unit.replacing("jiazhen", with: "dingzhen"))/index.html"))
        #expect(empty.contains("<dd>0 份</dd>"))
        let checked = try await check(folder)
        #expect(
            checked.diagnostics.filter { $0.rule == "CO-01" }.map(\.severity) == Array(repeating: .warning, count: 4))
        #expect(checked.diagnostics.filter { $0.rule == "CO-01" }.map { $0.location?.line } == [3, 4, 4, 4])
    }

    @Test func aBodyTheRegistryLacksStopsTheBuildOrIsLeftOut() async throws {
        let registry = "name,divisions\n甲镇,样例省/样例市/样例县\n乙镇,样例省/样例市/另例县\n"
        let folder = try portal(registry: registry)
        let stopped = try await build(folder)
        #expect(!stopped.isPublished)
        let said = stopped.diagnostics.filter { $0.rule == "CO-04" }
        #expect(said.map(\.severity) == [.error])
        #expect(said.first?.advice?.zh.contains("样例省/样例市/另例县/乙镇") == true)
        try folder.write(
            "settings/site.yml", "title: 样例门户\nbase_url: https://www.example.gov.cn/\nrefused_files: leave_out\n")
        let partly = try await build(folder)
        #expect(partly.isPublished)
        #expect(partly.reports == 4)
        #expect(partly.diagnostics.filter { $0.rule == "CO-04" }.map(\.severity) == [.warning])
    }

    @Test func theOwnersDayDecidesWhatIsDue() async throws {
        let folder = try portal(
            "deadlines: {as_of: 2026-02-01, since: 2023}\n", registry: "name,divisions\n甲镇,样例省/样例市/样例县\n")
        try FileManager.default.removeItem(atPath: folder.path("content/\(Self.county)/乙镇"))
        #expect(try await build(folder).isPublished)
        #expect(
            try rows(folder) == [
                "甲镇 2021 published", "甲镇 2022 published", "甲镇 2023 published", "甲镇 2024 published",
                "甲镇 2025 not_found",
            ])
        #expect(folder.text("public/coverage/index.html")?.contains("统计基准日为站点设置的 2026-02-01") == true)
    }

    /// A check says what a build says, whatever the owner wants to become of files that are refused.
    @Test(arguments: ["stop", "leave_out"]) func checkAndBuildAgreeOnRefusedFiles(wish: String) async throws {
        let folder = try portal("refused_files: \(wish)\n")
        try folder.write("content/\(Self.county)/甲镇/2020.txt", "今天天气很好。\n")
        try folder.write("content/\(Self.county)/2024.txt", report(2024, of: "样例县"))
        let (built, checked) = (try await build(folder), try await check(folder))
        func files(_ diagnostics: [Diagnostic]) -> [String] {
            diagnostics.filter { $0.rule.name.hasPrefix("CT") }.map { "\($0.rule) \($0.severity) \($0.message.zh)" }
                .sorted()
        }
        #expect(files(built.diagnostics) == files(checked.diagnostics))
        #expect(Set(files(built.diagnostics).map { $0.prefix(5) }) == ["CT-06", "CT-09"])
        #expect(built.isPublished == !checked.diagnostics.contains { $0.severity == .error })
        #expect(built.isPublished == (wish == "leave_out"))
    }
}
