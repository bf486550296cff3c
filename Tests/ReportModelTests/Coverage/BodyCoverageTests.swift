import Diagnostics
import Testing

@testable import ReportModel

/// What was expected of a body, and what became of it.
struct BodyCoverageTests {
    private func year(_ value: Int) -> ReportYear {
        guard let year = ReportYear(value) else { preconditionFailure("\(value) is no report year") }
        return year
    }

    private func published(_ value: Int, on day: String? = nil, issued: String? = nil) -> BodyCoverage.Published {
        BodyCoverage.Published(year: year(value), issuedOn: Self.day(issued), publishedOn: Self.day(day))
    }

    private static func day(_ text: String?) -> CalendarDay? {
        let parts = text?.split(separator: "-").compactMap { Int($0) } ?? []
        return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    private func registered(from: Int? = nil, to: Int? = nil) -> RegisteredBody {
        RegisteredBody(
            body: ReportingBody(path: [Division(level: .township, name: "甲镇")], kind: .town),
            validFrom: from.map(year), validTo: to.map(year), location: SourceLocation(file: "bodies.csv", line: 2))
    }

    private func frame(_ first: Int, _ last: Int, asOf: String? = nil, stated: String? = nil) -> CoverageFrame {
        CoverageFrame(
            years: year(first)...year(last),
            reference: Self.day(asOf).map(CoverageFrame.Reference.setting)
                ?? Self.day(stated).map(CoverageFrame.Reference.stated) ?? .laterYears)
    }

    private func statuses(_ coverage: BodyCoverage) -> [String] {
        coverage.years.map { "\($0.year) \($0.status.rawValue)" }
    }

    @Test func withoutARegistryNothingIsInventedBeyondTheFirstAndTheLastYear() {
        let coverage = BodyCoverage(published: [published(2020), published(2023)], frame: frame(2008, 2024))
        #expect(statuses(coverage) == ["2020 published", "2021 not_found", "2022 not_found", "2023 published"])
        #expect(BodyCoverage(published: [], frame: frame(2008, 2024)).years == [])
    }

    @Test func theRegistrySaysWhichYearsAreExpected() {
        let coverage = BodyCoverage(
            published: [published(2021)], registered: registered(from: 2020, to: 2022), frame: frame(2019, 2023))
        #expect(
            statuses(coverage) == [
                "2019 did_not_exist", "2020 not_found", "2021 published", "2022 not_found", "2023 did_not_exist",
            ])
        let never = BodyCoverage(published: [], registered: registered(), frame: frame(2022, 2023))
        #expect(statuses(never) == ["2022 not_found", "2023 not_yet_due"])
    }

    @Test func theNewestYearIsDueOnlyWhereADayProvesIt() {
        func newest(_ frame: CoverageFrame) -> CoverageStatus? {
            BodyCoverage(published: [], registered: registered(), frame: frame).years.last?.status
        }
        #expect(newest(frame(2023, 2024)) == .notYetDue)
        #expect(newest(frame(2023, 2024, stated: "2025-01-31")) == .notYetDue)
        #expect(newest(frame(2023, 2024, stated: "2025-02-01")) == .notFound)
        #expect(newest(frame(2023, 2024, asOf: "2025-01-31")) == .notYetDue)
        #expect(newest(frame(2023, 2024, asOf: "2025-02-01")) == .notFound)
    }

    @Test func aDayOfTheSettingsAloneDecides() {
        // 2023 is followed by 2024, yet the owner looks at the portal as of a day before it was due.
        let coverage = BodyCoverage(
            published: [], registered: registered(), frame: frame(2023, 2024, asOf: "2024-01-01"))
        #expect(statuses(coverage) == ["2023 not_yet_due", "2024 not_yet_due"])
    }

    @Test func aReportIsLateAfterTheDayItWasDue() {
        let coverage = BodyCoverage(
            published: [
                published(2019, on: "2020-01-31"), published(2020, on: "2021-02-01"),
                published(2021, issued: "2022-02-01"), published(2022, on: "2023-01-20", issued: "2023-02-20"),
                published(2023),
            ], frame: frame(2019, 2023))
        #expect(coverage.years.map(\.status) == [.published, .late, .late, .published, .published])
        #expect(coverage.years[1].dueOn == CalendarDay(year: 2021, month: 1, day: 31))
        var counts = CoverageCounts()
        for covered in coverage.years { counts.count(covered) }
        #expect([counts.expected, counts.published, counts[.late], counts.undated] == [5, 5, 2, 1])
    }

    @Test func refusedUnreadableAndWithdrawnAreToldApart() {
        let files = [(2021, RefusalReason.personalData), (2021, .unreadable), (2022, .unreadable)].map {
            RefusedFile(bodyKey: "甲镇", year: year($0.0), reason: $0.1)
        }
        let coverage = BodyCoverage(
            published: [published(2019), published(2023)], refused: files, earlier: [year(2020), year(2026)],
            frame: frame(2019, 2023))
        #expect(
            statuses(coverage) == [
                "2019 published", "2020 withdrawn", "2021 refused", "2022 unreadable", "2023 published",
                "2024 not_expected", "2025 not_expected", "2026 withdrawn",
            ])
        #expect(coverage.years[2].refusals == [.personalData, .unreadable])
    }

    @Test func theFrameComesFromTheReportsAlone() throws {
        let days = [(2021, "2022-01-10"), (2022, "2052-01-10"), (2023, "2024-01-15"), (2023, "2024-02-20")].map {
            (year: year($0.0), days: [Self.day($0.1)].compactMap { $0 })
        }
        let frame = CoverageFrame(of: days)
        #expect(frame.years == year(2021)...year(2023))
        #expect(frame.reference == .stated(try #require(Self.day("2024-02-20"))))
        // A day that lies nowhere near its year proves nothing.
        let typo = CoverageFrame(of: [(year(2023), [Self.day("2042-01-10")].compactMap { $0 })])
        #expect(typo.reference == .laterYears)
        #expect(CoverageFrame(of: []).years == nil)
        let asked = CoverageFrame(of: days, since: year(2019), asOf: CalendarDay(year: 2026, month: 3, day: 1))
        #expect(asked.years == year(2019)...year(2025))
    }
}
