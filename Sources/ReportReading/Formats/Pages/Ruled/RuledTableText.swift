import ReportModel

/// The pieces of a ruled table, page after page, written as the rows of one.
struct RuledTableText {
    /// A field of a row before it is written.
    private struct Field {
        var text: [UInt8]
        let columns: Range<Int>
        /// A Boolean value indicating whether the cell takes more than one row and has something in it.
        let isTall: Bool
        var origin: SourceOrigin?
        /// A Boolean value indicating whether the text begins as a numbered label does.
        let isNumbered: Bool

        var isFigure: Bool { !text.isEmpty && ValueText(text[...], unit: nil).isValueLike }
    }

    private typealias Row = [Field]

    /// The rows of the table from the top.
    private var rows: [Row] = []
    /// The rows of which it is not known which of their cells are empty.
    private var unsure: Set<Int> = []
    private(set) var repeatedHeaders = 0
    /// The edges of the columns of all pieces together.
    private let edges: [Double]

    /// Whether a table may go on with another one: they are as wide, and one stands on the page after the other.
    static func goesOn(_ table: RuledTable, with next: RuledTable) -> Bool {
        next.page == table.page + 1
            && RuleLine.areAsWide((table.left, table.right), (next.left, next.right))
    }

    /// - Complexity: O(cells), for each piece.
    init(_ pieces: [RuledTable]) {
        // A page with few of the rows does not show all columns.
        var edges: [Double] = []
        for edge in pieces.flatMap(\.grid.columns) where !edges.contains(where: { abs($0 - edge) <= RuleLine.near }) {
            edges.append(edge)
        }
        self.edges = edges.sorted()
        var header: [[[UInt8]]] = []
        for (index, piece) in pieces.enumerated() {
            var own = rows(of: piece)
            if index == 0 {
                header = own.map { $0.map(\.text) }
            } else {
                let repeated = zip(own, header).prefix { row, first in
                    row.map(\.text) == first && !row.contains(where: \.isFigure) && row.contains { !$0.text.isEmpty }
                }
                if repeated.count > 0 { repeatedHeaders += 1 }
                own.removeFirst(repeated.count)
                if !joinCutHeader(with: &own) { joinCutRow(with: &own) }
            }
            rows += own
        }
    }

    private func rows(of piece: RuledTable) -> [Row] {
        let grid = piece.grid
        func column(_ edge: Int) -> Int {
            edges.indices.min { abs(edges[$0] - grid.columns[edge]) < abs(edges[$1] - grid.columns[edge]) } ?? 0
        }
        return (0..<(grid.rows.count - 1)).compactMap { row in
            var fields: Row = []
            var (place, isOwn) = (0, false)
            while place < grid.columns.count - 1 {
                let index = grid.cell(row: row, column: place)
                let cell = grid.cells[index]
                let text = piece.text(ofCell: index)
                let begins = cell.rows.lowerBound == row
                isOwn = isOwn || begins
                fields.append(
                    Field(
                        text: begins ? text : [],
                        columns: column(cell.columns.lowerBound)..<column(cell.columns.upperBound),
                        isTall: cell.rows.count > 1 && !text.isEmpty, origin: piece.origin(ofCell: index, row: row),
                        isNumbered: begins && PageTable.isNumbered(piece.words[index])))
                place = cell.columns.upperBound
            }
            return isOwn ? fields : nil
        }
    }

    /// Joins a row of nothing but labels with the rest of it: the first column goes on with nothing, others go on with labels.
    private mutating func joinCutHeader(with next: inout [Row]) -> Bool {
        guard let last = rows.indices.last, let below = next.first, rows[last].map(\.columns) == below.map(\.columns),
            below.first?.text.isEmpty == true, below.count(where: Self.isLabel) > 1,
            rows[last].allSatisfy(Self.isLabel), !below.contains(where: \.isFigure)
        else { return false }
        for (index, field) in below.enumerated() { rows[last][index].text += field.text }
        next.removeFirst()
        return true
    }

    /// Joins a row the end of a page has cut in two, where that is certain; where it may be cut, its empty cells are not known to be empty.
    private mutating func joinCutRow(with next: inout [Row]) {
        guard let last = rows.indices.last, let below = next.first,
            let label = rows[last].lastIndex(where: Self.isLabel)
        else { return }
        let above = rows[last]
        let place = above[label].columns
        guard let own = below.firstIndex(where: { $0.columns == place }), !below[own].isFigure else { return }
        let isNumbered = rows.count { $0.contains(where: \.isNumbered) } * 2 > rows.count
        let (upper, lower) = (LabelText(above[label].text), LabelText(below[own].text))
        // What is a whole label of the form has no rest.
        let mayGoOn = !RowLabel.isOfficial(upper) && !RowLabel.isOfficial(lower)
        let isOneLabel = mayGoOn && RowLabel.isOfficial(upper + lower)
        let begins = lower.isEmpty || isOneLabel || mayGoOn && isNumbered && !below[own].isNumbered
        let (first, second) = (above[(label + 1)...], below[(own + 1)...])
        let isBare = first.allSatisfy(\.text.isEmpty)
        let (hasFigures, hasMore) = (first.contains(where: \.isFigure), second.contains(where: \.isFigure))
        guard begins else {
            // Without numbers nothing tells the rest of a label from another label.
            if isBare, !first.isEmpty, !isNumbered, !RowLabel.isOfficial(upper) { unsure.insert(last) }
            return
        }
        guard first.map(\.columns) == second.map(\.columns), !(hasFigures && hasMore),
            second.allSatisfy({ $0.text.isEmpty || $0.isFigure })
        else {
            if hasMore { unsure.insert(last) }
            return
        }
        // A row whose figures and label are both whole on one page is not cut.
        guard !lower.isEmpty || hasMore else { return }
        rows[last][label].text += below[own].text
        for (index, field) in zip(first.indices, second) where !field.text.isEmpty {
            rows[last][index].text = field.text
            rows[last][index].origin = field.origin
        }
        let groups = below[..<own].filter { !$0.text.isEmpty }
        next[0] = Array(groups)
        if groups.isEmpty { next.removeFirst() }
    }

    private static func isLabel(_ field: Field) -> Bool { !field.text.isEmpty && !field.isFigure }

    func write(to writer: inout TranscriptWriter) {
        for (index, row) in rows.enumerated() {
            let fields = unsure.contains(index) ? row.filter { !$0.text.isEmpty } : row
            writer.row(
                fields.map {
                    TranscriptWriter.Field(
                        $0.text, cell: GridCell(columns: $0.columns, isTall: $0.isTall), origin: $0.origin)
                })
        }
    }
}
