import ReportModel
import Testing

@testable import ReportReading

/// Dates and numbers that lost characters are quoted, whole ones and other numbers are not.
struct DamagedDatesTests {
    @Test(arguments: [
        ("统计期限为202511日至20251231日。", ["202511日至20251231日"]), ("自20231月1日起", ["20231月1日起"]),
        ("2025111231日", ["2025111231日"]),
        ("依据国办公开办函〔202130号编制", ["〔202130号"]), ("截至202020年12月31日", ["202020年12月31日"]), ("2024年月日", ["2024年月日"]),
    ])
    func quotesWhatLostCharacters(text: String, quotes: [String]) {
        #expect(DamagedDates.quotes(in: text) == quotes)
    }

    @Test(arguments: [
        "统计期限为2024年1月1日至2024年12月31日。", "国办公开办函〔2021〕30号", "电话0000-7600001，日常值守", "浏览量20241日均12次", "按年月日顺序", "20241231",
        "12月日均3条",
        "邮编000000，年底", "2024年月均公开3条",
    ])
    func leavesWholeNumbersAlone(text: String) {
        #expect(DamagedDates.quotes(in: text) == [])
    }

    @Test func aDamagedPeriodIsReportedWhereItStandsAndTheTitleDecides() throws {
        var document = InventedDocument()
        document.head = ["甲镇2024年政府信息公开工作年度报告", "", "本报告统计期限为202411日至20241231日。", ""]
        let result = InventedDocument.read(document.text, path: "样例县/甲镇/年报.txt")
        #expect(try #require(result.report).year.value == 2024)
        #expect(result.document?.yearOrigin == .title)
        #expect(result.report?.period == nil)
        #expect(result.findings.map(\.rule.name) == ["ID-09"])
        #expect(result.findings.first?.place == SourcePlace(line: 3, column: 9, length: 17))
    }
}
