import Diagnostics
import ReportModel

/// Reads table 4 (政府信息公开行政复议、行政诉讼情况): three blocks of five columns over one line of figures.
enum DisputesTable {
    private static let ids = DisputeBlock.allCases.flatMap { block in
        DisputeResult.allCases.map { CellID.disputes(block, $0) }
    }
    private static let results = DisputeResult.parts.map { LabelText($0.label) }
    private static let total = LabelText(DisputeResult.total.label)
    private static let name = "政府信息公开行政复议、行政诉讼情况"

    /// The table in a range of blocks; `nil` if there is none.
    static func read(
        _ blocks: [DocumentBlock], in range: Range<Int>, of source: SourceDocument, fallback: FormGeneration?
    ) -> TableReading? {
        let region = TableRegion(blocks, in: range, of: source)
        guard let header = header(of: region) else { return nil }
        let data = dataLines(of: region, after: header.last)
        let last = data.last ?? header.last
        let blocks = region.lines[header.first].block..<(region.lines[last].block + 1)
        var reading = TableReading(.disputes, fallback ?? .form2021, blocks: blocks)
        var values = values(region, header, data, source)
        if !header.isInOrder { values = .uncertain(anchor(region, data, header.last), .columns) }
        reading.set(ids, values, name: name, source: source)
        reading.explanation.insert(
            Wording(zh: "表四：表头和一行数值", en: "table 4: header and one line of values"), at: 0)
        return reading
    }

    private struct Header {
        let first: Int
        let last: Int
        let isInOrder: Bool
        /// The number of fields of the header rows; `nil` for text or rows of different width.
        let width: Int?
        /// The fifteen columns where the cells of the header fix them.
        let exact: ExactColumns?
    }

    /// The header lines: from 行政复议 to the last label of a result.
    private static func header(of region: TableRegion) -> Header? {
        let start = LabelText("行政复议")
        guard
            let first = region.items.indices.first(where: {
                region.items[$0].label.hasPrefix(start) && region.items[$0].label.count <= 10
            })
        else { return nil }
        var text = LabelText(scalars: [])
        var last = first
        for index in region.items.indices where index >= first {
            let item = region.items[index]
            if item.isValue { break }
            // Labels of the header are short; the first longer words that are not all of them are prose behind the table.
            if item.label.count > 20, !results.allSatisfy({ item.label.contains($0) }) { break }
            text = text + item.label
            last = index
        }
        let parts = results.map { text.firstIndex(of: $0) }
        guard parts.contains(where: { $0 != nil }) else { return nil }
        let found = parts.compactMap { $0 }
        let suits = ["未经复议直接起诉", "复议后起诉"].compactMap { text.firstIndex(of: LabelText($0)) }
        let isInOrder = [found, suits].allSatisfy { zip($0, $0.dropFirst()).allSatisfy(<) }
        let lines = region.items[first].line...region.items[last].line
        let widths = Set(lines.filter { region.lines[$0].isGrid }.map { region.lines[$0].width })
        return Header(
            first: lines.lowerBound, last: lines.upperBound, isInOrder: isInOrder,
            width: widths.count == 1 ? widths.first : nil, exact: exact(region, first...last))
    }

    /// The columns by the labels 结果维持 … 总计, three times side by side.
    private static func exact(_ region: TableRegion, _ header: ClosedRange<Int>) -> ExactColumns? {
        let labels = results + [total]
        let placed = header.compactMap { index -> (item: Int, column: Int)? in
            let item = region.items[index]
            let cells = region.lines[item.line].cells
            guard labels.contains(item.label), cells.indices.contains(item.field) else { return nil }
            return (index, cells[item.field].columns.lowerBound)
        }.sorted { $0.column < $1.column }
        let expected = DisputeBlock.allCases.flatMap { _ in labels }
        guard placed.count == expected.count, zip(placed, expected).allSatisfy({ region.items[$0.item].label == $1 })
        else { return nil }
        return ExactColumns(region, header: placed.map(\.item))
    }

