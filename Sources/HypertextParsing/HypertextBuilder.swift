/// Builds the tree of a page from its tags by the algorithm of the HTML standard, as far as it decides which text
/// stands where.
///
/// That is: implied end tags, scopes, the insertion modes of tables, and content moved out of tables. Left out is what
/// only changes
/// how text looks: formatting elements are not opened again behind a block that closed them. The stack of open elements
/// is limited;
/// the time is linear in the size of the page.
struct HypertextBuilder {
    /// An element that is open.
    struct Open {
        let node: Int
        let tag: HypertextTag
        /// The name of an element of no known tag.
        let name: [UInt8]
        let hides: Bool
    }

    /// Browsers stop at the same depth.
    static let depthLimit = 512
    static let nodeLimit = 1 << 20

    var tree = HypertextTree()
    var open: [Open] = []
    var tokenizer: HypertextTokenizer
    /// The number of open elements the page does not show.
    private var hiding = 0
    /// The numbers of open drawings or formulas, and of open `select` elements.
    private var drawings = 0
    private var selects = 0
    /// A Boolean value indicating whether content goes in front of the table it stands in.
    var isFostering = false
    /// A Boolean value indicating whether a form is open: one in another is none.
    var hasForm = false

    /// Builds the tree of a page.
    ///
    /// - Complexity: O(bytes), times the depth of the page where elements are left open.
    static func tree(of bytes: [UInt8]) throws(HypertextFailure) -> HypertextTree {
        var builder = HypertextBuilder(tokenizer: HypertextTokenizer(bytes))
        while let token = builder.tokenizer.next() {
            switch token {
            case .start(let tag, let name, let attributes, let isSelfClosing):
                try builder.start(Start(tag, name, attributes, isSelfClosing))
            case .end(let tag, let name): try builder.end(tag, name)
            case .characters(let range): try builder.text(range)
            }
        }
        try builder.markCut()
        return builder.tree
    }

    /// Marks a table cell in which the page ends: what stands in it may be the beginning of what was to stand there.
    private mutating func markCut() throws(HypertextFailure) {
        guard let cell = open.lastIndex(where: { $0.tag == .td || $0.tag == .th }) else { return }
        pop(through: cell + 1)
        let start = tree.characters.count
        tree.characters += [0xEF, 0xBF, 0xBD]
        try characters(from: start)
    }

    private init(tokenizer: HypertextTokenizer) { self.tokenizer = tokenizer }

    /// A start tag.
    struct Start {
        let tag: HypertextTag
        let name: [UInt8]
        let attributes: [HypertextAttribute]
        let isSelfClosing: Bool

        init(
            _ tag: HypertextTag, _ name: [UInt8] = [], _ attributes: [HypertextAttribute] = [],
            _ isSelfClosing: Bool = false
        ) {
            (self.tag, self.name, self.attributes, self.isSelfClosing) = (tag, name, attributes, isSelfClosing)
        }
    }

    var current: HypertextTag { open.last?.tag ?? .body }

    // MARK: Putting nodes into the tree

    /// Where the next node goes: into the current one, or in front of the table.
    private var place: (parent: Int, sibling: Int?) {
        guard isFostering, HypertextTagGroup.fostering.contains(current),
            let table = open.last(where: { $0.tag == .table })
        else { return (open.last?.node ?? 0, nil) }
        return (tree.nodes[table.node].parent, table.node)
    }

    /// Inserts an element and opens it.
    mutating func push(_ start: Start) throws(HypertextFailure) {
        guard open.count < Self.depthLimit else {
            // One more unclosed <span> changes nothing; one more table does.
            if HypertextTagGroup.special.contains(start.tag) { throw .tooDeep }
            return
        }
        let hides = Visibility.isHidden(start.tag, start.attributes)
        let node = try insert(start, hides: hides)
        open.append(
            Open(node: node, tag: start.tag, name: start.tag == .other ? start.name : [], hides: hides))
        count(open[open.count - 1], 1)
    }

    private mutating func count(_ element: Open, _ step: Int) {
        if element.hides { hiding += step }
        if element.tag == .svg || element.tag == .math { drawings += step }
        if element.tag == .select { selects += step }
    }

    /// Inserts an element that is not opened.
    @discardableResult
    mutating func insert(_ start: Start, hides: Bool? = nil) throws(HypertextFailure) -> Int {
        guard tree.nodes.count < Self.nodeLimit else { throw .tooManyNodes }
        let first = tree.attributes.count
        tree.attributes += start.attributes
        let hides = hides ?? Visibility.isHidden(start.tag, start.attributes)
        let place = place
        return tree.insert(
            HypertextTree.Node(
                tag: start.tag, isHidden: hiding > 0 || hides, parent: 0, range: first..<tree.attributes.count),
            into: place.parent, before: place.sibling)
    }

    mutating func pop() {
        if let last = open.popLast() { count(last, -1) }
    }

    /// Takes an element off the stack and leaves those inside it open.
    mutating func removeOpen(at index: Int) {
        count(open.remove(at: index), -1)
    }

    /// Pops up to an element and that element.
    mutating func pop(through index: Int) {
        while open.count > index { pop() }
    }

    mutating func text(_ range: Range<Int>) throws(HypertextFailure) {
        if isInSelect { return }
        let start = tree.characters.count
        CharacterReferences.append(tokenizer.bytes, range, isAttribute: false, to: &tree.characters)
        let isBlank = tree.characters[start...].allSatisfy(HypertextTokenizer.isSpace)
        if mode.kind == .columnGroup {
            if isBlank { return tree.characters.removeSubrange(start...) }
            pop()
        }
        isFostering = !isBlank && HypertextTagGroup.fostering.contains(current)
        try characters(from: start)
        isFostering = false
    }

    /// Inserts the characters from an index on; behind a run that ends there they are more of it.
    mutating func characters(from start: Int) throws(HypertextFailure) {
        guard tree.characters.count > start else { return }
        let place = place
        let before = place.sibling.map { tree.nodes[$0].previous } ?? tree.nodes[place.parent].lastChild
        if let before, tree.nodes[before].tag == .text, tree.nodes[before].range.upperBound == start,
            tree.nodes[before].isHidden == (hiding > 0)
        {
            tree.nodes[before].range = tree.nodes[before].range.lowerBound..<tree.characters.count
            return
        }
        guard tree.nodes.count < Self.nodeLimit else { throw .tooManyNodes }
        _ = tree.insert(
            HypertextTree.Node(tag: .text, isHidden: hiding > 0, parent: 0, range: start..<tree.characters.count),
            into: place.parent, before: place.sibling)
    }

    // MARK: Scopes

    /// The index of the innermost open element of some tags, unless an element of a boundary stands inside it.
    func indexInScope(_ tags: Set<HypertextTag>, _ boundary: Set<HypertextTag> = HypertextTagGroup.scope) -> Int? {
        for index in open.indices.reversed() {
            if tags.contains(open[index].tag) { return index }
            if boundary.contains(open[index].tag) { return nil }
        }
        return nil
    }

    mutating func closeImplied(except tag: HypertextTag? = nil) {
        while let last = open.last, last.tag != tag, HypertextTagGroup.impliedEnd.contains(last.tag) { pop() }
    }

    mutating func closeParagraph() {
        if let index = indexInScope([.p], HypertextTagGroup.buttonScope) { pop(through: index) }
    }

    var isInSelect: Bool { selects > 0 && indexInScope([.select]) != nil }

    var isInDrawing: Bool { drawings > 0 }
}
