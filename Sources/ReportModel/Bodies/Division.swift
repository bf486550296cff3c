/// A level of the administrative division (行政区划).
package enum DivisionLevel: Int, Sendable, Codable, Hashable, CaseIterable, Comparable {
    /// 省、自治区、直辖市.
    case province
    /// 地级市、自治州、盟.
    case prefecture
    /// 县、县级市、区、旗.
    case county
    /// 镇、乡、民族乡、苏木、街道.
    case township
    /// 部门: an office of a government, below the division whose office it is.
    case department

    package var word: String {
        switch self {
        case .province: "province"
        case .prefecture: "prefecture"
        case .county: "county"
        case .township: "township"
        case .department: "department"
        }
    }

    package static func < (left: DivisionLevel, right: DivisionLevel) -> Bool { left.rawValue < right.rawValue }
}

/// One step of a division path: 河南省, 焦作市, 沁阳市 or 柏香镇.
package struct Division: Sendable, Codable, Hashable {
    package let level: DivisionLevel
    /// The full name with its type word.
    package let name: String
    /// The code as given by the site's owner (GB/T 2260 or GB/T 10114); never made up.
    package let code: String?
    /// Which list the code is of, as given by the site's owner: `GB10114-9`, `NBS-12`; `nil` where nobody says.
    package let codeScheme: String?

    package init(level: DivisionLevel, name: String, code: String? = nil, codeScheme: String? = nil) {
        self.level = level
        self.name = name
        self.code = code
        self.codeScheme = codeScheme
    }
}
