import ReportModel
import Testing

@testable import SiteBuilding

/// The pages of the metrics over an invented county.
@Suite struct MetricPageTests {
    private static func portal(_ names: [String], sample: Bool = false) throws -> InventedPortal {
        try InventedPortal(
            names.enumerated().map { place, name in
                let body = InventedReport.body(name, isSample: sample)
                return InventedReport.body(
                    [2021, 2022].map { year in
                        InventedReport.report(year, body: body) { id in
                            switch id.name {
                            case "t3.new_received.total": .number(String(40 + place))
                            case "t3.result_total.total": place == 0 ? .blank : .number(String(20 + place))
                            default: nil
                            }
                        }
                    })
            })
    }

    @Test func theYearRanksTheUnitsAndNamesThoseLeftOut() throws {
        let files = try Self.portal(["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇"]).files
        let page = try #require(files["m/m04/2022/index.html"])
        // 21/41 + 22/42 + … + 25/45 over the same five reports.
        #expect(page.contains("<strong>53.5% (115/215)</strong>"))
        #expect(page.contains("来自 6 个乡镇（街道）中的 5 个"))
        #expect(page.contains("越高越好；5 个单位参加排名，1 个未参加。"))
        #expect(page.contains("55.6% (25/45)") && page.contains(">缺数</a>"))
        #expect(page.contains("class=\"strip\""))
        let metric = try #require(files["m/m04/index.html"])
        #expect(metric.contains("href=\"2022/index.html\"") && metric.contains(">持平</td>"))
        #expect(files["m/m01/2022/index.html"]?.contains("不是排名") == true)
        #expect(files["m/m04/2022/index.json"]?.contains("\"numerator\":\"115\",\"denominator\":215") == true)
        #expect(
            files["m/index.html"]?.contains("t3.result_total.total ÷ (t3.new_received.total + t3.carried_in.total)")
                == true)
    }

    /// Years and days of different townships have a median and no sum.
    @Test func yearsInARowAreNotAddedUp() throws {
        let files = try Self.portal(["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"]).files
        let year = try #require(files["m/m28a/2022/index.html"])
        #expect(year.contains("<strong>不合计，见中位数</strong>"))
        let metric = try #require(files["m/m28a/index.html"])
        #expect(!metric.contains("id=\"trend\"") && metric.contains("<td class=\"n\">2</td><td class=\"n\">2 – 2</td>"))
        #expect(files["m/m27/index.html"]?.contains("id=\"trend\"") == false)
        let list = try #require(files["m/index.html"])
        for id in ["M21", "M26", "M28", "M31", "M33", "M34"] { #expect(list.contains(id), "\(id)") }
    }

    @Test func samplesAreInNoMetric() throws {
        let files = try Self.portal(["甲镇", "乙镇"], sample: true).files
        #expect(files["m/m04/2022/index.html"] == nil)
        #expect(files["m/m04/index.html"]?.contains("还没有正式报告可以计算。") == true)
        #expect(files["data/index.json"]?.contains("\"years\":[]") == true)
    }

    @Test func manyUnitsAreListedByDivision() throws {
        let names = (0...MetricYearPage.limit).map { "第\($0)镇" }
        let portal = try InventedPortal(
            names.enumerated().map { place, name in
                let county = place < 6 ? "样例县" : "样例区"
                return InventedReport.body([
                    InventedReport.report(
                        2022, body: InventedReport.body(name, above: ["样例省", "样例市", county]))
                ])
            })
        let making = portal.builder.making
        let metric = try #require(MetricBook.metric("M24"))
        let year = MetricYear(metric, try #require(ReportYear(2022)), making.index.metricBodies, making)
        let page = String(
            decoding: MetricYearPage(making: making, year: year, years: making.index.metricYears).file.content,
            as: UTF8.self)
        #expect(page.contains("共 301 个单位") && !page.contains("第7镇"))
        #expect(page.contains("样例省样例市样例县") && page.contains("100.0% (1200/1200)"))
    }

    @Test func reasonsAreSummedOverReportsThatKnowThemAll() throws {
        let bodies = [("甲镇", "3"), ("乙镇", "")].map { name, secret in
            InventedReport.body([
                InventedReport.report(2022, body: InventedReport.body(name)) { id in
                    switch id.name {
                    case "t3.denied.state_secret.total": secret.isEmpty ? .blank : .number(secret)
                    case "t3.other.misc.total", "t3.other.fee_unpaid.total": .number("4")
                    default: nil
                    }
                }
            ])
        }
        let making = try InventedPortal(bodies).builder.making
        let year = ReasonMix.Year(try #require(ReportYear(2022)), making)
        #expect([year.bodies, year.counted, year.whole] == [2, 1, 11])
        #expect(year.cases.first == 3 && year.cases.last == 8 && year.cases.count == 17)
    }
}
