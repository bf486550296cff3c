import SitegenCommands
import Synchronization

/// A console that keeps what is written, and fails where a test wants it to.
final class RecordedConsole: Sendable {
    let console: Console
    private let streams: Streams

    private final class Streams: Sendable {
        let written = Mutex<[Console.Channel: [UInt8]]>([:])
    }

    init(
        terminals: Set<Console.Channel> = [], environment: [String: String] = [:],
        failing: [Console.Channel: Int32] = [:]
    ) {
        let streams = Streams()
        self.streams = streams
        console = Console(terminals: terminals, environment: environment) { channel, bytes in
            if let code = failing[channel] { return code }
            streams.written.withLock { $0[channel, default: []] += bytes }
            return 0
        }
    }

    var results: String { text(.results) }
    var messages: String { text(.messages) }

    private func text(_ channel: Console.Channel) -> String {
        String(decoding: streams.written.withLock { $0[channel] ?? [] }, as: UTF8.self)
    }
}
