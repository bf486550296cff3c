import Diagnostics
import ReportModel
import SitegenTestSupport

@testable import ReportChecking
@testable import ReportReading

/// Makes reports of an invented township from sentences and cells, and says what the text rules find in them.
enum TextReport {
    /// Sentences that break no rule about what a report speaks of.
    static let overview = "主动公开、依申请公开、政府信息管理、平台建设和监督保障照常进行，虚构的考核、评议和问责按制度开展。"
    static let problems = "虚构的问题是公开的内容不够完整，今后将按照虚构的清单逐项补充，并由虚构的专人负责改进。"
    static let other = "未收取信息处理费。"

    /// A report whose first section begins with the usual sentences and goes on with others.
    static func report(
        _ text: String = "", year: Int = 2024, form: FormGeneration = .form2021, overview: String = overview,
        problems: String = problems, other: String = other, disputes: String = "",
        _ cells: KeyValuePairs<String, String> = [:]
    ) -> AnnualReport {
        var report = InventedReport.report(year: year, form: form, cells)
        write(
            [(.overview, overview + "\n" + text), (.disputes, disputes), (.problems, problems), (.other, other)],
            into: &report)
        return report
    }

    /// Puts texts into a report as its sections, read as from a file.
    static func write(_ texts: [(SectionKind, String)], into report: inout AnnualReport) {
        let source = SourceDocument(
            path: report.source.path, bytes: Array(texts.map { $0.1 + "\n" }.joined(separator: "\n").utf8), sha256: "")
        let blocks = TextFormat.blocks(of: source)
        var sections: [ReportSection] = []
        var first = 0
        for (kind, text) in texts {
            let count = text.utf8.count { $0 == UInt8(ascii: "\n") } + 2
            let own = blocks[first..<min(first + count, blocks.count)]
            // Each line is a paragraph of its own.
            let prose = own.flatMap { Prose.blocks(of: [$0], source: source, fullLine: nil) }
            if !prose.isEmpty {
                sections.append(
                    ReportSection(kind: kind, heading: kind.officialHeading ?? "", line: first + 1, blocks: prose))
            }
            first += count
        }
        report = AnnualReport(
            body: report.body, year: report.year, title: report.title, textKind: report.textKind, forms: report.forms,
            cells: report.cells, sections: sections,
            statements: StatementReading.statements(in: sections, of: source, year: report.year), source: source)
    }

    /// The findings of the text rules, worst first.
    static func findings(_ report: AnnualReport, previous: AnnualReport? = nil) -> [Finding] {
        ReportChecker().check(report, readingFindings: [], previous: previous).findings.filter {
            $0.rule.name.hasPrefix("TX") || $0.rule.name.hasPrefix("NA") || textRules.contains($0.rule)
        }
    }

    private static let textRules: Set<RuleID> = ["T2-05", "T2-07", "XY-05"]
}
