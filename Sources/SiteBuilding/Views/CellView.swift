import ReportModel

/// How the content of a cell is shown: the figure as published, or a word for every state that is not a figure.
///
/// Blank, dash, words, unreadable and absent never look like zero.
struct CellView {
    let cell: Cell
    let unit: CellUnit
    let words: PageWords

    init(_ id: CellID, of report: AnnualReport, words: PageWords) {
        cell = report.cells[id]
        unit = id.definition.unit
        self.words = words
    }

    init(_ cell: Cell, unit: CellUnit, words: PageWords) {
        (self.cell, self.unit, self.words) = (cell, unit, words)
    }

    /// The text of the cell.
    var text: String {
        switch cell.state {
        case .number(let value): Self.figure(value, unit: unit, raw: cell.raw)
        case .blank: words["state_blank"]
        case .dash, .text: cell.raw.isEmpty ? words["state_" + cell.state.word] : cell.raw
        case .unreadable: words["state_unreadable"]
        case .absent: words["state_absent"]
        }
    }

    /// A Boolean value indicating whether the text is a word for a state and no character of the report.
    var isWord: Bool {
        switch cell.state {
        case .number: false
        case .dash, .text: cell.raw.isEmpty
        case .blank, .unreadable, .absent: true
        }
    }

    /// The class of the cell: `n` for figures, `z` for zero, the word of the state otherwise.
    var style: String {
        switch cell.state {
        case .number(let value): value.isZero ? "n z" : "n"
        default: "s " + cell.state.word
        }
    }

    /// What is shown on pointing at the cell: the characters as they stand, where they are not the text itself.
    var hint: String? {
        switch cell.state {
        case .unreadable where !cell.raw.isEmpty: words("state_raw", ["raw": cell.raw])
        default: nil
        }
    }

    /// The figure with its digits as published; a change in items keeps the plus sign it was printed with.
    static func figure(_ value: ExactDecimal, unit: CellUnit, raw: String) -> String {
        let hasPlus = raw.utf8.first == UInt8(ascii: "+") || raw.unicodeScalars.first == "\u{FF0B}"
        return unit == .signedItems && hasPlus ? "+" + value.description : value.description
    }
}

extension SourceDocument {
    /// A Boolean value indicating whether a place lies in the document, so that a figure can lead to it.
    func contains(_ place: SourcePlace?) -> Bool {
        guard let place else { return false }
        return place.line >= 1 && place.line <= lines.count
    }
}
