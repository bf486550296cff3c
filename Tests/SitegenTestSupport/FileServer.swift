import Foundation
import Glibc

/// A plain web server over a folder, gone with the value.
package final class FileServer: Sendable {
    /// The address of the folder, without a slash at the end.
    package let address: String
    private let process: Process
    private let output: FileHandle

    package init(folder: String) throws {
        let (process, output) = try ExternalProgram.start(
            ExternalProgram.path(of: "python3") ?? "python3",
            ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder])
        // Serving HTTP on 127.0.0.1 port 40123 (http://127.0.0.1:40123/) ...
        let line = String(decoding: output.availableData, as: UTF8.self)
        guard let start = line.firstRange(of: "(http://"), let end = line.lastIndex(of: "/") else {
            Self.stop(process)
            throw ExternalProgram.Failure(description: "the server did not start: \(line)")
        }
        address = String(line[line.index(after: start.lowerBound)..<end])
        self.process = process
        self.output = output
    }

    deinit { Self.stop(process) }

    /// Ends the server by force: it inherits the signals this process's threads have blocked, SIGTERM among them.
    private static func stop(_ process: Process) {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
