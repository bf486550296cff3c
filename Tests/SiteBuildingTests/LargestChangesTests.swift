import ReportModel
import Testing

@testable import SiteBuilding

/// What changed most, by the difference of square roots.
@Suite struct LargestChangesTests {
    private static let license = "t2.license.decisions"
    private static let penalty = "t2.penalty.decisions"
    private static let issued = "t2.normative_doc.issued"

    private static func report(_ year: Int, _ figures: [String: String], form: FormGeneration = .form2021)
        -> AnnualReport
    {
        InventedReport.report(year, form: form) { id in
            figures[id.name].map { $0.isEmpty ? .blank : .number($0) }
        }
    }

    private static func names(_ before: [String: String], _ after: [String: String], limit: Int = 10) -> [String] {
        LargestChanges(from: report(2023, before), to: report(2024, after), limit: limit).entries.map(\.cell.name)
    }

    /// √150 − √100 = 2.25; √12 − √2 = 2.05; √9 − √0 = 3.
    @Test func smallAndLargeFiguresBothCount() {
        let before = [Self.license: "100", Self.penalty: "2", Self.issued: "9"]
        let after = [Self.license: "150", Self.penalty: "12", Self.issued: "0"]
        #expect(Self.names(before, after) == [Self.issued, Self.license, Self.penalty])
        #expect(Self.names(before, after, limit: 2) == [Self.issued, Self.license])
    }

    @Test func equalChangesKeepTheOrderOfTheForm() {
        #expect(
            Self.names([:], [Self.penalty: "4", Self.license: "4", Self.issued: "4"]) == [
                Self.issued, Self.license, Self.penalty,
            ])
    }

    @Test func blanksAndWhatStayedAreNoChange() {
        #expect(Self.names([Self.license: ""], [Self.license: "5", Self.penalty: "0"]) == [])
    }

    /// Across the two forms nothing of table 2 and 3 is compared, only what both forms have alike.
    @Test func acrossFormsNothingIsRanked() {
        let before = Self.report(2020, ["t2_2019.license.decisions": "1"], form: .form2019)
        let after = Self.report(2021, [Self.license: "99"])
        #expect(LargestChanges(from: before, to: after, limit: 10).entries.isEmpty)
    }

    @Test func thePagesShowThem() throws {
        let files = try InventedPortal([
            InventedReport.body([Self.report(2023, [Self.license: "100"]), Self.report(2024, [Self.license: "121"])])
        ]).files
        let pair = try #require(files.first { $0.key.hasSuffix("compare/2023-2024/index.html") }?.value)
        #expect(pair.contains("<a href=\"#t2.license.decisions\">行政许可：本年处理决定数量</a>"))
        #expect(pair.contains("<span class=\"figures\">100 → 121</span>"))
        let township = try #require(files.first { $0.key.hasSuffix("jiazhen/index.html") }?.value)
        #expect(township.contains("<a href=\"2024/index.html#t2.license.decisions\">"))
    }
}
