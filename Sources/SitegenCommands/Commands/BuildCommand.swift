import ArgumentParser
import Diagnostics

struct BuildCommand: ActingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "build",
            abstract: Wording(
                zh: "读取、检查报告，生成并发布站点。", en: "Reads and checks the reports, renders and publishes the site."
            ).here)
    }

    @Option(
        name: .customLong("build-report"),
        help: ArgumentHelp(
            Wording(zh: "把构建小结以 JSON 写入该文件。", en: "Write the closing summary as JSON to this file.").here,
            valueName: "file"))
    var buildReport: String?

    @OptionGroup var shared: SharedArguments

    func act(on console: Console) async -> ProgramStatus {
        await BuildAction(options: shared.options, reportFile: buildReport).run(on: console)
    }
}
