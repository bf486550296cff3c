import ReportModel

/// What stands above the first section: title, issuer, 发文字号, dates.
struct Masthead {
    /// The title as published, its lines joined; empty if there is none.
    var title = ""
    /// The blocks of the title; text behind them is the preamble.
    var titleBlocks: Range<Int>?
    var issuer: String?
    var documentNumber: String?
    var issuedOn: CalendarDay?
    var publishedOn: CalendarDay?

    /// Titles are at most this long; a longer line that names the report is prose.
    private static let longestTitle = 70
    /// Words in a title that make it something other than a report.
    private static let otherDocuments = ["解读", "图解", "指南", "制度", "办法", "通知", "目录", "工作要点", "实施方案", "工作计划", "报表"]

    /// Reads what stands in front of a block, and the lines of a letter behind the last section.
    ///
    /// - Complexity: O(bytes of the blocks).
    init(_ blocks: [DocumentBlock], before end: Int, behind tail: Range<Int>, of source: SourceDocument) {
        let lines = blocks[..<end].indices.compactMap { index -> (block: Int, text: String)? in
            let filled = blocks[index].filled
            guard !filled.isEmpty, blocks[index].kind != .rule else { return nil }
            return (index, filled.map { Prose.cleaned($0.raw(in: source)) }.joined(separator: " "))
        }
        readTitle(lines)
        for (block, text) in lines where !(titleBlocks?.contains(block) ?? false) { readLetterhead(text) }
        for index in tail {
            guard let text = blocks[index].fields.first, blocks[index].kind == .text else { continue }
            readImprint(text.raw(in: source))
        }
    }

    private mutating func readTitle(_ lines: [(block: Int, text: String)]) {
        guard let position = lines.lastIndex(where: { Self.isTitle($0.text) }) else { return }
        // Of a title printed twice, as page title and document title, the first full one is kept.
        let first = lines.firstIndex { Self.isTitle($0.text) } ?? position
        var range = lines[first].block..<(lines[first].block + 1)
        title = lines[first].text
        let isHeadless = PrintedDate.years(in: title).first.map { $0.before.isEmpty } ?? title.hasPrefix("政府信息公开")
        if isHeadless, first > 0, Self.isBodyLine(lines[first - 1].text) {
            title = Prose.joined(lines[first - 1].text, title)
            range = lines[first - 1].block..<range.upperBound
        }
        let isCut = title.hasSuffix("年度报") || title.hasSuffix("工作") || title.hasSuffix("年度")
        if isCut, first + 1 < lines.count, lines[first + 1].text.unicodeScalars.count <= 8 {
            title = Prose.joined(title, lines[first + 1].text)
            range = range.lowerBound..<(lines[first + 1].block + 1)
        }
        titleBlocks = range
    }

    private static func isTitle(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= longestTitle, let last = text.unicodeScalars.last,
            !"。；，：".unicodeScalars.contains(last)
        else { return false }
        let label = LabelText(text)
        guard label.contains(LabelText("信息公开")) || label.contains(LabelText("政务公开")) else { return false }
        return ["年度报告", "工作报告", "年报", "年度报", "工作年度"].contains { label.contains(LabelText($0)) }
    }

    /// A line that can be the first line of a title: a body's name and nothing else.
    private static func isBodyLine(_ text: String) -> Bool {
        text.unicodeScalars.count <= 30
            && ["人民政府", "办事处", "办公室", "镇", "乡", "街道", "苏木"].contains { text.hasSuffix($0) }
    }

    /// The word that makes a title that of another document; `nil` for a report.
    var otherDocument: String? { Self.otherDocuments.first { title.contains($0) } }

    private mutating func readLetterhead(_ text: String) {
        let value = Self.labelled(text)
        if documentNumber == nil, value == nil || ["发文字号", "文号"].contains(where: { text.hasPrefix($0) }) {
            documentNumber = Self.number(value ?? text)
        }
        for word in ["人民政府文件", "办事处文件"] where issuer == nil && text.hasSuffix(word) {
            issuer = String(text.unicodeScalars.dropLast(2))
        }
        guard let value, let day = PrintedDate.leading(value)?.day else { return }
        if ["成文日期", "生成日期", "公文生成日期"].contains(where: { text.hasPrefix($0) }) { issuedOn = issuedOn ?? day }
        if ["发布日期", "发布时间"].contains(where: { text.hasPrefix($0) }) { publishedOn = publishedOn ?? day }
    }

    /// The text behind the first colon, as in `发文字号：…`.
    private static func labelled(_ text: String) -> String? {
        guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        return String(text.unicodeScalars[text.unicodeScalars.index(after: colon)...])
    }

    /// A document number: words, a year in brackets, a number, 号.
    ///
    /// `〔〕号` is a dummy, not a number.
    private static func number(_ text: String) -> String? {
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

    /// `2024年1月24日印发` or a date on a line of its own, as at the foot of a letter.
    private mutating func readImprint(_ text: String) {
        guard issuedOn == nil, let (day, rest) = PrintedDate.leading(text) else { return }
        if rest.isEmpty || rest == "印发" || rest == "印" { issuedOn = day }
    }
}
