import Diagnostics
import ReportModel

/// Decides whether a document is one annual report, and says what else it is.
///
/// What a report is shows in what stands in it: tables with figures, or the sections of the form under a title. Words such as
/// 指南 or 目录 alone decide nothing, since pages carry them in their frames and reports mention them.
struct Recognition {
    /// Why a text is not read as a report.
    enum Refusal: Hashable {
        /// Another document, and the line that says so.
        case notAReport(OtherDocument, SourcePlace?)
        /// Several reports, and where each begins.
        case severalReports([SourcePlace])
    }

    /// What a document without tables can be.
    enum Form: Hashable {
        /// The six sections, their tables lost.
        case sections
        /// Free form in a year that had no other.
        case free
        /// Free form in a later year, or in a year not known.
        case freeLater
    }

    let refusal: Refusal?

    /// Titles of this many reports, one after the other without their text, are a list.
    private static let fewestListed = 3
    /// Words in a title that stand for what has still to be filled in.
    private static let placeholders = ["XX", "××", "xx", "ＸＸ", "**", "＊＊", "○○", "__", "某某", "□□"]

    init(
        _ masthead: Masthead, _ blocks: [DocumentBlock], headings: [SectionHeading], tables: [TableReading],
        sections: [ReportSection], form: Form, of source: SourceDocument
    ) {
        let lines = masthead.lines.prefix(40)
        let other = lines.lazy.compactMap { line in OtherDocument.named(by: line.text).map { ($0, line.place) } }.first
        let hasFigures = tables.contains { $0.cells.values.contains { $0.number != nil } }
        let beginnings = ReportBeginnings(blocks, headings, of: source)
        if masthead.title.isEmpty, let (kind, place) = other, !hasFigures || Self.isDecisive(kind) {
            refusal = .notAReport(kind, place)
        } else if let kind = OtherDocument.named(by: masthead.title), kind == .periodicStatistics {
            refusal = .notAReport(kind, masthead.titlePlace)
        } else if beginnings.places.count > 1 {
            refusal = .severalReports(beginnings.places)
        } else if !hasFigures, let place = Self.blankForm(masthead, sections, hasTables: !tables.isEmpty) {
            refusal = .notAReport(.blankForm, place)
        } else if !tables.isEmpty {
            refusal = nil
        } else {
            refusal = Self.withoutTables(masthead, sections, form, other.map { ($0.0, $0.1) })
        }
    }

    /// Documents that may repeat a report's tables and are still none.
    private static func isDecisive(_ kind: OtherDocument) -> Bool {
        kind == .explanation || kind == .periodicStatistics || kind == .websiteStatement
    }

    private static func withoutTables(
        _ masthead: Masthead, _ sections: [ReportSection], _ form: Form, _ other: (OtherDocument, SourcePlace)?
    ) -> Refusal? {
        let titles = masthead.otherTitles.count + (masthead.title.isEmpty ? 0 : 1)
        let characters = sections.reduce(0) { $0 + $1.characters }
        if titles >= fewestListed, characters < 40 * titles {
            return .notAReport(.list, masthead.titlePlace)
        }
        guard !masthead.title.isEmpty else { return .notAReport(other?.0 ?? .unknown, other?.1) }
        let headed = sections.count { $0.kind != .preamble }
        let sentences = sections.flatMap(\.blocks).count { $0.text.unicodeScalars.contains("。") }
        let isReport =
            switch form {
            case .sections: headed >= 2
            case .free: sentences >= 2 || sentences == 1 && headed > 0
            // News of a report carries the same words; a report has parts.
            case .freeLater: headed >= 2 && sentences >= 2
            }
        return isReport ? nil : .notAReport(.titleOnly, masthead.titlePlace)
    }

    /// The line that shows a form not filled in; `nil` for a report.
    ///
    /// No figure stands anywhere, nobody is named, and the title has gaps or none of the sections says anything. A report whose
    /// cells were left blank names its body or has text.
    private static func blankForm(
        _ masthead: Masthead, _ sections: [ReportSection], hasTables: Bool
    ) -> SourcePlace? {
        let title = masthead.title
        let hasGap = placeholders.contains { title.contains($0) }
        let form = masthead.lines.first { OtherDocument.named(by: $0.text) == .blankForm }
        if hasGap { return masthead.titlePlace }
        guard hasTables, TitleNames(title).divisions.isEmpty else { return nil }
        if let form { return form.place }
        let prose = sections.filter { $0.kind != .preamble }.flatMap(\.blocks)
        let says = prose.contains { block in
            block.text.unicodeScalars.count >= 6 && !placeholders.contains { block.text.contains($0) }
                && !block.text.holds("此处") && !block.text.holds("填写")
        }
        guard !says, TitleNames(title).years.isEmpty else { return nil }
        return masthead.lines.first?.place ?? SourcePlace(line: 1, column: 1, length: 0)
    }
}
