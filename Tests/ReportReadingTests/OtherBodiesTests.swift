import Diagnostics
import ReportModel
import Testing

@testable import ReportReading

/// Whose report it is: counties, departments and zones beside townships, and what says so.
struct OtherBodiesTests {
    private func read(_ title: String, path: String, head: [String] = []) -> ReadingResult {
        var document = InventedDocument()
        document.head = head + [title, ""]
        return InventedDocument.read(document.text, path: path)
    }

    @Test(arguments: [
        ("样例县2024年政府信息公开工作年度报告", "样例省/样例市/样例县/2024.txt", "样例省/样例市/样例县", BodyKind.county),
        ("样例县人民政府2024年政府信息公开工作年度报告", "2024.txt", "样例县", .county),
        ("样例市2024年政府信息公开工作年度报告", "样例省/样例市/样例县/甲镇/2024.txt", "样例省/样例市/样例县/甲镇", .town),
        ("样例省2024年政府信息公开工作年度报告", "a.txt", "样例省", .province),
        ("样例县教育局2024年政府信息公开工作年度报告", "样例省/样例市/样例县/教育局/2024.txt", "样例省/样例市/样例县/教育局", .department),
        ("样例县教育局2024年政府信息公开工作年度报告", "a.txt", "样例县/教育局", .department),
        ("样例县城乡规划中心2024年政府信息公开工作年度报告", "样例省/样例市/样例县/2024.txt", "样例省/样例市/样例县/城乡规划中心", .department),
        ("样例县人民政府办公室2024年政府信息公开工作年度报告", "a.txt", "样例县/人民政府办公室", .department),
        ("样例经济开发区管理委员会2024年政府信息公开工作年度报告", "a.txt", "样例经济开发区", .developmentZone),
        ("第一师八团2024年政府信息公开工作年度报告", "a.txt", "第一师/八团", .farm),
        ("样例县甲镇2024年政府信息公开工作年度报告", "样例省/样例市/样例县/2024.txt", "样例省/样例市/样例县/甲镇", .town),
        ("样例县大县城镇2024年政府信息公开工作年度报告", "大县城镇/2024.txt", "样例县/大县城镇", .town),
    ])
    func isReadInFullAndStated(title: String, path: String, key: String, kind: BodyKind) throws {
        let report = try #require(read(title, path: path).report)
        #expect(report.body.key == key)
        #expect(report.body.kind == kind)
        #expect(report.expectedCells.count == 200)
        #expect(report.expectedCells.allSatisfy { report.cells.number($0) != nil })
    }

    /// 我镇, 我局 and a city of unknown level name nobody, and a folder of a county makes no county's report.
    @Test(arguments: [
        ("2024年政府信息公开工作年度报告", "样例省/样例市/样例县/2024.txt"), ("我局2024年政府信息公开工作年度报告", "a.txt"),
        ("样例市2024年政府信息公开工作年度报告", "a.txt"),
    ])
    func nobodyIsMadeUp(title: String, path: String) {
        let result = read(title, path: path)
        #expect(result.status == .report)
        #expect(result.report == nil)
        #expect(result.diagnostics.map(\.rule.name) == ["CT-08"])
    }

    @Test func aTitleWithoutABodyTakesItFromThePageOrTheSignature() throws {
        let title = "2024年政府信息公开工作年度报告"
        let crumbs = read(title, path: "a.txt", head: ["当前位置：首页 > 样例县 > 乡镇街道 > 甲镇 > 政府信息公开年报"])
        #expect(crumbs.document?.path == [PlacedDivision(Division(level: .township, name: "甲镇"), from: .page)])
        let issuer = read(title, path: "a.txt", head: ["索引号：000000/2025-1　发布机构：样例县甲镇人民政府"])
        #expect(issuer.report?.body.key == "样例县/甲镇")
        #expect(issuer.document?.indexNumber?.value == "000000/2025-1")
        #expect(issuer.document?.issuer == Stated("样例县甲镇人民政府", .page, at: SourcePlace(line: 1, column: 24, length: 9)))
        var signed = InventedDocument()
        signed.head = [title, ""]
        signed.tail += ["", "样例县甲镇人民政府", "2025年1月10日"]
        let text = InventedDocument.read(signed.text, path: "a.txt")
        #expect(text.document?.path.map(\.origin) == [.text, .text])
        #expect(text.report?.issuedOn == CalendarDay(year: 2025, month: 1, day: 10))
    }

    /// A page that lost its blanks runs a value into the next label.
    @Test func aValueEndsWhereTheNextLabelBegins() throws {
        let head = ["索引号：000000/2025-1发布机构：样例县甲镇人民政府发布日期：2025-01-20 【字体：大中小】"]
        let document = try #require(read("2024年政府信息公开工作年度报告", path: "a.txt", head: head).document)
        #expect(document.indexNumber?.value == "000000/2025-1")
        #expect(document.issuer == Stated("样例县甲镇人民政府", .page, at: SourcePlace(line: 1, column: 23, length: 9)))
        #expect(document.publishedOn?.value == CalendarDay(year: 2025, month: 1, day: 20))
    }

    /// The county often issues the pages of its townships.
    @Test func theCountyThatIssuedThePageIsNotTheBody() throws {
        let title = "甲镇2024年政府信息公开工作年度报告"
        let result = read(title, path: "a.txt", head: ["发布机构：样例县人民政府办公室"])
        #expect(try #require(result.report).body.name == "甲镇")
    }

    @Test func anotherBodyInTheTitleIsReportedUnlessItIsAFormerName() throws {
        let path = "样例省/样例市/样例县/甲镇/2024.txt"
        for title in ["样例县乙镇2024年政府信息公开工作年度报告", "样例县农业农村局2024年政府信息公开工作年度报告"] {
            #expect(read(title, path: path).findings.map(\.rule.name) == ["ID-02"], "\(title)")
        }
        var place = ContentPlace(path: [PlacedDivision(Division(level: .township, name: "甲镇"), from: .path)])
        place.formerNames = ["甲乡"]
        var document = InventedDocument()
        document.head = ["甲乡2024年政府信息公开工作年度报告", ""]
        let entry = ContentEntry(path: "2024.txt", filePath: "2024.txt", format: .text, place: place)
        #expect(ReportReader().read(entry, bytes: Array(document.text.utf8)).findings == [])
    }

    @Test func yearsThatDifferInTheTitleDecideNothing() throws {
        let title = "2023年样例县甲镇2024年度政府信息公开工作年度报告"
        let unknown = read(title, path: "a.txt")
        #expect(unknown.report == nil)
        #expect(unknown.findings.map(\.rule.name) == ["ID-01"])
        #expect(unknown.diagnostics.map(\.rule.name) == ["CT-08"])
        let known = read(title, path: "样例县/甲镇/2024.txt")
        #expect(known.report?.year.value == 2024)
        #expect(known.findings.map(\.rule.name) == ["ID-01"])
        #expect(read("2024样例县甲镇2024年度政府信息公开工作年度报告", path: "a.txt").findings == [])
    }

    /// Neither an address nor the day shown on a page says which year a report is about.
    @Test func theDayOfAPageIsNotTheYearOfTheReport() throws {
        let result = read(
            "甲镇2024年政府信息公开工作年度报告", path: "样例县/甲镇/xxgknb2019.txt", head: ["发布日期：2023-03-16", "成文日期：2025-01-10"])
        #expect(result.report?.year.value == 2024)
        #expect(result.findings == [])
        #expect(result.document?.publishedOn?.origin == .page)
        #expect(result.report?.issuedOn == CalendarDay(year: 2025, month: 1, day: 10))
    }
}
