import Foundation
import SitegenTestSupport
import Testing

/// The invented county shows each kind of finding once, where its `body.yml` says it does, and nowhere else.
struct ContentTests {
    @Test func thePlantedFaultsAreFoundAndNoOthers() throws {
        let folder = try TemporaryFolder()
        let built = try SitegenProgram.run(["build", "--output", folder.path("site"), "--language", "en"])
        try #require(built.status == 0, "\(built)")

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
                "丁街道/2022.txt": ["XY-01"],
                "乙镇/2023.txt": ["T3-01", "T3-02", "T3-03"],
                "戊镇/2023.txt": ["ST-08", "ST-09"],
            ])
    }

    /// What the download of a report says, as far as this test asks.
    private struct PublishedReport: Decodable {
        struct Source: Decodable { let path: String }
        struct Finding: Decodable { let rule: String }

        let source: Source
        let findings: [Finding]
    }
}
