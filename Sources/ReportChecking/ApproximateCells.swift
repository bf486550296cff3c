import Diagnostics
import ReportModel

/// Finds the cells a contradiction of which may be our misreading.
enum ApproximateCells {
    /// The cells named by the reader's findings that speak of an uncertain placement.
    ///
    /// ST-06 marks rows found by a label that differs from the form; other rules say so by their attribution.
    ///
    /// - Complexity: O(findings × their cells).
    static func named(in findings: [Finding]) -> Set<CellID> {
        var cells: Set<CellID> = []
        for finding in findings where finding.rule == "ST-06" || finding.attribution == .reading {
            cells.formUnion(finding.cells)
        }
        return cells
    }
}

extension Cell {
    /// A Boolean value indicating whether the figure cannot be taken from the page as it stands.
    ///
    /// Either nothing certain was read, or letters that scanners put for digits (`O`, `l`) were taken for digits.
    var isUncertain: Bool {
        switch state {
        case .unreadable: true
        case .number: raw.utf8.contains { Cell.scannerLetters.contains($0) }
        case .blank, .dash, .text, .absent: false
        }
    }

    private static let scannerLetters: [UInt8] = Array("OoIlSBZ".utf8)
}
