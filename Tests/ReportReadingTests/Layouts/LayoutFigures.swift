import ReportModel

@testable import ReportReading

/// Figures for every cell of a form, invented from a seed.
enum LayoutFigures: String, CaseIterable, Sendable {
    /// Every figure another one, so that a shift of any kind shows; no sum fits.
    case distinct
    /// Figures that keep every identity of the form, with one to three digits.
    case consistent
    /// Figures that keep every identity and are mostly 0, never above 9.
    case small
    /// Figures that keep every identity but for the mistakes of an office: every sixth total is off.
    case faulty

    /// The figure of each cell of the form.
    func all(of form: FormGeneration, _ dice: inout MutationTests.Dice) -> [CellID: String] {
        switch self {
        case .distinct:
            let start = Int.random(in: 101...300, using: &dice)
            return Dictionary(
                uniqueKeysWithValues: Self.ids(form).enumerated().map { ($0.element, String(start + $0.offset)) })
        case .consistent: return Self.kept(form, upTo: 40, zeros: 1, &dice)
        case .small: return Self.kept(form, upTo: 1, zeros: 14, &dice)
        case .faulty:
            var values = Self.kept(form, upTo: 40, zeros: 1, &dice)
            for id in Self.ids(form) where id.name.hasSuffix("total") && Int.random(in: 0..<6, using: &dice) == 0 {
                values[id] = String((Int(values[id] ?? "") ?? 0) + Int.random(in: 1...9, using: &dice))
            }
            return values
        }
    }

    static func ids(_ form: FormGeneration) -> [CellID] {
        StatutoryTable.allCases.flatMap { CellRegistry.cells(of: $0, in: form) }
    }

    /// Figures with every sum of tables 3 and 4 in order.
    ///
    /// - Parameter zeros: how many of `zeros + 1` figures are 0
    private static func kept(
        _ form: FormGeneration, upTo most: Int, zeros: Int, _ dice: inout MutationTests.Dice
    ) -> [CellID: String] {
        func figure() -> Int {
            Int.random(in: 0...zeros, using: &dice) > 0 && zeros > 1 ? 0 : Int.random(in: 0...most, using: &dice)
        }
        var values: [CellID: Int] = [:]
        for id in CellRegistry.cells(of: .proactive, in: form) { values[id] = figure() }
        let outcomes = RequestRow.outcomes(of: form)
        var remaining = most == 1 ? 9 : Int.max
        for applicant in Applicant.parts {
            var handled = 0
            for row in outcomes {
                let value = min(figure(), remaining)
                remaining -= value
                values[.requests(row, applicant)] = value
                handled += value
            }
            let open = min(figure(), remaining)
            remaining -= open
            let carried = Int.random(in: 0...(handled + open), using: &dice)
            values[.requests(.resultTotal, applicant)] = handled
            values[.requests(.carriedOut, applicant)] = open
            values[.requests(.carriedIn, applicant)] = carried
            values[.requests(.newReceived, applicant)] = handled + open - carried
        }
        for row in RequestRow.rows(of: form) {
            values[.requests(row, .total)] = Applicant.parts.reduce(0) { $0 + (values[.requests(row, $1)] ?? 0) }
        }
        for block in DisputeBlock.allCases {
            var sum = 0
            for result in DisputeResult.parts {
                let value = figure()
                values[.disputes(block, result)] = value
                sum += value
            }
            values[.disputes(block, .total)] = sum
        }
        return values.mapValues { String($0) }
    }
}
