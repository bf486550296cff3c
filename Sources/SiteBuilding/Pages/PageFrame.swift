import ReportModel

/// What the frame of a page says of it: title, address, official tags, 当前位置.
struct PageFrame {
    /// A step of 当前位置; the last one has no link.
    struct Step {
        let label: String
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

    static let fields: [TemplateSchema.Field] = [
        .init("root", .text), .init("title", .text), .init("description", .text), .init("heading", .text),
        .init("column_type", .text), .init("has_canonical", .flag), .init("canonical", .text), .init("is_home", .flag),
        .init("is_sample", .flag), .init("is_hidden", .flag), .init("has_feed", .flag), .init("is_article", .flag),
        .init("article_title", .text),
        .init("has_pub_date", .flag), .init("pub_date", .text), .init("content_source", .text),
        .init(
            "steps",
            .list(
                TemplateSchema("step", [.init("label", .text), .init("link", .text), .init("has_link", .flag)]))),
    ]

    /// The values of `fields`, in their order.
    func values(baseURL: String?, hasFeed: Bool) -> [TemplateValue] {
        [
            .text(address.root), .text(title), .text(description), .text(heading), .text(columnType),
            .flag(baseURL != nil && !isHidden), .text(baseURL.map { $0 + address.canonicalPath } ?? ""),
            .flag(address == .home), .flag(isSample), .flag(isHidden), .flag(hasFeed),
            .flag(article != nil),
            .text(article?.title ?? ""), .flag(article?.published != nil),
            .text(article?.published.map { "\($0) 00:00" } ?? ""), .text(article?.source ?? ""),
            .list(
                steps.map { TemplateRecord([.text($0.label), .text($0.link ?? ""), .flag($0.link != nil)]) }),
        ]
    }
}
