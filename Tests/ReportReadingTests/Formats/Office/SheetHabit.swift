/// The ways offices and programs write XLSX, one at a time.
enum SheetHabit: String, CaseIterable, Sendable {
    case shared, inline, strict, stored
    /// Figures typed as text.
    case figuresAsText
    /// Each table on a sheet of its own.
    case severalSheets
    /// The text of the report in merged cells over the whole width.
    case wideText
    case formulas, hiddenRows, hiddenColumns, hiddenSheets, formats, longForms, richText

    /// A number of its own, the same in every run.
    var turn: Int { SheetHabit.allCases.firstIndex(of: self) ?? 0 }
}
