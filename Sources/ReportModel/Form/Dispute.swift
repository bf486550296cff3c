/// A block of table 4: the kind of proceeding.
package enum DisputeBlock: Int, Sendable, Hashable, CaseIterable {
    case review, suitDirect, suitAfterReview

    package var key: String {
        switch self {
        case .review: "t4.review"
        case .suitDirect: "t4.suit_direct"
        case .suitAfterReview: "t4.suit_after_review"
        }
    }

    package var label: String {
        switch self {
        case .review: "行政复议"
        case .suitDirect: "未经复议直接起诉"
        case .suitAfterReview: "复议后起诉"
        }
    }
}

/// A column of a block of table 4: how the proceeding ended.
package enum DisputeResult: Int, Sendable, Hashable, CaseIterable {
    case upheld, corrected, otherResult, pending, total

    package var key: String {
        switch self {
        case .upheld: "upheld"
        case .corrected: "corrected"
        case .otherResult: "other_result"
        case .pending: "pending"
        case .total: "total"
        }
    }

    package var label: String {
        switch self {
        case .upheld: "结果维持"
        case .corrected: "结果纠正"
        case .otherResult: "其他结果"
        case .pending: "尚未审结"
        case .total: "总计"
        }
    }

    /// The four results that add up to `total`.
    package static let parts: [DisputeResult] = [.upheld, .corrected, .otherResult, .pending]
}
