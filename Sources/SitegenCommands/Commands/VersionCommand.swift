import ArgumentParser
import Diagnostics

struct VersionCommand: ActingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "version", abstract: Wording(zh: "显示版本。", en: "Shows the version.").here)
    }

    @OptionGroup var shared: SharedArguments

    func act(on console: Console) async -> ProgramStatus {
        console.write("sitegen \(Sitegen.number)\n", to: .results)
        return .done
    }
}
