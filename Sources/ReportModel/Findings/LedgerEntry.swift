package import Diagnostics

/// The outcome of one rule on one set of cells.
package enum Verdict: String, Sendable, Codable, Hashable, CaseIterable {
    case pass, fail
    /// Passed, but every operand is zero: counted apart, otherwise all-zero reports would look best.
    case vacuous
    /// An operand is not a number, so the rule cannot be assessed.
    case unknown
    /// Cannot be assessed as published; would pass if the blanks were zeros.
    case passesIfBlankIsZero = "passes-if-blank-is-zero"
}

/// One evaluated equation or condition: the cells on both sides, their figures and the verdict.
///
/// A condition holds the cells of its right side, if it has one, as limits of the left.
package struct LedgerEntry: Sendable, Codable, Hashable {
    /// A cell of a year's report on one side of the equation.
    package struct Operand: Sendable, Codable, Hashable {
        package let year: ReportYear
        package let cell: CellID
        /// A Boolean value indicating whether the operand is subtracted.
        package let isSubtracted: Bool

        package init(year: ReportYear, cell: CellID, isSubtracted: Bool = false) {
            self.year = year
            self.cell = cell
            self.isSubtracted = isSubtracted
        }
    }

    package let rule: RuleID
    /// What distinguishes this instance of the rule: the label of the column, row or block.
    package let instance: String
    package let left: [Operand]
    package let right: [Operand]
    /// The value of each side; `nil` if an operand is not a number.
    package let leftValue: ExactDecimal?
    package let rightValue: ExactDecimal?
    package let verdict: Verdict
    package let attribution: Attribution
    /// The formula in Chinese with the numbers filled in.
    package let formula: String

    package init(
        rule: RuleID, instance: String, left: [Operand], right: [Operand], leftValue: ExactDecimal?,
        rightValue: ExactDecimal?, verdict: Verdict, attribution: Attribution, formula: String
    ) {
        self.rule = rule
        self.instance = instance
        self.left = left
        self.right = right
        self.leftValue = leftValue
        self.rightValue = rightValue
        self.verdict = verdict
        self.attribution = attribution
        self.formula = formula
    }

    /// Which equation it is, whatever its figures: the rule and its instance.
    package var name: String { "\(rule) \(instance)" }

    /// Every cell of the entry that belongs to the given year.
    package func cells(in year: ReportYear) -> [CellID] { (left + right).filter { $0.year == year }.map(\.cell) }
}
