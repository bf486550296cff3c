import ReportModel

/// A table drawn with characters, as text browsers and converters write it out.
///
/// The joints of its rules say where its columns begin and end. A cell is what stands between two bars from one rule to the next:
/// its text may take several lines, and a merged cell several columns or rows.
struct DrawnTable {
    /// A cell with the columns and the bands of lines it takes.
    private struct Cell {
        let columns: Range<Int>
        var bands: ClosedRange<Int>
        /// Where its text stands first.
        var line: Int
        var text: [UInt8] = []
    }

    private var cells: [Cell] = []
    /// The columns, in characters from the left, where a line from top to bottom may stand.
    private let edges: [Int]

    /// Signs that are narrow here and wide there shift what stands behind them; a bar this near to an edge is meant for it.
    private static let tolerance = 3

    /// The lines of the table that begins at a line, counted from 0; `nil` if none does.
    ///
    /// A table begins with a rule that has two ends and joins bars below it; it goes on as long as lines begin with a bar or joint.
    static func lines(of source: SourceDocument, from line: Int) -> Range<Int>? {
        guard isTopRule(source, line) else { return nil }
        var end = line + 1
        while end < source.lines.count, beginsWithFrame(source, end) { end += 1 }
        return end - line > 2 ? line..<end : nil
    }

    private static func isTopRule(_ source: SourceDocument, _ line: Int) -> Bool {
        var cursor = ScalarCursor(source.bytes, source.lines[line])
        var (count, joints, last) = (0, 0, FrameCharacter.bar)
        var isDrawn = false
        while !cursor.isAtEnd {
            let scalar = cursor.current.scalar
            cursor.advance()
            if CharacterSort.isBlank(scalar) { continue }
            guard let sort = FrameCharacter(scalar), sort != .bar, count > 0 || sort == .joint else { return false }
            if FrameCharacter.isMadeForDrawing(scalar) { isDrawn = true }
            if sort == .joint { joints += 1 }
            (count, last) = (count + 1, sort)
        }
        return joints > 1 && last == .joint && count > joints + 3 && (isDrawn || joints > 2 || count > 12)
    }

    private static func beginsWithFrame(_ source: SourceDocument, _ line: Int) -> Bool {
        var cursor = ScalarCursor(source.bytes, source.lines[line])
        while !cursor.isAtEnd {
            let scalar = cursor.current.scalar
            if !CharacterSort.isBlank(scalar) { return FrameCharacter(scalar).map { $0 != .rule } ?? false }
            cursor.advance()
        }
        return false
    }

    /// Takes the lines of a table apart.
    ///
    /// - Returns: `nil` if a line does not keep to the columns its rules have: then nothing about the table is certain.
    /// - Complexity: O(bytes of the lines × columns).
    init?(_ source: SourceDocument, _ lines: Range<Int>) {
        let isDrawn = !source.bytes[source.lines[lines.lowerBound]].contains(UInt8(ascii: "+"))
        let parts = lines.map { DrawnLine(source, $0, isDrawn: isDrawn) }
        edges = Set(parts.lazy.filter(\.isRule).flatMap { $0.frames.lazy.filter { $0.sort == .joint }.map(\.column) })
            .sorted()
        guard edges.count > 1 else { return nil }
        /// The open cell of every column.
        var open: [Int?] = Array(repeating: nil, count: edges.count - 1)
        var band = -1
        for part in parts {
            if part.frames.contains(where: { $0.sort == .rule }) { band += 1 }
            guard let segments = part.segments(edges, tolerance: Self.tolerance) else { return nil }
            for segment in segments {
                if segment.isRule {
                    for column in segment.columns { open[column] = nil }
                    continue
                }
                let held = open[segment.columns.lowerBound]
                if let held, cells[held].columns == segment.columns {
                    cells[held].bands = cells[held].bands.lowerBound...max(band, cells[held].bands.upperBound)
                    if !segment.text.isEmpty, !cells[held].text.isEmpty { cells[held].text.append(0x20) }
                    if cells[held].text.isEmpty { cells[held].line = part.number }
                    cells[held].text += segment.text
                } else {
                    guard segment.columns.allSatisfy({ open[$0] == nil }) else { return nil }
                    for column in segment.columns { open[column] = cells.count }
                    cells.append(
                        Cell(columns: segment.columns, bands: band...band, line: part.number, text: segment.text))
                }
            }
        }
    }

    /// Writes the rows, each cell with the line of the file it begins in.
    func write(into writer: inout TranscriptWriter) {
        let last = cells.map(\.bands.upperBound).max() ?? -1
        guard last >= 0 else { return }
        var rows: [[Int]] = Array(repeating: [], count: last + 1)
        for (index, cell) in cells.enumerated() { for band in cell.bands { rows[band].append(index) } }
        for (band, row) in rows.enumerated() where row.contains(where: { cells[$0].bands.lowerBound == band }) {
            let ordered = row.sorted { cells[$0].columns.lowerBound < cells[$1].columns.lowerBound }
            writer.row(
                ordered.map { index in
                    let cell = cells[index]
                    return TranscriptWriter.Field(
                        cell.bands.lowerBound == band ? cell.text : [],
                        cell: GridCell(columns: cell.columns, isTall: cell.bands.count > 1 && !cell.text.isEmpty),
                        origin: .line(cell.line))
                })
        }
        writer.blank()
    }
}
