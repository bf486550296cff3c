import SitegenCommands
import Testing

@Suite struct ProgramTests {
    @Test(arguments: [
        ["frobnicate"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["build", "--jobs", "1025"],
        ["build", "--quiet", "--verbose"],
        ["build", "--color", "sometimes"],
        ["build", "--language", "de"],
        ["build", "--content", ""],
        ["build", "--output="],
        ["build", "--base-url", "ftp://example.org/"],
        ["build", "--base-url", "www.example.gov.cn"],
        ["build", "--unknown"],
        ["build", "surplus"],
        ["inspect"],
        ["inspect", ""],
        ["inspect", "a.txt", "--format", "xml"],
        ["check", ""],
        ["init", "a", "b"],
        ["init", ""],
        ["clean", "--format", "json"],
    ])
    func wrongUsageIs64(arguments: [String]) async {
        let console = RecordedConsole()
        #expect(await Program.run(arguments, on: console.console) == .usage)
        #expect(console.results == "")
        #expect(console.messages.hasPrefix("Error: "))
        #expect(console.messages.contains("sitegen"))
    }

    @Test(arguments: [
        (["build", "--jobs", "0"], "--jobs must be from 1 to 1024", "--jobs 应为 1 至 1024"),
        (["clean", "-q", "-v"], "--quiet and --verbose exclude each other", "--quiet 与 --verbose 不能同时使用"),
        (["check", ""], "a name must not be empty", "文件名不能为空"),
    ])
    func usageErrorsSpeakTheLanguageOfTheLocale(arguments: [String], english: String, chinese: String) async {
        let western = RecordedConsole(environment: ["LANG": "C"])
        _ = await Program.run(arguments, on: western.console)
        #expect(western.messages.contains(english))
        let eastern = RecordedConsole(environment: ["LANG": "zh_CN.UTF-8"])
        _ = await Program.run(arguments, on: eastern.console)
        #expect(eastern.messages.contains(chinese))
    }

    @Test(arguments: [["version"], ["--version"]])
    func versionIsOneLine(arguments: [String]) async {
        let console = RecordedConsole()
        #expect(await Program.run(arguments, on: console.console) == .done)
        #expect(console.results == "sitegen 0.1.0\n")
        #expect(console.messages == "")
    }

    @Test(arguments: [[], ["--help"], ["help"]])
    func bareCallShowsEveryCommandAndWritesNothing(arguments: [String]) async {
        let console = RecordedConsole()
        #expect(await Program.run(arguments, on: console.console) == .done)
        for command in ["build", "check", "inspect", "init", "clean", "version"] {
            #expect(console.results.contains("\n  \(command) "))
        }
        #expect(console.messages == "")
    }

    @Test(arguments: ["build", "check", "inspect", "init", "clean", "version"])
    func everyCommandHasTheSharedOptions(command: String) async {
        let console = RecordedConsole()
        #expect(await Program.run([command, "--help"], on: console.console) == .done)
        let shared = [
            "--content", "--site", "--theme", "--output", "--base-url", "--jobs", "--strict", "--quiet", "--verbose",
            "--color", "--language",
        ]
        for option in shared { #expect(console.results.contains("\(option)"), "\(option)") }
    }

    @Test func helpSpeaksChinese() async {
        let console = RecordedConsole(environment: ["LANG": "zh_CN.UTF-8"])
        _ = await Program.run(["build", "--help"], on: console.console)
        #expect(console.results.contains("报告所在的文件夹。"))
    }

    @Test func closedPipeIsNoFailure() async {
        let console = RecordedConsole(failing: [.results: 32])  // EPIPE
        #expect(await Program.run(["version"], on: console.console) == .done)
        #expect(console.messages == "")
    }

    @Test func fullDiskUnderTheResultsIs74() async {
        let console = RecordedConsole(failing: [.results: 28])  // ENOSPC
        #expect(await Program.run(["version"], on: console.console) == .inputOutput)
        #expect(console.messages == "error: cannot write the results: No space left on device\n")
    }

    @Test func closedMessagesDoNotHinderTheResults() async {
        let console = RecordedConsole(failing: [.messages: 32])
        #expect(await Program.run(["version"], on: console.console) == .done)
        #expect(console.results == "sitegen 0.1.0\n")
    }
}
