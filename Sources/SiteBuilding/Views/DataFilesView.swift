import ReportModel

/// The data files of the site with what they hold, their size and the checksum they are verified with.
struct DataFilesView {
    let files: [DataFile]
    let words: PageWords
    let page: SiteAddress

    func write(into writer: inout MarkupWriter) {
        writer.openTable(label: words["data_files"], class: "data-files", caption: words["data_files_caption"])
        writer.head(["data_column_file", "data_column_what", "data_column_rows", "data_column_size"].map { words[$0] })
        writer.open("tbody")
        for file in files { write(file, into: &writer) }
        writer.close("tbody")
        writer.closeTable()
    }

    private func write(_ file: DataFile, into writer: inout MarkupWriter) {
        writer.open("tr")
        writer.open("th", Attribute("scope", "row"))
        writer.link(page.link(to: file.address), file.name)
        writer.close("th")
        writer.open("td")
        writer.text(words["data_file_" + file.word])
        writer.open("small", Attribute("class", "digest"))
        writer.text("SHA-256 ")
        writer.element("code", text: file.sha256)
        writer.close("small")
        writer.close("td")
        write(file.rows.map { Self.grouped($0) } ?? "—", "data_column_rows", into: &writer)
        write(Self.grouped(file.bytes), "data_column_size", into: &writer)
        writer.close("tr")
    }

    /// A number; on a narrow screen, where the head of the table is not in sight, with what it counts.
    private func write(_ number: String, _ key: String, into writer: inout MarkupWriter) {
        writer.open("td", Attribute("class", "n"))
        writer.element("span", Attribute("class", "narrow-only"), text: words[key] + " ")
        writer.text(number)
        writer.close("td")
    }

    /// A number with a thin space between groups of three digits, the same in every language.
    static func grouped(_ number: Int) -> String {
        var text: [UInt8] = []
        let digits = Array(String(number).utf8)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += Array("\u{2009}".utf8) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The addresses of files for programs, with examples that exist.
struct DataAddressesView {
    let making: PageMaking
    let data: PortalData

    func write(into writer: inout MarkupWriter) {
        let (words, page) = (making.words, SiteAddress.data)
        writer.open("section", Attribute("id", "addresses"))
        writer.element("h2", text: words["data_addresses"])
        writer.paragraph(words("data_addresses_note", ["index": SiteAddress.dataIndex.path]))
        writer.open("ul", Attribute("class", "downloads"))
        for (key, address) in examples {
            writer.open("li")
            writer.link(page.link(to: address), address.path)
            writer.text(" ")
            writer.element("span", Attribute("class", "note"), text: words[key])
            writer.close("li")
        }
        writer.close("ul")
        writer.close("section")
    }

    private var examples: [(String, SiteAddress)] {
        var examples = [("data_addresses", SiteAddress.dataIndex), ("data_address_descriptor", .dataPackage)]
        let index = making.index
        if let root = index.roots.first {
            examples.append(("data_address_division", making.addresses.divisionJSON(root)))
        }
        if let body = index.bodies.first, let report = body.reports.last {
            let unit = making.addresses.unit(body.body)
            examples.append(("data_address_township", unit.figuresJSON))
            examples.append(("data_address_report", unit.reportJSON(report.year)))
        }
        if let year = index.realYears.last { examples.append(("data_address_year", .yearJSON(year))) }
        if let metric = MetricBook.metrics.first { examples.append(("data_address_metric", .metricJSON(metric.id))) }
        if let rule = making.rules.first { examples.append(("data_address_rule", .ruleJSON(rule.id))) }
        return examples
    }
}
