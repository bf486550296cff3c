import ReportModel

/// The sums of table 3 the reader asks for, only to refuse or to choose between placements; it never computes a figure.
enum RequestsSums {
    /// A Boolean value indicating whether a row keeps its total; empty cells and placeholders count as nothing.
    static func keepsTotal(_ row: [CellState]) -> Bool {
        var sum = ExactDecimal.zero
        for state in row.dropLast() {
            switch state {
            case .number(let number):
                guard let next = sum.adding(number) else { return false }
                sum = next
            case .blank, .dash: continue
            case .text, .unreadable, .absent: return false
            }
        }
        return row.last == .number(sum) || sum.isZero && (row.last == .blank || row.last == .dash)
    }

    /// A Boolean value indicating whether every column keeps 一 + 二 = 三（七）+ 四 and the sum of the outcomes.
    static func hold(_ figures: [RequestRow: [ExactDecimal]]) -> Bool {
        let form: FormGeneration = figures[.miscellaneous] == nil ? .form2019 : .form2021
        for column in Applicant.allCases.indices {
            func figure(_ row: RequestRow) -> ExactDecimal? {
                figures[row].flatMap { $0.indices.contains(column) ? $0[column] : nil }
            }
            guard let received = figure(.newReceived), let carriedIn = figure(.carriedIn),
                let handled = figure(.resultTotal), let carriedOut = figure(.carriedOut),
                received.adding(carriedIn) == handled.adding(carriedOut)
            else { return false }
            var sum = ExactDecimal.zero
            for row in RequestRow.outcomes(of: form) {
                guard let next = figure(row).flatMap(sum.adding) else { return false }
                sum = next
            }
            guard sum == handled else { return false }
        }
        return true
    }
}
