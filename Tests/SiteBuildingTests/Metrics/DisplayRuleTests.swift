import ReportModel
import Testing

@testable import SiteBuilding

/// Display rules R1 to R4 and rankings, against cases counted by hand.
@Suite struct DisplayRuleTests {
    private static let minimums = MetricTests.minimums

    @Test(arguments: [
        (0, 0, ShareDisplay.Form.notApplicable), (1, 3, .fraction), (4, 4, .fraction), (0, 4, .fraction),
        // Wilson (1927) at 95 %: 3 of 12 is 8.9 % to 53.2 %, 0 of 10 up to 27.8 %, 5 of 5 from 56.6 %.
        (3, 12, .small(tenths: 250, low: 89, high: 532)), (0, 10, .small(tenths: 0, low: 0, high: 278)),
        (5, 5, .small(tenths: 1_000, low: 566, high: 1_000)), (15, 29, .small(tenths: 517, low: 344, high: 686)),
        (10, 30, .full(tenths: 333)), (1, 30, .full(tenths: 33)), (200, 200, .full(tenths: 1_000)),
        (9_999, 10_000, .full(tenths: 999)), (1, 10_000, .full(tenths: 1)), (42, 21, .beyond),
    ]) func sharesSayAsMuchAsTheirCasesCarry(_ part: Int, _ whole: Int, _ form: ShareDisplay.Form) {
        #expect(ShareDisplay(part, of: whole, minimums: Self.minimums).form == form)
    }

    @Test func minimumsAreThoseOfTheOwner() {
        let minimums = SiteSettings.MinimumCounts(percentage: 2, ranking: 3)
        #expect(ShareDisplay(1, of: 1, minimums: minimums).form == .fraction)
        #expect(ShareDisplay(1, of: 3, minimums: minimums).form == .full(tenths: 333))
    }

    @Test func wordsOfEachKindOfValue() throws {
        let words = try InventedPortal([]).builder.making.words
        func text(_ value: MetricValue?) -> [String?] {
            let view = MetricView(value, minimums: Self.minimums, words: words)
            return [view.text, view.remark]
        }
        #expect(text(.share(0, of: 0)) == ["不适用", nil])
        #expect(text(.unknown) == ["缺数", nil])
        #expect(text(nil) == ["无报告", nil])
        #expect(text(.notInForm) == ["表样无此项", nil])
        #expect(text(.share(1, of: 3)) == ["1/3", nil])
        #expect(text(.share(3, of: 12)) == ["25.0% (3/12)", "基数小，95% 区间 8.9–53.2%"])
        #expect(text(.share(10, of: 40)) == ["25.0% (10/40)", nil])
        #expect(text(.count(ExactDecimal(-1))) == ["−1", nil])
        #expect(text(.contradictory(3, of: 2))[0] == "3/2")
        #expect(text(.ratio(14, of: 0)) == ["不适用", nil])
        #expect(text(.ratio(5, of: 8)) == ["5/8", nil])
        #expect(text(.ratio(14, of: 21)) == ["66.7% (14/21)", "基数小"])
        #expect(text(.ratio(90, of: 60)) == ["150.0% (90/60)", nil])
    }

    /// R3 for rates: percentage points, and only where both may be shown as percentages.
    @Test(arguments: [
        (MetricValue.share(10, of: 40), MetricValue.share(20, of: 40), "+25.0 个百分点"),
        (.share(20, of: 40), .share(9, of: 40), "−27.5 个百分点"), (.share(2, of: 4), .share(20, of: 40), "无法比较"),
        (.share(20, of: 40), .share(20, of: 40), "持平"), (.unknown, .share(20, of: 40), "无法比较"),
        (.count(ExactDecimal(0)), .count(ExactDecimal(3)), "由 0 增至 3"),
        (.count(ExactDecimal(9)), .count(ExactDecimal(12)), "+3"),
        (.count(ExactDecimal(10)), .count(ExactDecimal(12)), "+2（+20.0%）"),
    ]) func changesAreThoseTheNumbersCarry(_ before: MetricValue, _ now: MetricValue, _ text: String) throws {
        let words = try InventedPortal([]).builder.making.words
        #expect(MetricChange.text(from: before, to: now, minimums: Self.minimums, words: words) == text)
    }

    @Test func spreadNeedsFiveUnits() {
        let values = [7, 1, 9, 3].map { ExactDecimal($0) }
        #expect(Spread(values) == nil)
        let spread = Spread(values + [ExactDecimal(5)])
        #expect(
            spread.map { [$0.least, $0.low, $0.median, $0.high, $0.most] } == [1, 1, 5, 9, 9].map { ExactDecimal($0) })
        let twenty = Spread((1...20).map { ExactDecimal($0) })
        #expect(twenty.map { [$0.low, $0.median, $0.high] } == [2, 10, 18].map { ExactDecimal($0) })
    }

    /// M32: ties share a rank, the next one is counted on; too few cases and no figure are left out, with their value.
    @Test func ranksHaveTiesAndLeaveOutWhatIsTooSmall() throws {
        let entries = [
            MetricEntry(body: 0, value: .share(30, of: 40)), MetricEntry(body: 1, value: .share(36, of: 40)),
            MetricEntry(body: 2, value: .share(27, of: 30)), MetricEntry(body: 3, value: .share(29, of: 29)),
            MetricEntry(body: 4, value: .unknown), MetricEntry(body: 5, value: .share(0, of: 0)),
            MetricEntry(body: 6, value: .share(10, of: 40)),
        ]
        let clearance = try #require(MetricBook.metric("M04"))
        let list = MetricList(clearance, entries, minimums: Self.minimums)
        #expect(list.ranked.map(\.body) == [1, 2, 0, 6])
        #expect(list.ranked.map(\.rank) == [1, 1, 3, 4])
        #expect(list.left.map(\.body) == [3, 4, 5] && list.sorted.isEmpty)
        let failing = try #require(MetricBook.metric("M25"))
        #expect(
            MetricList(failing, entries, minimums: Self.minimums).ranked.map(\.body) == [6, 0, 1, 2], "low is better")
    }

    @Test func withoutDirectionNothingIsRanked() throws {
        let received = try #require(MetricBook.metric("M01"))
        let list = MetricList(
            received, [3, 9, 9, 1].enumerated().map { MetricEntry(body: $0, value: .count(ExactDecimal($1))) },
            minimums: Self.minimums)
        #expect(list.sorted.map(\.body) == [1, 2, 0, 3])
        #expect(list.ranked.isEmpty && list.sorted.allSatisfy { $0.rank == nil })
    }
}
