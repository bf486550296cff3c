import Foundation
import SitegenCommands
import Testing

@Suite struct BuildActionTests {
    @Test func newPortalIsPublishedAndASecondBuildChangesNothing() async throws {
        let invented = try await InventedFolder()
        let first = RecordedConsole()
        #expect(await BuildAction(options: invented.options).run(on: first.console) == .done)
        let pages = invented.folder.files(in: "portal/public")
        #expect(pages.contains("index.html"))
        #expect(first.results.hasPrefix("The site is published in \(invented.options.output)\nreports: 6\nfiles: "))

        let second = RecordedConsole()
        #expect(await BuildAction(options: invented.options).run(on: second.console) == .done)
        #expect(second.results.contains(" planned, 0 written, "))
        #expect(second.results.contains(" unchanged, 0 removed; "))
        #expect(invented.folder.files(in: "portal/public") == pages)
    }

    @Test func summaryNamesPhasesMemoryAndFindings() async throws {
        let invented = try await InventedFolder()
        var options = invented.options
        options.language = .zh
        let console = RecordedConsole()
        _ = await BuildAction(options: options).run(on: console.console)
        let starts = console.results.split(separator: "\n").map { $0.prefix { $0 != "：" && $0 != " " } }
        #expect(starts == ["站点已发布到", "报告", "文件", "检索索引", "用时", "内存峰值", "发现"])
        for phase in ["设置与主题 ", "读取与检查 ", "生成与校验页面 ", "发布 "] {
            #expect(console.results.contains(phase))
        }
    }

    @Test func strictTurnsWarningsIntoFailureAndPublishesNothing() async throws {
        let invented = try await InventedFolder()
        var options = invented.options
        options.isStrict = true
        let console = RecordedConsole()
        #expect(await BuildAction(options: options).run(on: console.console) == .findings)
        #expect(console.results.hasPrefix("Not published because of errors or warnings; "))
        #expect(console.messages.contains(": warning: "))
        #expect(!invented.folder.files(in: "portal").contains("public/index.html"))
    }

    @Test func fileThatIsNoReportStopsAndTheLastSiteStands() async throws {
        let invented = try await InventedFolder()
        #expect(await BuildAction(options: invented.options).run(on: RecordedConsole().console) == .done)
        let pages = invented.folder.files(in: "portal/public")
        try invented.folder.write("portal/Content/样例省/样例市/样例县/乙镇/2024.txt", "今天天气很好。\n")
        let console = RecordedConsole()
        #expect(await BuildAction(options: invented.options).run(on: console.console) == .findings)
        #expect(console.messages.contains("样例省/样例市/样例县/乙镇/2024.txt:1:1: error: "))
        #expect(invented.folder.files(in: "portal/public") == pages)
    }

    @Test(arguments: ["Content", "Site"])
    func missingFolderIs74(name: String) async throws {
        let invented = try await InventedFolder()
        try FileManager.default.removeItem(atPath: invented.portal(name))
        let console = RecordedConsole()
        #expect(await BuildAction(options: invented.options).run(on: console.console) == .inputOutput)
        #expect(console.messages.contains("\(invented.portal(name)): error: "))
        #expect(console.messages.contains("[PB-07]"))
        #expect(console.results == "")
    }

    @Test func quietSaysNothingOfAGoodBuild() async throws {
        let invented = try await InventedFolder()
        var options = invented.options
        options.loudness = .quiet
        let console = RecordedConsole(terminals: [.results, .messages])
        #expect(await BuildAction(options: options).run(on: console.console) == .done)
        #expect(console.results == "")
        #expect(console.messages == "")
    }

    @Test func progressOnlyOnATerminalThatCanShowIt() async throws {
        let invented = try await InventedFolder()
        let terminal = RecordedConsole(terminals: [.messages])
        _ = await BuildAction(options: invented.options).run(on: terminal.console)
        #expect(terminal.messages.contains("\r\u{1B}[Kread and check 100%"))
        for other in [RecordedConsole(), RecordedConsole(terminals: [.messages], environment: ["TERM": "dumb"])] {
            _ = await BuildAction(options: invented.options).run(on: other.console)
            #expect(!other.messages.contains("\u{1B}"))
            #expect(!other.results.contains("\u{1B}"))
        }
    }
}
