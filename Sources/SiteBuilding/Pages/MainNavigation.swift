/// 主导航: where the header of every page leads.
enum MainNavigation {
    struct Item {
        let label: String
        let target: SiteAddress
    }

    /// The pages and the keys of their names, in the order they are shown.
    static let entries: [(target: SiteAddress, key: String)] = [
        (.home, "home"), (.search, "search"), (.coverage, "coverage_heading"), (.metrics, "metrics"),
        (.findings, "nav_findings"), (.changes, "nav_changes"), (.data, "data"),
        (.methods, "methods"), (.glossary, "nav_glossary"), (.guide, "nav_guide"), (.offices, "nav_offices"),
    ]

    static func items(_ words: PageWords) -> [Item] { entries.map { Item(label: words[$0.key], target: $0.target) } }
}
