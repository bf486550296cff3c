import ReportModel

/// What the frame of a page says of it: title, address, official tags, 当前位置.
struct PageFrame {
    /// A step of 当前位置; the last one has no link.
    struct Step {
        let label: String
        let target: SiteAddress
        let link: String?
    }

    /// The tags of a content page (portal-conventions section 2.3).
    struct Article {
        let title: String
        /// Only the report's own date, never that of a build; `YYYY-MM-DD 00:00`, for the time of day is not known.
        let published: CalendarDay?
        let source: String
    }

    var address: SiteAddress
    /// The title of the page without the name of the site.
    var title: String
    var description: String
    var heading: String
    var columnType: String
    var steps: [Step] = []
    var article: Article?
    /// A Boolean value indicating whether the page is about an invented sample.
    var isSample = false
    /// A Boolean value indicating whether search engines should leave the page out.
    var isHidden = false
    /// A Boolean value indicating whether the heading is quoted from a Chinese document, whatever the language of the page.
    var hasChineseHeading = false
    /// The page's own feed with its title, beside that of the whole site.
    var feed: (title: String, address: SiteAddress)?
    /// What the page is about, for JSON-LD.
    var subject: StructuredData.Subject?
    /// The way to the root of the site, where it is not the relative one: the page for unknown addresses is shown at any depth.
    var fixedRoot: String?

    /// The way from the page to the root of the site, empty or ending in `/`.
    var root: String { fixedRoot ?? address.root }

    static let fields: [TemplateSchema.Field] = [
        .init("kind", .text), .init("root", .text), .init("title", .text), .init("description", .text),
        .init("heading", .text),
        .init("column_type", .text), .init("has_canonical", .flag), .init("canonical", .text), .init("is_home", .flag),
        .init("is_sample", .flag), .init("is_hidden", .flag), .init("has_feed", .flag), .init("is_article", .flag),
        .init("article_title", .text),
        .init("has_pub_date", .flag), .init("pub_date", .text), .init("content_source", .text),
        .init("has_search_box", .flag), .init("has_chinese_heading", .flag), .init("structured_data", .markup),
        .init("has_own_feed", .flag), .init("own_feed_title", .text), .init("own_feed", .text),
        .init(
            "navigation",
            .list(
                TemplateSchema(
                    "item", [.init("label", .text), .init("link", .text), .init("is_current", .flag)]))),
        .init(
            "steps",
            .list(
                TemplateSchema("step", [.init("label", .text), .init("link", .text), .init("has_link", .flag)]))),
    ]

    /// The values of `fields`, in their order.
    func values(
        _ kind: PageKind = .home, baseURL: String?, hasFeed: Bool, navigation: [MainNavigation.Item] = [],
        structuredData: Markup = .empty
    ) -> [TemplateValue] {
        [
            .text(kind.rawValue), .text(root), .text(title), .text(description), .text(heading), .text(columnType),
            .flag(baseURL != nil && !isHidden), .text(baseURL.map { $0 + address.canonicalPath } ?? ""),
            .flag(address == .home), .flag(isSample), .flag(isHidden), .flag(hasFeed),
            .flag(article != nil),
            .text(article?.title ?? ""), .flag(article?.published != nil),
            .text(article?.published.map { "\($0) 00:00" } ?? ""), .text(article?.source ?? ""),
            .flag(kind != .home && kind != .search), .flag(hasChineseHeading), .markup(structuredData),
            .flag(feed != nil), .text(feed?.title ?? ""), .text(feed.map { root + $0.address.path } ?? ""),
            .list(
                navigation.map {
                    TemplateRecord([.text($0.label), .text(root + $0.target.path), .flag($0.target == address)])
                }
            ),
            .list(
                steps.map { TemplateRecord([.text($0.label), .text($0.link ?? ""), .flag($0.link != nil)]) }),
        ]
    }
}
