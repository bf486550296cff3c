import PageExtraction

/// Finds what stands on every page around the text: page numbers, running headers and footers.
///
/// Told by place and repetition, never by wording alone: a figure at the foot of a page is a page number only where the pages
/// are counted that way.
struct PageFurniture {
    /// The lines of each page without furniture.
    private(set) var pages: [[PageLine]]
    private(set) var pageNumbers = 0
    private(set) var runningLines = 0

    /// How far from the edge a running line stands at most, as a part of the height; the text of a page begins farther in.
    private static let margin = 0.08
    /// Page numbers stand at most this far from the edge.
    private static let numberMargin = 0.13
    /// So many lines from the edge furniture is looked for: in a narrow column a label has a line for every character.
    private static let depth = 24
    /// How much the place of a running line varies from page to page, in points.
    private static let tolerance = 4.0

    /// - Complexity: O(pages²).
    init(_ pages: [[PageLine]], heights: [Double]) {
        self.pages = pages
        removeNumbers(heights)
        removeRepeated(heights)
    }

    private struct Number {
        let page: Int
        let line: Int
        let value: Int
        let isMarked: Bool
        let isAtTop: Bool
        /// Whether nothing stands between it and the edge: a running line, or a label too long for its cell, may.
        let isOutermost: Bool
        let x: Double
        let y: Double
    }

    /// The first and last lines of a page: what stands farther in is no furniture.
    private static func edges(_ lines: [PageLine]) -> [Int] {
        lines.count <= 2 * depth
            ? Array(lines.indices) : Array(lines.indices.prefix(depth)) + lines.indices.suffix(depth)
    }

    private mutating func removeNumbers(_ heights: [Double]) {
        var found: [Number] = []
        for (page, lines) in pages.enumerated() where heights[page] > 0 {
            for line in Self.edges(lines) {
                let place = lines[line].middleY / heights[page]
                guard place < Self.numberMargin || place > 1 - Self.numberMargin,
                    let (value, isMarked) = Self.number(lines[line])
                else { continue }
                found.append(
                    Number(
                        page: page, line: line, value: value, isMarked: isMarked, isAtTop: place < 0.5,
                        isOutermost: line == 0 || line == lines.count - 1,
                        x: (lines[line].left + lines[line].right) / 2, y: lines[line].middleY))
            }
        }
        // Counted on from some page on, at the same edge; of a single page only a number with marks around it is certain.
        // A figure alone with something between it and the edge is one only where another stands in the very same place.
        func isCounted(_ number: Number) -> Bool {
            found.contains {
                $0.page != number.page && $0.isAtTop == number.isAtTop
                    && $0.value - $0.page == number.value - number.page
                    && (number.isMarked || number.isOutermost
                        || abs($0.x - number.x) <= Self.tolerance && abs($0.y - number.y) <= Self.tolerance / 2)
            }
        }
        let sure = found.filter { isCounted($0) || $0.isMarked && $0.isOutermost }
        for number in sure.sorted(by: { ($0.page, $0.line) > ($1.page, $1.line) }) {
            pages[number.page].remove(at: number.line)
            pageNumbers += 1
        }
    }

    /// The number of a line that says nothing else: `5`, `- 5 -`, `第5页 共8页`, `5/8`.
    static func number(_ line: PageLine) -> (value: Int, isMarked: Bool)? {
        var digits: [UInt32] = []
        var isMarked = false
        var isBehind = false
        let text = line.text
        guard text.count <= 40 else { return nil }
        let marks = Set("-–—―－─第页共/，,·".unicodeScalars.map(\.value))
        var cursor = ScalarCursor(text, 0..<text.count)
        while !cursor.isAtEnd {
            let scalar = CharacterSort.narrowed(cursor.current.scalar)
            if (0x30...0x39).contains(scalar) {
                if !isBehind { digits.append(scalar - 0x30) }
            } else if CharacterSort.isBlank(scalar) {
                isBehind = isBehind || !digits.isEmpty
            } else if marks.contains(cursor.current.scalar) || marks.contains(scalar) {
                isMarked = true
                isBehind = isBehind || !digits.isEmpty
            } else {
                return nil
            }
            cursor.advance()
        }
        guard (1...4).contains(digits.count) else { return nil }
        // Several figures without a mark are a row of a table.
        if !isMarked, line.words.count > 1 { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1) }, isMarked)
    }

    private mutating func removeRepeated(_ heights: [Double]) {
        struct Place { let page: Int, line: Int, y: Double, text: [UInt8], isAtTop: Bool }
        var places: [Place] = []
        for (page, lines) in pages.enumerated() where heights[page] > 0 {
            for index in Self.edges(lines) {
                let line = lines[index]
                let place = line.middleY / heights[page]
                // No table repeats its last line, but its header.
                let isLast = index == lines.count - 1 && place > 1 - 2 * Self.margin
                guard place < Self.margin || place > 1 - Self.margin || isLast else { continue }
                let text = line.text.filter { !(0x30...0x39).contains($0) }
                // A line of nothing but figures repeats in any table.
                guard !text.allSatisfy({ $0 == UInt8(ascii: " ") }) else { continue }
                let isAtTop = place < 0.5
                let y = isAtTop ? line.middleY : heights[page] - line.middleY
                places.append(Place(page: page, line: index, y: y, text: text, isAtTop: isAtTop))
            }
        }
        let repeated = places.filter { place in
            let alike = places.filter {
                $0.isAtTop == place.isAtTop && $0.text == place.text && abs($0.y - place.y) <= Self.tolerance
            }
            return Set(alike.map(\.page)).count >= max(2, (pages.count + 1) / 2 - 1)
        }
        for place in repeated.sorted(by: { ($0.page, $0.line) > ($1.page, $1.line) }) {
            pages[place.page].remove(at: place.line)
            runningLines += 1
        }
    }
}
