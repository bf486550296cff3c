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

    /// A line of `data/findings.json`.
    private struct Published: Decodable {
        let rule: String
        let severity: String
        let line: Int?
        let attribution: String
        let message_zh: String
        let formula: String?
        let source: String?

        /// The message with its formula, as a check writes it in one line.
        var statement: String {
            guard let formula else { return message_zh }
            let whole = message_zh.contains(formula) ? message_zh : "\(message_zh) \(formula)"
            return attribution == "reading" ? whole + "（有关数字为近似识读，可能是识读所致）" : whole
        }
    }

    /// What one portal says of itself: its findings, and what a check of its content finds.
    private func compare(content: String, arguments: [String], in folder: TemporaryFolder) throws {
        let built = try SitegenProgram.run(
            ["build", "--output", folder.path("site"), "--language", "zh"] + arguments)
        try #require(built.status == 0, "\(built)")
        let checked = try SitegenProgram.run(
            ["check", "--format", "json", "--language", "zh", "--output", folder.path("site")] + arguments)
        let lines = try checked.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        let found = try JSONDecoder().decode(
            [Published].self, from: Data(contentsOf: URL(fileURLWithPath: folder.path("site/data/findings.json"))))
        let shown = found.map { finding in
            // What concerns a year without a report has no source; a check names the report beside it.
            let place = finding.source.map { "\(content)/\($0):\(finding.line ?? 0)" } ?? ""
            return "\(place) \(finding.severity) \(finding.rule) \(finding.statement)"
        }
        let said = lines.map { line in
            let place = line.rule == "CO-01" ? "" : "\(line.file):\(line.line ?? 0)"
            return "\(place) \(line.severity) \(line.rule) \(line.message)"
        }
        #expect(!shown.isEmpty)
        #expect(shown.contains { $0.contains(" CO-01 ") })
        #expect(said.sorted() == shown.sorted())
        // Each file for itself: what compares no bodies is the same once more, inspected or checked.
        let files = Set(found.compactMap(\.source)).sorted()
        let alone = try SitegenProgram.run(
            ["inspect", "--format", "json", "--output", folder.path("site")] + arguments
                + files.map { "\(content)/\($0)" })
        let inspected = try alone.output.split(separator: "\n").map {
            try JSONDecoder().decode(Inspected.self, from: Data($0.utf8))
        }
        #expect(inspected.count == files.count)
        for (file, inspection) in zip(files, inspected) {
            let published = found.filter { $0.source == file && !Self.comparesBodies($0.rule) }
                .map { "\($0.severity) \($0.rule) \($0.line ?? 0)" }.sorted()
            let own = inspection.findings.map { "\($0.severity) \($0.rule) \($0.line ?? 0)" }.sorted()
            #expect(own == published, "\(file)")
            #expect(inspection.not_asked_in_full.sorted() == Self.bodyRules.sorted())
            let checked = try SitegenProgram.run(
                ["check", "--format", "json", "--output", folder.path("site")] + arguments + ["\(content)/\(file)"])
            let lines = try checked.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
                try JSONDecoder().decode(Line.self, from: Data($0.utf8))
            }
            #expect(lines.map { "\($0.severity) \($0.rule) \($0.line ?? 0)" }.sorted() == published, "\(file)")
            #expect(lines.allSatisfy { $0.file == "\(content)/\(file)" })
        }
    }

    private struct Inspected: Decodable {
        struct Finding: Decodable {
            let rule: String
            let severity: String
            let line: Int?
        }

        let findings: [Finding]
        let not_asked_in_full: [String]
    }

    /// Rules that look at other bodies, and at the years of one: a single file is not asked about them.
    private static let bodyRules = ["ID-04", "CO-01", "CO-05", "CO-06", "CO-07", "NA-07"]

    private static func comparesBodies(_ rule: String) -> Bool { bodyRules.contains(rule) }

    @Test func theCheckFindsWhatTheProjectsPortalShows() throws {
        try compare(content: "Content", arguments: [], in: try TemporaryFolder())
    }

    /// A county with a registry, townships with planted faults, a year that is missing and a body that never reported.
    @Test func theCheckFindsWhatAGeneratedPortalShows() throws {
        let folder = try TemporaryFolder()
        let county = "样例省/样例市/样例县"
        let original = try String(contentsOfFile: Repository.path("Content/\(county)/甲镇/2024.txt"), encoding: .utf8)
        var registry = "name,divisions,sample\n"
        for number in 1...12 {
            let name = "第\(number)镇"
            registry += "\(name),\(county),true\n"
            for year in 2021...2024 where number < 12 && (number + year) % 9 != 0 {
                // A fee of its own for each report, and a figure that does not fit in some.
                let text =
                    original.replacing("甲镇", with: name).replacing("2024", with: String(year))
                    .replacing("2025", with: String(year + 1)) + "\n虚构的第 \(number * year) 句。\n"
                try folder.write(
                    "content/\(county)/\(name)/\(year).txt",
                    number % 3 == 0 ? text.replacing("\t1\t", with: "\t2\t") : text)
            }
        }
        try folder.write("content/样例省/body.yml", "sample: true\n")
        try folder.write("settings/site.yml", "title: 样例门户\ndeadlines: {as_of: 2025-06-30}\n")
        try folder.write("settings/bodies.csv", registry)
        try compare(
            content: folder.path("content"),
            arguments: ["--content", folder.path("content"), "--site", folder.path("settings")], in: folder)
    }
}
