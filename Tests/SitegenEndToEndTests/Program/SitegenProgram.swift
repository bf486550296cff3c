import Foundation
import SitegenTestSupport

/// The built program, run from outside as a user runs it.
enum SitegenProgram {
    /// What a run answered.
    struct Outcome: CustomStringConvertible {
        let status: Int32
        /// What was written to standard output.
        let output: String
        /// What was written to standard error.
        let messages: String

        var description: String { "exit \(status)\n--- output\n\(output)\n--- messages\n\(messages)" }
    }

    /// The program that was built together with this test: it lies in the folder of the test's own executable.
    static let path: String = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("sitegen").path
    }()

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - wrapper: A command the program is started through, such as `unshare …`.
    ///   - environment: Set on top of the bare environment of the run: a path, a home, nothing of the machine's language.
    static func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:], wrapper: [String] = []
    ) throws -> Outcome {
        try start(arguments, in: folder, environment: environment, wrapper: wrapper).outcome()
    }

    /// Starts the program and leaves it running.
    static func start(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:], wrapper: [String] = []
    ) throws -> Run {
        let command = wrapper + [path] + arguments
        return try Run(command, in: folder ?? Repository.root, environment: environment)
    }

    /// A command under way.
    ///
    /// Its output goes to files: a pipe that nobody empties would stop it.
    final class Run {
        let process = Process()
        private let folder: TemporaryFolder

        init(_ command: [String], in workingFolder: String, environment: [String: String]) throws {
            folder = try TemporaryFolder()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = command
            process.currentDirectoryURL = URL(fileURLWithPath: workingFolder)
            let own = ProcessInfo.processInfo.environment
            var bare = ["PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path]
            bare["GLIBC_TUNABLES"] = own["GLIBC_TUNABLES"]  // how memory is paged, as in the Makefile
            process.environment = bare.merging(environment) { $1 }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try emptyFile("output")
            process.standardError = try emptyFile("messages")
            try process.run()
        }

        /// Waits for the end.
        func outcome() -> Outcome {
            process.waitUntilExit()
            return Outcome(
                status: process.terminationReason == .exit
                    ? process.terminationStatus : 128 + process.terminationStatus,
                output: folder.text("output") ?? "", messages: folder.text("messages") ?? "")
        }

        private func emptyFile(_ name: String) throws -> FileHandle {
            try folder.write(name, "")
            return try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path(name)))
        }
    }
}
