/// The cells of one report, by address.
///
/// Cells never set are `absent`.
package struct CellTable: Sendable, Hashable {
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
