import Diagnostics
import ReportModel
import Testing

@testable import ReportReading

/// Two files about one body and year.
struct ReportVersionsTests {
    private func version(_ path: String, _ day: Int?, body: String = "样例县/甲镇", year: Int = 2024) throws
        -> ReportVersions.Version
    {
        ReportVersions.Version(
            path: path, bodyKey: body, year: try #require(ReportYear(year)),
            publishedOn: day.flatMap { CalendarDay(year: 2025, month: 1, day: $0) })
    }

    @Test func theOnePublishedLastIsCurrent() throws {
        let versions = [try version("b.txt", 20), try version("a.txt", 5), try version("c.txt", 9)]
        for order in [versions, versions.reversed()] {
            let (paths, diagnostics) = ReportVersions.superseded(among: order)
            #expect(paths == ["a.txt", "c.txt"])
            #expect(diagnostics.map(\.severity) == [.notice])
            #expect(diagnostics.first?.location?.file == "b.txt")
        }
    }

    @Test(arguments: [[5, nil], [5, 5], [nil, nil]] as [[Int?]])
    func withoutAClearDateNoneIsChosen(days: [Int?]) throws {
        let (paths, diagnostics) = ReportVersions.superseded(
            among: [try version("b.txt", days[0]), try version("a.txt", days[1])])
        #expect(paths == [])
        #expect(diagnostics.map(\.severity) == [.error])
        #expect(diagnostics.first?.message.en.hasSuffix("a.txt, b.txt") == true)
    }

    @Test func otherBodiesAndYearsAreNoVersions() throws {
        let (paths, diagnostics) = ReportVersions.superseded(
            among: [
                try version("a.txt", 1), try version("b.txt", 2, body: "别县/甲镇"), try version("c.txt", 3, year: 2023),
            ])
        #expect(paths == [])
        #expect(diagnostics == [])
    }
}
