/// The ways offices and programs write DOCX, one at a time.
enum WordHabit: String, CaseIterable, Sendable {
    case word, wps, strict, stored
    /// Digits parted into runs with marks of spelling and bookmarks between.
    case splitRuns
    case contentControls, trackedChanges, automaticNumbers, hiddenText, fields, textBoxes
    /// The report in a cell of a table that frames it.
    case framed
    /// The tables inside cells of a table for the layout, with words beside them.
    case nested
    /// The second table parted in two, as by a page break; the second part without header.
    case pageBreak
    /// The same, the second part beginning behind the group column.
    case gridBefore
    /// Columns merged in the older way.
    case olderMerges
    case notes, hiddenRows, pictures, smallTables, rubies

    /// A Boolean value indicating whether figures cannot be read with it, so that only wrong ones count.
    var losesFigures: Bool { self == .gridBefore || self == .pageBreak }

    /// A number of its own, the same in every run.
    var turn: Int { WordHabit.allCases.firstIndex(of: self) ?? 0 }
}
