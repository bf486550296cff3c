import ReportModel
import Testing

@testable import SiteBuilding

/// What the text counts, as printed and with its line.
@Suite struct StatementsViewTests {
    private static func statement(
        _ subject: StatementSubject, _ claim: StatementClaim, _ precision: StatementPrecision = .exact,
        scope: StatementScope = StatementScope(), line: Int = 3
    ) -> Statement {
        let place = SourcePlace(line: line, column: 1, length: 2)
        return Statement(
            subject: subject, claim: claim, measure: "条", precision: precision, scope: scope, section: .overview,
            place: place, sentence: StatementSentence(text: "虚构的一句。", place: place, paragraph: 3),
            quote: "虚构公开 12 条")
    }

    private static func page(
        _ statements: [Statement], kind: AnnualReport.TextKind = .full, language: String = "zh"
    ) throws -> String {
        var report = InventedReport.report(2024)
        report.statements = statements
        report.textKind = kind
        return try #require(
            try InventedPortal([InventedReport.body([report])], language: language).files[PagesEveryCellTests.address])
    }

    @Test func eachStatementLeadsToItsLine() throws {
        let page = try Self.page([
            Self.statement(
                .published, .figure(ExactDecimal(12)), .around,
                scope: StatementScope(period: .cumulative, channel: "网站")),
            Self.statement(.received, .none), Self.statement(.workYear, .figure(ExactDecimal(2024))),
        ])
        #expect(page.contains("展开 2 处"))
        #expect(
            page.contains(
                "<th scope=\"row\">公开信息</th><td class=\"y\" data-label=\"数字\">12 条<small class=\"remark\">约数；累计；网站</small></td>"
            ))
        #expect(page.contains("虚构公开 12 条 <a class=\"line\" href=\"source/index.html#L3\">第 3 行</a>"))
        #expect(page.contains("<th scope=\"row\">收到申请</th><td class=\"y\" data-label=\"数字\">无</td>"))
    }

    /// The sentences of a digest are ours, not the report's.
    @Test func aDigestHasNone() throws {
        let page = try Self.page([Self.statement(.received, .none)], kind: .digest)
        #expect(!page.contains("id=\"statements\""))
    }

    @Test(arguments: StatementSubject.allCases.filter { $0 != .workYear }) func everySubjectHasItsWords(
        _ subject: StatementSubject
    ) throws {
        for language in ["zh", "en"] {
            let words = try InventedPortal([], language: language).builder.making.words
            #expect(words.has("statement_" + subject.rawValue), "\(language) \(subject)")
        }
    }
}
