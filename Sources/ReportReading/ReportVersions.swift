package import Diagnostics
package import ReportModel

/// Decides which of several files about one body and year is published.
package enum ReportVersions {
    /// One file of the content folder with what decides about it.
    package struct Version: Sendable, Hashable {
        /// The path of the file.
        package let path: String
        /// The key of the body (`ReportingBody.key`).
        package let bodyKey: String
        package let year: ReportYear
        /// 发布日期, where known.
        package let publishedOn: CalendarDay?

        package init(path: String, bodyKey: String, year: ReportYear, publishedOn: CalendarDay?) {
            self.path = path
            self.bodyKey = bodyKey
            self.year = year
            self.publishedOn = publishedOn
        }
    }

    /// The paths that are superseded by a newer version, and an error for every body and year where nothing decides.
    ///
    /// The newest is certain only where all versions have a publication date and the last one stands alone. Where nothing
    /// decides, none is superseded: the caller must not publish any of them silently.
    /// - Complexity: O(versions log versions).
    package static func superseded(among versions: [Version]) -> (paths: Set<String>, diagnostics: [Diagnostic]) {
        var groups: [String: [Version]] = [:]
        for version in versions { groups["\(version.bodyKey)\u{0}\(version.year)", default: []].append(version) }
        var paths: Set<String> = []
        var diagnostics: [Diagnostic] = []
        for group in groups.values where group.count > 1 {
            let days = group.compactMap(\.publishedOn)
            let newest = group.filter { $0.publishedOn == days.max() }
            let names = group.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let body = group[0].bodyKey
            let year = group[0].year
            if days.count == group.count, newest.count == 1 {
                paths.formUnion(names.filter { $0 != newest[0].path })
                diagnostics.append(
                    Diagnostic(
                        rule: ContentRule.versions, severity: .notice, at: SourceLocation(file: newest[0].path),
                        Wording(
                            zh: "\(body) \(year) 年度有 \(group.count) 个版本，发布日期最新的 \(newest[0].path) 作为现行版本",
                            en:
                                "\(group.count) versions for \(body) \(year); the one published last, \(newest[0].path), is current"
                        )))
            } else {
                let list = names.joined(separator: ", ")
                diagnostics.append(
                    Diagnostic(
                        rule: ContentRule.versions, severity: .error, at: SourceLocation(file: names[0]),
                        Wording(
                            zh: "\(body) \(year) 年度有多个文件，无法确定以哪个为准：\(list)",
                            en: "several files for \(body) \(year), and nothing says which one counts: \(list)"),
                        advice: Wording(
                            zh: "在 report.yml 中为每个文件写明 published，或删除旧文件",
                            en: "give each file its published date in report.yml, or remove the old one")))
            }
        }
        return (paths, diagnostics.sorted())
    }
}
