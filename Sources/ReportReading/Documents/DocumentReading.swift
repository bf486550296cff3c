import Diagnostics
import ReportModel

/// Takes a document apart: where its title, sections, tables and paragraphs are, and whether it is a report at all.
struct DocumentReading {
    let masthead: Masthead
    let sections: [ReportSection]
    let tables: [TableReading]
    /// The rows of the annex of a report in free form.
    let annex: [AnnexRow]
    let refusal: Recognition.Refusal?
    let explanation: [ReadingStep]

    /// - Parameter year: the year the file is known to be about before it is read; reports before 2019 have no uniform form
    /// - Complexity: O(bytes), besides the bounded placement of approximate labels.
    init(_ blocks: [DocumentBlock], of source: SourceDocument, year: ReportYear? = nil) {
        let all = SectionHeadings.all(in: blocks, of: source)
        let headings = SectionHeadings.firsts(of: all, in: blocks)
        let tables = Self.tables(blocks, Self.ranges(of: headings, count: blocks.count), of: source)
        let first = headings.first?.block ?? blocks.count
        let last = headings.last.map { $0.block + 1 } ?? blocks.count
        var masthead = Masthead(blocks, before: first, behind: last..<blocks.count, of: source)
        let ownYear = year ?? TitleNames(masthead.title).year
        let isOld = ownYear.map { !$0.hasUniformForm } ?? false
        let form: Recognition.Form =
            !tables.isEmpty || headings.count >= 2 && !isOld ? .sections : isOld ? .free : .freeLater
        if form != .sections {
            let own = FreeForm.headings(in: blocks, behind: masthead.titleBlocks?.upperBound ?? -1, of: source)
            let start = own.first ?? blocks.count
            // Without headings the text follows the title at once, and the imprint may stand anywhere behind it.
            let tail = own.last.map { $0 + 1 } ?? masthead.titleBlocks.map { $0.upperBound + 1 } ?? blocks.count
            masthead = Masthead(blocks, before: start, behind: tail..<blocks.count, of: source)
            let table = AnnexTable(blocks, of: source)
            annex = table.rows
            sections = FreeForm.sections(blocks, own, masthead, without: table.blocks, of: source)
        } else {
            annex = []
            sections = Self.sections(blocks, headings, tables, masthead, of: source)
        }
        self.masthead = masthead
        self.tables = tables
        refusal =
            Recognition(
                masthead, blocks, headings: all, tables: tables, sections: sections, form: form, of: source
            ).refusal
        explanation = Self.explanation(masthead, blocks) + tables.flatMap(\.explanation)
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
        // The numbers of pages show in the text in front of the tables and behind them.
        let tail = [ranges[.problems], ranges[.other]].compactMap(\.?.lowerBound).min()
        let head = [ranges[.proactive], ranges[.requests]].compactMap(\.?.lowerBound).min() ?? 0
        let pages = PageNumbers(blocks, head: 0..<head, tail: tail.map { $0..<blocks.count }, of: source)
        func search(_ kind: SectionKind, _ read: (Range<Int>) -> TableReading?) -> TableReading? {
            if let range = ranges[kind] {
                if let table = read((range.lowerBound + 1)..<range.upperBound) { return table }
            }
            return read(whole)
        }
        let proactive = search(.proactive) { ProactiveTable.read(blocks, in: $0, of: source, pages: pages) }
        let requests = search(.requests) {
            RequestsTable.read(blocks, in: $0, of: source, pages: pages, fallback: proactive?.form)
        }
        let disputes = search(.disputes) {
            DisputesTable.read(blocks, in: $0, of: source, pages: pages, fallback: requests?.form ?? proactive?.form)
        }
        return [proactive, requests, disputes].compactMap { $0 }
    }

    private static func sections(
        _ blocks: [DocumentBlock], _ headings: [SectionHeading], _ tables: [TableReading], _ masthead: Masthead,
        of source: SourceDocument
    ) -> [ReportSection] {
        let taken = tables.map(\.blocks)
        let fullLine = Prose.fullLine(of: blocks)
        func prose(_ range: Range<Int>) -> [TextBlock] {
            let own = range.filter { index in
                !masthead.frame.contains(index) && !taken.contains { $0.contains(index) }
            }
            return Prose.blocks(of: own.map { blocks[$0] }, source: source, fullLine: fullLine)
        }
        var sections: [ReportSection] = []
        let start = masthead.titleBlocks.map { $0.upperBound + 1 } ?? 0
        let end = headings.first?.block ?? blocks.count
        if start < end {
            let text = prose(start..<end)
            if let first = text.first {
                sections.append(
                    ReportSection(kind: .preamble, heading: "", line: first.lines.lowerBound, blocks: text))
            }
        }
        let own = SectionHeadings.own(among: headings, in: blocks, outside: taken, of: source)
        let all = headings + own.map { SectionHeading(kind: .own, block: $0) }
        let ordered = all.sorted { $0.block < $1.block }
        for (position, heading) in ordered.enumerated() {
            guard let title = blocks[heading.block].firstFilled else { continue }
            let end = position + 1 < ordered.count ? ordered[position + 1].block : blocks.count
            sections.append(
                ReportSection(
                    kind: heading.kind, heading: Prose.cleaned(title.raw(in: source)), line: blocks[heading.block].line,
                    blocks: prose((heading.block + 1)..<end)))
        }
        return sections
    }

    /// What was left out of the text as belonging to the page around it.
    private static func explanation(_ masthead: Masthead, _ blocks: [DocumentBlock]) -> [ReadingStep] {
        let lines = masthead.frame.map { blocks[$0].line }.sorted()
        guard !lines.isEmpty else { return [] }
        let list = lines.map(String.init)
        return [
            .said(
                Wording(
                    zh: "第 \(list.joined(separator: "、")) 行是网页附带的文字，不作为报告正文",
                    en: "lines \(list.joined(separator: ", ")) belong to the page around the report, not to its text"))
        ]
    }
}
