import ReportModel
import SitegenTestSupport

/// The irregularities of published reports, one at a time.
enum LayoutNoise: String, CaseIterable, Sendable {
    case none, serialNumbers, remarks, subtotals, splitLabels, blanksInWords, lostBrackets, lostNumbers, lostWords
    case oldLabels, explanations, extraRow, noBreakSpace, fullWidth, thousands, units, signed, decimals, placeholders
    case traditional, pinyin, letters, repeatedHeader, cutOff, vanishedBlanks, totalsOnly
    case pageNumbers, markedPages, pageBreaks, splitAround, publishedTotal, templateRemarks, lostRowLabel
    case blankTable, firstColumnOnly, blankBlock, filledRemarks, cutAnywhere

    /// Irregularities of which a document has one at most.
    static let exclusive: [Set<LayoutNoise>] = [
        [.remarks, .filledRemarks], [.pageNumbers, .markedPages, .pageBreaks],
    ]

    /// A Boolean value indicating whether figures are lost with it in a style, so that only wrong ones count.
    func losesFigures(in style: LayoutStyle) -> Bool {
        switch self {
        case .cutOff, .cutAnywhere: true
        // Blanks that leave no trace make it unknown which cells are empty.
        case .vanishedBlanks, .totalsOnly, .blankTable, .firstColumnOnly, .blankBlock: !style.keepsBlanks
        default: false
        }
    }

    /// The label as this irregularity leaves it.
    func label(_ text: String, _ dice: inout MutationTests.Dice) -> String {
        guard !text.isEmpty else { return text }
        let middle = text.index(text.startIndex, offsetBy: max(1, text.count / 2))
        switch self {
        case .blanksInWords: return text.count < 3 ? text : text[..<middle] + " " + text[middle...]
        case .noBreakSpace: return "\u{A0}" + text + " \u{A0}"
        case .lostBrackets:
            return text.hasPrefix("（") ? String(text.dropFirst()) : text.replacing("第（一）项", with: "第一）项")
        case .lostNumbers:
            let marks = ["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."]
            return marks.contains(where: text.hasPrefix) ? String(text.dropFirst(2)) : text
        case .lostWords:
            let changes = [
                "3.危及“三安全一稳定”": "3.危害国家安全及“三稳”", "3.要求提供公开出版物": "3.要求提供出版物", "4.无正当理由大量反复申请": "4.正当理由大量反复申请",
                "商业企业": "企业", "社会公益组织": "社会组织", "本年废止件数": "本年度止件数",
                "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "（二）部分公开",
            ]
            return changes[text] ?? text
        case .lostRowLabel: return text == "规章" ? "" : text
        case .oldLabels: return text == "行政规范性文件" ? "规范性文件" : text
        case .explanations:
            let notes = [
                "规章": "（设区的市、自治州人民政府应提供相关数据）", "行政许可": "（指本年办件量）", "本年增/减": "（指增加或减少的事项数，减用负值表示，如-8）",
            ]
            return text + (notes[text] ?? "")
        case .traditional: return TraditionalText.converted(text)
        case .pinyin:
            return TraditionalText.converted(text).replacing("開", with: "開(kāi)").replacing("請", with: "請(qǐng)")
        default: return text
        }
    }

