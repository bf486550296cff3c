import ReportModel

/// The page numbers a document may have left among its figures.
///
/// A bare number on a line of its own may be a figure or a page number. A document with page numbers shows them in its text as well, on
/// the last page at the latest; one whose last sections hold no bare number has none. Where they count up to the last page, a missing one
/// is the only bare number of that value that stands further from its neighbours than cells do.
struct PageNumbers {
    /// The blocks that are page numbers and nothing else.
    private(set) var marks: Set<Int> = []
    /// The numbers of pages whose place is not known.
    private(set) var unplaced: Set<Int64> = []

    /// The number of pages no report exceeds, for documents whose end is missing.
    private static let most: Int64 = 30
    /// More digits than a page number has.
    private static let digitLimit = 3

    /// - Parameters:
    ///   - head: the blocks in front of the tables
    ///   - tail: the blocks behind them; `nil` where the document ends before
    /// - Complexity: O(bytes).
    init(_ blocks: [DocumentBlock], head: Range<Int>, tail: Range<Int>?, of source: SourceDocument) {
        guard let tail else {
            unplaced = Set(1...Self.most)
            return
        }
        let known = (Array(head) + Array(tail)).compactMap { index in
            Self.bareNumber(blocks, index, source).map { (block: index, number: $0) }
        }
        guard let last = known.last else { return }
        let isCounting = zip(known, known.dropFirst()).allSatisfy { $0.number < $1.number }
        guard isCounting, last.block >= tail.lowerBound, last.number <= Self.most else {
            unplaced = Set(1...Self.most)
            return
        }
        marks = Set(known.map(\.block))
        let missing = Set(1...last.number).subtracting(known.map(\.number))
        guard !missing.isEmpty else { return }
        let candidates = Self.distant(blocks, head.upperBound..<tail.lowerBound, missing, source)
        placeInOrder(missing.sorted(), candidates, known)
    }

    /// Places each missing number that can stand in one place only if all of them follow each other.
    ///
    /// - Complexity: O(missing × candidates).
    private mutating func placeInOrder(
        _ missing: [Int64], _ candidates: [(block: Int, number: Int64)], _ known: [(block: Int, number: Int64)]
    ) {
        /// The blocks a number may stand in, between the known ones in front of and behind it.
        let options = missing.map { number in
            candidates.filter { candidate in
                candidate.number == number
                    && known.allSatisfy { ($0.number < number) == ($0.block < candidate.block) }
            }.map(\.block)
        }
        // The first place each can have behind the ones in front of it, and the last before those behind it.
        var earliest: [Int] = []
        for blocks in options { earliest.append(blocks.first { $0 > earliest.last ?? -1 } ?? earliest.last ?? -1) }
        var latest: [Int] = []
        for blocks in options.reversed() {
            latest.append(blocks.last { $0 < latest.last ?? Int.max } ?? latest.last ?? Int.max)
        }
        latest.reverse()
        for (index, number) in missing.enumerated() {
            let possible = options[index].filter { block in
                (index == 0 || block > earliest[index - 1]) && (index + 1 == missing.count || block < latest[index + 1])
            }
            if possible.count == 1 {
                marks.insert(possible[0])
            } else {
                unplaced.insert(number)
            }
        }
    }

    /// The bare numbers that stand further from the lines around them than most lines do.
    private static func distant(
        _ blocks: [DocumentBlock], _ range: Range<Int>, _ numbers: Set<Int64>, _ source: SourceDocument
    ) -> [(block: Int, number: Int64)] {
        let filled = range.filter { blocks[$0].kind != .blank }
        let gaps = zip(filled, filled.dropFirst()).map { blocks[$1].line - blocks[$0].line }
        var counts: [Int: Int] = [:]
        for gap in gaps { counts[gap, default: 0] += 1 }
        guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return [] }
        return filled.indices.dropFirst().dropLast().compactMap { index in
            guard gaps[index - 1] + gaps[index] > usual * 2, let number = bareNumber(blocks, filled[index], source),
                numbers.contains(number)
            else { return nil }
            return (filled[index], number)
        }
    }

    /// The number of a line that holds nothing else; a cell that its bar closes, behind it or on the next line, is none.
    private static func bareNumber(_ blocks: [DocumentBlock], _ index: Int, _ source: SourceDocument) -> Int64? {
        let block = blocks[index]
        if index + 1 < blocks.count, blocks[index + 1].kind == .blank,
            blocks[index + 1].barsBefore + blocks[index + 1].barsBehind > 0
        {
            return nil
        }
        guard block.kind == .text, block.barsBefore + block.barsBehind == 0, let text = block.fields.first,
            text.bytes.count <= digitLimit, let number = ExactDecimal(source.bytes[text.bytes])?.whole, number > 0
        else { return nil }
        return number
    }

    /// A Boolean value indicating whether one of the figures may be a page number.
    func mayBeAmong(_ items: [TableItem]) -> Bool {
        !unplaced.isEmpty && items.contains { item in item.number?.whole.map(unplaced.contains) == true }
    }

    /// A Boolean value indicating whether a line is a page number that can be nothing else: `- 3 -`, `—3—`, `第3页`, `第 3 页 共 9 页`.
    static func isMark(_ text: Stretch, _ source: SourceDocument) -> Bool {
        guard text.bytes.count <= 40 else { return false }
        var scalars: [UInt32] = []
        var cursor = ScalarCursor(source.bytes, text.bytes)
        while !cursor.isAtEnd {
            if !CharacterSort.isBlank(cursor.current.scalar) {
                scalars.append(CharacterSort.narrowed(cursor.current.scalar))
            }
            cursor.advance()
        }
        func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
        if let first = scalars.first, let last = scalars.last, dashes.contains(first), dashes.contains(last) {
            let inner = scalars.drop(while: dashes.contains).reversed().drop(while: dashes.contains)
            return (1...digitLimit).contains(inner.count) && inner.allSatisfy(isDigit)
        }
        guard scalars.contains(where: isDigit) else { return false }
        let words = String(String.UnicodeScalarView(scalars.filter { !isDigit($0) }.compactMap(Unicode.Scalar.init)))
        return ["第页", "第页共页", "第页,共页", "第页/共页"].contains(words)
    }

    private static let dashes = Set("-—–―－─·•".unicodeScalars.map { CharacterSort.narrowed($0.value) })
}
