import ArgumentParser
import Diagnostics

struct CleanCommand: ActingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "clean",
            abstract: Wording(
                zh: "移除已发布的站点，只移除 sitegen 写的文件。",
                en: "Removes the published site, only what sitegen wrote."
            ).here)
    }

    @OptionGroup var shared: SharedArguments

    func act(on console: Console) async -> ProgramStatus { await CleanAction(options: shared.options).run(on: console) }
}
