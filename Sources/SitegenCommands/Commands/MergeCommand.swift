import ArgumentParser
import Diagnostics

struct MergeCommand: ActingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge",
            abstract: Wording(
                zh: "收入各台机器用 build --shard 读好的部分，再生成并发布站点。",
                en: "Takes in what several machines read with build --shard, then builds and publishes the site."
            ).here)
    }

    @Argument(help: Wording(zh: "各部分的 .share 文件。", en: "The .share files of the parts.").help)
    var shares: [String]

    @OptionGroup var shared: SharedArguments

    func act(on console: Console) async -> ProgramStatus {
        await MergeAction(options: shared.options, shares: shares).run(on: console)
    }
}