    /// The figure as this irregularity leaves it, and what it still says.
    func figure(_ text: String, of id: CellID, _ dice: inout MutationTests.Dice) -> (printed: String, state: String) {
        let isTable2 = id.definition.table == .proactive
        let chance = Int.random(in: 0..<12, using: &dice)
        switch self {
        case .noBreakSpace: return ("\u{A0}" + text + " ", text)
        case .fullWidth:
            let wide = text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
            return (String(String.UnicodeScalarView(wide)), text)
        case .thousands where text.count == 3: return ("1," + text, "1" + text)
        case .units where id.definition.unit == .items: return (text + "件", text)
        case .units where id.definition.unit == .money: return (text + "元", text)
        case .units where id.definition.unit == .tenThousandYuan: return (text + "万元", text)
        case .signed where id.definition.unit == .signedItems: return ("+" + text, text)
        case .decimals where id.definition.unit == .money || id.definition.unit == .tenThousandYuan:
            return (text + ".457379", text + ".457379")
        case .placeholders where chance < 4: return (["/", "-", "—", "无"][chance], "dash")
        case .letters:
            return (text.replacing("0", with: "O").replacing("1", with: chance < 6 ? "l" : "I"), text)
        case .vanishedBlanks where chance == 0: return ("", "blank")
        case .totalsOnly where !isTable2 && !id.name.hasSuffix("total"): return ("", "blank")
        case .blankTable where id.definition.table == .requests: return ("", "blank")
        case .firstColumnOnly where id.definition.table == .requests && !id.name.hasSuffix("natural_person"):
            return ("", "blank")
        case .blankBlock where id.name.hasPrefix("t4.review"): return ("", "blank")
        default: return (text, text)
        }
    }

    /// The lines of the whole document as this irregularity leaves them.
    func lines(_ lines: [String]) -> [String] {
        guard [.pageNumbers, .markedPages, .pageBreaks].contains(self) else { return lines }
        var result: [String] = []
        var page = 1
        func breakPage() {
            result += ["", self == .pageNumbers ? "\(page)" : self == .markedPages ? "- \(page) -" : "", ""]
            page += 1
        }
        for (index, line) in lines.enumerated() {
            result.append(line)
            if index % 43 == 42 { breakPage() }
        }
        breakPage()
        return result
    }

    /// Lines of words in front of a table and behind it.
    func remarks(_ table: StatutoryTable) -> (before: [String], behind: [String]) {
        switch self {
        case .templateRemarks: (["编写说明：可先适当综述。要注意数据间的逻辑关系。", "", "该部分以表格形式报告。表格如下：", ""], [])
        case .publishedTotal where table == .proactive:
            ([], ["2020年本行政区域(或本部门)政府信息公开发布总数量(非新闻类、消息类):0", ""])
        default: ([], [])
        }
    }

    /// The grid as this irregularity leaves it.
    func grid(_ grid: LayoutGrid, _ table: StatutoryTable) -> LayoutGrid {
        var grid = grid
        switch (self, table) {
        case (.serialNumbers, .requests):
            var serial = 0
            grid.rows = grid.rows.enumerated().map { index, row in
                if index < grid.headerRows { return [index == 0 ? .label("序号") : .covered] + row }
                serial += 1
                return [.other(String(serial))] + row
            }
        case (.remarks, .requests), (.filledRemarks, .requests):
            grid.rows = grid.rows.enumerated().map { index, row in
                let remark = self == .remarks ? "" : "无"
                return row + [index == 1 ? .label("备注") : index < grid.headerRows ? .covered : .other(remark)]
            }
        case (.splitAround, .requests):
            let (label, first, rest) = ("5.属于三类内部事务信息", "5.属于三类内", "部事务信息")
            if let index = grid.rows.firstIndex(where: { $0.contains(.label(label)) }) {
                let row = grid.rows[index]
                grid.rows[index] = row.map { $0 == .label(label) ? .label(first) : $0 }
                grid.rows.insert(row.map { $0 == .label(label) ? .label(rest) : .covered }, at: index + 1)
            }
        case (.subtotals, .requests):
            grid.rows = grid.rows.enumerated().map { index, row in
                let end = row.count - 1
                let field: LayoutGrid.Field = index == 2 ? .label("小计") : index < 2 ? .covered : .other("77")
                return Array(row[..<end]) + [field, row[end]]
            }
        case (.extraRow, .proactive):
            if let index = grid.rows.firstIndex(where: { $0.first == .label("第二十条第（五）项") }) {
                grid.rows.insert(
                    [.label("其他主动公开文件"), .other("81"), .other("82"), .other("83")], at: index)
            }
        case (.repeatedHeader, .requests): grid.rows.insert(contentsOf: grid.rows[..<3], at: 15)
        case (.cutOff, .requests): grid.rows = Array(grid.rows.prefix(17)) + [Array(grid.rows[17].prefix(7))]
        default: break
        }
        return grid
    }
}
