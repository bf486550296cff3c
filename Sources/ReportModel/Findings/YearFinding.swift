/// A finding about a year of a body that has no report.
package struct YearFinding: Sendable, Codable, Hashable {
    package let year: ReportYear
    package let finding: Finding

    package init(year: ReportYear, finding: Finding) {
        self.year = year
        self.finding = finding
    }
}
