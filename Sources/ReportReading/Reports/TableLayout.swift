import Diagnostics
import ReportModel

/// How a table is laid out in its document, for the explanation of a reading.
enum TableLayout: Hashable, CaseIterable {
    case tabs, barRows, grid, barredCells, cellLines, singleLine, lines, unseparated, mixed

    /// The layout most figures of a table stand in.
    init(_ region: TableRegion, _ blocks: Range<Int>, _ source: SourceDocument) {
        var counts: [TableLayout: Int] = [:]
        var lines: Set<Int> = []
        var figures = 0
        for item in region.items where item.isValue && blocks.contains(region.lines[item.line].block) {
            figures += 1
            lines.insert(region.lines[item.line].line)
            counts[Self.layout(of: item, region, source), default: 0] += 1
        }
        if let line = lines.first, lines.count == 1, source.line(line).count > SingleLine.shortest {
            self = .singleLine
        } else {
            let best = Self.allCases.first { (counts[$0] ?? 0) * 5 >= figures * 3 && figures > 0 }
            self = best ?? .mixed
        }
    }

    private static func layout(of item: TableItem, _ region: TableRegion, _ source: SourceDocument) -> TableLayout {
        let line = region.lines[item.line]
        if line.isGrid {
            let bytes = source.line(line.line)
            return bytes.contains(UInt8(ascii: "\t")) ? .tabs : bytes.contains(UInt8(ascii: "|")) ? .barRows : .grid
        }
        if item.isRun { return .unseparated }
        if line.width > 1 { return .lines }
        return region.isBarred ? .barredCells : .cellLines
    }

    var wording: Wording {
        switch self {
        case .tabs: Wording(zh: "以制表符分列", en: "columns parted by tabs")
        case .barRows: Wording(zh: "一行一条、以竖线分列", en: "a row on one line, columns parted by bars")
        case .grid: Wording(zh: "表格", en: "a table grid")
        case .barredCells: Wording(zh: "一行一个单元格、以竖线结束", en: "one cell a line, closed by a bar")
        case .cellLines: Wording(zh: "一行一个单元格", en: "one cell a line")
        case .singleLine: Wording(zh: "全文在一行之内", en: "the whole document in one line")
        case .lines:
            Wording(zh: "标签与数值同行、以空格分隔（PDF 文本）", en: "label and values on a line, parted by blanks (text of a PDF)")
        case .unseparated: Wording(zh: "标签与数值连写，没有分隔", en: "label and values run together without anything between")
        case .mixed: Wording(zh: "多种排版混用", en: "several layouts mixed")
        }
    }
}
