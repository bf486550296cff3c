import ReportModel

/// The search page in its frame.
struct SearchPageFile {
    let making: PageMaking

    /// The folder of the search index in the site.
    static let indexFolder = "search-index/"

    var file: OutputFile {
        let words = making.words
        let address = SiteAddress.search
        var frame = PageFrame(
            address: address, title: words["search_heading"], description: words["search_description"],
            heading: words["search_heading"], columnType: words["column_other"])
        frame.steps = making.steps(on: address, above: [], then: [(words["search_heading"], address)])
        let links = making.index.roots.map { position in
            BrowseLink(
                text: making.index.divisions[position].name,
                address: address.link(to: making.addresses.division(position)))
        }
        let script = making.theme.assetPath("search.js") ?? "assets/search.js"
        let body = SearchPage.content(
            words: searchWords,
            browseLinks: links + [BrowseLink(text: words["site_map_heading"], address: address.link(to: .siteMap))],
            indexPath: address.root + Self.indexFolder, scriptPath: address.root + script, rootPath: address.root)
        return making.page(.search, frame, [body])
    }

    private var searchWords: SearchPageWords { SearchPageWords() }
}
