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
        help: Wording(
            zh: "输出格式：text、json（JSON Lines）、sarif（SARIF 2.1.0）或 html（一个完整的网页）。",
            en: "The form of output: text, json (JSON Lines), sarif (SARIF 2.1.0) or html (one complete page)."
        ).help)
    var format = CheckFormat.text

    @OptionGroup var shared: SharedArguments

    func validate() throws { try ArgumentRules.requireNames(paths) }

    func act(on console: Console) async -> ProgramStatus {
        await CheckAction(options: shared.options, paths: paths, format: format).run(on: console)
    }
}
