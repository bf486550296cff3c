/// A row of the statistics annex (附表) of a report before 2019: an indicator with its figure.
///
/// The annexes differ from province to province and year to year and count otherwise than the uniform forms, so their rows are
/// kept under their own labels and never compared with cells.
package struct AnnexRow: Sendable, Codable, Hashable {
    /// The label as printed.
    package let label: String
    /// The unit as printed; `nil` where the row states none.
    package let unit: String?
    /// The figure; `nil` for a row that is a heading of others.
    package let cell: Cell?
    /// The line of the source, counted from 1.
    package let line: Int

    package init(label: String, unit: String?, cell: Cell?, line: Int) {
        (self.label, self.unit, self.cell, self.line) = (label, unit, cell, line)
    }
}
