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

    private var searchWords: SearchPageWords {
        var texts = SearchPageWords()
        texts.label = word("find_label")
        texts.placeholder = word("find_placeholder")
        texts.button = word("find_button")
        texts.hint = word("find_hint")
        texts.withoutScript = word("find_without_script")
        texts.browse = word("find_browse")
        texts.loading = word("find_loading")
        texts.found = word("find_found")
        texts.foundMany = word("find_found_many")
        texts.nothing = word("find_nothing")
        texts.nothingChosen = word("find_nothing_chosen")
        texts.nothingChosenMany = word("find_nothing_chosen_many")
        texts.retry = word("find_retry")
        texts.notANumber = word("find_not_a_number")
        texts.nothingCompared = word("find_nothing_compared")
        texts.looseRuns = word("find_loose_runs")
        texts.loosePieces = word("find_loose_pieces")
        texts.looseMissing = word("find_loose_missing")
        texts.loosePart = word("find_loose_part")
        texts.missing = word("find_missing")
        texts.uncounted = word("find_uncounted")
        texts.tooShort = word("find_too_short")
        texts.failed = word("find_failed")
        texts.fileUnavailable = word("find_file_unavailable")
        texts.more = word("find_more")
        texts.all = word("find_all")
        texts.order = word("find_order")
        texts.orderRelevance = word("find_order_relevance")
        texts.orderNewest = word("find_order_newest")
        texts.orderOldest = word("find_order_oldest")
        texts.orderName = word("find_order_name")
        texts.form = word("find_form")
        texts.form2019 = word("find_form_2019")
        texts.form2021 = word("find_form_2021")
        texts.finding = word("find_finding")
        texts.province = word("find_province")
        texts.narrow = word("find_narrow")
        texts.narrowed = word("find_narrowed")
        texts.figures = word("find_figures")
        texts.figuresHint = word("find_figures_hint")
        texts.figureNone = word("find_figure_none")
        texts.figureComparison = word("find_figure_comparison")
        texts.figureValue = word("find_figure_value")
        texts.above = word("find_above")
        texts.atLeast = word("find_at_least")
        texts.equal = word("find_equal")
        texts.atMost = word("find_at_most")
        texts.below = word("find_below")
        texts.figureNames = SearchFigure.allCases.map { ($0.rawValue, word($0.word)) }
        texts.year = word("find_year")
        texts.county = word("find_county")
        texts.yearSuffix = word("find_year_suffix")
        texts.inFindings = word("find_in_findings")
        texts.sample = word("find_sample")
        texts.digest = word("find_digest")
        texts.findings = making.rules.map { rule in
            (rule.id.name, rule.id.name + " " + rule.demand[making.words.language])
        }
        return texts
    }

    /// A word whose placeholders the script fills.
    private func word(_ key: String) -> String {
        making.words(
            key,
            ["count": "{count}", "most": "{most}", "shown": "{shown}", "query": "{query}", "words": "{words}"])
    }
}
