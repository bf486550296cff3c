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
        _ blocks: [DocumentBlock], in range: Range<Int>, of source: SourceDocument, pages: PageNumbers,
        fallback: FormGeneration?
    ) -> TableReading? {
        let region = TableRegion(blocks, in: range, of: source, pages)
        guard let header = header(of: region) else { return nil }
        let data = dataLines(of: region, after: header.last)
        let last = data.last ?? header.last
        let blocks = region.lines[header.first].block..<(region.lines[last].block + 1)
        var reading = TableReading(.disputes, fallback ?? .form2021, blocks: blocks)
        var values = values(region, header, data, source, pages)
        if !header.isInOrder { values = .uncertain(anchor(region, data, header.last), .columns) }
        reading.set(ids, values, name: name, source: source)
        if let extra = LocalAdditions.columns(header.items, region, source) { reading.findings.append(extra) }
        reading.explain(RowExplanation(belowHeader: name, values))
        reading.explainTable(
            Wording(zh: "表四", en: "table 4"),
            reason: Wording(zh: "两种表式相同", en: "the same in both forms"),
            TableLayout(region, reading.blocks, source), rows: nil)
        return reading
    }

    private struct Header {
        let items: ClosedRange<Int>
        let first: Int
        let last: Int
        let isInOrder: Bool
        /// The number of fields of the header rows; `nil` for text or rows of different width.
        let width: Int?
        /// The fifteen columns where the cells of the header fix them.
        let exact: ExactColumns?
    }

    /// The header lines: from 行政复议 to the last label of a result.
    ///
    /// The words 行政复议 also begin sentences; those are not followed by the labels of results.
    private static func header(of region: TableRegion) -> Header? {
        var tried = 0
        for index in region.items.indices where tried < headerLimit && isStart(index, region) {
            tried += 1
            if let header = header(of: region, from: index) { return header }
        }
        return nil
    }

    /// More sentences than a report begins with 行政复议.
    private static let headerLimit = 40
    private static let start = LabelText("行政复议")

    /// A Boolean value indicating whether the words 行政复议 begin here, also in pieces.
    private static func isStart(_ index: Int, _ region: TableRegion) -> Bool {
        let own = region.items[index].label
        guard !own.isEmpty, own.count <= 10, own.hasPrefix(start) || start.hasPrefix(own) else { return false }
        let words = region.items[index...].prefix(start.count).prefix { !$0.isValue }
        return words.reduce(LabelText(scalars: [])) { $0 + $1.label }.hasPrefix(start)
    }

    private static func header(of region: TableRegion, from first: Int) -> Header? {
        var text = LabelText(scalars: [])
        var last = first
        for index in region.items.indices where index >= first {
            let item = region.items[index]
            if item.isValue {
                // A lone number between two words of the header is that of a page.
                let isLone = region.items(ofLine: item.line).count == 1 && index + 1 < region.items.count
                if isLone, !region.items[index + 1].isValue, isOfHeader(region.items[index + 1].label) { continue }
                break
            }
            // The first longer words that are not made of those of the header are prose behind the table.
            if item.label.count > 20, !isOfHeader(item.label) { break }
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
            items: first...last, first: lines.lowerBound, last: lines.upperBound, isInOrder: isInOrder,
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

    /// The characters of the labels of the header.
    private static let characters = Set("行政复议诉讼未经直接起后结果维持纠正其他尚审总计".unicodeScalars.map(\.value))

    private static func isOfHeader(_ label: LabelText) -> Bool {
        label.scalars.count { characters.contains($0) } * 10 >= label.count * 9
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
        _ region: TableRegion, _ header: Header, _ data: [Int], _ source: SourceDocument, _ pages: PageNumbers
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
            // Figures that nothing parts: zeros, or the only partition in which all three totals fit.
            let digits =
                DigitRun.onlyReading(run, columns: ids.count, source)
                ?? DigitRun.onlySum(run, columns: ids.count, block: DisputeResult.allCases.count, source)
            return digits.map { .placed($0) } ?? .uncertain(anchor, .unseparated)
        }
        if lines.count > 1,
            let cells = DisputesCells(region, header: header.last, data: filled, pages).read(addsUp: {
                addsUp($0, source)
            })
        {
            return .placed(cells)
        }
        guard items.count == ids.count else {
            return .uncertain(anchor, .count(found: items.count, columns: ids.count))
        }
        guard lines.count == 1 else { return .uncertain(anchor, .detached) }
        return .placed(items.map(\.stretch))
    }

    private static func gridValues(
        _ line: TableLine, _ header: Header, _ items: [TableItem], _ anchor: Stretch
    ) -> RowValues {
        if let values = header.exact?.read(line, label: nil) { return values }
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

    /// A Boolean value indicating whether every block keeps its total; asked only to refuse figures gathered from several
    /// lines, where a page number may be among them.
    private static func addsUp(_ values: [Stretch], _ source: SourceDocument) -> Bool {
        let states = values.map { ValueText(source.bytes[$0.bytes], unit: .items).state }
        let width = DisputeResult.allCases.count
        return stride(from: 0, to: states.count, by: width).allSatisfy {
            RequestsSums.keepsTotal(Array(states[$0..<min($0 + width, states.count)]))
        }
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
