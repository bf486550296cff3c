import Diagnostics
import SitePublishing

/// `sitegen inspect`: shows what is read from files and found in them, without writing anything.
package struct InspectAction: Sendable, Hashable {
    package var options: SharedOptions
    package var files: [String]
    package var format: OutputFormat
    /// Whether the text says how the document was recognised and its tables placed.
    package var isExplaining: Bool

    package init(options: SharedOptions, files: [String], format: OutputFormat = .text, isExplaining: Bool = false) {
        self.options = options
        self.files = files
        self.format = format
        self.isExplaining = isExplaining
    }

    /// Shows the files in the order given; one that cannot be opened does not hide the others.
    ///
    /// - Complexity: O(bytes of the files and those beside them); one folder at a time is kept in memory.
    package func run(on console: Console) async -> ProgramStatus {
        let reporter = Reporter(console: console, options: options)
        let writer = reporter.writer(for: .results, showsAll: true)
        var status = ProgramStatus.done
        var inspector = FileInspector(
            content: options.content, site: options.site, published: options.output, jobs: options.jobs)
        for (index, file) in files.enumerated() {
            if console.failure(of: .results) != nil { break }
            do {
                let inspection = try await inspector.inspect(file)
                switch format {
                case .json: console.write(inspection.jsonLine(language: options.language), to: .results)
                case .text:
                    if index > 0 { console.write("\n", to: .results) }
                    console.write(inspection.text(language: options.language, writer: writer), to: .results)
                }
                if isExplaining {
                    // JSON Lines have one object a file; the explanation is for people and goes where messages go.
                    let text = inspection.explanation(language: options.language)
                    console.write(text, to: format == .text ? .results : .messages)
                }
                if status == .done, stops(inspection) { status = .findings }
            } catch {
                status = reporter.fail(error)
            }
        }
        return status
    }

    /// A file that is no report stops; what is wrong inside a report was asked for, and stops only with `--strict`.
    private func stops(_ inspection: FileInspection) -> Bool {
        !inspection.isReport || (options.isStrict && DiagnosticCounts(inspection.diagnostics).stop(isStrict: true))
    }
}
