import XMLReading

/// Builds paragraphs and tables from the events of a document's main part.
///
/// It keeps what a reader of the accepted document sees: inserted text stays, deleted and moved-away text, field codes, hidden text, comments
/// and the second form of every alternative are left out. Elements it does not know are looked through, since text stands only in elements it
/// does know.
struct WordBodyReader {
    /// What an open element means for what stands in it.
    enum Scope {
        /// Nothing in it counts.
        case ignored
        /// It counts as if it were not there.
        case transparent
        case paragraph, paragraphProperties, markProperties, numbering
        case run, runProperties, fieldMark, fieldData
        case text(keepsBlanks: Bool)
        case table, row, rowProperties, cell, cellProperties
        case textBox, alternatives
    }

    /// A paragraph that is being read.
    struct OpenParagraph {
        var paragraph = WordParagraph()
        /// Its end is deleted or hidden: the next paragraph goes on with it.
        var runsOn = false
        /// What stands in text boxes anchored in it.
        var boxes: [WordItem] = []
        /// Whether the last character is raised or lowered.
        var isRaised = false
    }

    /// The format of the run that is being read, as far as it decides what is shown.
    struct Run {
        var style: String?
        var isHidden: Bool?
        var isStruck = false
        var isRaised = false
    }

    /// The body, a cell or a text box that is being read.
    struct Container {
        var items: [WordItem] = []
        /// A paragraph whose end is deleted.
        var carried: OpenParagraph?
    }

    /// More cells or paragraphs than any report has; a document with more is refused.
    static let pieceLimit = 100_000
    /// More bytes of text than any report has.
    static let textLimit = 8 << 20

    let styles: WordStyles
    var remarks = WordRemarks()
    /// Content in another format inside the document, which is not read.
    var foreignParts = 0
    private(set) var isTooLarge = false

    var scopes: [Scope] = []
    var containers = [Container()]
    var paragraphs: [OpenParagraph] = []
    var runs: [Run] = []
    var tables: [WordTable] = []
    var rows: [(row: WordRow, isLeftOut: Bool)] = []
    var cells: [(cell: WordCell, isLeftOut: Bool)] = []
    /// For each open alternative whether its first form has been met.
    var alternatives: [Bool] = []
    /// For each open field whether its result has begun.
    var fields: [Bool] = []
    var buffer: [UInt8] = []
    private var pieces = 0
    private var textBytes = 0

    init(_ styles: WordStyles) { self.styles = styles }

    /// What the document consists of.
    var items: [WordItem] { containers.first?.items ?? [] }

    /// Takes the next event; `false` once the document is larger than any report.
    mutating func take(_ event: XMLEvent) -> Bool {
        switch event {
        case .start(let name, let attributes): scopes.append(open(name, attributes))
        case .text(let text):
            if case .text? = scopes.last { buffer += text }
        case .end:
            if let scope = scopes.popLast() { close(scope) }
        }
        return !isTooLarge
    }

    // MARK: Pieces

    mutating func count() {
        pieces += 1
        if pieces > Self.pieceLimit { isTooLarge = true }
    }

    private mutating func close(_ scope: Scope) {
        switch scope {
        case .paragraph: closeParagraph()
        case .run: _ = runs.popLast()
        case .text(let keepsBlanks): closeText(keepsBlanks: keepsBlanks)
        case .textBox:
            let items = closeContainer()
            if paragraphs.isEmpty {
                add(items)
            } else {
                paragraphs[paragraphs.count - 1].boxes += items
            }
        case .table: if let table = tables.popLast() { add([.table(table)]) }
        case .row:
            guard let (row, isLeftOut) = rows.popLast(), !isLeftOut, !tables.isEmpty else { return }
            tables[tables.count - 1].rows.append(row)
        case .cell:
            let items = closeContainer()
            guard var open = cells.popLast(), !open.isLeftOut, !rows.isEmpty else { return }
            open.cell.items = items
            rows[rows.count - 1].row.cells.append(open.cell)
        case .alternatives: _ = alternatives.popLast()
        case .ignored, .transparent, .paragraphProperties, .markProperties, .numbering, .runProperties, .fieldMark,
            .fieldData, .rowProperties, .cellProperties:
            break
        }
    }

    private mutating func closeParagraph() {
        guard var open = paragraphs.popLast() else { return }
        // A field whose code never ends would swallow the rest of the document.
        fields.removeAll { !$0 }
        let last = containers.count - 1
        if let carried = containers[last].carried {
            let (first, rest) = (carried.paragraph.lines, open.paragraph.lines)
            open.paragraph.lines = first.dropLast() + [(first.last ?? []) + (rest.first ?? [])] + rest.dropFirst()
            open.paragraph.holdsPicture = open.paragraph.holdsPicture || carried.paragraph.holdsPicture
            open.boxes = carried.boxes + open.boxes
            containers[last].carried = nil
        }
        if open.runsOn {
            containers[last].carried = open
        } else {
            add([.paragraph(open.paragraph)] + open.boxes)
        }
    }

    private mutating func closeContainer() -> [WordItem] {
        guard containers.count > 1, let container = containers.popLast() else { return [] }
        guard let carried = container.carried, !carried.paragraph.isEmpty || !carried.boxes.isEmpty else {
            return container.items
        }
        return container.items + [.paragraph(carried.paragraph)] + carried.boxes
    }

    private mutating func add(_ items: [WordItem]) { containers[containers.count - 1].items += items }

    // MARK: Text

    private mutating func closeText(keepsBlanks: Bool) {
        var text = buffer[...]
        buffer = []
        if !keepsBlanks {
            // Without `xml:space` Word drops the blanks at both ends.
            text = text.drop { $0 <= 0x20 }
            while let last = text.last, last <= 0x20 { text.removeLast() }
        }
        append(text)
    }

    /// Appends text of the open run, if it is shown.
    mutating func append(_ text: ArraySlice<UInt8>) {
        guard let last = paragraphs.indices.last, !text.isEmpty, fields.allSatisfy({ $0 }) else { return }
        let run = runs.last ?? Run()
        let style = paragraphs[last].paragraph.style
        if run.isHidden ?? styles.isHidden(run.style) ?? styles.isHidden(paragraph: style) ?? false {
            if text.contains(where: { $0 > 0x20 }) { remarks.hidden += 1 }
            return
        }
        textBytes += text.count
        if textBytes > Self.textLimit { isTooLarge = true }
        var text = Array(text)
        if run.isStruck { text = Self.struck(text) }
        let line = paragraphs[last].paragraph.lines.count - 1
        // A raised digit is a mark and no digit of the figure in front of it.
        if run.isRaised != paragraphs[last].isRaised, let end = paragraphs[last].paragraph.lines[line].last,
            let start = text.first, Self.isDigit(end), Self.isDigit(start)
        {
            text.insert(0x20, at: 0)
        }
        paragraphs[last].isRaised = run.isRaised
        paragraphs[last].paragraph.lines[line] += text
    }

    mutating func breakLine() {
        guard let last = paragraphs.indices.last, fields.allSatisfy({ $0 }) else { return }
        count()
        paragraphs[last].paragraph.lines.append([])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Text with a stroke through every character, as the document shows it: a figure struck out is no figure.
    static func struck(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var cursor = ScalarCursor(text, 0..<text.count)
        while !cursor.isAtEnd {
            let (scalar, width) = cursor.current
            result += text[cursor.offset..<min(cursor.offset + width, text.count)]
            if !CharacterSort.isBlank(scalar) { result += [0xCC, 0xB6] }
            cursor.advance()
        }
        return result
    }
}
