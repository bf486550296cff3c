/// The kind of a reporting body, from the type word of its name.
package enum BodyKind: String, Sendable, Codable, Hashable, CaseIterable {
    case town, township, ethnicTownship, sumu, ethnicSumu, subdistrict, districtOffice
    /// 开发区, 园区, 管委会: managed like a township or above it, without being a division by law.
    case developmentZone
    /// 团场 and 农场: farms that report like townships.
    case farm
    /// 县、县级市、区、旗: the report of the whole government.
    case county
    /// 地级市、自治州、盟.
    case prefecture
    /// 省、自治区、直辖市.
    case province
    /// 局、委、办、中心.
    case department
    case other

    /// The government of a division at a level; `nil` for a level below the county.
    package init?(governmentOf level: DivisionLevel) {
        switch level {
        case .province: self = .province
        case .prefecture: self = .prefecture
        case .county: self = .county
        case .township, .department: return nil
        }
    }

    package var label: String {
        switch self {
        case .town: "镇"
        case .township: "乡"
        case .ethnicTownship: "民族乡"
        case .sumu: "苏木"
        case .ethnicSumu: "民族苏木"
        case .subdistrict: "街道"
        case .districtOffice: "区公所"
        case .developmentZone: "开发区"
        case .farm: "农场"
        case .county: "县级政府"
        case .prefecture: "市级政府"
        case .province: "省级政府"
        case .department: "部门"
        case .other: "其他"
        }
    }

    /// Which bodies it is published with.
    package var group: BodyGroup {
        switch self {
        case .county: .county
        case .prefecture: .prefecture
        case .province: .province
        case .department: .department
        case .town, .township, .ethnicTownship, .sumu, .ethnicSumu, .subdistrict, .districtOffice, .developmentZone,
            .farm, .other:
            .township
        }
    }

    /// A Boolean value indicating whether it is the government of a county or of a division above it.
    package var isGovernment: Bool { self == .county || self == .prefecture || self == .province }
}

/// A group of bodies a portal publishes or leaves out as a whole.
package enum BodyGroup: String, Sendable, Hashable, CaseIterable {
    /// 乡镇、街道, and the zones and farms that report like them.
    case township
    case county
    case prefecture
    case province
    case department

    package var label: String {
        switch self {
        case .township: "乡镇（街道）"
        case .county: "县级政府"
        case .prefecture: "市级政府"
        case .province: "省级政府"
        case .department: "部门"
        }
    }
}
