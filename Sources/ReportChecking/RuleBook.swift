/// The rules reports are checked against.
///
/// The order is that of the ledger: first the tables of the report itself, then the years.
package enum RuleBook {
    package static let rules: [Rule] = [
        .requestsBalance,  // T3-01
        .outcomesAddUp,  // T3-02
        .applicantsAddUp,  // T3-03
        .reviewsAddUp,  // T4-01
        .directSuitsAddUp,  // T4-02
        .suitsAfterReviewAddUp,  // T4-03
        .noOutcomeWithoutRequest,  // T3-06
        .townshipsMakeNoRegulations,  // T2-01
        .documentStockIsPossible,  // T2-02
        .carryOverMeets,  // XY-01
        .documentStockMeets,  // T2-03
        .serviceItemsMeet,  // T2-08
        .noYearIsMissing,  // XY-02
    ]
}
