/// Start tags outside the parts of tables.
extension HypertextBuilder {
    mutating func startInBody(_ start: Start) throws(HypertextFailure) {
        let tag = start.tag
        switch tag {
        case .html, .head, .body, .frame, .frameset: return
        case _ where HypertextTagGroup.raw.contains(tag): try startRaw(start)
        case .hr:
            closeParagraph()
            try insert(start)
        case _ where HypertextTagGroup.void.contains(tag): try insert(start)
        case _ where HypertextTagGroup.headings.contains(tag):
            closeParagraph()
            if HypertextTagGroup.headings.contains(current) { pop() }
            try push(start)
        case .form:
            guard !hasForm else { return }
            hasForm = true
            closeParagraph()
            try push(start)
        case _ where HypertextTagGroup.blocks.contains(tag), .p, .table:
            closeParagraph()
            try push(start)
        case .li:
            closeItem([.li])
            closeParagraph()
            try push(start)
        case .dd, .dt:
            closeItem([.dd, .dt])
            closeParagraph()
            try push(start)
        case .button:
            if let index = indexInScope([.button]) { pop(through: index) }
            try push(start)
        case .a, .nobr:
            if let index = formattingIndex(tag) { closeFormatting(at: index) }
            try push(start)
        case .option, .optgroup:
            if current == .option { pop() }
            try push(start)
        case .rb, .rtc, .rp, .rt:
            if indexInScope([.ruby]) != nil { closeImplied(except: tag == .rp || tag == .rt ? .rtc : nil) }
            try push(start)
        default:
            if start.isSelfClosing, isInDrawing || tag == .svg || tag == .math {
                try insert(start)
            } else {
                try push(start)
            }
        }
    }

    private mutating func startRaw(_ start: Start) throws(HypertextFailure) {
        if start.tag == .plaintext || start.tag == .xmp { closeParagraph() }
        if isInDrawing, start.isSelfClosing { return try _ = insert(start) }
        let isKept = [.title, .textarea, .plaintext, .xmp].contains(start.tag)
        let range =
            start.tag == .plaintext
            ? tokenizer.rest() : tokenizer.rawText(until: start.name, isScript: start.tag == .script)
        guard isKept else { return try _ = insert(start) }
        try push(start)
        guard open.last?.tag == start.tag else { return }
        let first = tree.characters.count
        if start.tag == .title || start.tag == .textarea {
            CharacterReferences.append(tokenizer.bytes, range, isAttribute: false, to: &tree.characters)
        } else {
            tree.characters += tokenizer.bytes[range]
        }
        try characters(from: first)
        pop()
    }

    /// Closes the list item that is open, unless another block has been opened in it.
    private mutating func closeItem(_ tags: Set<HypertextTag>) {
        for index in open.indices.reversed() {
            let tag = open[index].tag
            if tags.contains(tag) { return pop(through: index) }
            if HypertextTagGroup.special.contains(tag), ![.address, .div, .p].contains(tag) { return }
        }
    }

    // MARK: Formatting elements

    /// The formatting element of a name that is open, inside the innermost cell.
    func formattingIndex(_ tag: HypertextTag) -> Int? {
        for index in open.indices.reversed() {
            if open[index].tag == tag { return index }
            if [.td, .th, .caption, .applet, .object, .marquee, .template].contains(open[index].tag) { return nil }
        }
        return nil
    }

    /// Closes a formatting element: with everything in it, or, if a block is open in it, the element alone.
    mutating func closeFormatting(at index: Int) {
        if open[(index + 1)...].contains(where: { HypertextTagGroup.special.contains($0.tag) }) {
            removeOpen(at: index)
        } else {
            pop(through: index)
        }
    }

    // MARK: Drawings and choices

    /// The index of the drawing or formula the current element stands in; a table in it is a page of its own.
    var drawingIndex: Int? {
        guard isInDrawing, let index = open.lastIndex(where: { $0.tag == .svg || $0.tag == .math }) else { return nil }
        return open[index...].contains { $0.tag == .table } ? nil : index
    }

    /// Ends a drawing or formula at an element that cannot stand in one.
    mutating func leaveDrawing(for tag: HypertextTag) {
        guard isInDrawing, HypertextTagGroup.breakout.contains(tag), let index = drawingIndex else { return }
        pop(through: index)
    }

    /// In a `select` only its options count; a table part or another field ends it.
    mutating func startInSelect(_ start: Start) throws(HypertextFailure) {
        switch start.tag {
        case .option, .optgroup:
            while current == .option || start.tag == .optgroup && current == .optgroup { pop() }
            try push(start)
        case .select: closeSelect()
        case .input, .keygen, .textarea:
            closeSelect()
            try self.start(start)
        case .script, .template: try startInBody(start)
        case _ where HypertextTagGroup.tableParts.contains(start.tag), .table:
            guard mode.kind != .body else { return }
            closeSelect()
            try self.start(start)
        default: return
        }
    }

    mutating func closeSelect() {
        if let index = open.lastIndex(where: { $0.tag == .select }) { pop(through: index) }
    }
}
