import Foundation
import SitegenTestSupport
import Testing

/// What the READMEs say is what the program does.
struct ReadmeTests {
    /// The commands are run as they stand, and answer what stands below them.
    @Test(arguments: [("README.md", "C.UTF-8"), ("README.zh-CN.md", "zh_CN.UTF-8")])
    func theFiveCommandsAnswerWhatIsShown(file: String, locale: String) throws {
        let folder = try TemporaryFolder()
        let block = try #require(try console(of: file))
        let commands = block.filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
        #expect(commands.count == 5)

        let script = commands.map { "echo '$ \($0.replacingOccurrences(of: "'", with: "'\\''"))'\n\($0)" }
        try folder.write("commands.sh", "exec 2>&1\n" + script.joined(separator: "\n") + "\n")
        let programs = URL(fileURLWithPath: SitegenProgram.path).deletingLastPathComponent().path
        let ran = try SitegenProgram.Run(
            ["sh", folder.path("commands.sh")], in: folder.path,
            environment: ["LANG": locale, "PATH": programs + ":" + (Machine.environment["PATH"] ?? "")]
        ).outcome()
        let shown = ran.output.split(separator: "\n").map(String.init)
        #expect(shown.map(withoutMeasures) == block.map(withoutMeasures), "\(ran)")
        #expect(ran.status == 1, "the last command is the check that fails")
    }

    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func everyCommandAndSettingIsNamed(file: String) throws {
        let readme = try text(file)
        let help = try SitegenProgram.run(["help"]).output
        let commands = help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first }.filter { $0.allSatisfy { $0.isLowercase } }
        #expect(commands.count >= 6)
        for command in commands { #expect(readme.contains("`sitegen \(command)"), "\(command)") }

        let keys = try text("Site/site.yml").split(separator: "\n")
            .compactMap { $0.first?.isLowercase == true ? $0.prefix { $0 != ":" } : nil }
        #expect(keys.count > 10)
        for key in keys { #expect(readme.contains("`\(key)`"), "\(key)") }
    }

    /// The lines of the block that starts with the first command of the program.
    private func console(of file: String) throws -> [String]? {
        let blocks = try text(file).components(separatedBy: "```console\n").dropFirst()
        return blocks.compactMap { $0.components(separatedBy: "\n```").first?.components(separatedBy: "\n") }.first
    }

    /// Times, memory and the number of files differ from one machine and one version to the next.
    private func withoutMeasures(_ line: String) -> String {
        let measured = ["files: ", "time: ", "peak memory: ", "文件：", "用时：", "内存峰值："]
        guard measured.contains(where: line.hasPrefix) else { return line }
        return String(line.filter { !$0.isNumber })
    }

    private func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: Repository.path(file))), as: UTF8.self)
    }
}
