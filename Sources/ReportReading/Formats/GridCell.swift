/// The columns and rows a field of a table row takes, where the format states them (merged cells of HTML, DOCX, XLSX).
///
/// A cell that reaches down from a row above is a field of the lower row as well, an empty one that says so; a cell over several
/// columns is one field.
struct GridCell: Hashable {
    /// The columns of the table's grid, counted from 0.
    let columns: Range<Int>
    /// A Boolean value indicating whether the cell takes more than one row and has something in it.
    ///
    /// Then a figure in it belongs to no single row.
    let isTall: Bool

    init(columns: Range<Int>, isTall: Bool = false) {
        self.columns = columns
        self.isTall = isTall
    }
}
