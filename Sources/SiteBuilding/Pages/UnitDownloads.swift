extension PageMaking {
    /// The section of a page that offers the figures of all years of a body.
    func downloads(of unit: UnitAddresses, on address: SiteAddress) -> Markup {
        markup { writer in
            writer.open("section", Attribute("id", "downloads"), Attribute("class", "box"))
            writer.element("h2", text: words["downloads"])
            DownloadListView(items: [
                .init(
                    address: address.link(to: unit.figuresCSV), label: "CSV", explanation: words["downloads_unit_csv"]),
                .init(
                    address: address.link(to: unit.figuresJSON), label: "JSON",
                    explanation: words["downloads_unit_json"]),
            ]).write(into: &writer)
            writer.close("section")
        }
    }
}
