/// The cells of one report, by address.
///
/// Cells never set are `absent`.
package struct CellTable: Sendable, Codable, Hashable {
    private var cells: [Cell]

    package init() { cells = Array(repeating: .absent, count: CellRegistry.all.count) }

    /// - Complexity: O(1).
    package subscript(id: CellID) -> Cell {
        get { cells[Int(id.index)] }
        set { cells[Int(id.index)] = newValue }
    }

    /// The figure of a cell, or `nil` for every state but number.
    package func number(_ id: CellID) -> ExactDecimal? { self[id].number }
}

extension CellTable {
    /// Reads the cells written by `encode`; a table of another form of the register is damaged.
    package init(from decoder: any Decoder) throws {
        cells = try decoder.singleValueContainer().decode([Cell].self)
        guard cells.count == CellRegistry.all.count else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath, debugDescription: "a table has \(CellRegistry.all.count) cells"))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(cells)
    }
}
