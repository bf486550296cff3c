import Foundation
import SitegenTestSupport
import Testing

/// What the content that comes with the program is for is seen in the site built from it.
struct ContentTests {
    /// The invented county shows each kind of finding once, where its `body.yml` says it does, and nowhere else.
    @Test func thePlantedFaultsAreFoundAndNoOthers() throws {
        let folder = try WholePortal.local()
        var found: [String: Set<String>] = [:]
        for file in FolderContents.files(in: folder.path("site/u")) where file.hasSuffix("report.json") {
            let report = try JSONDecoder().decode(
                PublishedReport.self, from: Data(contentsOf: URL(fileURLWithPath: folder.path("site/u/\(file)"))))
            guard let county = report.source.path.firstRange(of: "样例县/") else { continue }
            let rules = Set(report.findings.map(\.rule))
            if !rules.isEmpty { found[String(report.source.path[county.upperBound...])] = rules }
        }
        #expect(
            found == [
                "丙乡/2023.md": ["XY-02"],  // no report for 2022
                "丁街道/2022.txt": ["XY-01", "NA-09"],
                "乙镇/2023.txt": ["T3-01", "T3-02", "T3-03", "T3-07", "CO-02"],  // published on 5 February
                "戊镇/2023.txt": ["ST-08", "ST-09", "NA-09"],
                // The form of 2019 gives way to that of 2021 everywhere.
                "丙乡/2021.md": ["XY-06"], "丁街道/2021.txt": ["XY-06"], "乙镇/2021.txt": ["XY-06", "NA-09"],
                "戊镇/2021.txt": ["XY-06"], "己民族乡/2021.md": ["XY-06"], "甲镇/2021.txt": ["XY-06"],
                // One text under two names.
                "戊镇/2024.txt": ["NA-07"], "己民族乡/2024.md": ["NA-07", "NA-09"],
                // What a report promises the next one passes over; only 甲镇 speaks of it.
                "丁街道/2023.txt": ["NA-09"], "乙镇/2022.txt": ["NA-09"], "己民族乡/2020.txt": ["NA-09"],
                "己民族乡/2023.md": ["NA-09"], "戊镇/2020.txt": ["NA-09"],
            ])
    }

    /// The five real reports are digests: each page says so and names what it is a digest of.
    @Test func aDigestSaysSoAndNamesItsOriginal() throws {
        let folder = try WholePortal.local()
        let pages = FolderContents.files(in: folder.path("site/u")).filter {
            !$0.contains(Self.invented) && $0.split(separator: "/").count == 3 && $0.hasSuffix("/index.html")
        }
        let reports = pages.filter { !$0.contains("compare") }
        #expect(reports.count == 5)
        for page in reports {
            let text = try #require(folder.text("site/u/\(page)"))
            #expect(text.contains("本节为摘要"), "\(page)")
            #expect(text.contains("摘要依据所收集的《"), "\(page)")
        }
    }

    /// The sentence that a page is about something invented stands on every page about it and on no other.
    @Test func everyPageAboutTheInventedCountySaysSo() throws {
        let folder = try WholePortal.local()
        let pages = FolderContents.files(in: folder.path("site")).filter { $0.hasSuffix(".html") }
        let notice = "虚构样例：本页"
        let marked = try pages.filter { try #require(folder.text("site/\($0)")).contains(notice) }
        #expect(marked.sorted() == pages.filter { $0.contains(Self.invented) }.sorted())
        #expect(marked.count > 35)
    }

    @Test func theOwnerCanSwitchTheInventedCountyOff() throws {
        let settings = try TemporaryFolder()
        try settings.copy(folder: Repository.path("Site"), to: "settings")
        let text = try #require(settings.text("settings/site.yml"))
        try settings.write(
            "settings/site.yml", text.replacingOccurrences(of: "show_samples: true", with: "show_samples: false"))
        let folder = try TemporaryFolder()
        let built = try SitegenProgram.run([
            "build", "--output", folder.path("site"), "--language", "en", "--site", settings.path("settings"),
        ])
        try #require(built.status == 0, "\(built)")
        let files = FolderContents.files(in: folder.path("site"))
        #expect(files.filter { $0.contains(Self.invented) } == [])
        #expect(files.filter { $0.hasSuffix("/report.json") }.count == 5)
    }

    /// How the addresses of everything in 样例省 begin.
    private static let invented = "yanglisheng"

    /// What the download of a report says, as far as this test asks.
    private struct PublishedReport: Decodable {
        struct Source: Decodable { let path: String }
        struct Finding: Decodable { let rule: String }

        let source: Source
        let findings: [Finding]
    }
}
