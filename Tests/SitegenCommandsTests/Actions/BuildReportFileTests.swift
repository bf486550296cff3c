import Foundation
import SitegenCommands
import Testing

@Suite struct BuildReportFileTests {
    private struct Summary: Decodable {
        let published: Bool
        let reports, planned, written, unchanged, removed, bytes, peak_memory: Int
        let phases, work: [Phase]
        let severities: [String: Int]
        let rules: [String: Int]

        struct Phase: Decodable {
            let name, name_zh: String
            let milliseconds: Int
        }
    }

    private func summary(at path: String) throws -> Summary {
        try JSONDecoder().decode(Summary.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test func summaryAsJSON() async throws {
        let invented = try await InventedFolder()
        let file = invented.folder.path("report.json")
        let action = BuildAction(options: invented.options, reportFile: file)
        #expect(await action.run(on: RecordedConsole().console) == .done)
        let first = try summary(at: file)
        #expect(first.published)
        #expect(first.reports == 6)
        #expect(first.planned == invented.folder.files(in: "portal/public").count { !$0.hasPrefix(".") })
        #expect(first.written == first.planned)
        #expect(first.bytes > 0 && first.peak_memory > 0)
        #expect(first.phases.first?.name == "settings and theme")
        #expect(first.phases.first?.name_zh == "设置与主题")
        #expect(first.work.map(\.name) == ["read", "check", "render", "validate", "index", "write"])
        #expect(first.work.reduce(0) { $0 + $1.milliseconds } > 0)
        #expect(first.severities["error"] == 0)
        #expect(first.rules.values.reduce(0, +) == first.severities.values.reduce(0, +))

        #expect(await action.run(on: RecordedConsole().console) == .done)
        let second = try summary(at: file)
        #expect((second.written, second.unchanged) == (0, first.planned))
    }

    @Test func failureIsReportedToo() async throws {
        let invented = try await InventedFolder()
        let file = invented.folder.path("report.json")
        var options = invented.options
        options.content = invented.folder.path("nothing")
        #expect(
            await BuildAction(options: options, reportFile: file).run(on: RecordedConsole().console) == .inputOutput)
        let summary = try summary(at: file)
        #expect(!summary.published)
        #expect(summary.rules == ["PB-07": 1])
    }

    @Test func reportThatCannotBeWrittenIs74() async throws {
        let invented = try await InventedFolder()
        let console = RecordedConsole()
        let action = BuildAction(options: invented.options, reportFile: invented.folder.path("no/report.json"))
        #expect(await action.run(on: console.console) == .inputOutput)
        #expect(console.messages.contains("no/report.json: error: cannot write the file: it does not exist [PB-07]"))
    }
}
