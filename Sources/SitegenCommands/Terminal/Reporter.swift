import Diagnostics
import SitePublishing
import Synchronization

/// What a command says: diagnostics as the options want them, and how far it has come.
struct Reporter: Sendable {
    let console: Console
    let options: SharedOptions

    /// Shows diagnostics on standard error, as many and as light ones as the options want.
    func tell(_ diagnostics: [Diagnostic]) {
        console.write(writer(for: .messages).text(of: diagnostics), to: .messages)
    }

    /// Shows what ended the work and returns its exit status.
    func fail(_ error: PublishingError) -> ProgramStatus {
        tell([error.diagnostic])
        return error.kind == .refused ? .findings : .inputOutput
    }

    /// Shows an error that has no words of its own.
    func fail(_ error: any Error) -> ProgramStatus {
        if let error = error as? PublishingError { return fail(error) }
        tell([Diagnostic(rule: "PB-00", severity: .error, at: nil, Wording(zh: "\(error)", en: "\(error)"))])
        return .inputOutput
    }

    /// A writer for one of the streams.
    func writer(for channel: Console.Channel, showsAll: Bool = false) -> ConsoleWriter {
        let isColoured = options.color.isOn(
            isTerminal: console.isTerminal(channel), environment: console.environment)
        let isUncut = showsAll || options.loudness == .verbose
        return ConsoleWriter(
            language: options.language, isColoured: isColoured, leastSeverity: leastSeverity(showsAll),
            limit: isUncut ? nil : 20, total: isUncut ? nil : 200)
    }

    private func leastSeverity(_ showsAll: Bool) -> Severity {
        switch options.loudness {
        case .quiet: .error
        case .normal: showsAll ? .information : .notice
        case .verbose: .information
        }
    }

    /// Runs work that reports its progress on a line of standard error.
    ///
    /// Only on a terminal that can write over a line, and not with `--quiet`; the line is gone afterwards, however the work ends.
    func showingProgress<Result: Sendable>(
        _ work: (@escaping @Sendable (BuildProgress) -> Void) async throws -> Result
    ) async throws -> Result {
        let isShown =
            console.isTerminal(.messages) && options.loudness != .quiet && console.environment["TERM"] != "dumb"
        guard isShown else { return try await work { _ in } }
        let line = ProgressDisplay(console: console, language: options.language)
        defer { line.clear() }
        return try await work { line.update($0) }
    }
}

/// The progress line of one run, written from any thread.
private final class ProgressDisplay: Sendable {
    private let console: Console
    private let line: Mutex<ProgressLine>

    init(console: Console, language: Language) {
        self.console = console
        line = Mutex(ProgressLine(language: language))
    }

    func update(_ progress: BuildProgress) {
        line.withLock { line in
            let text = line.update(progress.phase, done: progress.done, total: progress.total)
            if let text { console.write(text, to: .messages) }
        }
    }

    func clear() {
        line.withLock { line in
            if let text = line.clear() { console.write(text, to: .messages) }
        }
    }
}
