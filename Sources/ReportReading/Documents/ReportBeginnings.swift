import ReportModel

/// Where the reports of a file begin: one for nearly every file, several where years or bodies were put together.
///
/// A second title is no second report: pages print it twice and link to other years. Nor is a second 总体情况: tables of contents
/// name it. What follows must be the text of a report of its own.
struct ReportBeginnings {
    /// The place of each report's first line, in order; one for a file with one report.
    private(set) var places: [SourcePlace] = []

    /// How many of its lines are sentences, or filled at all, before a stretch counts as the text of a report.
    private static let fewestSentences = 2
    private static let fewestLines = 30

    /// - Complexity: O(bytes).
    init(_ blocks: [DocumentBlock], _ headings: [SectionHeading], of source: SourceDocument) {
        var starts = [Start(block: 0, names: nil)]
        var late = false
        let kinds = Dictionary(headings.map { ($0.block, $0.kind) }, uniquingKeysWith: { first, _ in first })
        for index in blocks.indices {
            if let names = Self.title(blocks[index], source) {
                let current = starts[starts.count - 1]
                if current.names == nil, !late {
                    starts[starts.count - 1].names = names
                } else if late || current.names.map({ Self.differ($0, names) }) ?? true {
                    starts.append(
                        Start(
                            block: index, names: names,
                            isRepeated: !(current.names.map { Self.differ($0, names) } ?? true)))
                    late = false
                }
            } else if let kind = kinds[index] {
                if kind == .overview, late {
                    starts.append(Start(block: index, names: nil, isRepeated: true))
                    late = false
                }
                if kind == .problems || kind == .other { late = true }
            }
        }
        var kept: [Start] = []
        for (position, start) in starts.enumerated() {
            let end = position + 1 < starts.count ? starts[position + 1].block : blocks.count
            let range = start.block..<end
            let own = Set(headings.filter { range.contains($0.block) }.map(\.kind))
            let isReport =
                Self.isText(blocks[range], source)
                // The same title again, or none: only the whole form a second time is a second report.
                && (!start.isRepeated || own.count >= 3 && own.contains(.overview))
            if isReport || position == 0 { kept.append(start) }
        }
        // The frame of a page in front of its report is no report.
        if kept.count > 1, !Self.isText(blocks[..<kept[1].block], source) { kept.removeFirst() }
        places = kept.compactMap { start in
            blocks[start.block...].lazy.compactMap(\.firstFilled).first?.place
        }
    }

    private struct Start {
        let block: Int
        var names: TitleNames?
        var isRepeated = false
    }

    private static func title(_ block: DocumentBlock, _ source: SourceDocument) -> TitleNames? {
        guard let text = block.onlyFilled, text.place.length <= 80,
            ReportTitle.mayBeTitle(source.bytes, text.bytes)
        else { return nil }
        let line = Prose.cleaned(text.raw(in: source))
        guard ReportTitle.isTitle(line) else { return nil }
        let names = TitleNames(line)
        return names.isBare ? nil : names
    }

    /// A Boolean value indicating whether two titles are those of two reports: another year, or another body.
    private static func differ(_ first: TitleNames, _ second: TitleNames) -> Bool {
        if let left = first.year, let right = second.year, left != right { return true }
        guard let left = first.divisions.last, let right = second.divisions.last else { return false }
        return left.name != right.name
    }

    private static func isText(_ blocks: ArraySlice<DocumentBlock>, _ source: SourceDocument) -> Bool {
        var (sentences, filled) = (0, 0)
        for block in blocks {
            guard let text = block.firstFilled else { continue }
            filled += 1
            if block.kind == .text, text.place.length >= 10, LineEnd.endsSentence(source.bytes, text.bytes) {
                sentences += 1
            }
        }
        return sentences >= fewestSentences || filled >= fewestLines
    }
}
