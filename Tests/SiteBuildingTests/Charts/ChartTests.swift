import ReportModel
import Testing

@testable import SiteBuilding

/// Pictures: a blank is a gap and never a zero, every picture has its name and its numbers.
@Suite struct ChartTests {
    private static func points(_ values: [Int?]) -> [ChartPoint] {
        values.enumerated().compactMap { place, value in
            ReportYear(2019 + place).map {
                ChartPoint(year: $0, value: value.map { ExactDecimal($0) }, text: value.map(String.init) ?? "缺数")
            }
        }
    }

    private static func words() throws -> PageWords { try InventedPortal([]).builder.making.words }

    private static func text(_ write: (inout MarkupWriter) -> Void) -> String {
        var writer = MarkupWriter()
        write(&writer)
        return String(decoding: writer.finish().bytes, as: UTF8.self)
    }

    @Test func sparklineIsBrokenWhereThereIsNoValue() throws {
        let words = try Self.words()
        let text = Self.text {
            Sparkline(id: "s", title: "新收", points: Self.points([4, nil, 0, 8]), words: words).write(into: &$0)
        }
        #expect(
            text == """
                <svg xmlns="http://www.w3.org/2000/svg" class="spark" viewBox="0 0 96 24" role="img" \
                aria-labelledby="s-title s-desc"><title id="s-title">新收</title>\
                <desc id="s-desc">2019 年 4；2020 年 缺数；2021 年 0；2022 年 8</desc>\
                <line class="axis" x1="4" y1="20" x2="92" y2="20"/><line class="line" x1="62" y1="20" x2="91" y2="4"/>\
                <circle class="dot" cx="4" cy="12" r="2"/><circle class="dot" cx="62" cy="20" r="2"/>\
                <circle class="dot" cx="91" cy="4" r="2"/></svg>
                """)
    }

    @Test func aTrendWithoutAnyValueDrawsNone() throws {
        let words = try Self.words()
        let text = Self.text {
            TrendChart(id: "t", title: "x", points: Self.points([nil, nil]), words: words).write(into: &$0)
        }
        #expect(!text.contains("class=\"dot\"") && !text.contains("class=\"line\""))
        #expect(text.contains(">×</text>") && text.contains("该年没有数值"))
        let one = Self.text {
            TrendChart(id: "t", title: "x", points: Self.points([0]), words: words).write(into: &$0)
        }
        #expect(one.contains("class=\"dot\"") && !one.contains("class=\"line\"") && !one.contains("×"))
    }

    @Test func sumsOverOtherUnitsAreNotJoined() throws {
        let words = try Self.words()
        var points = Self.points([1, 2, 3])
        points[2].isJoined = false
        points[2].remark = "4/5"
        let text = Self.text { TrendChart(id: "t", title: "x", points: points, words: words).write(into: &$0) }
        #expect(text.ranges(of: "class=\"line\"").count == 1 && text.ranges(of: "class=\"dot\"").count == 3)
        #expect(text.contains(">4/5</text>") && text.contains("两年之间不连线"))
    }

    @Test func everyYearHasItsPlaceAndTheLastItsLabel() throws {
        let words = try Self.words()
        let text = Self.text {
            TrendChart(id: "t", title: "x", points: Self.points(Array(repeating: 3, count: 18)), words: words)
                .write(into: &$0)
        }
        #expect(text.ranges(of: "class=\"dot\"").count == 18)
        #expect(text.contains(">2036</text>") && text.ranges(of: "class=\"label\"").count == 6)
    }

    @Test func scaleHasZeroInIt() {
        let scale = ChartScale([ExactDecimal(50), ExactDecimal(100)], from: 100, to: 0)
        #expect([scale.place(0), scale.place(ExactDecimal(50)), scale.place(ExactDecimal(100))] == [100, 50, 0])
        let signed = ChartScale([ExactDecimal(-2), ExactDecimal(2)], from: 0, to: 100)
        #expect([signed.place(ExactDecimal(-2)), signed.place(0), signed.place(ExactDecimal(2))] == [0, 50, 100])
        #expect(ChartScale([], from: 10, to: 0).place(0) == 10)
        #expect(ChartScale([.zero], from: 10, to: 0).place(.zero) == 10)
    }

    @Test func barsShowEveryPartAndLeaveOutWhatIsUnknown() throws {
        let words = try Self.words()
        let years = [[7, 2, 0, 1, 0], nil, [0, 0, 0, 0, 0]].enumerated().compactMap { place, parts in
            ReportYear(2021 + place).map { OutcomeBars.Year(year: $0, parts: parts, remark: nil) }
        }
        let text = Self.text { OutcomeBars(id: "o", title: "结果", years: years, words: words).write(into: &$0) }
        let picture = try #require(text.ranges(of: "</svg>").first).lowerBound
        #expect(text[..<picture].ranges(of: "class=\"part ").count == 3, "a part of zero has no length")
        #expect(text.contains("width=\"217\"") && text.contains(">7</text>"))
        #expect(text.ranges(of: "<tr>").count == 4 && text.contains("colspan=\"5\">缺数</td>"))
        #expect(!text[..<picture].contains(">2022<") && !text[..<picture].contains(">2023<"))
    }

    @Test func stripDrawsADotForEachUnit() throws {
        let words = try Self.words()
        let values = [1, 1, 1, 5, 9].map { ExactDecimal($0) }
        let spread = try #require(Spread(values))
        let text = Self.text {
            DistributionStrip(
                id: "d", title: "x", values: values, spread: spread, text: { $0.description + "%" }, words: words
            ).write(into: &$0)
        }
        #expect(text.ranges(of: "<circle").count == 5)
        #expect(text.contains("5 个单位：最小 1%，P10 1%，中位数 1%，P90 9%，最大 9%"))
        let same = [3, 3, 3, 3, 3].map { ExactDecimal($0) }
        let one = Self.text {
            DistributionStrip(
                id: "d", title: "x", values: same, spread: Spread(same) ?? spread, text: \.description, words: words
            ).write(into: &$0)
        }
        #expect(one.ranges(of: ">3</text>").count == 2, "the median above, one end below")
    }

    /// The pictures of a township's page, with the same numbers in its table; a year without a report is a gap.
    @Test func townshipPageHasPicturesAndTheirNumbers() throws {
        let files = try InventedPortal([
            InventedReport.body(
                [2019, 2020, 2022].map { year in
                    InventedReport.report(year, form: year < 2021 ? .form2019 : .form2021) { id in
                        id.name == "t3.new_received.total" ? .number(String(year - 2000)) : nil
                    }
                })
        ]).files
        let page = try #require(files["u/yanglisheng-yanglishi-yanglixian-jiazhen/index.html"])
        #expect(page.contains("<desc id=\"spark-m01-desc\">2019 年 19；2020 年 20；2021 年 无报告；2022 年 22</desc>"))
        let row = page[try #require(page.firstRange(of: "spark-m01-desc\">")).upperBound...].prefix(2_000)
        #expect(
            row.contains(
                "<td class=\"n\">19</td><td class=\"n\">20</td><td class=\"s gap\">无报告</td><td class=\"n\">22</td>"))
    }
}
