import HypertextParsing
import ReportModel

/// Gathers what a page shows, line by line, in reading order.
struct HTMLPieces {
    private(set) var pieces: [HTMLPiece] = []
    /// The number of fields of all tables; more are not taken.
    private var fields = 0
    private let outline: HTMLOutline
    private var line = HTMLText()
    private var firstNode: Int?
    private var links = 0
    private var headings: [Int] = []
    private var preformatted = 0

    private static let fieldLimit = 400_000
    /// Elements that begin a line of their own.
    private static let blocks: Set<HypertextTag> = [
        .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dir, .div, .dl, .dt,
        .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html,
        .li,
        .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .tbody, .td,
        .tfoot, .th,
        .thead, .tr, .ul, .xmp,
    ]
    /// Elements whose characters stand higher or lower, or are struck out.
    private static let shifted: Set<HypertextTag> = [.sup, .sub, .s, .strike, .del]
    /// Elements that show something that is no character.
    private static let objects: Set<HypertextTag> = [
        .img, .object, .embed, .svg, .canvas, .video, .iframe, .script, .select, .textarea, .button, .input, .applet,
    ]
    /// U+FFFC, object replacement character.
    private static let object = Array("\u{FFFC}".utf8)

    /// - Complexity: O(nodes + bytes).
    static func all(of outline: HTMLOutline) -> [HTMLPiece] {
        var gathering = HTMLPieces(outline)
        gathering.gather()
        return gathering.pieces
    }

    private init(_ outline: HTMLOutline) { self.outline = outline }

    private mutating func gather() {
        let tree = outline.tree
        // The two ways of a visit change the same value; so the walk is written out here once more.
        guard var node = tree.nodes[0].firstChild else { return }
        while node != 0 {
            if enter(node), let child = tree.nodes[node].firstChild {
                node = child
                continue
            }
            leave(node)
            while tree.nodes[node].next == nil, tree.nodes[node].parent != 0 {
                node = tree.nodes[node].parent
                leave(node)
            }
            node = tree.nodes[node].next ?? 0
        }
        flush()
    }

    private mutating func enter(_ node: Int) -> Bool {
        let tree = outline.tree
        if tree.nodes[node].isHidden { return false }
        let tag = tree.nodes[node].tag
        switch tag {
        case .text:
            firstNode = firstNode ?? node
            if preformatted > 0 {
                appendLines(tree.text(of: node), node)
            } else {
                line.append(tree.text(of: node), isLink: links > 0)
            }
            return false
        case .br:
            flush()
            return false
        case .table:
            flush()
            pieces.append(HTMLPiece(kind: .gap, node: node, text: []))
            if !outline.isLayout(node), appendTable(node) { return false }
        case _ where Self.blocks.contains(tag): flush()
        case _ where Self.shifted.contains(tag): line.partDigits()
        default: break
        }
        if tag == .a, tree.attribute(.href, of: node) != nil { links += 1 }
        if tag == .pre || tag == .listing || tag == .xmp || tag == .plaintext { preformatted += 1 }
        if let depth = HTMLOutline.headings[tag] { headings.append(depth) }
        return true
    }

    private mutating func leave(_ node: Int) {
        let tree = outline.tree
        if tree.nodes[node].isHidden { return }
        let tag = tree.nodes[node].tag
        if Self.blocks.contains(tag), tag != .table || !line.bytes.isEmpty { flush() }
        if tag == .table { pieces.append(HTMLPiece(kind: .gap, node: node, text: [])) }
        if Self.shifted.contains(tag) { line.partDigits() }
        if tag == .a, tree.attribute(.href, of: node) != nil { links -= 1 }
        if tag == .pre || tag == .listing || tag == .xmp || tag == .plaintext { preformatted -= 1 }
        if HTMLOutline.headings[tag] != nil { headings.removeLast() }
    }

