/// Whom to tell of an error: this site's, a report's, or the website's.
///
/// Where misreadings are told is the owner's to say; without an address the page names the organizer and makes nothing up.
struct ReportErrorPage {
    let making: PageMaking

    var file: OutputFile {
        let words = making.words
        let body = making.markup { writer in
            let prose = ProseView(words: words, page: "error")
            prose.write("reading", into: &writer) { writer in
                guard let address = making.settings.errorReportAddress else {
                    writer.paragraph(words["error_reading_nowhere"], class: "note")
                    return
                }
                writer.open("p")
                writer.text(words["error_reading_write"])
                writer.link(address, address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address)
                writer.close("p")
            }
            prose.write("source", into: &writer)
            prose.write("site", into: &writer)
        }
        return making.page(.reportError, making.frame(.reportError, "error"), [body])
    }
}
