import ArgumentParser
import Diagnostics
import SitePublishing

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

    @Flag(
        help: ArgumentHelp(
            Wording(
                zh: "全部从头做起，不用 .sitegen 中以前构建的记忆。",
                en: "Make everything anew, without what earlier builds remember in .sitegen."
            ).here))
    var fresh = false

    @Option(
        help: ArgumentHelp(
            Wording(
                zh: "只读取和检查第 k 部分（共 n 部分），供 sitegen merge 合并。",
                en: "Only read and check part k of n, for sitegen merge."
            ).here, valueName: "k/n"))
    var shard: String?

    @OptionGroup var shared: SharedArguments

    func validate() throws {
        if let shard, Shard(shard) == nil {
            throw ValidationError(
                Wording(zh: "--shard 应写作 k/n，如 2/4", en: "--shard must be written k/n, such as 2/4").here)
        }
    }

    func act(on console: Console) async -> ProgramStatus {
        if let shard = shard.flatMap({ Shard($0) }) {
            return await ShardAction(options: shared.options, shard: shard).run(on: console)
        }
        var options = shared.options
        options.isFresh = fresh
        return await BuildAction(options: options, reportFile: buildReport).run(on: console)
    }
}
