import Diagnostics
import ReportModel
import Testing

@testable import SiteBuilding

/// Metrics against cases counted by hand.
@Suite struct MetricTests {
    static let minimums = SiteSettings.MinimumCounts(percentage: 5, ranking: 30)

    /// 20 new, 4 carried in, 21 decided, 3 carried out; the outcomes add up to 21.
    static let cells: [String: String] = [
        "t3.new_received.total": "20", "t3.carried_in.total": "4", "t3.result_total.total": "21",
        "t3.carried_out.total": "3", "t3.granted.total": "7", "t3.partial.total": "2",
        "t3.denied.state_secret.total": "1",
        "t3.denied.admin_query.total": "2", "t3.unavailable.not_held.total": "4",
        "t3.not_processed.petition.total": "2", "t3.not_processed.reissue.total": "1", "t3.other.misc.total": "2",
        "t3.new_received.natural_person": "15", "t3.new_received.org_business": "3",
        "t3.new_received.org_legal_service": "2", "t4.review.corrected": "1", "t4.review.pending": "1",
        "t4.review.total": "4", "t4.suit_direct.total": "2", "t4.suit_direct.corrected": "1",
        "t4.suit_after_review.total": "1", "t4.suit_after_review.pending": "1", "t2.normative_doc.issued": "2",
        "t2.normative_doc.repealed": "5", "t2.normative_doc.in_force": "9", "t2.license.decisions": "30",
        "t2.penalty.decisions": "4", "t2.coercion.decisions": "0", "t2.admin_fee.amount_wan": "0.092",
    ]

    static func report(
        _ year: Int = 2021, form: FormGeneration = .form2021, _ changed: [String: InventedReport.Content] = [:]
    ) -> AnnualReport {
        InventedReport.report(year, form: form) { id in
            changed[id.name] ?? cells[id.name].map { .number($0) }
        }
    }

    static func value(_ metric: String, _ report: AnnualReport) -> MetricValue? {
        MetricBook.metric(metric)?.value(BodySummary(InventedReport.body([report])).reports[0])
    }

    @Test(arguments: [
        ("M01", MetricValue.count(ExactDecimal(20))), ("M02", .count(ExactDecimal(24))),
        ("M03", .count(ExactDecimal(21))), ("M04", .share(21, of: 24)), ("M05", .count(ExactDecimal(-1))),
        ("M06a", .share(9, of: 21)), ("M06b", .share(9, of: 16)), ("M07", .share(7, of: 21)),
        ("M08", .share(3, of: 21)), ("M09", .share(4, of: 21)), ("M10", .share(3, of: 21)), ("M11", .share(2, of: 21)),
        ("M13a", .share(15, of: 20)), ("M13b", .share(3, of: 20)), ("M13c", .share(2, of: 20)),
        ("M14", .share(6, of: 21)), ("M15", .share(1, of: 3)), ("M16", .share(1, of: 2)), ("M17a", .share(1, of: 4)),
        ("M17b", .share(0, of: 2)), ("M17c", .share(1, of: 1)), ("M18a", .count(ExactDecimal(9))),
        ("M18b", .count(ExactDecimal(-3))), ("M18c", .noPrevious), ("M19a", .count(ExactDecimal(30))),
        ("M19b", .count(ExactDecimal(4))),
        ("M19c", .count(ExactDecimal(0))), ("M20", .count(ExactDecimal(significand: 92, scale: 3))),
        ("M23", .unknown), ("M24", .share(200, of: 200)), ("M27", .unknown), ("M28a", .count(ExactDecimal(1))),
        ("M28b", .count(ExactDecimal(0))), ("M29", .noPrevious), ("M30", .share(0, of: 1)),
    ]) func countedByHand(_ metric: String, _ expected: MetricValue) {
        #expect(Self.value(metric, Self.report()) == expected)
    }

