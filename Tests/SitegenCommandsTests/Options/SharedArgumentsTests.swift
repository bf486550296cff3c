import Diagnostics
import Testing

@testable import SitegenCommands

@Suite struct SharedArgumentsTests {
    private func options(_ change: (inout SharedOptions) -> Void) -> SharedOptions {
        var options = SharedOptions()
        options.jobs = 3
        change(&options)
        return options
    }

    @Test func optionsByDefault() throws {
        var expected = SharedOptions()
        let read = try SharedArguments.parse([]).options
        expected.jobs = read.jobs
        #expect(read == expected)
        #expect(read.jobs >= 1)
    }

    @Test(
        arguments: [
            (["--content", "a"], { @Sendable in $0.content = "a" }),
            (["--site=b"], { $0.site = "b" }),
            (["--theme", "t"], { $0.theme = "t" }),
            (["--output", "o"], { $0.output = "o" }),
            (["-o", "o"], { $0.output = "o" }),
            (["--base-url", "https://www.example.gov.cn/a"], { $0.baseURL = "https://www.example.gov.cn/a" }),
            (["--strict"], { $0.isStrict = true }),
            (["--quiet"], { $0.loudness = .quiet }),
            (["-q"], { $0.loudness = .quiet }),
            (["--verbose"], { $0.loudness = .verbose }),
            (["-v"], { $0.loudness = .verbose }),
            (["--color", "always"], { $0.color = .always }),
            (["--color", "never"], { $0.color = .never }),
            (["--language", "zh"], { $0.language = .zh }),
            (["--language", "en"], { $0.language = .en }),
        ] as [([String], @Sendable (inout SharedOptions) -> Void)])
    func optionFromArguments(arguments: [String], change: @Sendable (inout SharedOptions) -> Void) throws {
        #expect(try SharedArguments.parse(["--jobs", "3"] + arguments).options == options(change))
    }

    @Test(
        arguments: [
            ([], [:], Language.en),
            ([], ["LANG": "zh_CN.UTF-8"], .zh),
            (["build", "--language", "en"], ["LANG": "zh_CN.UTF-8"], .en),
            (["build", "--language=zh"], [:], .zh),
            (["--language", "xx"], ["LANG": "zh_CN"], .zh),
            (["--language"], [:], .en),
            (["--language", "zh", "--language", "en"], [:], .en),
        ] as [([String], [String: String], Language)])
    func helpLanguageFromArgumentsThenLocale(
        arguments: [String], environment: [String: String], expected: Language
    ) {
        #expect(HelpLanguage.of(arguments, environment: environment) == expected)
    }
}
