import ReportModel

/// The facts about a report other than its figures: from side file, page, title, text, in that order, each with its
/// origin.
struct StatedFacts {
    private(set) var title: Stated<String>?
    private(set) var issuer: Stated<String>?
    private(set) var indexNumber: Stated<String>?
    private(set) var documentNumber: Stated<String>?
    private(set) var issuedOn: Stated<CalendarDay>?
    private(set) var publishedOn: Stated<CalendarDay>?

    /// - Parameters:
    ///   - side: what `report.yml` says
    ///   - page: what the file says about itself
    init(_ side: ReportFacts, _ page: PageFacts, _ masthead: Masthead) {
        let printed = masthead.facts
        func stated(_ value: String?) -> Stated<String>? { value.map { Stated($0, .page) } }
        func fact(_ field: FrontMatter.Field) -> Stated<String>? {
            printed.values[field].map { Stated($0.text, .page, at: $0.place) }
        }
        func day(_ field: FrontMatter.Field) -> Stated<CalendarDay>? {
            guard let value = printed.values[field], let day = PrintedDate.day(ofTime: value.text) else { return nil }
            return Stated(day, .page, at: value.place)
        }
        // The document's own title is the one it was published under; pages shorten it and add the name of the site.
        title =
            masthead.title.isEmpty
            ? stated(page.title.map(ReportTitle.core)) ?? fact(.title)
            : Stated(masthead.title, .title, at: masthead.titlePlace)
        let office = TitleNames(masthead.title).office.map { Stated($0, ValueOrigin.title, at: masthead.titlePlace) }
        let letterhead = masthead.issuer.map { Stated($0.text, ValueOrigin.text, at: $0.place) }
        issuer = stated(page.issuer) ?? fact(.issuer) ?? office ?? letterhead
        indexNumber = stated(page.indexNumber) ?? fact(.indexNumber)
        documentNumber =
            stated(page.documentNumber) ?? fact(.documentNumber).flatMap { fact in
                Masthead.number(fact.value).map { Stated($0, fact.origin, at: fact.place) }
            } ?? masthead.documentNumber.map { Stated($0.text, .text, at: $0.place) }
        issuedOn =
            page.issuedOn.map { Stated($0, .page) } ?? day(.issuedOn)
            ?? masthead.issuedOn.map { Stated($0.day, .text, at: $0.place) }
        publishedOn =
            side.published.map { Stated($0, .sideFile) } ?? page.publishedOn.map { Stated($0, .page) }
            ?? day(.publishedOn)
    }
}
