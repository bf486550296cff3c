/// What the styles of a document say about headings, lists and hidden text.
struct WordStyles {
    private struct Style {
        var parent: String?
        var name = ""
        var outline: Int?
        var list: String?
        var level: Int?
        var isHidden: Bool?
    }

    private var styles: [String: Style] = [:]
    /// The style of a paragraph that names none.
    private var standard: String?

    /// A chain of styles longer than this goes round in a circle.
    private static let longestChain = 30

    init() {}

    /// - Parameter root: the part of the styles
    init(_ root: MarkupElement) {
        for element in root.all("style") {
            guard let id = element["styleId"] else { continue }
            let paragraph = element.first("pPr")
            let name = element.first("name")?.value?.lowercased() ?? ""
            styles[id] = Style(
                parent: element.first("basedOn")?.value, name: name,
                outline: paragraph?.first("outlineLvl")?.number ?? Self.outline(of: name),
                list: paragraph?.first("numPr", "numId")?.value, level: paragraph?.first("numPr", "ilvl")?.number,
                isHidden: element.first("rPr", "vanish")?.isOn)
            if element["type"] == "paragraph", ["1", "true", "on"].contains(element["default"] ?? "") { standard = id }
        }
    }

    /// The depth of the heading style a paragraph has, counted from 0; `nil` if it has none.
    func outline(of style: String?) -> Int? {
        // 9 is the level of body text: a style that says so ends the search.
        first(style ?? standard, \.outline).flatMap { $0 < 9 ? $0 : nil }
    }

    /// The list a style puts its paragraphs into, and the level where the style names one.
    func list(of style: String?) -> (list: String, level: Int?, style: String)? {
        for (id, own) in chain(style ?? standard) {
            if let list = own.list { return (list, own.level, id) }
        }
        return nil
    }

    /// Whether text of a style is hidden; `nil` if the style says nothing about it.
    func isHidden(_ style: String?) -> Bool? { first(style, \.isHidden) }

    /// Whether text of a paragraph style is hidden; `nil` if the style says nothing about it.
    func isHidden(paragraph style: String?) -> Bool? { first(style ?? standard, \.isHidden) }

    /// A Boolean value indicating whether a paragraph belongs to a table of contents, which says again what the headings say.
    func isContents(_ style: String?) -> Bool {
        chain(style).contains { $0.style.name == "toc heading" || $0.style.name.hasPrefix("toc ") }
    }

    private func first<Value>(_ style: String?, _ value: KeyPath<Style, Value?>) -> Value? {
        for (_, own) in chain(style) {
            if let found = own[keyPath: value] { return found }
        }
        return nil
    }

    private func chain(_ style: String?) -> [(id: String, style: Style)] {
        var chain: [(String, Style)] = []
        var next = style
        while let id = next, let own = styles[id], chain.count < Self.longestChain {
            chain.append((id, own))
            next = own.parent
        }
        return chain
    }

    /// The level of a built-in heading style, whose name is the same in every language.
    private static func outline(of name: String) -> Int? {
        let words = name.split(separator: " ")
        guard words.count == 2, words[0] == "heading", let level = Int(words[1]), (1...9).contains(level) else {
            return nil
        }
        return level - 1
    }
}
