import ReportModel

/// Decides whether an equation holds, as far as the published figures allow.
struct EquationJudge {
    /// The verdict with what it rests on.
    struct Judgement: Equatable {
        let verdict: Verdict
        /// The value of each side; `nil` if an operand is not a number.
        let left: ExactDecimal?
        let right: ExactDecimal?
        /// What is known of each side, with the cells that are not numbers left out.
        let knownLeft: ExactDecimal?
        let knownRight: ExactDecimal?

        /// A Boolean value indicating whether the verdict was reached although figures are missing.
        var restsOnBounds: Bool { verdict == .fail && (left == nil || right == nil) }
    }

    /// Judges an equation or a comparison.
    ///
    /// A blank is not a zero. With figures missing on one side only, that side is at least its known part, since what the
    /// form counts is never negative: where the known part already exceeds the other side, the equation is broken
    /// whatever the missing figures are (T3-04, T4-04).
    ///
    /// - Complexity: O(terms).
    static func judge(_ equation: Equation, on evidence: Evidence) -> Judgement {
        let left = Side(equation.left, evidence)
        let right = Side(equation.right, evidence)
        let verdict =
            switch equation.relation {
            case .equal: equality(left, right, judgesKnownParts: equation.judgesKnownParts)
            case .atMost: comparison(left, right)
            }
        return Judgement(
            verdict: verdict, left: left.value, right: right.value, knownLeft: left.known, knownRight: right.known)
    }

    private static func equality(_ left: Side, _ right: Side, judgesKnownParts: Bool) -> Verdict {
        guard let knownLeft = left.known, let knownRight = right.known else { return .unknown }
        if left.isComplete, right.isComplete {
            guard knownLeft == knownRight else { return .fail }
            return left.isAllZero && right.isAllZero ? .vacuous : .pass
        }
        if judgesKnownParts {
            if right.isComplete, left.isAtLeastKnown, knownLeft > knownRight { return .fail }
            if left.isComplete, right.isAtLeastKnown, knownRight > knownLeft { return .fail }
        }
        if left.onlyBlanksMissing, right.onlyBlanksMissing, knownLeft == knownRight { return .passesIfBlankIsZero }
        return .unknown
    }

    /// Nothing on the left holds trivially, whatever stands on the right.
    private static func comparison(_ left: Side, _ right: Side) -> Verdict {
        guard let knownLeft = left.known, let knownRight = right.known else { return .unknown }
        let isWithin = knownLeft <= knownRight
        if left.isComplete, right.isComplete { return isWithin ? (left.isAllZero ? .vacuous : .pass) : .fail }
        if right.isComplete, left.isAtLeastKnown, !isWithin { return .fail }
        if left.isComplete, right.isAtLeastKnown, isWithin { return left.isAllZero ? .vacuous : .pass }
        return left.onlyBlanksMissing && right.onlyBlanksMissing && isWithin ? .passesIfBlankIsZero : .unknown
    }

    /// One side of an equation, added up.
    private struct Side {
        /// The sum of the figures; `nil` if it does not fit.
        private(set) var known: ExactDecimal? = .zero
        private(set) var isComplete = true
        private(set) var isAllZero = true
        /// A Boolean value indicating whether every missing operand is a published blank or placeholder.
        private(set) var onlyBlanksMissing = true
        /// A Boolean value indicating whether the missing operands can only make the side larger.
        private(set) var isAtLeastKnown = true

        var value: ExactDecimal? { isComplete ? known : nil }

        init(_ terms: [Equation.Term], _ evidence: Evidence) {
            for term in terms { add(term.operand, evidence.cell(term.operand)) }
        }

        private mutating func add(_ operand: LedgerEntry.Operand, _ cell: Cell) {
            switch cell.state {
            case .number(let figure):
                known = operand.isSubtracted ? known?.subtracting(figure) : known?.adding(figure)
                if !figure.isZero { isAllZero = false }
                return
            case .blank, .dash: break
            case .text, .unreadable, .absent: onlyBlanksMissing = false
            }
            isComplete = false
            if operand.isSubtracted || operand.cell.definition.unit == .signedItems { isAtLeastKnown = false }
        }
    }
}
