import Diagnostics
import ReportModel

extension TableReading {
    /// Fewer rows than this prove no edge of a page.
    private static let fewestCutRows = 3

    /// Takes totals for unreadable that a page has cut off: a table wider than its page prints `6` where 6325 stands.
    ///
    /// In every row whose parts add up to ten or more the total is then a proper beginning of the sum, which no mistake of an office does.
    /// The sums only refuse; no figure is computed.
    mutating func refuseCutTotals(_ form: FormGeneration) {
        var cut: [CellID] = []
        for row in RequestRow.rows(of: form) {
            guard let total = cells[.requests(row, .total)]?.number, let sum = sumOfParts(row),
                let whole = sum.whole, whole >= 10
            else { continue }
            let (printed, expected) = (total.description, sum.description)
            guard printed.utf8.count < expected.utf8.count, expected.hasPrefix(printed) else { return }
            cut.append(.requests(row, .total))
        }
        guard cut.count >= Self.fewestCutRows else { return }
        for id in cut {
            guard let cell = cells[id] else { continue }
            cells[id] = Cell(state: .unreadable, raw: cell.raw, place: cell.place)
        }
        findings.append(
            Finding(
                rule: ReadingRule.unplaced.id, severity: .warning, cells: cut, place: cells[cut[0]]?.place,
                attribution: .reading,
                message: Wording(
                    zh: "“总计”一列只印出数字的开头（各行合计至少两位，总计都只是其开头），该列可能超出页面被截断",
                    en:
                        "the column of totals shows only the first digits (every sum of two digits or more begins with the total printed); the page may have cut it off"
                )))
        explanation.append(
            .said(
                Wording(zh: "“总计”一列：未读出，被页面边缘截断", en: "the column of totals: not read, cut off at the edge of the page")
            ))
    }

    private func sumOfParts(_ row: RequestRow) -> ExactDecimal? {
        Applicant.parts.reduce(ExactDecimal.zero) { sum, applicant in
            guard let sum, let part = cells[.requests(row, applicant)]?.number else { return nil }
            return sum.adding(part)
        }
    }
}