    /// The lines of figures: those without words behind the header, up to the first words.
    private static func dataLines(of region: TableRegion, after header: Int) -> [Int] {
        var lines: [Int] = []
        for line in (header + 1)..<max(header + 1, region.lines.count) {
            guard region.items(ofLine: line).allSatisfy({ region.items[$0].isValue }) else { break }
            lines.append(line)
        }
        return lines
    }

    private static func values(
        _ region: TableRegion, _ header: Header, _ data: [Int], _ source: SourceDocument
    ) -> RowValues {
        let anchor = anchor(region, data, header.last)
        let filled = data.filter { !region.items(ofLine: $0).isEmpty }
        let items = filled.flatMap { region.items(ofLine: $0).map { region.items[$0] } }
        let lines = filled.map { region.lines[$0] }
        if lines.contains(where: \.isGrid) {
            guard lines.count == 1, let line = lines.first else { return .uncertain(anchor, .grid) }
            return gridValues(line, header, items, anchor)
        }
        if lines.isEmpty {
            // No figure at all: a grid row of fifteen empty cells is blank, no row is nothing to read.
            guard let line = data.map({ region.lines[$0] }).first(where: \.isGrid) else {
                return .uncertain(anchor, .count(found: 0, columns: ids.count))
            }
            return gridValues(line, header, items, anchor)
        }
        if items.count == 1, let run = items.first?.stretch {
            // Fifteen digits that nothing parts: one for each column, if all three totals fit.
            guard let digits = DigitRun.split(run, columns: ids.count), addsUp(digits, source) else {
                return .uncertain(anchor, .unseparated)
            }
            return .placed(digits)
        }
        guard items.count == ids.count else {
            return .uncertain(anchor, .count(found: items.count, columns: ids.count))
        }
        if lines.count > 1 {
            let isOneByOne = lines.count == ids.count
            let isAdjacent = Set(lines.map(\.piece)).count == 1
            guard isOneByOne || isAdjacent, addsUp(items.map(\.stretch), source) else {
                return .uncertain(anchor, .detached)
            }
        }
        return .placed(items.map(\.stretch))
    }

    private static func gridValues(
        _ line: TableLine, _ header: Header, _ items: [TableItem], _ anchor: Stretch
    ) -> RowValues {
        if let values = header.exact?.read(line) { return values }
        let filled = items.map(\.field)
        if line.cells.contains(where: \.isTall) { return .uncertain(anchor, .merged) }
        if filled.count == ids.count, let first = filled.first, filled == Array(first..<(first + ids.count)) {
            return .placed(Array(line.fields[first..<(first + ids.count)]))
        }
        guard filled.count < ids.count else {
            return .uncertain(anchor, .count(found: filled.count, columns: ids.count))
        }
        // With empty cells the header has to fix the columns: as many fields as columns, in header and figures alike.
        guard header.width == line.width, line.width == ids.count else { return .uncertain(anchor, .grid) }
        return .placed(line.fields)
    }

    /// A Boolean value indicating whether no block contradicts its total; asked only to refuse figures gathered from several
    /// lines, where a page number may be among them.
    private static func addsUp(_ values: [Stretch], _ source: SourceDocument) -> Bool {
        let numbers = values.map { ValueText(source.bytes[$0.bytes], unit: .items).state }
        for block in 0..<3 {
            var sum = ExactDecimal.zero
            for case .number(let number) in numbers[(block * 5)..<(block * 5 + 4)] { sum = sum.adding(number) ?? sum }
            let isComplete = numbers[(block * 5)..<(block * 5 + 5)].allSatisfy {
                if case .number = $0 { true } else { false }
            }
            if isComplete, numbers[block * 5 + 4] != .number(sum) { return false }
        }
        return true
    }

    private static func anchor(_ region: TableRegion, _ data: [Int], _ header: Int) -> Stretch {
        let line = data.first { !region.items(ofLine: $0).isEmpty }
        let items = region.items(ofLine: line ?? header)
        guard let first = items.first, let last = items.last else {
            return Stretch(bytes: 0..<0, place: SourcePlace(line: region.lines[header].line, column: 1, length: 0))
        }
        let whole = region.items[first].stretch.joined(with: region.items[last].stretch)
        return line == nil ? FlowValues.endOf(whole) : whole
    }
}
