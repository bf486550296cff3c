/// How the value of an attribute is checked.
enum AttributeKind: UInt8 {
    case plain
    /// Written as `hidden="hidden"`.
    case boolean
    case identifier
    /// One id of the page.
    case reference
    /// Ids of the page, separated by white space.
    case references
    case language
    /// A whole number from 1.
    case count
    /// May name a part of the graphic as `url(#id)`.
    case paint
    /// One of a few words.
    case word
    case style
    case tabOrder
}

/// Attributes whose values a rule asks for after the whole tag is read.
enum AttributeSlot: Int, CaseIterable {
    case none = -1
    case alt, ariaHidden, ariaLabel, ariaLabelledby, charset, colspan, content, `for`, href, httpEquiv, id, lang, name
    case rel, role, rowspan, scope, span, src, srcset, target, title, type, xmlLang, action
}

/// The properties of an attribute that are looked up for every attribute of every tag.
struct AttributeTraits {
    let kind: AttributeKind
    let slot: AttributeSlot
    /// Allowed on every element of HTML.
    let isGlobal: Bool
    /// Allowed on every element of SVG.
    let isGraphicGlobal: Bool
    /// The place in the ``AttributeSet`` of the elements that have it.
    let bit: UInt8
}

/// The attributes the pages may use, after HTML, SVG 2 and WAI-ARIA 1.2.
enum AttributeTable {
    /// What is checked about a value, and the slot it is kept in; an attribute that is not here is plain.
    static let kinds: [String: AttributeKind] = [
        "id": .identifier, "lang": .language, "xml:lang": .language, "dir": .word, "hidden": .boolean,
        "tabindex": .tabOrder, "style": .style, "translate": .word,
        "for": .reference, "form": .reference, "list": .reference, "headers": .references,
        "aria-labelledby": .references, "aria-describedby": .references, "aria-controls": .references,
        "aria-owns": .references, "aria-flowto": .references, "aria-details": .reference,
        "aria-activedescendant": .reference, "aria-errormessage": .reference,
        "aria-hidden": .word, "aria-current": .word, "aria-expanded": .word, "aria-live": .word, "role": .word,
        "aria-atomic": .word, "aria-pressed": .word, "aria-sort": .word,
        "colspan": .count, "rowspan": .count, "span": .count, "scope": .word,
        "async": .boolean, "defer": .boolean, "nomodule": .boolean, "open": .boolean, "reversed": .boolean,
        "checked": .boolean, "disabled": .boolean, "multiple": .boolean, "readonly": .boolean, "required": .boolean,
        "selected": .boolean, "novalidate": .boolean, "autofocus": .boolean,
        "fill": .paint, "stroke": .paint, "clip-path": .paint, "mask": .paint, "filter": .paint,
        "marker-start": .paint, "marker-mid": .paint, "marker-end": .paint,
    ]

    static let slots: [String: AttributeSlot] = [
        "alt": .alt, "aria-hidden": .ariaHidden, "aria-label": .ariaLabel, "aria-labelledby": .ariaLabelledby,
        "charset": .charset, "colspan": .colspan, "content": .content, "for": .for, "href": .href,
        "http-equiv": .httpEquiv, "id": .id, "lang": .lang, "name": .name, "rel": .rel, "role": .role,
        "rowspan": .rowspan, "scope": .scope, "span": .span, "src": .src, "srcset": .srcset, "action": .action,
        "target": .target, "title": .title,
        "type": .type, "xml:lang": .xmlLang,
    ]

    /// The words an attribute of the kind ``AttributeKind/word`` may have.
    static let words: [String: Set<String>] = [
        "dir": ["ltr", "rtl", "auto"], "translate": ["yes", "no"],
        "scope": ["row", "col", "rowgroup", "colgroup"],
        "aria-hidden": ["true", "false"], "aria-expanded": ["true", "false"], "aria-atomic": ["true", "false"],
        "aria-pressed": ["true", "false", "mixed"],
        "aria-current": ["page", "step", "location", "date", "time", "true", "false"],
        "aria-live": ["polite", "assertive", "off"], "aria-sort": ["ascending", "descending", "none", "other"],
        "role": [
            "alert", "alertdialog", "application", "article", "banner", "button", "cell", "checkbox", "columnheader",
            "combobox", "complementary", "contentinfo", "definition", "dialog", "document", "feed", "figure", "form",
            "grid", "gridcell", "group", "heading", "img", "link", "list", "listbox", "listitem", "log", "main",
            "math", "menu", "menubar", "menuitem", "meter", "navigation", "none", "note", "option", "presentation",
            "progressbar", "radio", "radiogroup", "region", "row", "rowgroup", "rowheader", "search", "searchbox",
            "separator", "slider", "spinbutton", "status", "switch", "tab", "table", "tablist", "tabpanel", "term",
            "textbox", "timer", "toolbar", "tooltip", "tree", "treegrid", "treeitem",
        ],
    ]

    static let global = """
        id class lang xml:lang xml:space dir title hidden tabindex role translate accesskey autofocus contenteditable \
        draggable enterkeyhint inputmode spellcheck itemid itemprop itemref itemscope itemtype style \(aria)
        """

    static let graphicGlobal = """
        id class lang xml:lang xml:space role tabindex style clip-path clip-rule color display dominant-baseline fill \
        fill-opacity fill-rule filter focusable font-family font-size font-style font-weight letter-spacing marker-end \
        marker-mid marker-start mask opacity overflow paint-order pointer-events shape-rendering stroke stroke-dasharray \
        stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor \
        text-decoration text-rendering transform transform-origin vector-effect visibility writing-mode \(aria)
        """

    private static let aria = """
        aria-activedescendant aria-atomic aria-autocomplete aria-busy aria-checked aria-colcount aria-colindex \
        aria-colspan aria-controls aria-current aria-describedby aria-details aria-disabled aria-errormessage \
        aria-expanded aria-flowto aria-haspopup aria-hidden aria-invalid aria-keyshortcuts aria-label aria-labelledby \
        aria-level aria-live aria-modal aria-multiline aria-multiselectable aria-orientation aria-owns \
        aria-placeholder aria-posinset aria-pressed aria-readonly aria-relevant aria-required aria-roledescription \
        aria-rowcount aria-rowindex aria-rowspan aria-selected aria-setsize aria-sort aria-valuemax aria-valuemin \
        aria-valuenow aria-valuetext
        """
}
