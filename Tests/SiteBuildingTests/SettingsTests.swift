import Diagnostics
import ReportModel
import Testing

@testable import SiteBuilding

@Suite struct SettingsTests {
    /// Errors only: the warnings about missing official data have a test of their own.
    static func errors(_ yaml: String) -> [String] {
        let (settings, diagnostics) = SiteSettings.parse(Array(yaml.utf8), file: "Site/site.yml")
        let errors = diagnostics.filter { $0.severity == .error }
        #expect((settings == nil) == !errors.isEmpty)
        return errors.map(\.summary)
    }

    @Test func onlyTheTitleHasToBeGiven() throws {
        let settings = try #require(SiteSettings.parse(Array("title: 样例门户\n".utf8), file: "site.yml").0)
        #expect(settings.title == "样例门户")
        #expect(settings.languageTag == "zh-CN")
        #expect(settings.baseURL == nil)
        #expect(settings.theme == "default")
        #expect(settings.showsSamples)
        #expect(settings.refusedFiles == .stop)
        #expect(settings.bodies == [.township])
        #expect(settings.comparisons == .adjacent)
        #expect(settings.deadlines == ReportDeadlines(due: .init(month: 1, day: 31), late: .init(month: 3, day: 31)))
        #expect(settings.minimumCounts == .init(percentage: 5, ranking: 30))
        #expect(settings.checks == .init(feeCeiling: 1_000))
        #expect(settings.column.name == "政府信息公开年报")
        #expect(settings.column.type == "信息公开年报")
        #expect(settings.owner.all.filter(\.isPlaceholder).count == OfficialKey.allCases.count)
    }

