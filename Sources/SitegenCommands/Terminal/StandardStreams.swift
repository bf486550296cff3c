import Glibc

extension Console {
    /// The console of the process.
    ///
    /// Turns the signal of a closed pipe off, so that writing tells of it instead of ending the program in the middle of its work.
    package static func standard() -> Console {
        signal(SIGPIPE, SIG_IGN)
        let terminals = Set(Channel.allCases.filter { isatty($0.descriptor) == 1 })
        return Console(terminals: terminals, environment: processEnvironment()) { channel, bytes in
            writeAll(bytes, to: channel.descriptor)
        }
    }

    /// The system's words for a failure.
    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

    /// Whether the code says that the reader of a pipe has gone.
    static func isClosedPipe(_ code: Int32) -> Bool { code == EPIPE }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = rest.dropFirst(count)
            }
            return 0
        }
    }

    private static let variables = ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM"]

    private static func processEnvironment() -> [String: String] {
        var environment: [String: String] = [:]
        for name in variables {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        return environment
    }
}

extension Console.Channel {
    fileprivate var descriptor: Int32 {
        switch self {
        case .results: STDOUT_FILENO
        case .messages: STDERR_FILENO
        }
    }
}
