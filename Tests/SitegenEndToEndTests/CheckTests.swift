import Foundation
import SitegenTestSupport
import Testing

/// A check says what the site shows: one engine, one list.
struct CheckTests {
    private struct Line: Decodable, Hashable {
        let rule: String
        let severity: String
        let file: String
        let line: Int?
        let message: String
    }

    private struct Published: Decodable {
        struct Source: Decodable { let path: String }
        struct Finding: Decodable {
            let rule: String
            let severity: String
            let line: Int?
            let message_zh: String
        }

        let source: Source
        let findings: [Finding]
    }

    @Test func theCheckFindsWhatTheSiteShows() throws {
        let folder = try TemporaryFolder()
        let built = try SitegenProgram.run(["build", "--output", folder.path("site"), "--language", "zh"])
        try #require(built.status == 0, "\(built)")
        let checked = try SitegenProgram.run(["check", "--format", "json", "--language", "zh"])
        let lines = try checked.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        var shown: [String] = []
        for file in FolderContents.files(in: folder.path("site/u")) where file.hasSuffix("report.json") {
            let report = try JSONDecoder().decode(
                Published.self, from: Data(contentsOf: URL(fileURLWithPath: folder.path("site/u/\(file)"))))
            for finding in report.findings {
                shown.append(
                    "Content/\(report.source.path):\(finding.line ?? 0) \(finding.severity) \(finding.rule) \(finding.message_zh)"
                )
            }
        }
        // What reading a file as a whole remarks on stands in both messages, not on the page of a report.
        let said = lines.map { "\($0.file):\($0.line ?? 0) \($0.severity) \($0.rule) \($0.message)" }
        #expect(!shown.isEmpty)
        #expect(said.sorted() == shown.sorted())
    }
}
