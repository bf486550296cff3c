package import ReportModel
package import TextComparison

/// What stays in memory of a report for rules that compare bodies: who, when, a digest and a sketch of the text, a few figures.
///
/// No text: a build keeps one row for each report of the portal.
package struct PeerRow: Sendable, Codable, Hashable {
    package let body: ReportingBody
    package let year: ReportYear
    /// A digest of the text without its blanks; equal for equal texts.
    package let textDigest: String
    /// The figures that are compared within a county; cells that hold no whole number are left out.
    package let figures: [PeerFigure]
    /// What text it may share with others.
    package let sketch: ReportSketch
    /// What tables it may share with others.
    package let table: FigureVector.Digest

    package init(
        body: ReportingBody, year: ReportYear, textDigest: String, figures: [PeerFigure],
        sketch: ReportSketch = .empty, table: FigureVector.Digest = FigureVector.Digest()
    ) {
        self.body = body
        self.year = year
        self.textDigest = textDigest
        self.figures = figures
        self.sketch = sketch
        self.table = table
    }

    /// Takes the row of a report.
    package init(_ report: AnnualReport, textDigest: String) {
        self.init(
            body: report.body, year: report.year, textDigest: textDigest,
            figures: PeerFigure.cells(of: report).compactMap { cell in
                report.cells.number(cell)?.whole.map { PeerFigure(cell: cell, count: $0) }
            }, sketch: ReportSketch(report), table: FigureVector(report).digest)
    }

    /// The body and the year, as findings name them.
    var name: String { "\(body.path.map(\.name).joined()) \(year) 年度" }
}

/// A count of a report that is compared with those of the other townships of its county.
package struct PeerFigure: Sendable, Codable, Hashable {
    package let cell: CellID
    package let count: Int64

    package init(cell: CellID, count: Int64) {
        self.cell = cell
        self.count = count
    }

    /// The cells compared: requests received, licences, penalties, normative documents issued.
    static func cells(of report: AnnualReport) -> [CellID] {
        let table2 =
            switch report.form(of: .proactive) {
            case .form2021: ["t2.license.decisions", "t2.penalty.decisions", "t2.normative_doc.issued"]
            case .form2019:
                ["t2_2019.license.decisions", "t2_2019.penalty.decisions", "t2_2019.normative_doc.made"]
            }
        return [.requests(.newReceived, .total)] + table2.compactMap { CellID($0) }
    }
}
