package import ReportModel
import TextComparison

/// How much of each section is last year's text (`data/reuse.csv`): one row a section and pair of years.
package enum ReuseTable {
    package static let columns = [
        "body", "year", "previous_year", "section", "common", "length", "previous_length", "share", "sample",
    ]

    /// The first line of the file.
    package static var header: [UInt8] { CSVWriter.header(columns) }

    /// The rows of a body: years in a row whose sections are long enough to say something; a digest says nothing.
    ///
    /// - Complexity: O(*n* × *m* / 64) in the characters of two sections.
    package static func rows(_ body: CheckedBody) -> TableRows {
        var writer = CSVWriter()
        for (first, second) in zip(body.reports, body.reports.dropFirst()) {
            let (before, after) = (first.report, second.report)
            guard after.year.previous == before.year, before.textKind == .full, after.textKind == .full else {
                continue
            }
            for kind in SectionKind.compared {
                guard let shared = SharedText(ComparableText(kind, of: after), ComparableText(kind, of: before)) else {
                    continue
                }
                writer.field(body.body.key)
                writer.field(after.year.value)
                writer.field(before.year.value)
                writer.field(kind.key)
                for number in [shared.common, shared.first, shared.second] { writer.field(number) }
                writer.field(shared.perMille.asDecimal)
                writer.field(body.body.isSample ? "true" : "false")
                writer.endRow()
            }
        }
        return TableRows(writer)
    }
}
