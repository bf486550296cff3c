/// A column of table 3: who applied (申请人情况).
package enum Applicant: Int, Sendable, Hashable, CaseIterable {
    case naturalPerson, business, research, publicInterest, legalService, otherOrganisation, total

    /// The suffix of the cell id.
    package var key: String {
        switch self {
        case .naturalPerson: "natural_person"
        case .business: "org_business"
        case .research: "org_research"
        case .publicInterest: "org_public_interest"
        case .legalService: "org_legal_service"
        case .otherOrganisation: "org_other"
        case .total: "total"
        }
    }

    /// The official label of the column.
    package var label: String {
        switch self {
        case .naturalPerson: "自然人"
        case .business: "商业企业"
        case .research: "科研机构"
        case .publicInterest: "社会公益组织"
        case .legalService: "法律服务机构"
        case .otherOrganisation: "其他"
        case .total: "总计"
        }
    }

    /// The six columns that add up to `total`.
    package static let parts: [Applicant] = [
        .naturalPerson, .business, .research, .publicInterest, .legalService, .otherOrganisation,
    ]
}
