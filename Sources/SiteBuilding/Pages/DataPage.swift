import ReportModel

/// The page about the data: what can be taken away, how large it is and how it is verified, what the columns mean, how to cite,
/// addresses for programs, known problems.
struct DataPage {
    let making: PageMaking
    let data: PortalData

    private var words: PageWords { making.words }
    private let address = SiteAddress.data

    init(making: PageMaking, data: PortalData) { (self.making, self.data) = (making, data) }

    var file: OutputFile {
        var frame = PageFrame(
            address: address, title: words["data_heading"], description: words["data_description"],
            heading: words["data_heading"], columnType: words["column_data"])
        frame.steps = making.steps(on: address, above: [], then: [(words["data_heading"], address)])
        frame.subject = .data(
            files: [
                ("text/csv", .allFigures), ("text/csv", .sources), ("text/csv", .allFindingsCSV),
                ("application/json", .allFindingsJSON),
            ])
        let body = making.markup { writer in
            writer.paragraph(words["data_intro"])
            writeFiles(into: &writer)
            writeBeginnings(into: &writer)
            section("excel", "data_excel", into: &writer) {
                $0.paragraph(words["data_excel_note"])
                $0.paragraph(words["data_neutralised"], class: "note")
            }
            writeTerms(into: &writer)
            DataAddressesView(making: making, data: data).write(into: &writer)
            section("problems", "data_problems", into: &writer) { writer in
                writer.open("ul", Attribute("class", "prose-list"))
                for text in words["data_problems_text"].utf8.split(separator: UInt8(ascii: "|")) {
                    writer.element("li", text: String(Substring(text)))
                }
                writer.close("ul")
            }
            writeColumns(into: &writer)
            section("similar", "similar_heading", into: &writer) {
                DownloadListView(items: [
                    .init(
                        address: address.link(to: .similar), label: words["similar_heading"],
                        explanation: words["data_similar"])
                ]).write(into: &$0)
            }
            section("states", "state_legend", into: &writer) { LegendView(words: words, isOpen: true).write(into: &$0) }
            section("cells", "data_codebook", into: &writer) { CodebookView(words: words).write(into: &$0) }
        }
        return making.page(.data, frame, [body])
    }

    private func section(
        _ id: String, _ heading: String, into writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
    ) {
        writer.open("section", Attribute("id", id))
        writer.element("h2", text: words[heading])
        content(&writer)
        writer.close("section")
    }

    private func writeFiles(into writer: inout MarkupWriter) {
        section("files", "data_files", into: &writer) { writer in
            if !data.files.isEmpty {
                DataFilesView(files: data.files, words: words, page: address).write(into: &writer)
            }
            for kind in DataFileKind.allCases {
                guard let omission = data.omitted[kind] else { continue }
                let name = kind.address.path
                let what = words["data_file_" + kind.word]
                let text =
                    switch omission {
                    case .switchedOff: words("data_omitted_off", ["file": name, "what": what])
                    case .tooManyReports(let limit):
                        words("data_omitted_large", ["file": name, "what": what, "limit": String(limit)])
                    }
                writer.paragraph(text, class: "note")
            }
            if making.hasCountyWorkbooks { writer.paragraph(words["data_county_workbooks"], class: "note") }
            writer.open("p")
            writer.link(address.link(to: .dataPackage), words["data_descriptor"])
            writer.close("p")
            if making.hasFeed {
                DownloadListView(items: [
                    .init(address: address.link(to: .feed), label: words["feed"], explanation: words["data_feed"])
                ]).write(into: &writer)
            }
            writer.open("dl", Attribute("class", "information"))
            writer.definition(words["data_version"], data.version)
            writer.close("dl")
            writer.paragraph(words("data_version_note", ["format": DataDescriptor.formatVersion]), class: "note")
        }
    }

    private func writeBeginnings(into writer: inout MarkupWriter) {
        // The other tables have too many columns, or texts too long, to be looked at here.
        let files = data.files.filter { $0.address == DataFileKind.figures.address && !$0.beginning.isEmpty }
        guard !files.isEmpty else { return }
        section("rows", "data_first_rows", into: &writer) { writer in
            for file in files {
                let rows = CSVRows.fields(file.beginning[...])
                guard let head = rows.first, rows.count > 1 else { continue }
                let caption = words("data_first_rows_caption", ["file": file.name])
                writer.openTable(label: caption, class: "csv", caption: caption)
                writer.head(head)
                writer.open("tbody")
                for row in rows.dropFirst() {
                    writer.open("tr")
                    for field in row { writer.element("td", text: field) }
                    writer.close("tr")
                }
                writer.close("tbody")
                writer.closeTable()
            }
        }
    }

    private func writeTerms(into writer: inout MarkupWriter) {
        section("cite", "data_cite", into: &writer) { writer in
            writer.paragraph(
                words(
                    "data_cite_text",
                    [
                        "title": making.settings.title, "version": data.version,
                        "address": making.settings.baseURL.map { "，\($0)\(address.canonicalPath)" } ?? "",
                    ]))
            writer.element("h3", text: words["data_licence_heading"])
            let licence = making.settings.dataLicence
            if licence.text.isEmpty {
                writer.paragraph(words["data_licence_none"])
                return
            }
            writer.open("p")
            if let address = licence.address { writer.link(address, licence.text) } else { writer.text(licence.text) }
            writer.close("p")
            writer.paragraph(words["data_licence_reports"], class: "note")
        }
    }

    private func writeColumns(into writer: inout MarkupWriter) {
        section("columns", "data_columns", into: &writer) { writer in
            for (name, columns) in [
                ("figures.csv", FigureTable.columns), ("reports.csv", WideTable.identity),
                ("metrics.csv", MetricTable.columns), ("texts.csv", TextTable.columns),
                ("findings.csv", FindingTable.columns), ("coverage.csv", CoverageTable.columns),
                ("reuse.csv", ReuseTable.columns),
            ] where data.files.contains(where: { $0.name == name }) {
                writer.open("details")
                writer.element("summary", text: words("data_table_columns", ["file": name]))
                writer.open("dl", Attribute("class", "codebook columns"))
                for column in columns { writer.definition(column, words["column_" + column]) }
                writer.close("dl")
                if name == "reports.csv" { writer.paragraph(words["data_cell_columns"], class: "note") }
                writer.close("details")
            }
        }
    }
}
