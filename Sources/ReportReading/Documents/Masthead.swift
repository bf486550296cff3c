import ReportModel

/// What stands around the six sections: title, letterhead, the facts of the page, the imprint of a letter.
struct Masthead {
    /// The title as published, its lines joined; empty if there is none.
    private(set) var title = ""
    private(set) var titlePlace: SourcePlace?
    /// The blocks of the title; text behind them is the preamble.
    private(set) var titleBlocks: ClosedRange<Int>?
    /// Other lines that are titles, with their places.
    private(set) var otherTitles: [FrontMatter.Value] = []
    /// The facts printed above the document.
    let facts: FrontMatter
    /// The blocks that belong to the page and not to the report: its frame, its facts, repeated titles.
    private(set) var frame: Set<Int> = []
    /// The steps of a breadcrumb, outermost first.
    private(set) var breadcrumbs: [String] = []
    /// The issuer of a letterhead or of a signature.
    private(set) var issuer: FrontMatter.Value?
    /// 发文字号 of a letterhead.
    private(set) var documentNumber: FrontMatter.Value?
    /// The date of an imprint or a signature.
    private(set) var issuedOn: (day: CalendarDay, place: SourcePlace)?
    /// The lines in front of the first section, in order.
    let lines: [MastheadLine]

    /// Reads what stands in front of a block, and the lines of a letter behind the last section.
    ///
    /// - Complexity: O(bytes of the blocks).
    init(_ blocks: [DocumentBlock], before end: Int, behind tail: Range<Int>, of source: SourceDocument) {
        facts = FrontMatter(blocks, before: end, of: source)
        frame = facts.blocks
        var lines: [MastheadLine] = []
        for index in blocks[..<end].indices where !frame.contains(index) {
            let filled = blocks[index].filled
            guard let first = filled.first, blocks[index].kind != .rule else { continue }
            let text = filled.map { Prose.cleaned($0.raw(in: source)) }.joined(separator: " ")
            if PageNoise.isNoise(text) {
                frame.insert(index)
                if breadcrumbs.isEmpty { breadcrumbs = PageNoise.steps(of: text) }
                continue
            }
            lines.append(MastheadLine(block: index, text: text, place: first.place))
        }
        self.lines = lines
        let search = TitleSearch(lines)
        if let best = search.best {
            title = best.text
            titlePlace = lines[best.lines.lowerBound].place
            titleBlocks = lines[best.lines.lowerBound].block...lines[best.lines.upperBound].block
        }
        for other in search.others {
            let line = lines[other.lines.upperBound]
            otherTitles.append(FrontMatter.Value(text: other.text, place: line.place))
            if !(titleBlocks?.contains(line.block) ?? false) { frame.insert(line.block) }
        }
        for line in lines where !(titleBlocks?.contains(line.block) ?? false) { readLetterhead(line) }
        for index in tail {
            guard let text = blocks[index].fields.first, blocks[index].kind == .text else { continue }
            let line = Prose.cleaned(text.raw(in: source))
            if PageNoise.isNoise(line) { frame.insert(index) }
            readImprint(line, text.place)
        }
    }

    private mutating func readLetterhead(_ line: MastheadLine) {
        if documentNumber == nil, let number = Self.number(line.text) {
            documentNumber = FrontMatter.Value(text: number, place: line.place)
        }
        if issuer == nil, line.text.hasSuffix("文件"), line.text.unicodeScalars.count <= 30 {
            let name = String(line.text.unicodeScalars.dropLast(2))
            if !BodyName(name).divisions.isEmpty { issuer = FrontMatter.Value(text: name, place: line.place) }
        }
    }

    /// A document number: words, a year in brackets, a number, 号.
    ///
    /// `〔〕号` is a dummy, not a number.
    static func number(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars).filter { !CharacterSort.isBlank($0.value) }
        guard scalars.count <= 30, scalars.last == "号",
            let open = scalars.firstIndex(where: { "〔[（(【".unicodeScalars.contains($0) }), open > 0,
            let close = scalars.firstIndex(where: { "〕]）)】".unicodeScalars.contains($0) }), close == open + 5
        else { return nil }
        let isDigit = { (scalar: Unicode.Scalar) in (0x30...0x39).contains(scalar.value) }
        let serial = scalars[(close + 1)..<(scalars.count - 1)].filter { $0 != "第" }
        guard scalars[(open + 1)..<close].allSatisfy(isDigit), !serial.isEmpty, serial.allSatisfy(isDigit),
            scalars[..<open].allSatisfy({ CharacterSort.isHan($0.value) })
        else { return nil }
        return String(String.UnicodeScalarView(scalars))
    }

    /// `2024年1月24日印发` or a date on a line of its own, as at the foot of a letter, and the name signed above it.
    private mutating func readImprint(_ text: String, _ place: SourcePlace) {
        if issuer == nil, text.unicodeScalars.count <= 30 {
            let name = BodyName(text)
            if name.office != nil { issuer = FrontMatter.Value(text: text, place: place) }
        }
        guard issuedOn == nil, let (day, rest) = PrintedDate.leading(text) else { return }
        if rest.isEmpty || rest == "印发" || rest == "印" { issuedOn = (day, place) }
    }
}
