import ReportModel

/// How a figure of a year is shown: as its cell, as a sum, or as the reason why there is none.
struct FigureValueView {
    let text: String
    let style: String
    let hint: String?
    /// The cell the figure leads to, if it stands in a single one.
    let cell: CellID?

    init(_ value: FigureValue, unit: CellUnit, words: PageWords) {
        switch value {
        case .cell(let id, let cell):
            let view = CellView(cell, unit: unit, words: words)
            (text, style, hint) = (view.text, view.style, view.hint)
            self.cell = id
            return
        case .sum(let sum): (text, style) = (sum.description, sum.isZero ? "n z" : "n")
        case .incompleteSum: (text, style) = (words["state_incomplete_sum"], "s")
        case .notInForm(let form):
            // The reason stands in the note above the tables; repeated in every cell it would drown the figures.
            (text, style, cell) = ("—", "s none", nil)
            hint = words("state_not_in_form", ["form": form.rawValue])
            return
        case .noReport: (text, style) = (words["state_no_report"], "s gap")
        }
        hint = nil
        cell = nil
    }
}
