import ReportModel

/// Writes pieces of tables as rows with their columns.
enum PageTableText {
    /// Writes the pieces of a table; the header only of the first: on a new page it is repeated.
    ///
    /// A piece with fewer groups has fewer columns of labels; its last one stands for all those that are left of the other pieces.
    static func write(_ pieces: [PageTable], to writer: inout TranscriptWriter) {
        let width = pieces.map(\.labelColumns).max() ?? 0
        for (index, table) in pieces.enumerated() {
            write(table, withHeader: index == 0, labels: table.labelColumns == 0 ? 0 : width, to: &writer)
        }
    }

    private static func write(
        _ table: PageTable, withHeader: Bool, labels: Int, to writer: inout TranscriptWriter
    ) {
        if withHeader, let header = table.header { write(header, of: table, labels, to: &writer) }
        for row in table.rows {
            // The label of a group stands in a row before its first: in a row of figures it could be taken for the end of a label.
            // A character of an upright label may look like a value (无), and would be taken for one of the row above.
            let groups = row.groups.enumerated().filter { _, words in
                !words.isEmpty && !ValueText(text(words, em: table.em)[...], unit: nil).isValueLike
            }
            if !groups.isEmpty {
                writer.row(
                    groups.map { column, words in
                        TranscriptWriter.Field(
                            text(words, em: table.em), cell: GridCell(columns: column..<(column + 1)),
                            origin: SourceOrigin(around: words))
                    })
            }
            writer.row(fields(row, of: table, labels))
        }
    }

    /// The labels of the columns, by which a repeated header is told.
    static func headerText(_ table: PageTable) -> [[UInt8]]? {
        table.header.map { header in header.leaves.map { PageHeader.text($0, em: table.em) } }
    }

    private static func write(
        _ header: PageHeader, of table: PageTable, _ labelColumns: Int, to writer: inout TranscriptWriter
    ) {
        for line in header.upper {
            writer.row(line.map { TranscriptWriter.Field($0.text, origin: SourceOrigin(around: [$0])) })
        }
        var fields: [TranscriptWriter.Field] = []
        if labelColumns > 0 {
            let words = table.corner.flatMap { $0 }
            fields.append(
                TranscriptWriter.Field(
                    table.corner.flatMap { PageLine.text(of: $0[...], em: table.em) },
                    cell: GridCell(columns: 0..<labelColumns), origin: SourceOrigin(around: words)))
        }
        for (index, leaf) in header.leaves.enumerated() {
            let column = labelColumns + index
            fields.append(
                TranscriptWriter.Field(
                    PageHeader.text(leaf, em: table.em), cell: GridCell(columns: column..<(column + 1)),
                    origin: SourceOrigin(around: leaf.words)))
        }
        writer.row(fields)
    }

    private static func fields(
        _ row: PageTable.Row, of table: PageTable, _ labelColumns: Int
    ) -> [TranscriptWriter.Field] {
        let label = text(row.label, em: table.em)
        guard labelColumns == 0 || !row.label.isEmpty || !row.hasFigures else {
            // Figures without a label: they stand there, and that is all.
            return [TranscriptWriter.Field([])] + figures(row).map { field($0, nil) }
        }
        var fields: [TranscriptWriter.Field] = []
        if labelColumns > 0 {
            let start = table.labelStart(row)
            for column in 0..<start {
                fields.append(
                    TranscriptWriter.Field([], cell: GridCell(columns: column..<(column + 1), isTall: true)))
            }
            fields.append(
                TranscriptWriter.Field(
                    label, cell: GridCell(columns: start..<labelColumns),
                    origin: SourceOrigin(around: row.label)))
        }
        switch row.content {
        case .cells(let cells):
            for (index, word) in cells.enumerated() {
                let column = labelColumns + index
                fields.append(field(word, GridCell(columns: column..<(column + 1))))
            }
        case .unplaced(let words):
            // In one field and without columns, so that nobody takes them for a row.
            fields.append(
                TranscriptWriter.Field(
                    Array(words.map(\.text).joined(separator: [UInt8(ascii: " ")])), origin: SourceOrigin(around: words)
                ))
        case .unknown: break
        }
        return fields
    }

    private static func figures(_ row: PageTable.Row) -> [BoxedWord] {
        switch row.content {
        case .cells(let cells): cells.compactMap { $0 }
        case .unplaced(let words): words
        case .unknown: []
        }
    }

    private static func field(_ word: BoxedWord?, _ cell: GridCell?) -> TranscriptWriter.Field {
        TranscriptWriter.Field(word?.text ?? [], cell: cell, origin: word.flatMap { SourceOrigin(around: [$0]) })
    }

    /// The words of a label, its lines joined.
    static func text(_ words: [BoxedWord], em: Double) -> [UInt8] {
        var text: [UInt8] = []
        var line: [BoxedWord] = []
        for word in words {
            if let last = line.last, abs(word.middleY - last.middleY) > 0.4 * em {
                text += PageLine.text(of: line[...], em: em)
                line = []
            }
            line.append(word)
        }
        return text + PageLine.text(of: line[...], em: em)
    }
}

extension SourceOrigin {
    /// The box around words, on the page of the first; `nil` for none.
    init?(around words: some Collection<BoxedWord>) {
        guard let first = words.first else { return nil }
        let own = words.filter { $0.page == first.page }
        func bound(_ values: [Double], _ choose: ([Double]) -> Double?) -> Int { Int((choose(values) ?? 0).rounded()) }
        self = .box(
            page: first.page,
            SourceBox(
                left: bound(own.map(\.left)) { $0.min() }, top: bound(own.map(\.top)) { $0.min() },
                right: bound(own.map(\.right)) { $0.max() }, bottom: bound(own.map(\.bottom)) { $0.max() }))
    }
}
