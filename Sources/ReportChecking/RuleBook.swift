package import Diagnostics

/// The rules reports are checked against.
///
/// The order is that of the ledger: first the tables of the report itself, then the years, then what only may be a slip,
/// then the text.
package enum RuleBook {
    package static let rules: [Rule] = [
        // Accounting identities of the form.
        .requestsBalance,  // T3-01
        .outcomesAddUp,  // T3-02
        .applicantsAddUp,  // T3-03
        .reviewsAddUp,  // T4-01
        .directSuitsAddUp,  // T4-02
        .suitsAfterReviewAddUp,  // T4-03
        // What follows from them.
        .knownRequestsFit,  // T3-04
        .knownDisputesFit,  // T4-04
        .outcomesWithinRequests,  // T3-05
        .noOutcomeWithoutRequest,  // T3-06
        .singleCellRepair,  // T3-07
        .subtotalsAddUp,  // T3-08
        // What the figures of one report can be.
        .noStateSecrets,  // T3-09
        .feesWereCalledFor,  // T3-10
        .townshipsMakeNoRegulations,  // T2-01
        .documentStockIsPossible,  // T2-02
        .feesAsStated,  // T2-05
        .partsOfDecisionsAsStated,  // T2-07
        .feesBelowCeiling,  // CV-04
        .processingFeeIsPartOfFees,  // T2-06
        .formFitsYear,  // ID-07
        .bodyExisted,  // ID-08
        .issuedInTime,  // NA-12
        .publishedInTime,  // CO-02
        .sourceIsThere,  // CO-03
        // Our own reading.
        .ordinalsAreNotData,  // CV-02
        .countsAreCounts,  // CV-03
        // The text around the tables.
        .textIsComplete,  // ID-06
        .headingsAreOfficial,  // ST-02
        .nothingLeftOver,  // ST-13
        .noForeignPlace,  // NA-05
        // One year after the other.
        .carryOverMeets,  // XY-01
        .documentStockMeets,  // T2-03
        .repealedDocumentsExisted,  // T2-04
        .serviceItemsMeet,  // T2-08
        .suitsAfterReviewHadReview,  // T4-05
        .disputesHadRequest,  // T4-06
        .disputesWithinDecisions,  // T4-07
        .pendingCasesReturn,  // T4-08
        .noYearIsMissing,  // XY-02
        .figuresJump,  // XY-03
        .figuresAreFresh,  // XY-04
        .changeAsStated,  // XY-05
        .seriesIsUnbroken,  // XY-06
        // The text against the tables and itself.
        .receivedAsStated,  // TX-01
        .noneReceivedAsStated,  // TX-02
        .carriedAsStated,  // TX-03
        .outcomesAsStated,  // TX-04
        .disputesAsStated,  // TX-05
        .documentsAsStated,  // TX-06
        .decisionsAsStated,  // TX-07
        .textAgreesWithItself,  // TX-08
        .percentagesAsStated,  // TX-09
        .feeIsMentioned,  // TX-10
        .overviewIsComplete,  // NA-01
        .accountabilityIsReported,  // NA-02
        .problemsAreNamed,  // NA-03
        .workIsOfTheYear,  // NA-04
        // The text against that of the years before.
        .textIsRenewed,  // NA-06
        .problemsAreDealtWith,  // NA-08
        .promisesAreSpokenOf,  // NA-09
        // One body beside the other.
        .textIsItsOwn,  // ID-04
        .figureFitsCounty,  // CO-06
        .countyCoversTownships,  // CO-07
        .textIsNotAnothers,  // NA-07
        .figuresAreNotAnothers,  // CO-05
        // A body and its years.
        .reportIsThere,  // CO-01
    ]

    /// The rules that hold a report against reports of other bodies.
    package static let comparingBodies: [RuleID] = rules.filter(\.comparesBodies).map(\.id)

    /// The rules that hold a report against earlier ones of its body.
    package static let comparingYears: [RuleID] = [
        Rule.carryOverMeets, .documentStockMeets, .repealedDocumentsExisted, .serviceItemsMeet,
        .suitsAfterReviewHadReview,
        .disputesHadRequest, .disputesWithinDecisions, .pendingCasesReturn, .noYearIsMissing, .figuresJump,
        .figuresAreFresh, .changeAsStated, .seriesIsUnbroken, .textIsRenewed, .problemsAreDealtWith,
        .promisesAreSpokenOf,
    ].map(\.id)

    /// The rules about the years of a body, of all the bodies that are expected to report.
    package static let ofCoverage: [RuleID] = rules.filter { rule in
        if case .coverage = rule.method { true } else { false }
    }.map(\.id)
}
