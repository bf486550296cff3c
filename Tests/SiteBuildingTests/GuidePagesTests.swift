import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import SiteBuilding

/// The pages of plain words: glossary, how to ask, for offices, how to report an error, how to cite.
@Suite struct GuidePagesTests {
    @Test(arguments: ["zh", "en"]) func theGlossaryExplainsEveryRow(language: String) throws {
        let page = try #require(try InventedPortal([], language: language).files["glossary/index.html"])
        for row in RequestRow.allCases {
            let entry = try #require(page.split(separator: "<tr id=\"\(row.key)\">").dropFirst().first, "\(row.key)")
            let cells = entry.prefix { $0 != "\n" }.split(separator: "<td").dropFirst().first ?? ""
            #expect(entry.contains(row.label))
            #expect(cells.utf8.count > 20 && !cells.contains("[outcome"), "\(row.key)")
        }
        #expect(RequestRow.outcomes(of: .form2021).count == 21)
        // The lists of article 14 and 16 as the form's reference gives them.
        if language == "zh" {
            for (row, article) in [
                (RequestRow.securityStability, "第十四条"), (.internalAffairs, "第十六条"), (.processInformation, "第十六条"),
            ] {
                let entry = try #require(page.split(separator: "<tr id=\"\(row.key)\">").dropFirst().first)
                #expect(entry.prefix(400).contains(article), "\(row.key)")
            }
        }
    }

    /// The articles of 《政府信息公开条例》 (国务院令第711号) the pages name, each read in the text of the regulation, and what it is about.
    private static let articles = [
        14: "国家秘密、法律行政法规禁止、三安全一稳定", 15: "第三方合法权益", 16: "内部事务、过程性信息、执法案卷", 20: "主动公开的内容", 27: "可以申请",
        29: "申请的方式和内容", 30: "补正", 33: "答复期限", 35: "数量、频次超过合理范围", 36: "各种答复", 37: "区分处理", 38: "加工、分析",
        39: "信访、公开出版物", 42: "收费", 47: "督促整改、通报批评、追究责任", 49: "年度报告的期限", 50: "年度报告的内容", 51: "投诉、复议、诉讼",
    ]
    /// Article 23 of the Administrative Reconsideration Law in force since 2024: first to review.
    private static let reconsideration = 23

    /// A number nobody has read in the regulation is not printed.
    @Test func everyArticleNamedWasRead() throws {
        let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        func chinese(_ number: Int) -> String {
            let (tens, ones) = (number / 10, number % 10)
            return (tens > 1 ? digits[tens - 1] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones - 1] : "")
        }
        let known = Set((Self.articles.keys + [Self.reconsideration]).map(chinese))
        let files = try InventedPortal([]).files
        var named: Set<String> = []
        for page in ["glossary/index.html", "guide/index.html", "for-offices/index.html", "methods/index.html"] {
            let text = try #require(files[page])
            for piece in text.components(separatedBy: "第").dropFirst() {
                let number = piece.prefix { "一二三四五六七八九十百".contains($0) }
                guard !number.isEmpty, piece.dropFirst(number.count).first == "条" else { continue }
                named.insert(String(number))
            }
        }
        #expect(named.subtracting(known) == [])
        #expect(named.count > 15)
        let english = try InventedPortal([], language: "en").files
        let numbers = Set(Self.articles.keys).union([Self.reconsideration])
        for page in ["glossary/index.html", "guide/index.html", "for-offices/index.html"] {
            let text = try #require(english[page])
            for mark in ["art. ", "Article "] {
                for piece in text.components(separatedBy: mark).dropFirst() {
                    guard let number = Int(piece.prefix { $0.isNumber }) else { continue }
                    #expect(numbers.contains(number), "\(page): \(mark)\(number)")
                }
            }
        }
    }

    @Test func officesSeeTheDeadlinesOfTheSettings() throws {
        var portal = try InventedPortal([])
        portal.settings.deadlines = ReportDeadlines(due: .init(month: 2, day: 9), late: .init(month: 11, day: 30))
        let page = try #require(portal.files["for-offices/index.html"])
        #expect(page.contains("02-09 以后发布的提示一次，11-30 以后的提出警告"))
        #expect(page.contains("已收录的正式报告中还没有发现错误。"))
    }

    @Test func commonMistakesAreCountedInReports() throws {
        let finding = Finding(
            rule: "T3-01", severity: .error, cells: [], message: Wording(zh: "虚构", en: "invented"))
        let broken = InventedReport.report(2023)
        let clean = InventedReport.report(2024)
        let body = CheckedBody(
            body: broken.body,
            reports: [InventedReport.checked(broken, findings: [finding, finding]), InventedReport.checked(clean)])
        let page = try #require(try InventedPortal([body]).files["for-offices/index.html"])
        // One report of two, however many findings it has.
        #expect(page.contains("<td class=\"n\" data-label=\"涉及的报告\">1/2</td>"))
    }

    @Test func whereErrorsGoIsTheOwnersToSay() throws {
        let body = InventedReport.body([InventedReport.report(2024)])
        var portal = try InventedPortal([body])
        #expect(portal.files["report-an-error/index.html"]?.contains("本站没有登记接收读取错误的地址") == true)
        #expect(
            portal.files[PagesEveryCellTests.address]?.contains("report-an-error/index.html\">报告这份报告的读取错误</a>") == true)
        portal.settings.errorReportAddress = "mailto:dushu@yangli.example"
        let files = portal.files
        #expect(files["report-an-error/index.html"]?.contains("<a href=\"mailto:dushu@yangli.example\">") == true)
        let report = try #require(files[PagesEveryCellTests.address])
        #expect(report.contains("href=\"mailto:dushu@yangli.example?subject=%E8%AF%BB%E5%8F%96"))
    }

    @Test func aReportSaysHowToCiteItAndOneFigure() throws {
        let body = InventedReport.body([InventedReport.report(2024)])
        let base = "https://www.yangli.example/"
        let page = try #require(try InventedPortal([body], baseURL: base).files[PagesEveryCellTests.address])
        let address = base + PagesEveryCellTests.address.dropLast("index.html".count)
        #expect(
            page.contains(
                "甲镇人民政府：《甲镇2024年政府信息公开工作年度报告（虚构）》，2024 年度。载样例门户，\(address)。数据版本：SHA-256 000000000000。"))
        #expect(page.contains("\(address)#t2.regulation.issued 指“规章·本年制发件数”"))
        let without = try #require(try InventedPortal([body]).files[PagesEveryCellTests.address])
        #expect(without.contains("（本站未登记网址，以下为站内地址）"))
    }
}
