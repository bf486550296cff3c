import ReportModel

/// The facts a government page prints above a document: 索引号, 发文字号, 发布机构, dates.
///
/// They stand as lines (`索引号：…`, `索引号 …`), as a list or as a table of labels and values. Fill-ins such as `〔〕号`, `无文号`
/// and
/// empty values say nothing.
struct FrontMatter {
    /// A value as printed and where it stands.
    struct Value: Hashable {
        let text: String
        let place: SourcePlace
    }

    enum Field: Hashable, CaseIterable {
        case indexNumber, documentNumber, issuer, issuedOn, publishedOn, title
        /// Known labels whose value is not kept: 主题分类, 公开方式, 关键词.
        case other
    }

    private(set) var values: [Field: Value] = [:]
    /// The blocks that are nothing but such facts.
    private(set) var blocks: Set<Int> = []

    private static let labels: [(label: LabelText, field: Field)] = {
        let table: [(Field, [String])] = [
            (.indexNumber, ["索引号", "信息索引号", "信息索引"]),
            (.documentNumber, ["发文字号", "文号", "发文文号", "文件编号", "备注文号", "公文文号"]),
            (.issuer, ["发布机构", "发布单位", "公开机构", "公开主体", "责任部门", "发文机关", "发文单位", "发文机构", "信息来源", "来源", "制发机关"]),
            (.issuedOn, ["成文日期", "生成日期", "公文生成日期", "生成时间", "成文时间", "发文日期", "制发日期"]),
            (.publishedOn, ["发布日期", "发布时间", "公开日期", "公开时间", "更新时间"]),
            (.title, ["名称", "标题", "信息名称", "文件名称", "公文名称"]),
            (
                .other,
                [
                    "组配分类", "主题分类", "体裁分类", "分类", "公开方式", "公开形式", "公开范围", "公开时限", "公开程序", "关键词", "主题词", "有效性", "是否有效",
                    "时效", "时效性", "内容概述", "内容摘要", "服务对象", "公开类别", "信息类别", "所属主题", "语种", "文种", "字体", "字号", "字体大小", "浏览次数",
                    "浏览量", "点击数", "点击量", "阅读次数",
                    "访问量", "作者", "责任编辑", "编辑", "视力保护色", "保护视力色", "打印", "分享", "分享到",
                ]
            ),
        ]
        return table.flatMap { field, names in names.map { (LabelText($0), field) } }
    }()

    private static let fillIns = ["", "无", "无文号", "暂无", "None", "none", "/", "-", "—", "空"]

    /// Reads what stands in front of the first section.
    ///
    /// - Complexity: O(bytes of the blocks).
    init(_ all: [DocumentBlock], before end: Int, of source: SourceDocument) {
        for index in all[..<end].indices {
            let block = all[index]
            switch block.kind {
            case .row:
                if readRow(block, of: source) { blocks.insert(index) }
            case .text, .heading:
                guard let text = block.fields.first else { continue }
                if readLine(text, of: source) { blocks.insert(index) }
            case .blank, .rule: continue
            }
        }
    }

    func text(_ field: Field) -> String? { values[field]?.text }

    /// A row of a table: labels and values take turns.
    private mutating func readRow(_ block: DocumentBlock, of source: SourceDocument) -> Bool {
        var isFact = false
        var field: Field?
        for stretch in block.fields {
            if let label = Self.field(LabelText(source.bytes, stretch.bytes)) {
                field = label
                isFact = true
            } else if let label = field, !stretch.isEmpty {
                keep(label, stretch.raw(in: source), stretch.place)
                field = nil
            } else if readLine(stretch, of: source) {
                isFact = true
            }
        }
        return isFact
    }

    /// A line with one or several facts: `索引号：A　发文字号：B`.
    private mutating func readLine(_ line: Stretch, of source: SourceDocument) -> Bool {
        let parts = Self.parts(of: line, source)
        for part in parts { keep(part.field, part.value.raw(in: source), part.value.place) }
        if !parts.isEmpty { return true }
        // Without a colon: the label, a blank, the value.
        let words = TableRegion.tokens(of: line, source)
        guard words.count == 2, let field = Self.field(LabelText(source.bytes, words[0].bytes)) else { return false }
        keep(field, words[1].raw(in: source), words[1].place)
        return true
    }

    private mutating func keep(_ field: Field, _ text: String, _ place: SourcePlace) {
        let value = Prose.cleaned(text)
        guard values[field] == nil, !Self.fillIns.contains(value), !value.hasPrefix("〔〕"), !value.hasSuffix("-None")
        else {
            return
        }
        values[field] = Value(text: value, place: place)
    }

    private static func field(_ label: LabelText) -> Field? { labels.first { $0.label == label }?.field }

    /// The labels in front of colons, each with its value: up to the next label or the end of the line.
    private static func parts(of line: Stretch, _ source: SourceDocument) -> [(field: Field, value: Stretch)] {
        let words = TableRegion.tokens(of: line, source).flatMap { split($0, source) }
        var parts: [(field: Field, value: Stretch)] = []
        for word in words {
            if let colon = firstColon(in: word, source),
                let field = field(LabelText(source.bytes, word.bytes.lowerBound..<colon.offset))
            {
                let start = colon.offset + colon.width
                let value = Stretch(
                    bytes: start..<word.bytes.upperBound,
                    place: SourcePlace(
                        line: word.place.line, column: word.place.column + colon.column,
                        length: word.place.length - colon.column))
                parts.append((field, value))
            } else if let last = parts.last {
                let value = last.value.isEmpty ? word : last.value.joined(with: word)
                parts[parts.count - 1] = (last.field, value)
            } else {
                return []
            }
        }
        return parts
    }

    /// A word that runs on into the next label, `甲镇人民政府发布日期：…` where a page lost its blanks, taken apart in front of it.
    ///
    /// - Complexity: O(bytes × characters of the longest label).
    private static func split(_ word: Stretch, _ source: SourceDocument) -> [Stretch] {
        var cursor = ScalarCursor(source.bytes, word.bytes)
        var starts: [(offset: Int, column: Int)] = []
        var cuts: [(offset: Int, column: Int)] = [(word.bytes.lowerBound, cursor.column)]
        while !cursor.isAtEnd {
            let scalar = cursor.current.scalar
            if scalar == 0xFF1A || scalar == 0x3A {
                // Short labels such as 来源 also end longer words.
                let label = starts.suffix(longestLabel).dropLast(shortestGluedLabel - 1).first { start in
                    start.offset > cuts[cuts.count - 1].offset
                        && field(LabelText(source.bytes, start.offset..<cursor.offset)) != nil
                }
                if let label { cuts.append(label) }
            }
            starts.append((cursor.offset, cursor.column))
            cursor.advance()
        }
        let ends = cuts.dropFirst() + [(word.bytes.upperBound, cursor.column)]
        return zip(cuts, ends).map { start, end in
            Stretch(
                bytes: start.offset..<end.0,
                place: SourcePlace(
                    line: word.place.line, column: word.place.column + start.column - 1, length: end.1 - start.column))
        }
    }

    private static let longestLabel = 6
    private static let shortestGluedLabel = 3

    private static func firstColon(in word: Stretch, _ source: SourceDocument) -> (
        offset: Int, width: Int, column: Int
    )? {
        var cursor = ScalarCursor(source.bytes, word.bytes)
        while !cursor.isAtEnd {
            let (scalar, width) = cursor.current
            if scalar == 0xFF1A || scalar == 0x3A { return (cursor.offset, width, cursor.column) }
            cursor.advance()
        }
        return nil
    }
}
