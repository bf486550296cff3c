import ArgumentParser
import Diagnostics

struct InitCommand: ActingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: Wording(
                zh: "在空文件夹中新建一个可以立即构建的门户。",
                en: "Starts a new portal, which builds at once, in an empty folder."
            ).here)
    }

    @Argument(help: Wording(zh: "空的或尚不存在的文件夹。", en: "A folder that is empty or does not exist yet.").help)
    var folder = "."

    @OptionGroup var shared: SharedArguments

    func validate() throws { try ArgumentRules.requireNames([folder]) }

    func act(on console: Console) async -> ProgramStatus {
        await InitAction(options: shared.options, folder: folder).run(on: console)
    }
}
