import ReportModel

/// The information block above a report (portal-conventions section 3.2): only items that exist, no dummies.
struct InformationBlockView {
    let report: AnnualReport
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        writer.open("dl", Attribute("class", "information"))
        writer.definition(words["report_year"], report.year.description)
        if let issuer = report.issuer { writer.definition(words["issuer"], issuer) }
        if let number = report.indexNumber { writer.definition(words["index_number"], number) }
        if let number = report.documentNumber { writer.definition(words["document_number"], number) }
        if let period = report.period {
            writer.definition(
                words["statistics_period"],
                words("statistics_period_days", ["from": period.from.description, "to": period.to.description]))
        }
        if let day = report.issuedOn { writer.definition(words["issue_date"], day.description) }
        if let day = report.publishedOn { writer.definition(words["published_date"], day.description) }
        let forms = Set(report.forms.values).sorted()
        if !forms.isEmpty {
            writer.definition(
                words["form_generation"], forms.map { words["form_" + $0.rawValue] }.joined(separator: "、"))
        }
        for (key, value) in report.contact.all { writer.definition(words["contact_" + key], value.text) }
        if let address = report.sourceAddress { write(source: address, into: &writer) }
        writer.close("dl")
    }

    private func write(source address: String, into writer: inout MarkupWriter) {
        writer.open("div")
        writer.element("dt", text: words["source_address"])
        writer.open("dd")
        // Only web addresses become links: `javascript:` and the like stay text.
        if address.hasPrefix("https://") || address.hasPrefix("http://") {
            writer.element(
                "a", Attribute("href", address), Attribute("rel", "external noopener nofollow"),
                Attribute("class", "external"), text: address)
        } else {
            writer.text(address)
        }
        writer.close("dd")
        writer.close("div")
    }
}