    /// Preformatted text: a line is a line, and tabs part cells.
    private mutating func appendLines(_ text: ArraySlice<UInt8>, _ node: Int) {
        var rest = text
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            line.append(rest[..<end], isLink: links > 0)
            flush()
            firstNode = node
            rest = rest[(end + 1)...]
        }
        line.append(rest, isLink: links > 0)
    }

    private mutating func flush() {
        defer { (line, firstNode) = (HTMLText(), nil) }
        guard let node = firstNode else { return }
        if preformatted > 0, line.bytes.contains(UInt8(ascii: "\t")) {
            let fields = line.bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                TranscriptWriter.Field(Array($0))
            }
            pieces.append(HTMLPiece(kind: .row(fields), node: node, text: line.bytes))
            return
        }
        let text = line.closedUp
        guard Self.hasText(text) else { return }
        pieces.append(
            HTMLPiece(
                kind: headings.last.map { .heading(depth: $0) } ?? .text, node: node, text: text, isLink: line.isLink))
    }

    private static func hasText(_ bytes: [UInt8]) -> Bool {
        var cursor = ScalarCursor(bytes, 0..<bytes.count)
        while !cursor.isAtEnd {
            let scalar = cursor.current.scalar
            if !CharacterSort.isBlank(scalar), !CharacterSort.hasNoWidth(scalar), scalar > 0x20 { return true }
            cursor.advance()
        }
        return false
    }

    // MARK: Tables

    /// Takes a table row by row; `false` if its spans make more cells than any table has.
    private mutating func appendTable(_ node: Int) -> Bool {
        guard let table = HTMLTable(outline, node, limit: Self.fieldLimit - fields) else { return false }
        for child in outline.tree.children(of: node)
        where outline.tree.nodes[child].tag == .caption && !outline.tree.nodes[child].isHidden {
            let text = Self.text(in: child, of: outline.tree)
            if Self.hasText(text) { pieces.append(HTMLPiece(kind: .text, node: child, text: text)) }
        }
        let texts = table.cells.map { Self.text(in: $0.node, of: outline.tree) }
        for row in table.rows(texts: texts) {
            fields += row.fields.count
            let text = row.fields.map(\.text).joined(separator: [UInt8(ascii: " ")])
            pieces.append(HTMLPiece(kind: .row(row.fields), node: row.node, text: Array(text)))
        }
        return true
    }

    /// The text of a cell in one line; where it shows a picture, a field or something a script makes and no character,
    /// U+FFFC.
    static func text(in root: Int, of tree: HypertextTree) -> [UInt8] {
        var text = HTMLText()
        var hasObject = false
        HTMLOutline.walk(tree, in: root) { node in
            let tag = tree.nodes[node].tag
            if objects.contains(tag) { hasObject = hasObject || shows(node, of: tree) }
            if tag == .input, !tree.nodes[node].isHidden { text.append(fieldValue(node, of: tree)[...], isLink: false) }
            if tree.nodes[node].isHidden { return false }
            switch tag {
            case .text: text.append(tree.text(of: node), isLink: false)
            case _ where blocks.contains(tag), .br: text.part()
            case _ where shifted.contains(tag): text.partDigits()
            default: break
            }
            return true
        } leave: { node in
            let tag = tree.nodes[node].tag
            if tree.nodes[node].isHidden { return }
            if blocks.contains(tag) { text.part() }
            if shifted.contains(tag) { text.partDigits() }
        }
        let closed = text.closedUp
        return hasObject && !hasText(closed) ? object : closed
    }

    /// What a field of a form shows.
    private static func fieldValue(_ node: Int, of tree: HypertextTree) -> [UInt8] {
        let type = (tree.attribute(.type, of: node) ?? []).map { $0 | 0x20 }
        guard type.isEmpty || type == Array("text".utf8) || type == Array("number".utf8) else { return [] }
        return tree.attribute(.value, of: node) ?? []
    }

    /// A Boolean value indicating whether an object can be seen: no hidden field, no picture of a point or two that
    /// keeps a distance.
    private static func shows(_ node: Int, of tree: HypertextTree) -> Bool {
        switch tree.nodes[node].tag {
        case .input:
            let type = (tree.attribute(.type, of: node) ?? []).map { $0 | 0x20 }
            return type == Array("image".utf8)
        case .img:
            if tree.nodes[node].isHidden { return false }
            return [HypertextAttribute.Name.width, .height].allSatisfy { name in
                guard let value = tree.attribute(name, of: node) else { return true }
                return !(value.count == 1 && (0x30...0x33).contains(value[0]))
            }
        default: return true
        }
    }
}