    @Test func everyMetricIsCountedByHandOrStatedElsewhere() {
        #expect(
            MetricBook.metrics.map(\.id) == [
                "M01", "M02", "M03", "M04", "M05", "M06a", "M06b", "M07", "M08", "M09", "M10", "M11", "M13a", "M13b",
                "M13c",
                "M14", "M15", "M16", "M17a", "M17b", "M17c", "M18a", "M18b", "M18c", "M19a", "M19b", "M19c", "M20",
                "M23", "M24",
                "M25",
                "M27", "M28a", "M28b", "M29", "M30",
            ])
    }

    /// M06a and M08 to M11 are parts of one whole, on both forms.
    @Test(arguments: FormGeneration.allCases) func outcomesArePartsOfOneWhole(_ form: FormGeneration) throws {
        var changed: [String: InventedReport.Content] = [:]
        if form == .form2019 { changed["t3.other.total"] = .number("2") }
        let report = Self.report(2020, form: form, changed)
        let parts = ["M06a", "M08", "M09", "M10", "M11"].compactMap { id -> Int? in
            guard case .share(let part, of: 21) = Self.value(id, report) else { return nil }
            return part
        }
        #expect(parts == [9, 3, 4, 3, 2])
        #expect(parts.reduce(0, +) == 21)
        let counts = ReportCounts(report)
        #expect(OutcomeBars.parts(of: counts) == parts)
    }

    @Test(arguments: [InventedReport.Content.blank, .dash("/"), .text("无"), .unreadable("1 2"), .absent])
    func aFigureThatIsNoneIsUnknownAndNeverZero(_ content: InventedReport.Content) {
        let report = Self.report(2021, ["t3.granted.total": content])
        #expect(Self.value("M06a", report) == .unknown)
        #expect(Self.value("M07", report) == .unknown)
        #expect(Self.value("M08", report) == .share(3, of: 21))
        #expect(Self.value("M24", report) == .share(199, of: 200))
        #expect(OutcomeBars.parts(of: ReportCounts(report)) == nil)
    }

    @Test func whatTheFormDoesNotAskIsNotZero() {
        let report = Self.report(2020, form: .form2019)
        #expect(Self.value("M18a", report) == .notInForm)
        #expect(Self.value("M18b", report) == .notInForm)
        #expect(Self.value("M20", report) == .notInForm)
        #expect(
            Self.value("M19a", InventedReport.report(2020, form: .form2019) { _ in .number("8") })
                == .count(ExactDecimal(8)))
    }

    @Test func aPartLargerThanItsWholeContradictsItself() {
        let report = Self.report(2021, ["t3.granted.total": .number("30"), "t4.review.total": .number("40")])
        #expect(Self.value("M06a", report) == .contradictory(32, of: 21))
        // Disputes may concern requests decided before.
        #expect(Self.value("M14", report) == .share(42, of: 21))
        #expect(PooledMetric([.contradictory(32, of: 21), .share(1, of: 2)]).whole == 2)
    }

    @Test func changedCellsLeaveOutZerosAndWhatCannotBeCompared() throws {
        let before = Self.report(2021, ["t2.license.decisions": .blank])
        let after = Self.report(2022, ["t3.granted.total": .number("8"), "t3.denied.admin_query.total": .number("0")])
        let body = BodySummary(InventedReport.body([before, after]))
        let metric = try #require(MetricBook.metric("M29"))
        // 28 cells are not zero in one of the years; the licences were blank before.
        #expect(metric.value(body.reports[1]) == .share(2, of: 27))
        let gap = BodySummary(InventedReport.body([before, Self.report(2023)]))
        #expect(metric.value(gap.reports[1]) == .noPrevious)
    }

    /// 2 issued and 5 repealed against 9 in force and 12 the year before: 7 ÷ 10.5.
    @Test func turnoverNeedsTheStockOfTheYearBefore() throws {
        let metric = try #require(MetricBook.metric("M18c"))
        func values(_ before: InventedReport.Content, _ now: InventedReport.Content = .number("9")) -> [MetricValue] {
            let reports = [
                Self.report(2021, ["t2.normative_doc.in_force": before]),
                Self.report(2022, ["t2.normative_doc.in_force": now]),
            ]
            return BodySummary(InventedReport.body(reports)).reports.map { metric.value($0) }
        }
        #expect(values(.number("12")) == [.noPrevious, .ratio(14, of: 21)])
        #expect(values(.blank) == [.unknown, .unknown])
        #expect(values(.number("12"), .dash("/")) == [.noPrevious, .unknown])
        #expect(values(.number("0"), .number("0")).last == .ratio(14, of: 0))
        let old = [Self.report(2020, form: .form2019), Self.report(2021)]
        #expect(BodySummary(InventedReport.body(old)).reports.map { metric.value($0) } == [.notInForm, .noPrevious])
    }

    @Test func topicsAreCountedOnlyWhereAllEightWereLookedFor() throws {
        let metric = try #require(MetricBook.metric("M23"))
        func entry(_ rule: RuleID, _ verdict: Verdict) -> LedgerEntry {
            LedgerEntry(
                rule: rule, instance: "", left: [], right: [], leftValue: nil, rightValue: nil, verdict: verdict,
                attribution: .source, formula: "")
        }
        func value(_ entries: [LedgerEntry]) -> MetricValue {
            metric.value(
                ReportSummary(
                    CheckedReport(
                        report: Self.report(), findings: [], ledger: [], acrossYears: [], conditions: entries)))
        }
        let first = [Verdict.pass, .pass, .fail, .pass, .pass].map { entry("NA-01", $0) }
        let second = [Verdict.pass, .fail, .fail].map { entry("NA-02", $0) }
        #expect(value(first + second + [entry("NA-03", .pass)]) == .ratio(5, of: 8))
        #expect(value(second) == .unknown)
    }

    @Test func yearsInARowEndAtAGapAndAtWhatIsNotZero() throws {
        func report(_ year: Int, _ requests: InventedReport.Content) -> AnnualReport {
            Self.report(year, ["t3.new_received.total": requests])
        }
        let zero = InventedReport.Content.number("0")
        let body = BodySummary(
            InventedReport.body([
                report(2016, zero), report(2018, zero), report(2019, zero), report(2020, .number("3")),
                report(2021, zero), report(2022, .blank), report(2023, zero),
            ]))
        let (reports, none) = (MetricBook.metric("M28a"), MetricBook.metric("M28b"))
        #expect(
            body.reports.map { reports?.value($0) } == [1, 1, 2, 3, 4, 5, 6].map { .count(ExactDecimal($0)) })
        #expect(
            body.reports.map { none?.value($0) }
                == [
                    .count(ExactDecimal(1)), .count(ExactDecimal(1)), .count(ExactDecimal(2)), .count(ExactDecimal(0)),
                    .count(ExactDecimal(1)), .unknown, .count(ExactDecimal(1)),
                ])
    }

    @Test func daysAreCountedFromTheEndOfTheYear() throws {
        var report = Self.report(2023)
        for (month, day, expected) in [(1, 1, 1), (2, 29, 60), (3, 1, 61), (12, 31, 366)] {
            report.publishedOn = CalendarDay(year: 2024, month: month, day: day)
            #expect(Self.value("M27", report) == .count(ExactDecimal(expected)))
        }
        report.publishedOn = CalendarDay(year: 2023, month: 12, day: 30)
        #expect(Self.value("M27", report) == .count(ExactDecimal(-1)))
    }

    @Test func zeroIsSaidOnlyWhereEveryCellIsZero() {
        #expect(Self.value("M30", InventedReport.report(2021)) == .share(1, of: 1))
        let blank = InventedReport.report(2021) { $0.name == "t3.partial.org_other" ? .blank : nil }
        #expect(Self.value("M30", blank) == .unknown)
    }

    /// R4: over the same reports, blanks left out.
    @Test func poolingLeavesBlanksOut() {
        let pooled = PooledMetric([.share(3, of: 4), .unknown, .share(1, of: 6), .notInForm, .share(0, of: 0)])
        #expect([pooled.part, pooled.whole, pooled.counted, pooled.reports] == [4, 10, 3, 5])
        #expect([pooled.unknown, pooled.notInForm] == [1, 1])
        let sum = PooledMetric([.count(ExactDecimal(2)), .unknown, .count(ExactDecimal(significand: 5, scale: 1))])
        #expect(sum.sum == ExactDecimal(significand: 25, scale: 1) && sum.counted == 2)
    }

    @Test func everyFormulaNamesCellsThatExist() {
        for metric in MetricBook.metrics {
            let names = metric.formulaText(.en).split { " ()÷+−".contains($0) }.filter { $0.hasPrefix("t") }
            for name in names where name.hasPrefix("t2.") || name.hasPrefix("t3.") || name.hasPrefix("t4.") {
                let exists =
                    name.contains("*")
                    ? CellRegistry.all.contains { $0.name.hasPrefix(name.prefix { $0 != "*" }) }
                    : CellID(String(name)) != nil
                #expect(exists, "\(metric.id): \(name)")
            }
        }
    }
}
