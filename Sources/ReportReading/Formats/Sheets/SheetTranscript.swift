import ReportModel

/// Writes the rows of a sheet out, hidden ones left out, merged cells as one field.
struct SheetTranscript {
    private let name: String
    private let sheet: SheetReader
    /// The columns of the sheet that are shown, up to the last one in use.
    private let shown: [Int]
    /// For each shown column its place among them.
    private let positions: [Int: Int]
    /// Cells with something in them that are hidden or covered.
    private(set) var hidden = 0

    /// More fields than any report has.
    static let fieldLimit = 400_000

    init(_ name: String, _ sheet: SheetReader) {
        (self.name, self.sheet) = (name, sheet)
        let width = (sheet.rows.flatMap { $0.cells.map(\.column) }.max() ?? -1) + 1
        // A merged cell may reach further than the last cell with something in it; one over whole rows does not widen the table.
        let merged =
            sheet.merges.filter { $0.columns.lowerBound < width && $0.columns.count < 64 }
            .map { $0.columns.upperBound + 1 }.max() ?? 0
        shown = (0..<min(max(width, merged), 16_384)).filter { column in
            !sheet.hiddenColumns.contains { $0.contains(column) }
        }
        positions = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    }

    /// The number of fields the sheet would be written in.
    var size: Int { shown.count * sheet.rows.count }

    /// Writes the sheet.
    ///
    /// - Complexity: O(rows × columns + merged cells).
    mutating func write(to writer: inout TranscriptWriter) {
        let last = sheet.rows.lastIndex { !$0.cells.isEmpty } ?? -1
        let rows = sheet.rows.prefix(last + 1)
        let shownRows = rows.filter { !$0.isHidden }.map(\.number)
        var waiting = sheet.merges.sorted {
            ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }[...]
        var active: [(range: SheetRange, text: [UInt8], rows: Int, first: Int?)] = []
        var previous = -1
        for row in rows {
            let texts = Dictionary(row.cells) { first, _ in first }
            active.removeAll { $0.range.rows.upperBound < row.number }
            while let next = waiting.first, next.rows.lowerBound <= row.number {
                waiting.removeFirst()
                guard next.rows.contains(row.number) else { continue }
                let text = next.rows.lowerBound == row.number ? texts[next.columns.lowerBound] ?? [] : []
                active.append((next, text, Self.count(shownRows, in: next.rows), nil))
            }
            guard !row.isHidden else {
                hidden += row.cells.count
                if previous == row.number - 1 { previous = row.number }
                continue
            }
            if row.number != previous + 1 || row.cells.isEmpty && !row.isLaidOut { writer.blank() }
            previous = row.number
            guard !row.cells.isEmpty || row.isLaidOut else { continue }
            hidden += row.cells.count { positions[$0.column] == nil && !isMergedAway($0.column, active) }
            write(row, texts, &active, to: &writer)
        }
        writer.blank()
    }

    private func isMergedAway(_ column: Int, _ active: [(range: SheetRange, text: [UInt8], rows: Int, first: Int?)])
        -> Bool
    {
        active.contains { $0.range.columns.contains(column) }
    }

    private mutating func write(
        _ row: SheetReader.Row, _ texts: [Int: [UInt8]],
        _ active: inout [(range: SheetRange, text: [UInt8], rows: Int, first: Int?)], to writer: inout TranscriptWriter
    ) {
        var fields: [TranscriptWriter.Field] = []
        var index = 0
        while index < shown.count {
            let column = shown[index]
            guard let merge = active.firstIndex(where: { $0.range.columns.contains(column) }) else {
                fields.append(field(texts[column] ?? [], index..<(index + 1), false, column, row.number))
                index += 1
                continue
            }
            let range = active[merge].range.columns
            let end = shown[index...].firstIndex { !range.contains($0) } ?? shown.count
            // The text stands in the first row and column that is shown, even where the cell that holds it is hidden.
            let isFirst = active[merge].first == nil || active[merge].first == row.number
            if isFirst { active[merge].first = row.number }
            let isTall = active[merge].rows > 1 && !active[merge].text.isEmpty
            fields.append(field(isFirst ? active[merge].text : [], index..<end, isTall, column, row.number))
            let isTop = active[merge].range.rows.lowerBound == row.number
            hidden += texts.keys.count { range.contains($0) && !(isTop && $0 == range.lowerBound) }
            index = end
        }
        // A text over the whole width is no row of a table.
        if fields.count == 1, shown.count > 1, let only = fields.first, only.cell?.isTall == false {
            writer.paragraph(only.text, origin: only.origin)
        } else {
            writer.row(fields)
        }
    }

    private func field(
        _ text: [UInt8], _ columns: Range<Int>, _ isTall: Bool, _ column: Int, _ row: Int
    ) -> TranscriptWriter.Field {
        TranscriptWriter.Field(
            text, cell: GridCell(columns: columns, isTall: isTall),
            origin: .sheet("\(name)!\(SheetPlace(column: column, row: row).address)"))
    }

    /// The number of ascending numbers in a range.
    private static func count(_ numbers: [Int], in range: ClosedRange<Int>) -> Int {
        func position(_ value: Int) -> Int {
            var (low, high) = (0, numbers.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[middle] < value { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return position(range.upperBound + 1) - position(range.lowerBound)
    }
}
