/// The figures of all documents, each figure a column of its own, cut by document range.
struct FigureColumns {
    /// A column is cut after this many documents.
    static let span = 4096

    private struct Column {
        /// The values since the last cut, a comma after each place but the last that has one.
        var values: [UInt8] = []
        /// The place of the last value.
        var last = 0
        var cut: [[UInt8]] = []
    }

    private var count = 0
    private var columns: [String: Column] = [:]

    /// Takes the figures of the next document in order; one without a figure leaves an empty place.
    ///
    /// - Complexity: O(figures).
    mutating func add(_ figures: [SearchDocument.Figure]) {
        if count > 0, count.isMultiple(of: Self.span) { cut() }
        let place = count % Self.span
        for figure in figures {
            var column = columns[figure.name] ?? Column(cut: Array(repeating: [], count: count / Self.span))
            column.values.append(contentsOf: repeatElement(UInt8(ascii: ","), count: place - column.last))
            column.values.append(contentsOf: figure.value.description.utf8)
            column.last = place
            columns[figure.name] = column
        }
        count += 1
    }

    private mutating func cut() {
        for name in columns.keys {
            guard let column = columns[name] else { continue }
            columns[name] = Column(cut: column.cut + [column.values])
        }
    }

    /// Writes the columns and returns the name of the file that says where each stands.
    ///
    /// - Complexity: O(figures of all documents).
    mutating func close(to files: inout IndexFiles, limits: SearchIndexLimits) throws -> String {
        cut()
        var file = ColumnFile(limit: limits.columnBytes)
        let names = columns.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in names {
            for (block, values) in (columns[name]?.cut ?? []).enumerated() {
                try file.add(name, first: block * Self.span, values, to: &files)
            }
        }
        try file.close(to: &files)
        var json = JSONBytes()
        json.raw("{\"names\":")
        json.strings(names)
        json.raw(",\"span\":")
        json.number(Self.span)
        json.raw(",\"columns\":")
        json.append(try files.directory(of: file.entries))
        json.raw("}")
        return try files.add(json, folder: "directory")
    }

    /// What a part of a column is filed under: its name and its first document with nine digits.
    static func key(_ name: String, first: Int) -> String {
        let digits = String(first)
        return name + ":" + String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
    }
}

/// Groups neighbouring parts of columns into files.
private struct ColumnFile {
    let limit: Int
    private(set) var entries: [IndexFiles.Entry] = []
    private var first: String?
    private var columns = JSONBytes()

    init(limit: Int) { self.limit = limit }

    mutating func add(_ name: String, first: Int, _ values: [UInt8], to files: inout IndexFiles) throws {
        if self.first != nil, columns.bytes.count + values.count > limit { try close(to: &files) }
        if self.first == nil { self.first = FigureColumns.key(name, first: first) }
        columns.separate()
        columns.raw("[")
        columns.string(name)
        columns.raw(",")
        columns.number(first)
        columns.raw(",\"")
        columns.append(values)
        columns.raw("\"]")
    }

    mutating func close(to files: inout IndexFiles) throws {
        guard let first else { return }
        var json = JSONBytes()
        json.raw("{\"columns\":[")
        json.append(columns)
        json.raw("]}")
        var key = JSONBytes()
        key.string(first)
        entries.append(IndexFiles.Entry(key: key, name: try files.add(json, folder: "columns")))
        self.first = nil
        columns = JSONBytes()
    }
}
