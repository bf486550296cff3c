import ArgumentParser
import Diagnostics

struct InspectCommand: ActingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "inspect",
            abstract: Wording(
                zh: "显示从文件中读出的每一格、每一节和发现的问题。",
                en: "Shows every cell, section and finding read from files."
            ).here)
    }

    @Argument(help: Wording(zh: "报告文件。", en: "The files of reports.").help)
    var files: [String]

    @Option(
        help: Wording(zh: "输出格式：text 或 json（JSON Lines）。", en: "The form of output: text or json (JSON Lines).").help)
    var format = OutputFormat.text

    @Flag(
        help: Wording(
            zh: "逐表逐行说明是怎样识别的：标签、所在行、数值个数、未读出的原因。",
            en: "Say how each table and row was recognised: label, line, number of values, why one was not read."
        ).help)
    var explain = false

    @OptionGroup var shared: SharedArguments

    func validate() throws { try ArgumentRules.requireNames(files) }

    func act(on console: Console) async -> ProgramStatus {
        await InspectAction(options: shared.options, files: files, format: format, isExplaining: explain).run(
            on: console)
    }
}
