/// One element of the vocabulary as it is written down.
struct ElementEntry {
    let name: String
    let traits: ElementTraits
    /// The names of the attributes that are not global, separated by spaces.
    let attributes: String

    init(
        _ name: String, _ kind: ElementKind = .other, level: UInt8 = 0, graphic: Bool = false, void: Bool = false,
        is belongs: Contents, holds: Contents = [], around: Surroundings = [], neverInside: Surroundings = [],
        rank: UInt8 = 0, once: Bool = false, first: Bool = false, _ attributes: String = ""
    ) {
        self.name = name
        self.attributes = attributes
        traits = ElementTraits(
            kind: kind, level: level, isGraphic: graphic, isVoid: void, belongs: belongs, holds: holds,
            surrounds: around, neverInside: neverInside, rank: rank, once: once, first: first)
    }
}

/// The elements of HTML the pages may use, after the content models of the HTML standard (section 4).
///
/// Left out on purpose: what is obsolete, and what needs a server or another site.
enum ElementTable {
    private static let block: Contents = [.flow]
    private static let inline: Contents = [.flow, .phrasing]
    private static let blocks: Contents = [.flow, .phrasing, .text, .support]
    private static let words: Contents = [.phrasing, .text, .support]

    static let html: [ElementEntry] = document + sections + groups + phrases + tables + forms + media

    private static let document: [ElementEntry] = [
        .init("html", .html, is: [], holds: [.documentPart]),
        .init("head", .head, is: .documentPart, holds: [.metadata, .support], rank: 1, once: true),
        .init("body", .body, is: .documentPart, holds: blocks, rank: 2, once: true),
        .init("title", .title, is: .metadata, holds: .text, once: true),
        .init("meta", .meta, void: true, is: .metadata, "charset content http-equiv media name property"),
        .init(
            "link", .link, void: true, is: .metadata,
            "as color crossorigin href hreflang integrity media referrerpolicy rel sizes type"),
        .init("base", .forbidden, void: true, is: .metadata, "href target"),
        .init("style", .style, is: .metadata, holds: .text, "media"),
        .init(
            "script", .script, is: [.support, .metadata, .flow, .phrasing], holds: .text,
            "async crossorigin defer integrity nomodule referrerpolicy src type"),
        .init("noscript", is: [.flow, .phrasing, .support], holds: .inherited),
        .init(
            "template", is: [.support, .metadata, .flow, .phrasing],
            holds: [.flow, .phrasing, .text, .listItem, .tablePart, .tableRow, .tableCell, .option, .term, .support],
            around: .template),
    ]

    private static let sections: [ElementEntry] = [
        .init("main", .main, is: block, holds: blocks, neverInside: [.section, .edge, .plain]),
        .init("article", is: block, holds: blocks, around: .section, neverInside: .plain),
        .init("aside", is: block, holds: blocks, around: .section, neverInside: .plain),
        .init("nav", is: block, holds: blocks, around: .section, neverInside: .plain),
        .init("section", is: block, holds: blocks, around: .section, neverInside: .plain),
        .init("header", is: block, holds: blocks, around: .edge, neverInside: [.edge, .plain]),
        .init("footer", is: block, holds: blocks, around: .edge, neverInside: [.edge, .plain]),
        .init("address", is: block, holds: blocks, around: .plain, neverInside: .plain),
        .init("hgroup", is: [.flow, .heading], holds: [.heading, .paragraph, .support], neverInside: .plain),
        .init("h1", .heading, level: 1, is: [.flow, .heading], holds: words, neverInside: .plain),
        .init("h2", .heading, level: 2, is: [.flow, .heading], holds: words, neverInside: .plain),
        .init("h3", .heading, level: 3, is: [.flow, .heading], holds: words, neverInside: .plain),
        .init("h4", .heading, level: 4, is: [.flow, .heading], holds: words, neverInside: .plain),
        .init("h5", .heading, level: 5, is: [.flow, .heading], holds: words, neverInside: .plain),
        .init("h6", .heading, level: 6, is: [.flow, .heading], holds: words, neverInside: .plain),
    ]

    private static let groups: [ElementEntry] = [
        .init("p", is: [.flow, .paragraph], holds: words),
        .init("div", .termGroup, is: [.flow, .termGroup], holds: blocks),
        .init("blockquote", is: block, holds: blocks, "cite"),
        .init("pre", .raw, is: block, holds: words),
        .init("hr", void: true, is: block),
        .init("ul", is: block, holds: [.listItem, .support]),
        .init("ol", is: block, holds: [.listItem, .support], "reversed start type"),
        .init("menu", is: block, holds: [.listItem, .support]),
        .init("li", is: .listItem, holds: blocks, "value"),
        .init("dl", .list, is: block, holds: [.term, .termGroup, .support]),
        .init("dt", .term, is: .term, holds: blocks, around: .plain),
        .init("dd", .description, is: .term, holds: blocks),
        .init("figure", .figure, is: block, holds: blocks.union(.figureCaption)),
        .init("figcaption", .figureCaption, is: .figureCaption, holds: blocks, once: true),
        .init(
            "details", .details, is: block, holds: blocks.union(.summary), neverInside: .interactive, "name open"),
        .init("summary", .summary, is: .summary, holds: words.union(.heading), once: true, first: true),
        .init("dialog", is: block, holds: blocks, neverInside: .interactive, "open"),
    ]