    @Test func everyValueIsTaken() throws {
        let yaml = """
            title: 样例门户
            description: 说明
            language: en
            base_url: https://www.example.gov.cn/a
            theme: own
            show_samples: false
            refused_files: leave_out
            bodies: [department, township]
            comparisons: all
            owner:
              name: 样例县人民政府
              domain: www.example.gov.cn
              site_id_code: "0000000000"
              organizer: 样例县人民政府办公室
              contact: 00000000
              icp: 样ICP备00000000号
              police: 样公网安备00000000号
              party_mark_address: https://example.gov.cn/mark?id=1
              find_errors_address: https://example.gov.cn/errors
            column: {name: 一, type: 二, keywords: "三,四", description: 五}
            deadlines: {due: 02-29, late: "04-30", as_of: 2025-04-01, since: 2019}
            data_licence: {text: 条款, address: "https://example.gov.cn/licence"}
            error_report_address: mailto:a@example.gov.cn
            search: {script_limit: 0}
            minimum_counts: {percentage: 1, ranking: 2}
            checks: {fee_ceiling: 20}
            data_files: {write: [database, wide], workbook_limit: 3, database_limit: 0}
            """
        let (loaded, diagnostics) = SiteSettings.parse(Array(yaml.utf8), file: "site.yml")
        func text(_ text: String, _ address: String? = nil) -> OfficialDatum {
            OfficialDatum(text: text, address: address, isPlaceholder: false)
        }
        #expect(diagnostics.map(\.summary) == [])
        #expect(
            loaded
                == SiteSettings(
                    title: "样例门户", description: "说明", language: .en, baseURL: "https://www.example.gov.cn/a/",
                    theme: "own", showsSamples: false, refusedFiles: .leaveOut,
                    bodies: [.township, .department],
                    owner: SiteOwner(
                        name: text("样例县人民政府"), domain: text("www.example.gov.cn"), siteIDCode: text("0000000000"),
                        organizer: text("样例县人民政府办公室"), contact: text("00000000"),
                        icp: text("样ICP备00000000号", "https://beian.miit.gov.cn/"),
                        police: text("样公网安备00000000号", "https://beian.mps.gov.cn/"),
                        partyMark: text("党政机关网站标识", "https://example.gov.cn/mark?id=1"),
                        findErrors: text("我为政府网站找错", "https://example.gov.cn/errors")),
                    column: SiteColumn(name: "一", type: "二", keywords: "三,四", description: "五"), comparisons: .all,
                    deadlines: ReportDeadlines(
                        due: .init(month: 2, day: 29), late: .init(month: 4, day: 30),
                        asOf: CalendarDay(year: 2025, month: 4, day: 1), since: ReportYear(2019)),
                    dataLicence: .init(text: "条款", address: "https://example.gov.cn/licence"),
                    dataFiles: .init(kinds: [.wide, .database], workbookLimit: 3, databaseLimit: 0),
                    errorReportAddress: "mailto:a@example.gov.cn", searchScriptLimit: 0,
                    minimumCounts: .init(percentage: 1, ranking: 2), checks: .init(feeCeiling: 20)))
    }

    @Test func missingOfficialDataAreOneWarningEachAndNeverInvented() throws {
        let (settings, diagnostics) = SiteSettings.parse(
            Array("title: a\nowner:\n  name: 样例县\n".utf8), file: "site.yml")
        let owner = try #require(settings).owner
        #expect(owner.organizer.text == "〔请在 Site/site.yml 填写主办单位〕")
        #expect(owner.all.filter(\.isPlaceholder).count == 8)
        #expect(owner.all.filter(\.isPlaceholder).allSatisfy { $0.address == nil && $0.text.hasPrefix("〔请在") })
        let warnings = diagnostics.filter { $0.severity == .warning }
        #expect(warnings.count == 8)
        #expect(warnings.allSatisfy { $0.rule == "SE-02" && $0.location?.line == 3 })
    }

    @Test func withoutBaseAddressThereIsANotice() {
        let (_, diagnostics) = SiteSettings.parse(Array("title: a\n".utf8), file: "site.yml")
        #expect(diagnostics.filter { $0.severity == .notice }.map(\.rule) == ["SE-05"])
    }

    @Test(arguments: [
        ("title: a\ntitel: b\n", "YAML-02 | Site/site.yml:2:1 | unknown key “titel” | did you mean “title”?"),
        ("title: a\nowner:\n  nam: b\n", "YAML-02 | Site/site.yml:3:3 | unknown key “nam” | did you mean “name”?"),
        (
            "title: a\nsearch:\n  zzzzzzzzz: b\n",
            "YAML-02 | Site/site.yml:3:3 | unknown key “zzzzzzzzz” | known keys: script_limit"
        ),
        ("description: a\n", "YAML-05 | Site/site.yml:1:1 | the key “title” is missing"),
        (
            "title: a\nshow_samples: ja\n",
            "YAML-04 | Site/site.yml:2:15 | “show_samples” has to be true or false, not text"
        ),
        ("title: a\nowner: b\n", "YAML-04 | Site/site.yml:2:8 | “owner” has to be a mapping, not text"),
        (
            "title: a\nlanguage: hz\n",
            "YAML-04 | Site/site.yml:2:11 | “language” has to be one of: zh, en | did you mean “zh”?"
        ),
        (
            "title: a\nbase_url: www.example.gov.cn\n",
            "SE-03 | Site/site.yml:2:11 | “base_url” has to be a whole address without “?” and “#”, such as https://www.example.gov.cn/zfxxgk/"
        ),
        (
            "title: a\nbase_url: https://example.gov.cn/?a=1\n",
            "SE-03 | Site/site.yml:2:11 | “base_url” has to be a whole address without “?” and “#”, such as https://www.example.gov.cn/zfxxgk/"
        ),
        (
            "title: a\nerror_report_address: javascript:alert(1)\n",
            "SE-03 | Site/site.yml:2:23 | “error_report_address” has to be an address that begins with https://, http:// or mailto:, without blanks and in ASCII"
        ),
        (
            "title: a\nbodies: [township, countie]\n",
            "SE-03 | Site/site.yml:2:9 | “countie” in “bodies” has to be one of: township, county, prefecture, province, department; did you mean “county”?"
        ),
        (
            "title: a\ndata_files:\n  write: [wide, textz]\n",
            "SE-03 | Site/site.yml:3:10 | “textz” in “write” has to be one of: figures, wide, metrics, texts, workbook, database; did you mean “texts”?"
        ),
        ("title: a\ntheme: ../b\n", "SE-03 | Site/site.yml:2:8 | “theme” has to be the name of a folder in Themes/"),
        (
            "title: a\ndeadlines:\n  due: 02-30\n",
            "SE-03 | Site/site.yml:3:8 | “due” has to be written MM-DD, such as 01-31"
        ),
        (
            "title: a\nminimum_counts:\n  ranking: -1\n",
            "SE-03 | Site/site.yml:3:12 | “ranking” cannot be negative"
        ),
    ])
    func aMistakeIsReportedWithItsPlace(_ yaml: String, _ expected: String) {
        #expect(Self.errors(yaml) == [expected])
    }

    @Test func textThatIsNotYAMLIsReported() {
        #expect(Self.errors("title: a\n  b: [\n").count == 1)
    }

    @Test(arguments: ["123", "abcdefghij", "bm123", "12345678901"]) func anImplausibleSiteCodeIsAWarning(_ code: String)
    {
        let yaml = "title: a\nowner:\n  site_id_code: \"\(code)\"\n"
        let (settings, diagnostics) = SiteSettings.parse(Array(yaml.utf8), file: "site.yml")
        #expect(settings?.owner.siteIDCode.text == code)
        #expect(diagnostics.filter { $0.rule == "SE-04" }.map(\.severity) == [.warning])
        #expect(diagnostics.first { $0.rule == "SE-04" }?.location?.description == "site.yml:3:17")
    }

    @Test(arguments: ["4401000059", "bm01000001"]) func aPlausibleSiteCodeIsTaken(_ code: String) {
        let yaml = "title: a\nowner:\n  site_id_code: \"\(code)\"\n"
        let (_, diagnostics) = SiteSettings.parse(Array(yaml.utf8), file: "site.yml")
        #expect(diagnostics.filter { $0.rule == "SE-04" }.isEmpty)
    }

    @Test func theCommandLineOverridesTheBaseAddress() throws {
        let settings = try ThemeTests.settings("title: a\nbase_url: https://example.gov.cn/\n")
        #expect(settings.overridingBaseURL("http://localhost:8000/x").0.baseURL == "http://localhost:8000/x/")
        let (unchanged, diagnostics) = settings.overridingBaseURL("localhost")
        #expect(unchanged == settings)
        #expect(diagnostics.map(\.rule) == ["SE-03"])
    }

    @Test func aFolderWithoutSettingsSaysHowToMakeOne() {
        let (settings, diagnostics) = SiteSettings.load(folder: "/nowhere/Site")
        #expect(settings == nil)
        #expect(
            diagnostics.map(\.summary) == [
                "SE-01 | /nowhere/Site/site.yml | there is no settings file | make a site with sitegen init"
            ])
    }

    /// The documented settings of the repository: they load, hold every key, and the values shown are the defaults.
    @Test func theDocumentedFileHoldsEveryKeyWithItsDefault() throws {
        let bytes = try Repository.bytes("Site/site.yml")
        let (loaded, diagnostics) = SiteSettings.parse(bytes, file: "Site/site.yml")
        let settings = try #require(loaded)
        #expect(diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
        #expect(settings.owner.all.filter { !$0.isPlaceholder } == [])
        var defaults = try ThemeTests.settings()
        defaults.title = settings.title
        defaults.description = settings.description
        #expect(settings == defaults)
        let text = String(decoding: bytes, as: UTF8.self)
        for key in SettingKeys.root { #expect(text.contains("\n\(key):"), "\(key) is not in the file") }
        for key in SettingKeys.nested { #expect(text.contains("\n  \(key):"), "\(key) is not in the file") }
    }
}
