import ReportModel

/// The page about the data: what can be taken away, what the columns mean, every cell with its id.
struct DataPage {
    let making: PageMaking

    var file: OutputFile {
        let words = making.words
        let address = SiteAddress.data
        var frame = PageFrame(
            address: address, title: words["data_heading"], description: words["data_description"],
            heading: words["data_heading"], columnType: words["column_data"])
        frame.steps = making.steps(on: address, above: [], then: [(words["data_heading"], address)])
        let body = making.markup { writer in
            writer.paragraph(words["data_intro"])
            writer.element("h2", text: words["data_files"])
            var files: [DownloadListView.Item] = [
                .init(
                    address: address.link(to: .allFigures), label: "figures.csv", explanation: words["data_all_figures"]
                ),
                .init(address: address.link(to: .sources), label: "sources.csv", explanation: words["data_sources"]),
            ]
            files += DownloadListView.findings(words, from: address).items
            if making.hasFeed {
                files.append(
                    .init(address: address.link(to: .feed), label: words["feed"], explanation: words["data_feed"]))
            }
            DownloadListView(items: files).write(into: &writer)
            writer.paragraph(words["data_per_page"])
            writer.element("h2", text: words["data_columns"])
            writer.open("dl", Attribute("class", "codebook"))
            for column in FigureTable.columns { writer.definition(column, words["column_" + column]) }
            writer.close("dl")
            writer.element("h2", text: words["data_finding_columns"])
            writer.open("dl", Attribute("class", "codebook"))
            for column in FindingTable.columns { writer.definition(column, words["column_" + column]) }
            writer.close("dl")
            writer.paragraph(words["data_neutralised"], class: "note")
            writer.element("h2", text: words["state_legend"])
            LegendView(words: words, isOpen: true).write(into: &writer)
            writer.element("h2", text: words["data_codebook"])
            CodebookView(words: words).write(into: &writer)
        }
        return making.page(.data, frame, [body])
    }
}
