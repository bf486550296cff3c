import ReportModel
import Testing

@testable import ReportReading

struct PrintedDateTests {
    @Test(arguments: [
        ("2024年1月24日", "2024-01-24"), ("2024 年 1 月 24 日", "2024-01-24"), ("２０２４年１月２４日", "2024-01-24"),
        ("2024-01-24", "2024-01-24"), ("2024/1/24", "2024-01-24"),
    ])
    func readsWholeDates(text: String, day: String) {
        #expect(PrintedDate.leading(text)?.day.description == day)
    }

    /// Extraction loses characters; which digits were lost cannot be said, so these are no dates.
    @Test(arguments: [
        "202511日", "20231月1日", "2025111231日", "2024年13月1日", "2023年2月29日", "2024年1月24", "24年1月2日", "", "二〇二四年",
    ])
    func takesNoDamagedDate(text: String) {
        #expect(PrintedDate.leading(text) == nil)
    }

    @Test func findsTheYearsATextNames() {
        let years = PrintedDate.years(in: "甲镇 2023 年报告，比2022年多，文号1234号")
        #expect(years.map(\.year) == [2023, 2022])
        #expect(years.first?.before == "甲镇 ")
    }
}
