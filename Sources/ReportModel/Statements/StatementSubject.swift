/// What a sentence with a figure speaks of.
package enum StatementSubject: String, Sendable, Codable, Hashable, CaseIterable {
    /// 收到、新收、受理的政府信息公开申请.
    case received
    /// 上年结转的申请.
    case carriedIn = "carried_in"
    /// 结转下年度继续办理的申请.
    case carriedOut = "carried_out"
    /// 办结 of requests, whatever the outcome.
    case concluded
    /// 答复 of requests; not every request that is concluded is answered.
    case answered
    /// 予以公开.
    case granted
    /// 部分公开.
    case partial
    /// 不予公开.
    case denied
    /// 无法提供.
    case unavailable
    /// 不予处理.
    case notProcessed = "not_processed"
    /// 其他处理.
    case otherHandling = "other_handling"
    /// 行政复议 about disclosure.
    case reviews
    /// 行政诉讼 about disclosure.
    case suits
    /// 行政复议、行政诉讼 counted in one figure.
    case disputes
    /// 制发 of 行政规范性文件.
    case documentsIssued = "documents_issued"
    /// 废止 of 行政规范性文件.
    case documentsRepealed = "documents_repealed"
    /// 现行有效的行政规范性文件.
    case documentsInForce = "documents_in_force"
    /// 行政许可 decided.
    case licences
    /// 行政处罚 decided.
    case penalties
    /// 行政强制 decided.
    case coercions
    /// Information published: 主动公开、发布 n 条.
    case published
    /// 信息处理费.
    case informationFee = "information_fee"
    /// 行政事业性收费.
    case administrativeFee = "administrative_fee"
    /// Charges in general words: 费用、收费.
    case charges
    /// The year a sentence names as that of the work it tells of.
    case workYear = "work_year"

    /// The subject in Chinese, as findings name it.
    package var label: String {
        switch self {
        case .received: "收到申请"
        case .carriedIn: "上年结转"
        case .carriedOut: "结转下年度"
        case .concluded: "办结"
        case .answered: "答复"
        case .granted: "予以公开"
        case .partial: "部分公开"
        case .denied: "不予公开"
        case .unavailable: "无法提供"
        case .notProcessed: "不予处理"
        case .otherHandling: "其他处理"
        case .reviews: "行政复议"
        case .suits: "行政诉讼"
        case .disputes: "行政复议、行政诉讼"
        case .documentsIssued: "制发规范性文件"
        case .documentsRepealed: "废止规范性文件"
        case .documentsInForce: "现行有效规范性文件"
        case .licences: "行政许可"
        case .penalties: "行政处罚"
        case .coercions: "行政强制"
        case .published: "公开信息"
        case .informationFee: "信息处理费"
        case .administrativeFee: "行政事业性收费"
        case .charges: "收费"
        case .workYear: "工作年度"
        }
    }
}
