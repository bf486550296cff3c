import Diagnostics
import ReportModel

/// Recognises a document: whether it is a report, and where its sections, tables and paragraphs are.
struct DocumentReading {
    /// Why a text is not read as a report.
    enum Refusal: Hashable {
        case notAReport(Wording)
        case severalReports(Wording)
    }

    let masthead: Masthead
    let sections: [ReportSection]
    let tables: [TableReading]
    let refusal: Refusal?
    let explanation: [Wording]

    /// - Complexity: O(bytes), besides the bounded placement of approximate labels.
    init(_ blocks: [DocumentBlock], of source: SourceDocument) {
        let all = SectionHeadings.all(in: blocks, of: source)
        let headings = SectionHeadings.firsts(of: all)
        let firstTable = headings.first?.block ?? blocks.count
        let last = headings.last.map { $0.block + 1 } ?? blocks.count
        let masthead = Masthead(blocks, before: firstTable, behind: last..<blocks.count, of: source)
        let ranges = Self.ranges(of: headings, count: blocks.count)
        let tables = Self.tables(blocks, ranges, of: source)
        self.masthead = masthead
        self.tables = tables
        sections = Self.sections(blocks, headings, ranges, tables, masthead, of: source)
        refusal = Self.refusal(masthead, all, tables, sections)
        explanation = tables.flatMap(\.explanation)
    }

    /// The blocks of each section, heading included.
    private static func ranges(of headings: [SectionHeading], count: Int) -> [SectionKind: Range<Int>] {
        var ranges: [SectionKind: Range<Int>] = [:]
        for (index, heading) in headings.enumerated() {
            let end = index + 1 < headings.count ? headings[index + 1].block : count
            ranges[heading.kind] = heading.block..<end
        }
        return ranges
    }

    /// The tables: in the section that carries each, or anywhere where its heading was lost.
    private static func tables(
        _ blocks: [DocumentBlock], _ ranges: [SectionKind: Range<Int>], of source: SourceDocument
    ) -> [TableReading] {
        let whole = 0..<blocks.count
        func search(_ kind: SectionKind, _ read: (Range<Int>) -> TableReading?) -> TableReading? {
            if let range = ranges[kind] {
                if let table = read((range.lowerBound + 1)..<range.upperBound) { return table }
            }
            return read(whole)
        }
        let proactive = search(.proactive) { ProactiveTable.read(blocks, in: $0, of: source) }
        let requests = search(.requests) {
            RequestsTable.read(blocks, in: $0, of: source, fallback: proactive?.form)
        }
        let disputes = search(.disputes) {
            DisputesTable.read(blocks, in: $0, of: source, fallback: requests?.form ?? proactive?.form)
        }
        return [proactive, requests, disputes].compactMap { $0 }
    }

    private static func sections(
        _ blocks: [DocumentBlock], _ headings: [SectionHeading], _ ranges: [SectionKind: Range<Int>],
        _ tables: [TableReading], _ masthead: Masthead, of source: SourceDocument
    ) -> [ReportSection] {
        let taken = tables.map(\.blocks)
        let fullLine = Prose.fullLine(of: blocks)
        func prose(_ range: Range<Int>) -> [TextBlock] {
            let own = range.filter { index in !taken.contains { $0.contains(index) } }.map { blocks[$0] }
            return Prose.blocks(of: own, source: source, fullLine: fullLine)
        }
        var sections: [ReportSection] = []
        let start = masthead.titleBlocks?.upperBound ?? 0
        let end = headings.first?.block ?? blocks.count
        if start < end {
            let text = prose(start..<end)
            if let first = text.first {
                sections.append(
                    ReportSection(kind: .preamble, heading: "", line: first.lines.lowerBound, blocks: text))
            }
        }
        for heading in headings {
            guard let range = ranges[heading.kind], let title = blocks[heading.block].fields.first else { continue }
            sections.append(
                ReportSection(
                    kind: heading.kind, heading: Prose.cleaned(title.raw(in: source)), line: blocks[heading.block].line,
                    blocks: prose((heading.block + 1)..<range.upperBound)))
        }
        return sections
    }

    private static func refusal(
        _ masthead: Masthead, _ headings: [SectionHeading], _ tables: [TableReading], _ sections: [ReportSection]
    ) -> Refusal? {
        let official = sections.count { $0.kind != .preamble }
        if let word = masthead.otherDocument, tables.isEmpty {
            return .notAReport(
                Wording(
                    zh: "标题含“\(word)”，且没有统计表：不是年度报告",
                    en: "its title says “\(word)” and it has no table: not an annual report"))
        }
        let overviews = headings.count { $0.kind == .overview }
        let problems = headings.count { $0.kind == .problems }
        if overviews > 1, problems > 1 {
            return .severalReports(
                Wording(
                    zh: "“总体情况”出现 \(overviews) 次：一个文件中有多份报告",
                    en: "section 总体情况 stands \(overviews) times: several reports in one file"))
        }
        if tables.isEmpty, masthead.title.isEmpty || official < 2 {
            return .notAReport(
                masthead.title.isEmpty
                    ? Wording(
                        zh: "没有年度报告的标题，也没有统计表", en: "it has neither the title of an annual report nor any of its tables"
                    )
                    : Wording(
                        zh: "有标题，但没有规定的各部分，也没有统计表",
                        en: "it has a title, but neither the sections of the form nor its tables"))
        }
        return nil
    }
}
