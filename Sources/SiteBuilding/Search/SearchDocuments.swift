package import Diagnostics
package import ReportModel
package import SearchIndexing

/// Turns reports into what the search index is built from.
package enum SearchDocuments {
    /// The documents of a body: its own page, found by its names, and each of its reports.
    ///
    /// - Parameters:
    ///   - bodyAddress: the path of the body's page inside the site.
    ///   - reportAddress: the path of the page of a year's report inside the site.
    ///   - language: the language findings are worded in.
    package static func of(
        _ body: CheckedBody, bodyAddress: String, reportAddress: (ReportYear) -> String, language: Language = .zh
    ) -> [SearchDocument] {
        let names = body.body.path.map(\.name)
        var page = SearchDocument(
            address: bodyAddress, title: body.body.name, path: names, year: nil, otherNames: body.body.formerNames)
        page.facets = facets(of: body.body)
        let reports = body.reports.map { checked in
            document(of: checked, address: reportAddress(checked.report.year), language: language)
        }
        return [page] + reports
    }

    /// The document of one report.
    package static func document(
        of checked: CheckedReport, address: String, language: Language = .zh
    ) -> SearchDocument {
        let report = checked.report
        let otherNames = report.body.formerNames + [report.issuer, report.documentNumber].compactMap { $0 }
        var facets = facets(of: report.body)
        facets.append(SearchDocument.Facet("year", report.year.description))
        for form in Set(report.forms.values).sorted() { facets.append(SearchDocument.Facet("form", form.rawValue)) }
        if report.textKind == .digest { facets.append(SearchDocument.Facet("flag", "digest")) }
        if checked.findings.contains(where: { $0.severity == .error }) {
            facets.append(SearchDocument.Facet("flag", "error"))
        }
        for rule in Set(checked.findings.map(\.rule)).sorted() {
            facets.append(SearchDocument.Facet("finding", rule.name))
        }
        return SearchDocument(
            address: address, title: report.title, path: report.body.path.map(\.name), year: report.year.value,
            otherNames: otherNames, sections: zip(anchors(of: report.sections), report.sections).map(passage),
            findings: checked.findings.map { finding in
                SearchDocument.Passage(
                    anchor: finding.cells.first?.name ?? "", heading: finding.rule.name,
                    text: finding.message[language])
            },
            facets: facets, figures: SearchFigure.allCases.compactMap { $0.value(in: report.cells) })
    }

    /// A section as a passage; its paragraphs on lines of their own.
    private static func passage(_ anchor: String, _ section: ReportSection) -> SearchDocument.Passage {
        SearchDocument.Passage(
            anchor: anchor, heading: section.heading,
            text: section.blocks.map(\.text).joined(separator: "\n"))
    }

    /// The ids on the report's page: own sections have one each, an official kind that stands twice has one.
    private static func anchors(of sections: [ReportSection]) -> [String] {
        zip(ReportSection.keys(of: sections), sections).map { $1.kind == .own ? $0 : $1.kind.key }
    }

    /// The divisions by level, each with its whole path because names repeat, and whether the body is invented.
    private static func facets(of body: ReportingBody) -> [SearchDocument.Facet] {
        var facets: [SearchDocument.Facet] = []
        var path = ""
        for division in body.parents {
            path += path.isEmpty ? division.name : "/" + division.name
            facets.append(SearchDocument.Facet(division.level.word, path))
        }
        if body.isSample { facets.append(SearchDocument.Facet("flag", "sample")) }
        return facets
    }
}
