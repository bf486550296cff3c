import Synchronization

/// The two streams of the program: results on one, messages and progress on the other.
///
/// A closed pipe is how `head` says that it has seen enough: nothing more is written and it is no failure. Every other failure to
/// write results is remembered, so that a full disk cannot look like success.
package final class Console: Sendable {
    package enum Channel: Sendable, Hashable, CaseIterable {
        /// Standard output.
        case results
        /// Standard error.
        case messages
    }

    /// Writes bytes and returns 0, or the code of the failure.
    package typealias Sink = @Sendable (Channel, [UInt8]) -> Int32

    private let sink: Sink
    private let terminals: Set<Channel>
    /// The environment variables of the process.
    package let environment: [String: String]
    private let failures = Mutex<[Channel: Int32]>([:])

    /// Creates a console over any two streams; a test hands in its own.
    package init(terminals: Set<Channel> = [], environment: [String: String] = [:], sink: @escaping Sink) {
        self.terminals = terminals
        self.environment = environment
        self.sink = sink
    }

    package func isTerminal(_ channel: Channel) -> Bool { terminals.contains(channel) }

    /// The code of the failure that ended writing to a stream; `nil` while it is open.
    package func failure(of channel: Channel) -> Int32? { failures.withLock { $0[channel] } }

    package func write(_ bytes: [UInt8], to channel: Channel) {
        guard !bytes.isEmpty else { return }
        failures.withLock { failures in
            guard failures[channel] == nil else { return }
            let code = sink(channel, bytes)
            if code != 0 { failures[channel] = code }
        }
    }

    package func write(_ text: String, to channel: Channel) { write(Array(text.utf8), to: channel) }
}
