internal import CConfinedProcess
import Glibc

/// Runs a program on bytes nobody vouches for: no shell, no file, bounded time, memory and output.
///
/// Input is a file in memory, so that a child that never reads cannot block anything; the child and all it starts are killed
/// together.
struct ConfinedProgram {
    struct Limits: Sendable, Hashable {
        /// Seconds on the wall clock.
        var seconds = 60
        /// Seconds of processor time.
        var processorSeconds = 20
        var addressBytes = 1 << 30
        var outputBytes = 48 << 20
        /// More of what the program complains about is read and forgotten.
        var errorBytes = 64 << 10

        init() {}
    }

    /// What came of a run.
    struct Run {
        enum End: Hashable {
            case exited(Int32)
            /// Killed, by its own fault or by the limit of processor time.
            case signalled(Int32)
            case outOfTime
            case tooMuchOutput
        }

        var end: End
        var output: [UInt8] = []
        var errors: [UInt8] = []
    }

    /// A program that could not be started; the code is that of the system.
    struct NotStarted: Error, Hashable { let code: Int32 }

    let path: String
    var limits = Limits()

    /// Runs the program with the bytes as its standard input.
    ///
    /// - Throws: `NotStarted` where the system refuses.
    func run(_ arguments: [String], input: [UInt8]) throws(NotStarted) -> Run {
        let source = input.withUnsafeBytes { confined_memory($0.baseAddress, $0.count) }
        guard source >= 0 else { throw NotStarted(code: errno) }
        defer { close(source) }
        let output = try Self.pipe()
        defer { close(output.read) }
        let errors: (read: Int32, write: Int32)
        do throws(NotStarted) {
            errors = try Self.pipe()
        } catch {
            close(output.write)
            throw error
        }
        defer { close(errors.read) }
        let started = start(arguments, source, output.write, errors.write)
        close(output.write)
        close(errors.write)
        if started.code != 0 {
            if started.child > 0 { _ = Self.wait(started.child, options: 0) }
            throw NotStarted(code: started.code)
        }
        return follow(started.child, output: output.read, errors: errors.read)
    }

    private func start(
        _ arguments: [String], _ input: Int32, _ output: Int32, _ errors: Int32
    ) -> (code: Int32, child: pid_t) {
        var copies = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        let limits = confinement(
            cpu_seconds: UInt(limits.processorSeconds), address_bytes: UInt(limits.addressBytes))
        var child: pid_t = 0
        var code: Int32 = 0
        for _ in 0..<20 {
            code = copies.withUnsafeMutableBufferPointer { list in
                confined_start(path, list.baseAddress, input, output, errors, limits, &child)
            }
            // A program that is just being written, by an upgrade for instance, is there in a moment.
            guard code == ETXTBSY else { break }
            _ = Self.wait(child, options: 0)
            child = 0
            usleep(20_000)
        }
        return (code, child)
    }

    /// Reads both streams until they end or a limit is reached, then ends the child.
    private func follow(_ child: pid_t, output: Int32, errors: Int32) -> Run {
        var run = Run(end: .exited(0))
        let deadline = Self.now() + limits.seconds * 1000
        var broken: Run.End?
        var streams = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        ]
        while broken == nil, streams.contains(where: { $0.fd >= 0 }) {
            let left = deadline - Self.now()
            if left <= 0 { broken = .outOfTime }
            // A negative descriptor is passed over.
            let ready = poll(&streams, nfds_t(streams.count), Int32(clamping: max(0, left)))
            if ready <= 0 { continue }
            for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
                let part = Self.read(streams[index].fd)
                if part.isEmpty {
                    streams[index].fd = -1
                } else if index == 0 {
                    run.output += part
                    if run.output.count > limits.outputBytes { broken = .tooMuchOutput }
                } else {
                    run.errors += part.prefix(max(0, limits.errorBytes - run.errors.count))
                }
            }
        }
        run.end = end(of: child, broken, deadline)
        return run
    }

    /// Waits for a child whose streams are closed, or kills it with its group.
    private func end(of child: pid_t, _ broken: Run.End?, _ deadline: Int) -> Run.End {
        if broken == nil {
            while Self.now() < deadline {
                if let status = Self.wait(child, options: WNOHANG) { return Self.end(status) }
                usleep(500)
            }
        }
        kill(-child, SIGKILL)
        _ = Self.wait(child, options: 0)
        return broken ?? .outOfTime
    }

    /// The status of a child that has ended; `nil` while it runs.
    private static func wait(_ child: pid_t, options: Int32) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, options)
            if ended == child { return status }
            // Nobody else waits for it; where somebody did, it has ended all the same.
            if ended < 0, errno != EINTR { return 0 }
            if ended == 0 { return nil }
        }
    }

    private static func end(_ status: Int32) -> Run.End {
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
            while true {
                let found = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if found < 0, errno == EINTR { continue }
                count = max(0, found)
                return
            }
        }
    }

    private static func pipe() throws(NotStarted) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        let code = confined_pipe(&ends)
        guard code == 0 else { throw NotStarted(code: code) }
        return (ends[0], ends[1])
    }

    /// Milliseconds of a clock nobody sets.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
