/// The name of an element, as far as the algorithm of HTML treats it in a way of its own.
package enum HypertextTag: String, Sendable, Hashable, CaseIterable {
    case a, address, applet, area, article, aside, b, base, basefont, bgsound, big, blockquote, body, br, button, canvas
    case caption, center, code, col, colgroup, datalist, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset
    case figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, img, input, keygen, li, link, listing, main, map, marquee, math, menu, meta, nav, nobr, noembed
    case noframes, noscript, object, ol, optgroup, option, p, param, plaintext, pre, rb, rp, rt, rtc, ruby, s, script
    case search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td
    case template, textarea, tfoot, th, thead, title, tr, track, tt, u, ul, video, audio, wbr, xml, xmp
    /// An element of any other name; elements of Word and Excel (`o:p`, `st1:chsdate`) are such.
    case other = ""
    /// No element: a run of characters.
    case text = "#text"

    private static let byName: [[UInt8]: HypertextTag] = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .text && $0 != .other }.map { (Array($0.rawValue.utf8), $0) })

    /// The tag of a name in lower case.
    init(name: [UInt8]) {
        // Browsers read image as img.
        self = name == Array("image".utf8) ? .img : Self.byName[name] ?? .other
    }
}

/// The groups of elements the algorithm of HTML knows.
enum HypertextTagGroup {
    /// Elements that end the search for an element to be closed.
    static let special: Set<HypertextTag> = [
        .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br, .button,
        .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption,
        .figure,
        .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe,
        .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav, .noembed, .noframes,
        .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section, .select, .source, .style,
        .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
    ]
    /// Elements whose end tag closes them wherever they are open, across blocks inside them.
    static let formatting: Set<HypertextTag> = [
        .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
    ]
    /// Blocks whose start ends an open paragraph.
    static let blocks: Set<HypertextTag> = [
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
        .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .search, .section, .summary, .ul, .pre, .listing,
    ]
    static let headings: Set<HypertextTag> = [.h1, .h2, .h3, .h4, .h5, .h6]
    /// Elements without content.
    static let void: Set<HypertextTag> = [
        .area, .base, .basefont, .bgsound, .br, .col, .embed, .hr, .img, .input, .keygen, .link, .meta, .param, .source,
        .track, .wbr, .frame,
    ]
    /// Elements whose content is characters up to their end tag.
    static let raw: Set<HypertextTag> = [
        .script, .style, .textarea, .title, .noscript, .noframes, .noembed, .iframe, .xmp, .plaintext,
    ]
    /// Elements that end of themselves where their parent ends.
    static let impliedEnd: Set<HypertextTag> = [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc]
    /// Elements that belong into a table.
    static let tableParts: Set<HypertextTag> = [.caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr]
    static let rowGroups: Set<HypertextTag> = [.tbody, .thead, .tfoot]
    /// Elements in which stray content goes in front of the table.
    static let fostering: Set<HypertextTag> = [.table, .tbody, .thead, .tfoot, .tr]
    static let scope: Set<HypertextTag> = [.applet, .caption, .html, .table, .td, .th, .marquee, .object, .template]
    static let tableScope: Set<HypertextTag> = [.html, .table, .template]
    static let buttonScope = scope.union([.button])
    static let listScope = scope.union([.ol, .ul])
    /// Elements a drawing or formula ends at, since they cannot stand in one.
    static let breakout: Set<HypertextTag> = blocks.union(headings).union([
        .b, .big, .body, .br, .code, .dd, .dt, .em, .embed, .head, .hr, .i, .img, .li, .meta, .nobr, .p, .ruby, .s,
        .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u,
    ])
    /// Elements of which a page shows no characters, or none that belong to its text.
    ///
    /// Ruby annotations (`rt`, `rp`) are the reading of a character, not a character; `xml` is what Word leaves of its
    /// settings.
    static let unshown: Set<HypertextTag> = raw.union([
        .template, .select, .svg, .rt, .rp, .xml, .object, .video, .audio, .canvas, .datalist, .dialog, .head, .button,
    ])
}
