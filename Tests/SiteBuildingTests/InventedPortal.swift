import Diagnostics
import Foundation
import ReportModel

@testable import SiteBuilding

/// An invented portal small enough to look at: bodies, reports whose cells stand at known places of their source, a builder.
struct InventedPortal {
    var bodies: [CheckedBody]
    var settings: SiteSettings
    /// The texts bodies have in common.
    var similar = SimilarTexts.none
    var theme: Theme

    /// Creates a portal on the default theme; throws if the theme does not load.
    init(_ bodies: [CheckedBody], language: String = "zh", baseURL: String? = nil, comparisons: String = "all") throws {
        self.bodies = bodies
        let text = "title: 样例门户\nlanguage: \(language)\ncomparisons: \(comparisons)\n"
        var (settings, faults) = SiteSettings.parse(Array(text.utf8), file: "site.yml")
        settings?.baseURL = baseURL
        guard let settings else { throw Fault(faults) }
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Themes/default").path
        let (theme, found) = Theme.load(
            folder: folder, fallback: folder, settings: settings, pages: SiteBuilder.pageKinds)
        guard let theme else { throw Fault(found) }
        (self.settings, self.theme) = (settings, theme)
    }

    struct Fault: Error {
        let diagnostics: [Diagnostic]
        init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    }

    var index: PortalIndex { PortalIndex(bodies: bodies.map(BodySummary.init)) }

    var builder: SiteBuilder {
        let index = index
        return SiteBuilder(
            settings: settings, theme: theme, index: index, plan: plan, rules: Self.rules)
    }

    /// Every address of the site.
    var plan: SitePlan {
        SitePlan(index, comparisons: settings.comparisons, rules: Self.rules.map(\.id), similar: similar)
    }

    static let rules = [
        RuleNote(
            id: "T3-01", severity: .error, demand: Wording(zh: "收支相等", en: "in equals out"), explanation: nil)
    ]

    /// Every file of the site by path.
    var files: [String: String] {
        var files: [String: String] = [:]
        let builder = builder
        let emit: (OutputFile) -> Void = { files[$0.path] = String(decoding: $0.content, as: UTF8.self) }
        var cases = RuleCaseBook()
        let reports = bodies.flatMap(\.reports).map(\.report)
        let twins = Dictionary(
            reports.map { (SimilarTexts.Report(body: $0.body, year: $0.year), $0) }, uniquingKeysWith: { $1 })
        for body in bodies {
            builder.bodyFiles(body, twins: twins, emit: emit)
            cases.add(builder.cases(body))
        }
        builder.sharedFiles(cases: cases, emit: emit)
        return files
    }
}

/// Writes invented reports with their source text.
enum InventedReport {
    static let places = ["样例省", "样例市", "样例县"]

    static func body(_ name: String = "甲镇", isSample: Bool = false, above: [String] = places, slug: String? = nil)
        -> ReportingBody
    {
        let levels = [DivisionLevel.province, .prefecture, .county, .township].suffix(above.count + 1)
        let path = zip(levels, above + [name]).map { Division(level: $0, name: $1) }
        return ReportingBody(path: path, kind: .town, slug: slug, isSample: isSample)
    }

    /// A report on one form; what `content` does not say is zero.
    static func report(
        _ year: Int, form: FormGeneration = .form2021, body: ReportingBody = body(), title: String? = nil,
        text: String = "本段为虚构文字。", issued: CalendarDay? = nil, content: (CellID) -> Content? = { _ in nil }
    ) -> AnnualReport {
        guard let reportYear = ReportYear(year) else { preconditionFailure("\(year) is no report year") }
        var source = SourceText()
        let title = title ?? "\(body.name)\(year)年政府信息公开工作年度报告（虚构）"
        source.add(line: title)
        var cells = CellTable()
        var sections: [ReportSection] = []
        for kind in SectionKind.official {
            source.add(line: kind.officialHeading ?? "")
            let heading = source.lineCount
            source.add(line: text)
            sections.append(
                ReportSection(
                    kind: kind, heading: kind.officialHeading ?? "", line: heading,
                    blocks: [TextBlock(kind: .paragraph, text: text, lines: (heading + 1)...(heading + 1))]))
            guard let table = kind.table else { continue }
            for id in CellRegistry.cells(of: table, in: form) {
                cells[id] = source.add(id, content(id) ?? .number("0"))
            }
        }
        return AnnualReport(
            body: body, year: reportYear, title: title, issuer: body.name + "人民政府", issuedOn: issued,
            forms: [.proactive: form, .requests: form, .disputes: form], cells: cells, sections: sections,
            source: SourceDocument(
                path: body.key + "/\(year).txt", bytes: source.bytes, sha256: String(repeating: "0", count: 64)))
    }

    enum Content {
        case number(String), blank, dash(String), text(String), unreadable(String), absent
    }

    static func checked(
        _ report: AnnualReport, findings: [Finding] = [], ledger: [LedgerEntry] = [], acrossYears: [LedgerEntry] = []
    ) -> CheckedReport {
        CheckedReport(report: report, findings: findings, ledger: ledger, acrossYears: acrossYears)
    }

    static func body(_ reports: [AnnualReport]) -> CheckedBody {
        CheckedBody(body: reports[0].body, reports: reports.map { checked($0) })
    }

    /// The text of a source, one cell a line behind its label.
    private struct SourceText {
        var bytes: [UInt8] = []
        var lineCount = 0

        mutating func add(line: String) {
            bytes += Array(line.utf8) + [0x0A]
            lineCount += 1
        }

        mutating func add(_ id: CellID, _ content: Content) -> Cell {
            let label = "\(id.definition.rowLabel)\t"
            let (state, raw): (CellState, String) =
                switch content {
                case .number(let digits):
                    (
                        .number(ExactDecimal(digits.utf8.filter { $0 != UInt8(ascii: "+") }) ?? .zero), digits
                    )
                case .blank: (.blank, "")
                case .dash(let raw): (.dash, raw)
                case .text(let raw): (.text, raw)
                case .unreadable(let raw): (.unreadable, raw)
                case .absent: (.absent, "")
                }
            guard state != .absent else { return .absent }
            add(line: label + raw)
            return Cell(
                state: state, raw: raw,
                place: SourcePlace(
                    line: lineCount, column: label.unicodeScalars.count + 1, length: raw.unicodeScalars.count))
        }
    }
}
