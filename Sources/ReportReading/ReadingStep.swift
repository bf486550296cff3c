import Diagnostics

/// One step of the way a document was read, put into words only where somebody asks: `inspect --explain` does, a build does not.
enum ReadingStep {
    /// Something said of a table or of the whole document.
    case said(Wording)
    /// How a row of a table was placed.
    case placed(RowExplanation)

    var wording: Wording {
        switch self {
        case .said(let wording): wording
        case .placed(let row): row.wording
        }
    }
}
