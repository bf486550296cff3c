import ReportModel

/// How to cite a report and a single figure of it, with the permanent address of the page.
///
/// The version is the digest of the source: it changes when the data do, and not with the day of a build.
struct CiteView {
    let report: AnnualReport
    let address: SiteAddress
    let settings: SiteSettings
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        let link = settings.baseURL.map { $0 + address.canonicalPath } ?? address.canonicalPath
        writer.open("section", Attribute("id", "cite"), Attribute("class", "box"))
        writer.element("h2", text: words["cite_heading"])
        if settings.baseURL == nil { writer.paragraph(words["cite_no_address"], class: "note") }
        writer.paragraph(
            words(
                "cite_report",
                [
                    "issuer": report.issuer ?? report.body.name, "title": report.title,
                    "year": report.year.description, "site": settings.title, "address": link,
                    "version": String(report.source.sha256.prefix(12)),
                ]), class: "cite")
        if let cell = report.expectedCells.first(where: { report.cells.number($0) != nil }) {
            let definition = cell.definition
            writer.paragraph(
                words(
                    "cite_figure",
                    [
                        "address": link + "#" + cell.name,
                        "label": "\(definition.rowLabel)·\(definition.columnLabel)",
                    ]), class: "cite")
        }
        writeErrorReport(link, into: &writer)
        writer.close("section")
    }

    /// The way to report a misreading, with title and address of the report where the place is a mailbox.
    private func writeErrorReport(_ link: String, into writer: inout MarkupWriter) {
        writer.open("p")
        if let place = settings.errorReportAddress, place.hasPrefix("mailto:"), !place.contains("?") {
            let subject = words("report_error_subject", ["title": report.title, "address": link])
            writer.link(place + "?subject=" + Self.percentEncoded(subject), words["report_error_link"])
        } else {
            writer.link(address.link(to: .reportError), words["report_error_link"])
        }
        writer.close("p")
    }

    /// Text as part of an address (RFC 3986): letters, digits and `-._~` stay, every other byte becomes `%XX`.
    static func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
