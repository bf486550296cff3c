import ArgumentParser
import Diagnostics

/// The root of the command line.
struct Sitegen: ParsableCommand {
    static let number = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sitegen",
            abstract: Wording(
                zh: "把政府信息公开工作年度报告建成静态门户。",
                en: "Builds a static portal from annual reports on government information disclosure."
            ).here,
            discussion: Wording(
                zh: "退出状态：0 完成；1 有必须停下的发现（--strict 时包括警告）；64 用法有误；74 读写失败。",
                en: """
                    Exit status: 0 done; 1 findings that stop, with --strict warnings too; 64 wrong usage; \
                    74 input or output failed.
                    """
            ).here,
            version: "sitegen \(number)",
            subcommands: [
                BuildCommand.self, MergeCommand.self, CheckCommand.self, InspectCommand.self, SearchCommand.self,
                InitCommand.self,
                CleanCommand.self,
                VersionCommand.self,
            ])
    }
}

/// A command that does something: its arguments become an action, which knows nothing of a command line.
protocol ActingCommand: ParsableCommand {
    func act(on console: Console) async -> ProgramStatus
}
