import ReportModel
import Testing

@testable import ReportReading

/// The period a text states as its statistics period, and periods too damaged to be one.
struct StatisticsPeriodTests {
    @Test(
        arguments: [
            ("统计期限为2024年1月1日至2024年12月31日。", "2024-01-01/2024-12-31"), ("自2024年1月1日起至12月31日止", "2024-01-01/2024-12-31"),
            ("2024 年 1 月 1 日—2024 年 12 月 31 日", "2024-01-01/2024-12-31"),
            ("２０２４年１月１日至２０２４年１２月３１日", "2024-01-01/2024-12-31"), ("统计时限为2024.1.1-2024.12.31", "2024-01-01/2024-12-31"),
            ("本报告所列数据的统计期限为2024年1-12月", "2024-01-01/2024-12-31"), ("2024年1月至12月", "2024-01-01/2024-12-31"),
            // What a report says of its own period is kept, whole year or not.
            ("统计期限自2024年3月1日起至2024年12月31日止", "2024-03-01/2024-12-31"),
            ("2024年1月1日至6月30日开展虚构的专项。统计期限为2024年1月1日至2024年12月31日", "2024-01-01/2024-12-31"),
            // No period, or one that cannot be told.
            ("2024年1月1日至6月30日开展虚构的专项", nil), ("统计期限为202411日至20241231日", nil), ("自20241月1日起至2024年12月31日", nil),
            ("202024年1月1日至2024年12月31日", nil), ("2024年1月1日至202024年12月31日", nil), ("2024年1月1日起施行。到12月30日", nil),
            ("2023年1月1日至12月31日，2024年1月1日至12月31日", nil), ("2024年12月31日至2024年1月1日", nil), ("", nil),
        ] as [(String, String?)])
    func readsWhatIsWrittenInFull(text: String, period: String?) {
        let source = SourceDocument(path: "2024.txt", bytes: Array(text.utf8), sha256: "")
        let block = TextBlock(kind: .paragraph, text: text, lines: 1...1)
        let stated = PeriodReading.period(in: [block], of: source)
        #expect(stated.map { "\($0.value.from)/\($0.value.to)" } == period)
    }

    @Test func thePeriodDecidesWhereNothingElseStatesAYear() throws {
        var document = InventedDocument()
        document.head = ["样例县甲镇政府信息公开工作年度报告", "", "统计期限为2022年1月1日至2022年12月31日。", ""]
        let result = InventedDocument.read(document.text, path: "样例县/甲镇/年报.txt")
        #expect(try #require(result.report).year.value == 2022)
        #expect(result.document?.yearOrigin == .text)
        let other = InventedDocument.read(document.text, path: "样例县/甲镇/2023.txt")
        #expect(other.report?.year.value == 2023)
        #expect(other.findings.map(\.rule.name) == ["ID-01"])
    }

    @Test func theTitleAddsTheCountyOfTheSameBodyOnly() throws {
        let own = InventedDocument.read(InventedDocument().text, path: "样例省/甲镇/2024.txt")
        #expect(own.document?.path.map(\.division.name) == ["样例省", "样例县", "甲镇"])
        #expect(own.document?.path.map(\.origin) == [.path, .title, .path])
        let other = InventedDocument.read(InventedDocument().text, path: "乙镇/2024.txt")
        #expect(other.document?.path.map(\.division.name) == ["乙镇"])
    }

    @Test func aFileBeyondTheLimitIsNotRead() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: ReportReader.sizeLimit + 1)
        let result = ReportReader().read(ContentEntry(path: "2024.txt", filePath: "", format: .text), bytes: bytes)
        #expect(result.status == .unreadable)
        #expect(result.diagnostics.map(\.rule.name) == ["CT-01"])
    }
}
