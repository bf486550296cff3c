import ArgumentParser
import Diagnostics

struct SearchCommand: ActingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search",
            abstract: Wording(
                zh: "在已建成的站点中检索，规则与检索页相同。",
                en: "Searches the built site by the rules of its search page."
            ).here)
    }

    @Argument(
        parsing: .allUnrecognized,
        help: Wording(zh: "词句；以 - 开头的表示不含。", en: "The words; one that begins with - is excluded.").help)
    var words: [String] = []

    @Option(
        name: .customLong("where"), parsing: .unconditionalSingleValue,
        help: Wording(
            zh: "条件，可重复：year=2024、county=样例省/样例市/样例县、'penalties>0'。没有这项数字的报告不参加比较。",
            en:
                "A condition, may be repeated: year=2024, county=样例省/样例市/样例县, 'penalties>0'. A report without the figure meets none."
        ).help)
    var conditions: [String] = []

    @Option(
        help: Wording(zh: "输出格式：text 或 json（JSON Lines）。", en: "The form of output: text or json (JSON Lines).").help)
    var format = OutputFormat.text

    @Option(help: Wording(zh: "最多列出的条数。", en: "The number of results listed at most.").help)
    var limit = 20

    @OptionGroup var shared: SharedArguments

    func validate() throws {
        if words.isEmpty, conditions.isEmpty {
            throw ValidationError(
                Wording(zh: "应给出词句或 --where 条件", en: "give words or conditions with --where").here)
        }
        if limit < 1 {
            throw ValidationError(Wording(zh: "--limit 应为正整数", en: "--limit must be positive").here)
        }
    }

    func act(on console: Console) async -> ProgramStatus {
        SearchAction(options: shared.options, words: words, conditions: conditions, format: format, limit: limit).run(
            on: console)
    }
}
