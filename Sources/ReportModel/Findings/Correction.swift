package import Diagnostics

/// A correction of a published figure (更正): what stood in the report, what it should have been, who says so and why.
///
/// It stands in `corrections.yml`. The published figure stays the record; the corrected one is shown beside it.
package struct Correction: Sendable, Codable, Hashable {
    package let cell: CellID
    /// What was published, as written in the file: a figure, or the word of a state such as `blank`.
    package let published: String
    package let corrected: ExactDecimal
    package let reason: String
    package let by: String
    /// The day of the correction; it stands in the file, for nothing here has a clock.
    package let date: CalendarDay
    /// Where the correction can be looked up: an address, a document.
    package let evidence: String?
    /// Where the correction stands.
    package let location: SourceLocation

    package init(
        cell: CellID, published: String, corrected: ExactDecimal, reason: String, by: String, date: CalendarDay,
        evidence: String? = nil, location: SourceLocation
    ) {
        self.cell = cell
        self.published = published
        self.corrected = corrected
        self.reason = reason
        self.by = by
        self.date = date
        self.evidence = evidence
        self.location = location
    }
}

extension Cell {
    /// A Boolean value indicating whether the cell holds what somebody wrote down of it: the figure, whatever its zeros, or the word of
    /// its state.
    package func holds(_ written: String) -> Bool {
        if let number { return ExactDecimal(written.utf8).map { $0 == number } ?? false }
        return written == state.word
    }

    /// The cell as somebody would write it down: the figure, or the word of its state.
    package var written: String { number?.description ?? state.word }
}

extension AnnualReport {
    /// The correction that counts for a cell: the last in the file.
    ///
    /// - Complexity: O(corrections).
    package func correction(of cell: CellID) -> Correction? { corrections.last { $0.cell == cell } }

    /// The report with its corrected figures in place of the published ones, for a second judgement; `nil` without corrections.
    package var corrected: AnnualReport? {
        guard !corrections.isEmpty else { return nil }
        var report = self
        for correction in corrections {
            report.cells[correction.cell] = Cell(
                state: .number(correction.corrected), raw: correction.corrected.description,
                place: cells[correction.cell].place)
        }
        return report
    }
}
