package import Foundation

/// A program tests start beside the ones of the project.
package enum ExternalProgram {
    /// A program that is not there or that failed.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) { self.description = description }
    }

    /// Whether the tests run on a build server, where nothing may be left out.
    package static var isBuildServer: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

    /// The path of a program, looked for as the shell does.
    package static func path(of name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Starts a program whose standard output can be read.
    package static func start(
        _ program: String, _ arguments: [String], in folder: String? = nil
    ) throws -> (process: Process, output: FileHandle) {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw Failure(description: "\(program) is not installed")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, output.fileHandleForReading)
    }

    /// What a program writes to its standard output.
    package static func output(of program: String, _ arguments: [String]) throws -> String {
        let (process, output) = try start(program, arguments)
        let bytes = output.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(program) ended with \(process.terminationStatus)")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
