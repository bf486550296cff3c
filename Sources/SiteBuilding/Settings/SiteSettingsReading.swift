package import Diagnostics
import LocatedYAML
import ReportModel

extension SiteSettings {
    /// Reads `site.yml` of a site folder.
    ///
    /// - Returns: The settings, or `nil` with at least one error; missing official data are one warning each.
    package static func load(folder: String) -> (SiteSettings?, [Diagnostic]) {
        let folder = InputFolder(path: folder)
        let file = folder.file("site.yml")
        do throws(InputFailure) {
            guard let bytes = try folder.bytes(of: "site.yml") else {
                let diagnostic = Diagnostic(
                    rule: "SE-01", severity: .error, at: SourceLocation(file: file),
                    Wording(zh: "没有站点设置文件", en: "there is no settings file"),
                    advice: Wording(zh: "用 sitegen init 建立一个站点", en: "make a site with sitegen init"))
                return (nil, [diagnostic])
            }
            return parse(bytes, file: file)
        } catch {
            return (nil, [error.diagnostic("SE-01")])
        }
    }

    /// Reads settings from the bytes of a file.
    package static func parse(_ bytes: [UInt8], file: String) -> (SiteSettings?, [Diagnostic]) {
        do throws(YAMLFailure) {
            var reading = SiteSettingsReading(try YAMLNode.parse(bytes, file: file))
            let settings = reading.settings()
            let diagnostics = reading.diagnostics
            return (diagnostics.contains { $0.severity == .error } ? nil : settings, diagnostics)
        } catch {
            return (nil, [error.diagnostic])
        }
    }
}

/// Reads the groups of `site.yml` one after the other, gathering what is wrong.
private struct SiteSettingsReading {
    private var root: StrictMapping
    private var gathered: [Diagnostic] = []

    init(_ node: YAMLNode) {
        root = StrictMapping(node, keys: SettingKeys.root)
    }

    var diagnostics: [Diagnostic] { (root.diagnostics + gathered).sorted() }

    mutating func settings() -> SiteSettings {
        root.require(["title"])
        let language = root.choice("language", among: Language.allCases.map(\.rawValue))
        let settings = SiteSettings(
            title: root.string("title") ?? "",
            description: root.string("description") ?? "",
            language: language.flatMap(Language.init) ?? .zh,
            baseURL: root.address("base_url", BaseURL.normalized),
            theme: themeName(),
            showsSamples: root.bool("show_samples") ?? true,
            refusedFiles: root.choice("refused_files", among: SiteSettings.RefusedFiles.allCases.map(\.rawValue))
                .flatMap(SiteSettings.RefusedFiles.init) ?? .stop,
            bodies: bodies(),
            owner: owner(language: language.flatMap(Language.init) ?? .zh),
            column: column(),
            comparisons: root.choice("comparisons", among: SiteSettings.Comparisons.allCases.map(\.rawValue))
                .flatMap(SiteSettings.Comparisons.init) ?? .adjacent,
            deadlines: deadlines(),
            dataLicence: dataLicence(),
            dataFiles: dataFiles(),
            errorReportAddress: root.address("error_report_address", LinkAddress.checked),
            searchScriptLimit: searchScriptLimit(),
            minimumCounts: minimumCounts(),
            checks: checks())
        if settings.baseURL == nil { gathered.append(BaseURL.missing(at: root.location(of: "base_url"))) }
        return settings
    }

    private mutating func themeName() -> String {
        guard let name = root.string("theme") else { return "default" }
        if name.contains("/") || name.hasPrefix(".") {
            root.refuse(
                "theme",
                Wording(zh: "“theme”应为 Themes/ 中一个文件夹的名称", en: "“theme” has to be the name of a folder in Themes/"))
        }
        return name
    }

    private mutating func bodies() -> [BodyGroup] {
        let known = BodyGroup.allCases.map(\.rawValue)
        let words = root.choices("bodies", among: known)
        let groups = BodyGroup.allCases.filter { words.contains($0.rawValue) }
        return groups.isEmpty ? [.township] : groups
    }

    // MARK: Groups

    private mutating func owner(language: Language) -> SiteOwner {
        var group = group("owner", keys: SettingKeys.owner)
        defer { gathered += group.diagnostics }
        func datum(_ key: OfficialKey) -> OfficialDatum { official(key, language, &group) }
        return SiteOwner(
            name: datum(.name), domain: datum(.domain), siteIDCode: datum(.siteIDCode), organizer: datum(.organizer),
            contact: datum(.contact), icp: datum(.icp), police: datum(.police), partyMark: datum(.partyMark),
            findErrors: datum(.findErrors))
    }

