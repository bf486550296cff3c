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

    /// The headings of both forms word for word: these count without a number too, which lists lose.
    private static let exact: [LabelText: SectionKind] = {
        let table: [(SectionKind, [String])] = [
            (.overview, ["总体情况"]), (.proactive, ["主动公开政府信息情况", "行政机关主动公开政府信息情况"]),
            (.requests, ["收到和处理政府信息公开申请情况", "行政机关收到和处理政府信息公开申请情况"]),
            (.disputes, ["政府信息公开行政复议行政诉讼情况", "因政府信息公开工作被申请行政复议提起行政诉讼情况"]),
            (.problems, ["存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"]), (.other, ["其他需要报告的事项"]),
        ]
        var exact: [LabelText: SectionKind] = [:]
        for (kind, names) in table { for name in names { exact[LabelText(name)] = kind } }
        return exact
    }()

    /// The official headings are 5 to 25 characters long; longer lines that share their words are prose.
    private static let longest = 40

    /// The headings in the order they stand; a kind may occur more than once.
    ///
    /// - Complexity: O(bytes of short lines).
    static func all(in blocks: [DocumentBlock], of source: SourceDocument) -> [SectionHeading] {
        func headings(numberedAnyhow: Bool) -> [SectionHeading] {
            blocks.indices.compactMap { index in
                heading(blocks[index], source, numberedAnyhow: numberedAnyhow)
                    .map { SectionHeading(kind: $0, block: index) }
            }
        }
        let usual = headings(numberedAnyhow: false)
        guard Set(usual.map(\.kind)).count < 4 else { return usual }
        // Some number the sections （一） or 1.; sub-headings are numbered so as well, so all the sections must be among them.
        let others = headings(numberedAnyhow: true)
        return Set(others.map(\.kind)).count >= 5 ? others : usual
    }

    /// One heading of each kind, in the order they stand: the first with something below it.
    ///
    /// A table of contents in front names every section and says nothing in any.
    static func firsts(of headings: [SectionHeading], in blocks: [DocumentBlock]) -> [SectionHeading] {
        let full = headings.indices.filter { position in
            let next = position + 1 < headings.count ? headings[position + 1].block : blocks.count
            let isEmpty = blocks[(headings[position].block + 1)..<next].allSatisfy { $0.firstFilled == nil }
            return !isEmpty || !headings[(position + 1)...].contains { $0.kind == headings[position].kind }
        }
        var seen: Set<SectionKind> = []
        return full.map { headings[$0] }.filter { seen.insert($0.kind).inserted }
    }

    private static func heading(
        _ block: DocumentBlock, _ source: SourceDocument, numberedAnyhow: Bool
    ) -> SectionKind? {
        guard let text = block.onlyFilled, text.place.length <= longest else { return nil }
        let label = LabelText(source.bytes, text.bytes)
        let isMarked: Bool
        switch block.kind {
        case .heading: isMarked = true
        case .text:
            let start = LineStart(source.bytes, text.bytes)
            isMarked = start.isSectionNumber || numberedAnyhow && start.mark != nil
        case .row:
            // In a sheet a heading is a row of which one cell is filled in; only there is it known that the others are empty.
            guard !block.cells.isEmpty, LineStart(source.bytes, text.bytes).isSectionNumber else { return nil }
            isMarked = true
        case .blank, .rule: return nil
        }
        if let kind = exact[label] { return kind }
        guard isMarked, !LineEnd.endsSentence(source.bytes, text.bytes), !isListItem(text, source) else { return nil }
        return words.first { $0.all.allSatisfy(label.contains) }?.kind
    }

    /// Headings of a report's own among the official ones, as 七、下一步工作思路: each continues the numbers of the sections.
    ///
    /// - Parameter taken: the blocks of the tables, whose rows are numbered the same way
    static func own(
        among official: [SectionHeading], in blocks: [DocumentBlock], outside taken: [Range<Int>],
        of source: SourceDocument
    ) -> [Int] {
        let known = Set(official.map(\.block))
        guard let first = official.first?.block else { return [] }
        var number: Int?
        var own: [Int] = []
        for index in blocks.indices where index >= first {
            guard blocks[index].onlyFilled != nil, let text = blocks[index].fields.first,
                !taken.contains(where: { $0.contains(index) })
            else { continue }
            let next = LineStart(source.bytes, text.bytes).sectionNumber
            if known.contains(index) {
                number = next
                continue
            }
            guard let next, let last = number, next == last + 1, text.place.length <= longest,
                !LineEnd.endsSentence(source.bytes, text.bytes), !isRow(LabelText(source.bytes, text.bytes))
            else { continue }
            own.append(index)
            number = next
        }
        return own
    }

    /// Rows of table 3 that are numbered like sections, should the table have been lost.
    private static func isRow(_ label: LabelText) -> Bool { rows.contains { label.contains($0) } }
    private static let rows = ["新收", "结转", "办理结果"].map { LabelText($0) }

    /// A line that begins with a dash like a heading made a list item, but goes on like a sentence.
    private static func isListItem(_ text: Stretch, _ source: SourceDocument) -> Bool {
        guard source.bytes[text.bytes].first == UInt8(ascii: "-") else { return false }
        var cursor = ScalarCursor(source.bytes, text.bytes)
        while !cursor.isAtEnd {
            let scalar = CharacterSort.narrowed(cursor.current.scalar)
            if scalar == 0x2C || (0x30...0x39).contains(scalar) || scalar == 0x3A { return true }
            cursor.advance()
        }
        return false
    }
}
