import Diagnostics
import ReportModel

/// The review of a document before release (公开前保密审查): personal data (NA-10) and marks of secrecy (NA-11).
///
/// What is found stops the publication of the report, and is masked before anybody else sees the text: cells, title, messages and
/// source can hold no more than the ends of a number. A decision that dismisses a finding, with a reason, lifts it.
struct ReleaseReview {
    /// The transcript, with every number that stops publication masked.
    private(set) var transcript: Transcript
    /// What stops publication.
    private(set) var diagnostics: [Diagnostic] = []
    /// What does not stop it: numbers of offices, and what was lifted.
    private(set) var findings: [Finding] = []

    private let entry: ContentEntry

    /// Reviews the numbers of a document.
    ///
    /// - Complexity: O(bytes).
    init(_ transcript: Transcript, _ entry: ContentEntry) {
        self.entry = entry
        self.transcript = transcript
        var bytes = transcript.source.bytes
        var hasMasked = false
        for number in PersonalNumber.all(in: transcript.source) {
            guard number.kind != .officeMobile else {
                findings.append(ReviewWords.officeNumber(number))
                continue
            }
            if let decision = lift(ReadingRule.personalNumber.id, line: number.place.line, found: number.masked) {
                findings.append(ReviewWords.lifted(number, decision))
                continue
            }
            diagnostics.append(ReviewWords.stopping(number, in: entry.path))
            MaskedText.mask(number, in: &bytes)
            hasMasked = true
        }
        if hasMasked { self.transcript = transcript.with(bytes: bytes) }
        reviewStatements()
    }

    var isRefused: Bool { !diagnostics.isEmpty }

    /// Reviews what stands about the report outside its text: statements of the page and of the side files.
    private mutating func reviewStatements() {
        var facts = transcript.facts
        for path in [\PageFacts.title, \.issuer, \.indexNumber, \.documentNumber, \.address] {
            guard let text = facts[keyPath: path], let (masked, number) = MaskedText.of(text) else { continue }
            diagnostics.append(ReviewWords.stopping(number, in: entry.path, place: nil))
            facts[keyPath: path] = masked
        }
        transcript.facts = facts
        let statements = [entry.facts.sourceNote, entry.facts.sourceAddress].compactMap { $0 }
        let decided = entry.facts.decisions.flatMap { [$0.reason, $0.by] }
        let corrected = entry.facts.corrections.flatMap { [$0.reason, $0.by, $0.evidence ?? ""] }
        for text in statements + decided + corrected {
            guard let (_, number) = MaskedText.of(text) else { continue }
            diagnostics.append(ReviewWords.stopping(number, in: entry.path, place: nil))
        }
    }

    /// Reviews the marks of the document itself: every line and cell that is nothing else.
    ///
    /// - Parameter headEnd: The line of the first section.
    mutating func reviewMarks(headEnd: Int) {
        let source = transcript.source
        for block in transcript.blocks {
            for field in block.fields where !field.isEmpty {
                guard
                    let mark = ClassificationMark.of(
                        source.bytes, field.bytes, isInHead: field.place.line < headEnd)
                else { continue }
                if let decision = lift(ReadingRule.classification.id, line: field.place.line, found: nil) {
                    findings.append(ReviewWords.lifted(mark, field.place, decision))
                } else {
                    diagnostics.append(ReviewWords.stopping(mark, field.place, in: entry.path))
                }
            }
        }
    }

    /// The decision that lifts a finding: by rule and line, and what was found, masked.
    private func lift(_ rule: RuleID, line: Int, found: String?) -> Decision? {
        entry.facts.decisions.first {
            $0.kind == .dismissed && $0.rule == rule && $0.line == line && (found == nil || $0.found == found)
        }
    }

    /// The result of reading with what the review found and what the side files add; a refused document has no report.
    func applied(to result: ReadingResult) -> ReadingResult {
        let all = (result.findings + findings).enumerated().sorted {
            ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset)
        }
        var (report, faults) = (isRefused ? nil : result.report, [Diagnostic]())
        if let read = report { (report, faults) = MatchedCorrections.added(entry.facts.corrections, to: read) }
        report?.decisions = entry.facts.decisions
        return ReadingResult(
            entry: result.entry, status: result.status, report: report, document: result.document,
            findings: all.map(\.element), diagnostics: (result.diagnostics + diagnostics + faults).sorted(),
            steps: result.steps)
    }
}
