package import Diagnostics

/// The rules the diagnostics of the registry and of the answers of addresses name.
package enum RegistryRule {
    /// A file that cannot be read or is no CSV.
    static let file: RuleID = "RG-01"
    /// The columns of the header.
    static let columns: RuleID = "RG-02"
    /// A value of a row.
    static let value: RuleID = "RG-03"
    /// Two rows for one body.
    static let doubled: RuleID = "RG-04"
    /// A predecessor or successor that is no row.
    static let relation: RuleID = "RG-05"
    /// The file with the answers of addresses.
    static let links: RuleID = "RG-06"

    /// Every rule, in words.
    package static let all: [RuleDescription] = [
        rule(file, .error, zh: "机构名录 bodies.csv 是 UTF-8 的 CSV 文件", en: "bodies.csv is a CSV file in UTF-8"),
        rule(columns, .error, zh: "机构名录的列名正确、不重复", en: "The columns of bodies.csv are known and stand once"),
        rule(value, .error, zh: "机构名录各行的值有效", en: "The values in bodies.csv are valid"),
        rule(doubled, .error, zh: "机构名录中一个机构只有一行", en: "A body has one row in bodies.csv"),
        rule(
            relation, .warning, zh: "机构名录中的前身、后继也在名录中",
            en: "Predecessors and successors have rows of their own in bodies.csv"),
        rule(
            links, .error, zh: "链接状态 links.csv 是 UTF-8 的 CSV 文件，列名和各行的值有效",
            en: "links.csv is a CSV file in UTF-8 with known columns and valid values"),
    ]

    private static func rule(_ id: RuleID, _ severity: Severity, zh: String, en: String) -> RuleDescription {
        RuleDescription(id: id, severity: severity, demand: Wording(zh: zh, en: en))
    }
}
