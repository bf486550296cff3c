/// Where a stretch of a transcript stands in the file it was written from.
package enum SourceOrigin: Sendable, Codable, Hashable {
    /// A line of a text file, counted from 1.
    case line(Int)
    /// A paragraph outside tables, counted from 1.
    case paragraph(Int)
    /// A cell of a table: the table in the document, its row and its cell in the row, each counted from 1.
    case cell(table: Int, row: Int, cell: Int)
    /// A box on a page; the page counted from 1.
    case box(page: Int, SourceBox)
    /// A cell of a sheet by its own address, such as `统计表!C7`.
    case sheet(String)
}

extension SourceOrigin {
    /// The place for programs, in the words of the JSON of `inspect`: `page=3 box=72,310,95,322`, `table=2 row=5 cell=3`.
    package var description: String {
        switch self {
        case .line(let number): "file_line=\(number)"
        case .paragraph(let number): "paragraph=\(number)"
        case .cell(let table, let row, let cell): "table=\(table) row=\(row) cell=\(cell)"
        case .box(let page, let box): "page=\(page) box=\(box.left),\(box.top),\(box.right),\(box.bottom)"
        case .sheet(let address): "sheet=\(address)"
        }
    }
}

/// A rectangle on a page, in points (1/72 inch) from the upper left corner, rounded to whole points.
package struct SourceBox: Sendable, Codable, Hashable {
    package let left: Int
    package let top: Int
    package let right: Int
    package let bottom: Int

    package init(left: Int, top: Int, right: Int, bottom: Int) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    /// The smallest rectangle around this one and another.
    package func joined(with other: SourceBox) -> SourceBox {
        SourceBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}

/// The origins of a transcript's stretches, in the order they stand.
package struct SourceOrigins: Sendable, Codable, Hashable {
    private var marks: [Mark] = []

    private struct Mark: Sendable, Codable, Hashable {
        let line: Int
        let column: Int
        let origin: SourceOrigin
    }

    package init() {}

    package var isEmpty: Bool { marks.isEmpty }

    /// Notes where the stretch that begins at a line and column was taken from.
    ///
    /// - Precondition: The place lies behind every place noted before.
    package mutating func note(line: Int, column: Int, _ origin: SourceOrigin) {
        marks.append(Mark(line: line, column: column, origin: origin))
    }

    /// The origin of a place: that of the last stretch of its line that begins at or before its column.
    ///
    /// - Complexity: O(log stretches).
    package func origin(of place: SourcePlace) -> SourceOrigin? {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if (marks[middle].line, marks[middle].column) <= (place.line, place.column) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0, marks[low - 1].line == place.line else { return nil }
        return marks[low - 1].origin
    }

    /// The origins of the stretches of a line, in the order they stand.
    ///
    /// - Complexity: O(log stretches + those of the line).
    package func origins(ofLine line: Int) -> [SourceOrigin] {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return marks[low...].prefix { $0.line == line }.map(\.origin)
    }
}
