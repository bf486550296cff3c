import Foundation
import Glibc

/// A program run to its end, and what it cost.
struct MeasuredProcess: Codable {
    /// Seconds on the clock.
    let wall: Double
    /// Processor seconds of all its threads, in the program and in the system for it.
    let cpu: Double
    /// Peak resident memory in bytes.
    let memory: Int
    let status: Int32

    /// Runs a program; its output is dropped, its messages are shown.
    init(_ arguments: [String]) throws {
        var pid = pid_t()
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
        let argv = arguments.map { strdup($0) } + [nil]
        defer { argv.forEach { free($0) } }
        let start = ContinuousClock.now
        let code = posix_spawnp(&pid, arguments[0], &files, nil, argv, environ)
        guard code == 0 else { throw Failure(arguments, code) }
        var (status, usage) = (Int32(0), rusage())
        while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
        let spent = start.duration(to: .now).components
        wall = Double(spent.seconds) + Double(spent.attoseconds) / 1e18
        cpu = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
        memory = usage.ru_maxrss * 1024
        self.status = status
        guard status == 0 else { throw Failure(arguments, status) }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ arguments: [String], _ status: Int32) {
            description = "\(arguments.joined(separator: " ")) ended with \(status)"
        }
    }
}
