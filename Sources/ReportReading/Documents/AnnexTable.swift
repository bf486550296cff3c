import ReportModel

/// Reads the statistics annex (附表, 政府信息公开情况统计表) of a report before 2019: rows of label, unit and figure.
struct AnnexTable {
    private(set) var rows: [AnnexRow] = []
    /// The blocks of the rows and of their header.
    private(set) var blocks: Set<Int> = []

    /// Indicators that stand in every annex; without one of them a table is something else.
    private static let indicators = [
        "主动公开政府信息数", "收到申请数", "申请办结数", "主动公开信息数", "主动公开规范性文件", "制发规范性文件", "受理申请数", "申请答复数",
    ]
    .map { LabelText($0) }
    private static let headers = ["指标名称", "统计指标", "指标", "项目", "单位", "数值", "统计数", "数量", "序号", "代码", "计量单位"].map {
        LabelText($0)
    }
    private static let units = ["条", "件", "次", "万元", "元", "人", "个", "份", "篇", "条次", "人次", "期", "场", "宗"]

    /// - Complexity: O(bytes of the rows).
    init(_ all: [DocumentBlock], of source: SourceDocument) {
        var rows: [AnnexRow] = []
        var blocks: Set<Int> = []
        var isAnnex = false
        for index in all.indices where all[index].kind == .row {
            let fields = all[index].filled
            guard !fields.isEmpty else { continue }
            let labels = fields.map { LabelText(source.bytes, $0.bytes) }
            if labels.allSatisfy({ label in Self.headers.contains(label) }) {
                blocks.insert(index)
                continue
            }
            if labels.contains(where: { label in Self.indicators.contains(where: label.contains) }) { isAnnex = true }
            blocks.insert(index)
            rows.append(Self.row(all[index], of: source))
        }
        guard isAnnex else { return }
        (self.rows, self.blocks) = (rows, blocks)
    }

    /// A row taken apart: a running number in front, the label, a unit, the figure.
    private static func row(_ block: DocumentBlock, of source: SourceDocument) -> AnnexRow {
        func isValue(_ stretch: Stretch) -> Bool { ValueText(source.bytes[stretch.bytes], unit: nil).isValueLike }
        func text(_ stretch: Stretch) -> String { Prose.cleaned(stretch.raw(in: source)) }
        let fields = block.filled
        let words = fields.filter { !isValue($0) }
        let label = words.first ?? fields[0]
        let unit = words.dropFirst().map(text).first { unit in units.contains(unit) }
        let behind = fields.drop { $0 != label }.dropFirst()
        let value = behind.last { isValue($0) }
        let cell: Cell?
        if let value {
            cell = Cell(
                state: ValueText(source.bytes[value.bytes], unit: nil).state, raw: value.raw(in: source),
                place: value.place)
        } else if let last = behind.last, unit == nil || text(last) != unit {
            cell = Cell(state: .text, raw: last.raw(in: source), place: last.place)
        } else {
            cell = unit == nil ? nil : Cell(state: .blank, raw: "", place: nil)
        }
        return AnnexRow(label: text(label), unit: unit, cell: cell, line: block.line)
    }
}
