import ReportModel

/// Reports in free form, as before 2019: text under headings of their own, 概述, 主动公开情况, 收费情况, without uniform tables.
enum FreeForm {
    /// Headings are no longer than this.
    private static let longest = 40

    /// The blocks that are headings of sections, as printed: numbered 一、 or marked by the format.
    ///
    /// - Parameter title: the last block of the title; what stands above it belongs to the page
    static func headings(in blocks: [DocumentBlock], behind title: Int, of source: SourceDocument) -> [Int] {
        let short = blocks.indices.filter { index in
            guard index > title, let text = blocks[index].fields.first, blocks[index].onlyFilled != nil,
                text.place.length <= longest, !LineEnd.endsSentence(source.bytes, text.bytes)
            else { return false }
            // Markdown marks the title too, where it stands behind another one.
            return !ReportTitle.isTitle(Prose.cleaned(text.raw(in: source)))
        }
        func numbered(_ mark: LineStart.Mark) -> [Int] {
            short.filter { index in
                switch blocks[index].kind {
                case .heading: return true
                case .text:
                    guard let text = blocks[index].fields.first else { return false }
                    return LineStart(source.bytes, text.bytes).mark == mark
                        || isAnnex(LabelText(source.bytes, text.bytes))
                case .row, .blank, .rule: return false
                }
            }
        }
        let usual = numbered(.section)
        return usual.count > 1 ? usual : numbered(.bracketedNumeral)
    }

    /// 附表 or 附件 on a line of its own.
    private static func isAnnex(_ label: LabelText) -> Bool {
        label.count <= 24 && (label.hasPrefix(LabelText("附表")) || label.hasSuffix(LabelText("统计表")))
    }

    static func sections(
        _ blocks: [DocumentBlock], _ headings: [Int], _ masthead: Masthead,
        without taken: Set<Int>, of source: SourceDocument
    ) -> [ReportSection] {
        let fullLine = Prose.fullLine(of: blocks)
        func prose(_ range: Range<Int>) -> [TextBlock] {
            let own = range.filter { !masthead.frame.contains($0) && !taken.contains($0) }
            return Prose.blocks(of: own.map { blocks[$0] }, source: source, fullLine: fullLine)
        }
        var sections: [ReportSection] = []
        let start = masthead.titleBlocks.map { $0.upperBound + 1 } ?? 0
        let end = headings.first ?? blocks.count
        let preamble = start < end ? prose(start..<end) : []
        if let first = preamble.first {
            sections.append(
                ReportSection(kind: .preamble, heading: "", line: first.lines.lowerBound, blocks: preamble))
        }
        for (position, heading) in headings.enumerated() {
            guard let title = blocks[heading].fields.first else { continue }
            let end = position + 1 < headings.count ? headings[position + 1] : blocks.count
            sections.append(
                ReportSection(
                    kind: .own, heading: Prose.cleaned(title.raw(in: source)), line: blocks[heading].line,
                    blocks: prose((heading + 1)..<end)))
        }
        return sections
    }
}
