import ArgumentParser
import Diagnostics

struct CheckCommand: ActingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: Wording(
                zh: "读取、检查报告，列出全部发现，不写任何文件。",
                en: "Reads and checks reports and lists everything found; writes nothing."
            ).here)
    }

    @Argument(
        help: Wording(zh: "文件或文件夹；默认为 --content 的文件夹。", en: "Files and folders; by default the folder of --content.")
            .help)
    var paths: [String] = []

    @Option(
        help: Wording(zh: "输出格式：text 或 json（JSON Lines）。", en: "The form of output: text or json (JSON Lines).").help)
    var format = OutputFormat.text

    @OptionGroup var shared: SharedArguments

    func validate() throws { try ArgumentRules.requireNames(paths) }

    func act(on console: Console) async -> ProgramStatus {
        await CheckAction(options: shared.options, paths: paths, format: format).run(on: console)
    }
}
