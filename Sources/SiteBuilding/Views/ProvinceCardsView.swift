import ReportModel

/// Provinces as cards, each with the divisions below it as long as the page stays short.
///
/// With 31 provinces and 2,800 counties a tree of everything is no way in: above the limits a card leads to the page of its
/// province, which lists what is below.
struct ProvinceCardsView {
    let making: PageMaking
    let page: SiteAddress

    /// The most links to prefectures, and of those to counties, that a page shows.
    static let prefectureLimit = 400
    static let countyLimit = 60

    func write(_ divisions: [Int], into writer: inout MarkupWriter) {
        guard !divisions.isEmpty else { return }
        let index = making.index
        let children = divisions.reduce(0) { $0 + index.divisions[$1].children.count }
        let grandchildren = divisions.flatMap { index.divisions[$0].children }
            .reduce(0) { $0 + index.divisions[$1].children.count }
        let levels = children > Self.prefectureLimit ? 0 : children + grandchildren > Self.countyLimit ? 1 : 2
        writer.open("ul", Attribute("class", "cards"))
        for position in divisions {
            let node = index.divisions[position]
            let townships = index.townships(in: position)
            writer.open("li")
            writer.link(page.link(to: making.addresses.division(position)), node.name, class: "name")
            writer.element(
                "span", Attribute("class", "count"),
                text: making.words(
                    "division_counts",
                    [
                        "townships": String(townships.count),
                        "reports": String(townships.reduce(0) { $0 + $1.reports.count }),
                    ]))
            if levels > 0, !node.children.isEmpty {
                writer.open("ul")
                for child in node.children { write(child, levels: levels, into: &writer) }
                writer.close("ul")
            }
            writer.close("li")
        }
        writer.close("ul")
    }

    private func write(_ position: Int, levels: Int, into writer: inout MarkupWriter) {
        let node = making.index.divisions[position]
        writer.open("li")
        writer.link(page.link(to: making.addresses.division(position)), node.name)
        if levels > 1 {
            for child in node.children {
                writer.text(" ")
                writer.link(
                    page.link(to: making.addresses.division(child)), making.index.divisions[child].name, class: "below")
            }
        }
        writer.close("li")
    }
}
