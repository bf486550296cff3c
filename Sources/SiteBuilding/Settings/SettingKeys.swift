/// Every key of `site.yml`; the documented file must name each of them.
enum SettingKeys {
    static let root = [
        "title", "description", "language", "base_url", "theme", "show_samples", "refused_files", "bodies",
        "comparisons",
        "owner", "column",
        "deadlines", "data_licence", "data_files", "error_report_address", "search", "minimum_counts", "checks",
    ]
    static let owner = OfficialKey.allCases.map(\.rawValue)
    static let column = ["name", "type", "keywords", "description"]
    static let deadlines = ["due", "late", "as_of", "since"]
    static let dataLicence = ["text", "address"]
    static let dataFiles = ["write", "workbook_limit", "database_limit"]
    static let search = ["script_limit"]
    static let minimumCounts = ["percentage", "ranking"]
    static let checks = ["fee_ceiling"]

    /// The keys inside the groups.
    static let nested = owner + column + deadlines + dataLicence + dataFiles + search + minimumCounts + checks
}