    private mutating func official(
        _ key: OfficialKey, _ language: Language, _ group: inout StrictMapping
    ) -> OfficialDatum {
        let value =
            key.kind == .address
            ? group.address(key.rawValue, LinkAddress.checked) : group.string(key.rawValue)
        guard let value, !value.isEmpty else {
            let term = key.term
            gathered.append(
                Diagnostic(
                    rule: "SE-02", severity: .warning, at: group.location(of: key.rawValue),
                    Wording(
                        zh: "没有填写\(term.zh)（owner.\(key.rawValue)），页面上显示为占位文字",
                        en: "the \(term.en) (owner.\(key.rawValue)) is not given; pages show a placeholder")))
            return OfficialDatum(text: key.placeholder[language], address: nil, isPlaceholder: true)
        }
        if key == .siteIDCode, !SiteIDCode.isPlausible(value) {
            gathered.append(SiteIDCode.implausible(value, at: group.node(key.rawValue)?.location ?? group.location))
        }
        switch key.kind {
        case .address: return OfficialDatum(text: key.term.zh, address: value, isPlaceholder: false)
        case .text(let register): return OfficialDatum(text: value, address: register, isPlaceholder: false)
        }
    }

    private mutating func column() -> SiteColumn {
        var group = group("column", keys: SettingKeys.column)
        defer { gathered += group.diagnostics }
        return SiteColumn(
            name: group.string("name") ?? "政府信息公开年报",
            type: group.string("type") ?? "信息公开年报",
            keywords: group.string("keywords") ?? "政府信息公开,工作年度报告,乡镇",
            description: group.string("description") ?? "乡镇人民政府的政府信息公开工作年度报告")
    }

    private mutating func deadlines() -> ReportDeadlines {
        var group = group("deadlines", keys: SettingKeys.deadlines)
        defer { gathered += group.diagnostics }
        return ReportDeadlines(
            due: group.day("due") ?? ReportDeadlines.Day(month: 1, day: 31),
            late: group.day("late") ?? ReportDeadlines.Day(month: 3, day: 31), asOf: group.calendarDay("as_of"),
            since: group.reportYear("since"))
    }

    private mutating func dataLicence() -> SiteSettings.DataLicence {
        var group = group("data_licence", keys: SettingKeys.dataLicence)
        defer { gathered += group.diagnostics }
        return SiteSettings.DataLicence(
            text: group.string("text") ?? "", address: group.address("address", LinkAddress.checked))
    }

    private mutating func dataFiles() -> SiteSettings.DataFiles {
        var group = group("data_files", keys: SettingKeys.dataFiles)
        defer { gathered += group.diagnostics }
        let all = DataFileKind.allCases.map(\.rawValue)
        // An empty list is an answer too: no such file at all.
        let wanted = group.node("write") == nil ? all : group.choices("write", among: all)
        return SiteSettings.DataFiles(
            kinds: DataFileKind.allCases.filter { wanted.contains($0.rawValue) },
            workbookLimit: group.count("workbook_limit") ?? 20_000,
            databaseLimit: group.count("database_limit") ?? 50_000)
    }

    private mutating func searchScriptLimit() -> Int {
        var group = group("search", keys: SettingKeys.search)
        defer { gathered += group.diagnostics }
        return group.count("script_limit") ?? 4_000_000
    }

    private mutating func minimumCounts() -> SiteSettings.MinimumCounts {
        var group = group("minimum_counts", keys: SettingKeys.minimumCounts)
        defer { gathered += group.diagnostics }
        return SiteSettings.MinimumCounts(
            percentage: group.count("percentage") ?? 5, ranking: group.count("ranking") ?? 30)
    }

    private mutating func checks() -> SiteSettings.Checks {
        var group = group("checks", keys: SettingKeys.checks)
        defer { gathered += group.diagnostics }
        return SiteSettings.Checks(feeCeiling: group.count("fee_ceiling") ?? 1_000)
    }

    private mutating func group(_ key: String, keys: [String]) -> StrictMapping {
        let nothing = YAMLNode(.mapping([]), at: root.location(of: key))
        return StrictMapping(root.mapping(key) ?? nothing, keys: keys)
    }
}
