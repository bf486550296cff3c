/// A row of table 3, in the order of the form; `other` is the single row of the 2019 form.
package enum RequestRow: Int, Sendable, Hashable, CaseIterable {
    case newReceived, carriedIn
    case granted, partial
    case stateSecret, otherLaw, securityStability, thirdParty, internalAffairs, processInformation, enforcementFile,
        administrativeQuery
    case notHeld, needsCreation, stillUnclear
    case petition, repeated, publication, excessive, reissue
    case other
    case notCorrected, feeUnpaid, miscellaneous
    case resultTotal, carriedOut

    /// The group of outcomes a row belongs to inside 三、本年度办理结果.
    package enum Group: String, Sendable, Codable, Hashable, CaseIterable {
        case denied, unavailable, notProcessed = "not_processed", other

        package var label: String {
            switch self {
            case .denied: "（三）不予公开"
            case .unavailable: "（四）无法提供"
            case .notProcessed: "（五）不予处理"
            case .other: "（六）其他处理"
            }
        }
    }

    /// The rows of a form generation, top to bottom: 25 in 2021, 23 in 2019.
    package static func rows(of form: FormGeneration) -> [RequestRow] {
        switch form {
        case .form2021: allCases.filter { $0 != .other }
        case .form2019: allCases.filter { ![.notCorrected, .feeUnpaid, .miscellaneous].contains($0) }
        }
    }

    /// The rows that add up to （七）总计: 21 in 2021, 19 in 2019.
    package static func outcomes(of form: FormGeneration) -> [RequestRow] {
        rows(of: form).filter { ![.newReceived, .carriedIn, .resultTotal, .carriedOut].contains($0) }
    }

    package var group: Group? {
        switch self {
        case .stateSecret, .otherLaw, .securityStability, .thirdParty, .internalAffairs, .processInformation,
            .enforcementFile, .administrativeQuery:
            .denied
        case .notHeld, .needsCreation, .stillUnclear: .unavailable
        case .petition, .repeated, .publication, .excessive, .reissue: .notProcessed
        case .other, .notCorrected, .feeUnpaid, .miscellaneous: .other
        case .newReceived, .carriedIn, .granted, .partial, .resultTotal, .carriedOut: nil
        }
    }

    /// A Boolean value indicating whether the row stands under 三、本年度办理结果.
    package var isResult: Bool { ![.newReceived, .carriedIn, .carriedOut].contains(self) }
}

extension RequestRow {
    /// The id of the row without its applicant, such as `t3.denied.state_secret`.
    package var key: String {
        switch self {
        case .newReceived: "t3.new_received"
        case .carriedIn: "t3.carried_in"
        case .granted: "t3.granted"
        case .partial: "t3.partial"
        case .stateSecret: "t3.denied.state_secret"
        case .otherLaw: "t3.denied.other_law"
        case .securityStability: "t3.denied.security_stability"
        case .thirdParty: "t3.denied.third_party"
        case .internalAffairs: "t3.denied.internal_affairs"
        case .processInformation: "t3.denied.process_info"
        case .enforcementFile: "t3.denied.enforcement_file"
        case .administrativeQuery: "t3.denied.admin_query"
        case .notHeld: "t3.unavailable.not_held"
        case .needsCreation: "t3.unavailable.needs_creation"
        case .stillUnclear: "t3.unavailable.still_unclear"
        case .petition: "t3.not_processed.petition"
        case .repeated: "t3.not_processed.repeat"
        case .publication: "t3.not_processed.publication"
        case .excessive: "t3.not_processed.excessive"
        case .reissue: "t3.not_processed.reissue"
        case .other: "t3.other"
        case .notCorrected: "t3.other.not_corrected"
        case .feeUnpaid: "t3.other.fee_unpaid"
        case .miscellaneous: "t3.other.misc"
        case .resultTotal: "t3.result_total"
        case .carriedOut: "t3.carried_out"
        }
    }

    /// The official label of the row, with its number.
    package var label: String {
        switch self {
        case .newReceived: "一、本年新收政府信息公开申请数量"
        case .carriedIn: "二、上年结转政府信息公开申请数量"
        case .granted: "（一）予以公开"
        case .partial: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
        case .stateSecret: "1.属于国家秘密"
        case .otherLaw: "2.其他法律行政法规禁止公开"
        case .securityStability: "3.危及“三安全一稳定”"
        case .thirdParty: "4.保护第三方合法权益"
        case .internalAffairs: "5.属于三类内部事务信息"
        case .processInformation: "6.属于四类过程性信息"
        case .enforcementFile: "7.属于行政执法案卷"
        case .administrativeQuery: "8.属于行政查询事项"
        case .notHeld: "1.本机关不掌握相关政府信息"
        case .needsCreation: "2.没有现成信息需要另行制作"
        case .stillUnclear: "3.补正后申请内容仍不明确"
        case .petition: "1.信访举报投诉类申请"
        case .repeated: "2.重复申请"
        case .publication: "3.要求提供公开出版物"
        case .excessive: "4.无正当理由大量反复申请"
        case .reissue: "5.要求行政机关确认或重新出具已获取信息"
        case .other: "（六）其他处理"
        case .notCorrected: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
        case .feeUnpaid: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
        case .miscellaneous: "3.其他"
        case .resultTotal: "（七）总计"
        case .carriedOut: "四、结转下年度继续办理"
        }
    }
}
