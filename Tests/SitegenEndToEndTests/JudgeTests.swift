import Foundation
import SitegenTestSupport
import Testing

/// Every kind of page judged in a real browser: widths, accessibility, keyboard, paper, size, unknown addresses.
@Suite(
    .enabled(
        if: Judge.isInstalled || Machine.isCI,
        "chromium, chromium-driver or python3-selenium is missing: the pages were NOT judged in a browser"))
struct JudgeTests {
    /// Chinese and English: no page is wider than its window, light and dark, in the mode for older readers or not, and axe finds
    /// nothing.
    ///
    /// The English pages have the same structure and style: they are looked at less often.
    @Test(
        .enabled(if: Judge.axe != nil || Machine.isCI, "axe-core cannot be fetched: the pages were NOT judged"),
        arguments: ["zh", "en"])
    func everyKindOfPageFitsItsWindowAndIsAccessible(language: String) throws {
        let axe = try #require(Judge.axe, "axe-core cannot be fetched")
        try Judge.expectNothing(
            "widths,axe,budget,errors", language: language, ["--axe", axe] + Judge.effort(language))
    }

    /// Each figure of the statutory tables with its headers, and every table as a table, on a desk and as cards on a phone.
    @Test(arguments: ["zh", "en"]) func screenReadersAreToldTheTables(language: String) throws {
        try Judge.expectNothing("statutory,tables", language: language, Judge.effort(language), script: "tree")
    }

    @Test func theKeyboardLeadsToALineOfTheSource() throws {
        try Judge.expectNothing("keyboard", language: "zh")
    }

    /// A report with blanks and one of the form of 2019: every cell is on the paper, in the order of the form.
    @Test(arguments: ["戊镇/2023", "丁街道/2020"]) func aPrintedReportHasEveryCell(report: String) throws {
        let parts = report.split(separator: "/").map(String.init)
        let slug = parts[0] == "戊镇" ? "wuzhen" : "dingjiedao"
        let page = "u/yanglisheng-yanglishi-yanglixian-\(slug)/\(parts[1])/index.html"
        try Judge.expectNothing(
            "print", language: "zh",
            ["--report", page, "--printed", parts[0], "政府信息公开工作年度报告", "引用本页", "资料来源", "SHA-256"])
    }
}

/// The judge, and the portal it looks at.
private enum Judge {
    static let python = "/usr/bin/python3"
    private static let walk = path("walk")

    private static func path(_ script: String) -> String? {
        Bundle.module.url(forResource: script, withExtension: "py", subdirectory: "Browser")?.path
    }

    static let isInstalled: Bool = {
        guard let walk,
            let asked = try? SitegenProgram.Run([python, walk, "--probe"], in: "/", environment: [:]).outcome()
        else { return false }
        return asked.status == 0
    }()

    /// How closely and how long the pages of a language are looked at.
    ///
    /// A machine that is too slow looks at the kinds of pages that between them have every sort of part, and says which others it
    /// left out; `SITEGEN_JUDGE=all` looks at everything, whatever time it takes.
    static func effort(_ language: String) -> [String] {
        if let asked = ProcessInfo.processInfo.environment["SITEGEN_JUDGE"] { return ["--effort", asked] }
        return language == "zh" ? ["--effort", "usual", "--minutes", "3"] : ["--effort", "fast", "--minutes", "1"]
    }

    /// Where axe-core lies; fetched the first time.
    static let axe: String? = {
        let tool = Repository.path("Tests/Tools/axe-fetch")
        guard let asked = try? SitegenProgram.Run([tool], in: "/", environment: [:]).outcome(), asked.status == 0 else {
            return nil
        }
        return asked.output.split(separator: "\n").first.map(String.init)
    }()

    /// Lets the judge look at the portal of the repository in a language.
    static func expectNothing(
        _ only: String, language: String, _ more: [String] = [], script name: String = "judge",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let portal = try WholePortal.online(language)
        let script = try #require(path(name))
        let judged = try SitegenProgram.Run(
            [python, script, "--site", portal.path("site"), "--only", only] + more, in: portal.path, environment: [:]
        ).outcome()
        #expect(judged.status == 0, "\(judged)", sourceLocation: sourceLocation)
        #expect(judged.output.contains("\(name): 0 faults"), sourceLocation: sourceLocation)
    }
}
