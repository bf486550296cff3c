import ReportModel

/// What a word of the vocabulary means for a statement.
enum WordSense: Hashable {
    // Verbs and nouns that say what is counted.
    case receive, request, bareRequest, onRequest, disclosure
    case granted, partial, denied, unavailable, notProcessed, otherHandling
    case concluded, answered
    case carry, carryIn, carryOut
    case review, suit
    case document, issue, repeal, inForce
    case licence, penalty, coercion, decide, handle
    case publish, information, channel
    case informationFee, administrativeFee, charges, charge
    /// Something else that is received, handled or published: 投诉, 提案, 上级文件.
    case foreign
    // Words that limit.
    case yearBefore, nextYear, thisYear, partOfYear, cumulative, since, until
    case otherBody, ownBody, subBody, assisting, applicant, anyone, restriction
    case among, rest, respectively, all
    // Words of comparison.
    case comparison, than, up, down, share
    // Words that turn the sense.
    case negation, plan, condition
    /// 零申请 and its like: a whole statement.
    case noRequest, noReview, noSuit
    /// A noun behind a noun: 情况, 数量.
    case tail
    /// 事项, 案件: behind a noun a part of it, alone something of its own.
    case matter
    /// A word that changes nothing.
    case filler
}

extension WordSense {
    /// A Boolean value indicating whether the word says what is counted.
    var isHead: Bool {
        switch self {
        case .receive, .request, .bareRequest, .onRequest, .disclosure, .granted, .partial, .denied, .unavailable,
            .notProcessed, .otherHandling, .concluded, .answered, .carry, .carryIn, .carryOut, .review, .suit,
            .document, .issue, .repeal, .inForce, .licence, .penalty, .coercion, .publish, .information,
            .informationFee, .administrativeFee, .charges, .charge, .foreign, .comparison, .than, .up, .down, .share:
            true
        default: false
        }
    }

    var isNoun: Bool {
        switch self {
        case .request, .bareRequest, .onRequest, .disclosure, .review, .suit, .document, .licence, .penalty, .coercion,
            .information, .informationFee, .administrativeFee, .charges, .carryIn, .carryOut:
            true
        default: false
        }
    }

    var isRequest: Bool { self == .request || self == .bareRequest || self == .onRequest }

    /// A Boolean value indicating whether the word changes nothing where it stands between others.
    var isPlain: Bool {
        switch self {
        case .filler, .all, .thisYear, .decide, .handle, .among, .ownBody, .tail, .anyone: true
        default: false
        }
    }

    /// The outcome of a request the word names.
    var outcome: StatementSubject? {
        switch self {
        case .granted: .granted
        case .partial: .partial
        case .denied: .denied
        case .unavailable: .unavailable
        case .notProcessed: .notProcessed
        case .otherHandling: .otherHandling
        case .concluded: .concluded
        case .answered: .answered
        case .carryIn: .carriedIn
        case .carryOut: .carriedOut
        default: nil
        }
    }
}
