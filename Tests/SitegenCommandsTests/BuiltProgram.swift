import Foundation

/// The program as built beside the tests, run from outside.
struct BuiltProgram {
    struct Run {
        let status: Int32
        let results: String
        let messages: String
    }

    /// Runs the program in a folder, with nothing but the given environment.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:]
    ) throws -> Run {
        try shell("exec \"$0\" \"$@\"", arguments, in: folder, environment: environment)
    }

    /// Runs a script of the shell with the program as `$0`; both streams are pipes.
    static func shell(
        _ script: String, _ arguments: [String] = [], in folder: String, environment: [String: String] = [:]
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script, path] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
        // Files, not pipes: a pipe nobody reads while the program waits would stop both.
        let results = folder + "/.results", messages = folder + "/.messages"
        for file in [results, messages] { try Data().write(to: URL(fileURLWithPath: file)) }
        process.standardOutput = FileHandle(forWritingAtPath: results)
        process.standardError = FileHandle(forWritingAtPath: messages)
        try process.run()
        process.waitUntilExit()
        defer { for file in [results, messages] { try? FileManager.default.removeItem(atPath: file) } }
        return Run(status: process.terminationStatus, results: try text(results), messages: try text(messages))
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    /// The program lies beside the executable of the tests.
    private static var path: String {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("sitegen").path
    }
}
