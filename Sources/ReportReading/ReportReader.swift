import Diagnostics
package import PageExtraction
import ReportModel

/// Reads one file: bytes to a report with 200 (198) cells and its findings, or to the reason why it is none.
///
/// A value without state; one reader may be used by any number of tasks.
package struct ReportReader: Sendable {
    /// The most bytes a text file may have.
    package static let sizeLimit = 8 << 20

    /// The most bytes a file of a format may have: documents carry pictures, text does not.
    static func sizeLimit(of format: SourceFormat) -> Int { format.isPlain ? sizeLimit : 64 << 20 }

    private let pages: PDFPages

    /// - Parameter pages: takes the words out of PDFs; one for all readers of a run, so that no file is taken apart twice
    package init(pages: PDFPages = PDFPages()) { self.pages = pages }

    /// Reads the bytes of a file of the catalogue.
    ///
    /// - Complexity: O(bytes) for recognised layouts; the approximate placement of labels is bounded by the form.
    package func read(_ entry: ContentEntry, bytes: [UInt8]) -> ReadingResult {
        let limit = Self.sizeLimit(of: entry.format)
        guard bytes.count <= limit else {
            let reason = Wording(
                zh: "文件过大，超过 \(limit >> 20) MB", en: "the file is larger than \(limit >> 20) MB")
            return refused(entry, .unreadable, ContentRule.unreadable, reason, advice: nil)
        }
        let transcript: Transcript
        do throws(FormatRefusal) {
            transcript = try FormatReading.transcript(of: bytes, entry, pages: pages)
        } catch {
            return refused(entry, .unreadable, ContentRule.unreadable, error.reason, advice: error.advice)
        }
        return read(entry, transcript)
    }

    /// Reads a PDF whose words are known with their places.
    ///
    /// - Complexity: O(words log words).
    package func read(_ entry: ContentEntry, words: PageText) -> ReadingResult {
        read(entry, PDFFormat.transcript(of: words, path: entry.path, sha256: ""))
    }

    private func read(_ entry: ContentEntry, _ transcript: Transcript) -> ReadingResult {
        var review = ReleaseReview(transcript, entry)
        let reading = DocumentReading(
            review.transcript.blocks, of: review.transcript.source, year: entry.yearInName ?? entry.facts.year)
        // Without a section nothing says where the head ends; a letterhead has no more lines than this.
        review.reviewMarks(headEnd: reading.sections.first { $0.kind != .preamble }?.line ?? 12)
        switch reading.refusal {
        case .notAReport(let kind, let place): return notAReport(entry, kind, place)
        case .severalReports(let places): return severalReports(entry, places)
        case nil: return review.applied(to: ReportAssembly(entry, reading, review.transcript).result)
        }
    }

    /// Opens and reads a file of the catalogue; a file that cannot be opened is `unreadable`.
    package func read(_ entry: ContentEntry) -> ReadingResult {
        do throws(SystemFailure) {
            return read(entry, bytes: try FileAccess.read(entry.filePath, limit: Self.sizeLimit(of: entry.format)))
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

    private func notAReport(_ entry: ContentEntry, _ kind: OtherDocument, _ place: SourcePlace?) -> ReadingResult {
        let reason = Wording(
            zh: "不是年度报告，而是\(kind.name.zh)", en: "this is no annual report but \(kind.name.en)")
        return refused(
            entry, .notAReport, ContentRule.notAReport, reason, advice: Self.moveAway, at: place, otherDocument: kind)
    }

    private func severalReports(_ entry: ContentEntry, _ places: [SourcePlace]) -> ReadingResult {
        let lines = places.map { String($0.line) }
        let reason = Wording(
            zh: "文件中有 \(places.count) 份报告，分别从第 \(lines.joined(separator: "、")) 行开始",
            en: "\(places.count) reports in one file; they begin at lines \(lines.joined(separator: ", "))")
        return refused(
            entry, .severalReports, ContentRule.severalReports, reason, advice: Self.splitUp,
            at: places.dropFirst().first)
    }

    private func refused(
        _ entry: ContentEntry, _ status: ReadingResult.Status, _ rule: RuleID, _ reason: Wording, advice: Wording?,
        at place: SourcePlace? = nil, otherDocument: OtherDocument? = nil
    ) -> ReadingResult {
        let location = SourceLocation(file: entry.path, line: place?.line ?? 1, column: place?.column ?? 1)
        return ReadingResult(
            entry: entry, status: status,
            diagnostics: [Diagnostic(rule: rule, severity: .error, at: location, reason, advice: advice)],
            otherDocument: otherDocument, steps: [.said(reason)])
    }

    private static let moveAway = Wording(
        zh: "请移出内容目录，或在 Site/site.yml 中设 refused_files: leave_out",
        en: "move it out of the content folder, or set refused_files: leave_out in Site/site.yml")
    private static let splitUp = Wording(zh: "请拆成每年一个文件", en: "split it into one file for each report")
}
