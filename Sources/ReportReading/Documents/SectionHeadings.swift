import ReportModel

/// A heading of one of the six sections, where it stands.
struct SectionHeading: Hashable {
    let kind: SectionKind
    /// The index of its block in the document.
    let block: Int
}

/// Finds the headings of the six sections.
///
/// A heading is told by its words, never by its number alone: rows of table 3 are numbered 一 to 四 as well, and
/// Markdown depth says nothing in collected files.
enum SectionHeadings {
    /// Words that make a heading of a section, in the wordings of both forms and of practice; all words of one list must be there.
    private static let words: [(kind: SectionKind, all: [LabelText])] = {
        let table: [(SectionKind, [[String]])] = [
            (.overview, [["总体情况"], ["总体概述"], ["工作基本情况"], ["总体推进情况"], ["工作概述"], ["基本情况"]]),
            (.requests, [["收到", "处理", "申请"]]),
            (.proactive, [["主动公开", "信息情况"], ["主动公开", "情况"]]),
            (.disputes, [["行政复议", "诉讼"]]),
            (.problems, [["存在的主要问题"], ["存在问题及改进"], ["问题及改进"], ["存在的问题", "改进"], ["信息公开的建议"]]),
            (.other, [["其他", "报告的事项"], ["需要报告的其他事项"], ["其他", "报告事项"]]),
        ]
        return table.flatMap { kind, lists in lists.map { (kind, $0.map { LabelText($0) }) } }
    }()

    /// The official headings are 5 to 25 characters long; longer lines that share their words are prose.
    private static let longest = 40

    /// The headings in the order they stand; a kind may occur more than once.
    ///
    /// - Complexity: O(bytes of short lines).
    static func all(in blocks: [DocumentBlock], of source: SourceDocument) -> [SectionHeading] {
        blocks.indices.compactMap { index in
            heading(blocks[index], source).map { SectionHeading(kind: $0, block: index) }
        }
    }

    /// The first heading of each kind, in the order they stand.
    static func firsts(of headings: [SectionHeading]) -> [SectionHeading] {
        var seen: Set<SectionKind> = []
        return headings.filter { seen.insert($0.kind).inserted }
    }

    private static func heading(_ block: DocumentBlock, _ source: SourceDocument) -> SectionKind? {
        guard let text = block.fields.first, block.filled.count == 1, text.place.length <= longest else { return nil }
        let isMarked: Bool
        switch block.kind {
        case .heading: isMarked = true
        case .text: isMarked = LineStart(source.bytes, text.bytes).isSectionNumber
        case .row, .blank, .rule: return nil
        }
        guard isMarked, !LineEnd.endsSentence(source.bytes, text.bytes) else { return nil }
        let label = LabelText(source.bytes, text.bytes)
        return words.first { $0.all.allSatisfy(label.contains) }?.kind
    }
}
