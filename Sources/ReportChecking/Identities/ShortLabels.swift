import ReportModel

extension RequestRow {
    /// The label of the row without its number and the form's remarks, as formulas use it.
    var shortLabel: String {
        switch self {
        case .newReceived: "本年新收"
        case .carriedIn: "上年结转"
        case .granted: "予以公开"
        case .partial: "部分公开"
        case .stateSecret: "属于国家秘密"
        case .otherLaw: "其他法律行政法规禁止公开"
        case .securityStability: "危及“三安全一稳定”"
        case .thirdParty: "保护第三方合法权益"
        case .internalAffairs: "属于三类内部事务信息"
        case .processInformation: "属于四类过程性信息"
        case .enforcementFile: "属于行政执法案卷"
        case .administrativeQuery: "属于行政查询事项"
        case .notHeld: "本机关不掌握相关政府信息"
        case .needsCreation: "没有现成信息需要另行制作"
        case .stillUnclear: "补正后申请内容仍不明确"
        case .petition: "信访举报投诉类申请"
        case .repeated: "重复申请"
        case .publication: "要求提供公开出版物"
        case .excessive: "无正当理由大量反复申请"
        case .reissue: "要求确认或重新出具已获取信息"
        case .other: "其他处理"
        case .notCorrected: "逾期不补正"
        case .feeUnpaid: "逾期未缴费"
        case .miscellaneous: "其他处理中的“其他”"
        case .resultTotal: "办理结果总计"
        case .carriedOut: "结转下年度继续办理"
        }
    }
}

extension AnnualReport {
    /// The form of a table; for a table that was not found, the form of the others says which cells are missing.
    func form(of table: StatutoryTable) -> FormGeneration { forms[table] ?? forms.values.max() ?? .form2021 }
}