    private static let phrases: [ElementEntry] =
        [
            .init(
                "a", .anchor, is: [.flow, .phrasing], holds: .inherited, around: .link, neverInside: .interactive,
                "download href hreflang referrerpolicy rel target type"),
            .init("ins", is: inline, holds: .inherited, "cite datetime"),
            .init("del", is: inline, holds: .inherited, "cite datetime"),
            .init("q", is: inline, holds: words, "cite"),
            .init("data", is: inline, holds: words, "value"),
            .init("time", is: inline, holds: words, "datetime"),
            .init("dfn", is: inline, holds: words, around: .definition, neverInside: .definition),
            .init("br", void: true, is: inline),
            .init("wbr", void: true, is: inline),
            .init("ruby", is: inline, holds: words.union(.ruby)),
            .init("rt", is: .ruby, holds: words),
            .init("rp", is: .ruby, holds: .text),
        ]
        + [
            "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "s", "samp", "small", "span",
            "strong", "sub", "sup", "u", "var",
        ].map { .init($0, is: inline, holds: words) }

    private static let tables: [ElementEntry] = [
        .init("table", .table, is: block, holds: [.tablePart, .support], neverInside: .caption),
        .init(
            "caption", .caption, is: .tablePart, holds: blocks, around: .caption, rank: 1, once: true, first: true),
        .init("colgroup", .columnGroup, is: .tablePart, holds: [.tableColumn, .support], rank: 2, "span"),
        .init("col", .column, void: true, is: .tableColumn, "span"),
        .init("thead", .rowGroup, is: .tablePart, holds: [.tableRow, .support], rank: 3, once: true),
        .init("tbody", .rowGroup, is: .tablePart, holds: [.tableRow, .support], rank: 4),
        .init("tfoot", .rowGroup, is: .tablePart, holds: [.tableRow, .support], rank: 5, once: true),
        .init("tr", .row, is: .tableRow, holds: [.tableCell, .support]),
        .init("td", .cell, is: .tableCell, holds: blocks, "colspan headers rowspan"),
        .init(
            "th", .headerCell, is: .tableCell, holds: blocks, around: .plain, "abbr colspan headers rowspan scope"),
    ]

    private static let forms: [ElementEntry] = [
        .init(
            "form", .form, is: block, holds: blocks, around: .form, neverInside: .form,
            "accept-charset action autocomplete enctype method name novalidate rel target"),
        .init("label", .label, is: inline, holds: words, around: .label, neverInside: [.label, .link, .button], "for"),
        .init(
            "input", .input, void: true, is: inline, neverInside: .interactive,
            """
            accept autocomplete checked disabled form list max maxlength min minlength multiple name pattern placeholder \
            readonly required size step type value
            """),
        .init(
            "button", .button, is: inline, holds: words, around: .button, neverInside: .interactive,
            "disabled form name type value"),
        .init(
            "select", .field, is: inline, holds: [.option, .support], neverInside: .interactive,
            "autocomplete disabled form multiple name required size"),
        .init(
            "textarea", .field, is: inline, holds: .text, neverInside: .interactive,
            """
            autocomplete cols disabled form maxlength minlength name placeholder readonly required rows wrap
            """),
        .init("datalist", is: inline, holds: [.option, .phrasing, .text, .support]),
        .init("optgroup", is: .option, holds: [.option, .support], "disabled label"),
        .init("option", is: .option, holds: .text, "disabled label selected value"),
        .init("output", is: inline, holds: words, "for form name"),
        .init(
            "progress", is: inline, holds: words, around: .progress, neverInside: .progress, "max value"),
        .init(
            "meter", is: inline, holds: words, around: .meter, neverInside: .meter,
            "high low max min optimum value"),
        .init("fieldset", is: block, holds: blocks.union(.legend), "disabled form name"),
        .init("legend", is: .legend, holds: words.union(.heading), once: true, first: true),
    ]

    private static let media: [ElementEntry] =
        [
            .init(
                "img", .image, void: true, is: [.flow, .phrasing, .mediaSource],
                "alt crossorigin decoding fetchpriority height loading referrerpolicy sizes src srcset width"),
            .init("picture", is: inline, holds: [.mediaSource, .support]),
            .init("source", .source, void: true, is: .mediaSource, "height media sizes src srcset type width"),
        ]
        + ["iframe", "object", "embed", "applet", "frame", "frameset", "audio", "video"].map {
            // Known, so that the message can say why it is refused.
            .init($0, .forbidden, is: inline, holds: [.flow, .phrasing, .text], "data height name src type width")
        }
}
