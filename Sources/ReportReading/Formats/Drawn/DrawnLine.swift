import ReportModel

/// A line of a drawn table: its frame characters by column, and the text between them.
struct DrawnLine {
    /// A character of the frame.
    struct Frame {
        let sort: FrameCharacter
        /// The column in a text of fixed pitch, from 0.
        let column: Int
        let bytes: Range<Int>
    }

    /// What stands between two edges: a rule, or a text.
    struct Segment {
        /// The columns of the table it takes.
        let columns: Range<Int>
        let isRule: Bool
        var text: [UInt8] = []
    }

    /// The line in the file, counted from 1.
    let number: Int
    private(set) var frames: [Frame] = []
    /// A Boolean value indicating whether the line has frame characters only.
    private(set) var isRule = true
    private let source: SourceDocument

    /// - Parameter isDrawn: whether the table is drawn with the characters made for it; then `+3` and `-` are text
    init(_ source: SourceDocument, _ line: Int, isDrawn: Bool) {
        self.source = source
        number = line + 1
        var cursor = ScalarCursor(source.bytes, source.lines[line])
        var column = 0
        while !cursor.isAtEnd {
            let (scalar, width) = cursor.current
            if let sort = FrameCharacter(scalar), !isDrawn || FrameCharacter.isMadeForDrawing(scalar) {
                frames.append(Frame(sort: sort, column: column, bytes: cursor.offset..<cursor.offset + width))
            } else if !CharacterSort.isBlank(scalar) {
                isRule = false
            }
            column += FrameCharacter.pitch(scalar)
            cursor.advance()
        }
        if !isDrawn, !isRule { dropSigns() }
    }

    /// Leaves out the signs of figures and the hyphens of texts: a joint has a rule at its side, a rule is longer than a sign.
    private mutating func dropSigns() {
        let bytes = source.bytes
        func isRule(_ index: Int) -> Bool { bytes.indices.contains(index) && "-=".utf8.contains(bytes[index]) }
        frames.removeAll { frame in
            let (start, end) = (frame.bytes.lowerBound, frame.bytes.upperBound)
            return switch frame.sort {
            case .bar: false
            case .joint: !(isRule(start - 1) && isRule(start - 2)) && !(isRule(end) && isRule(end + 1))
            case .rule: !isRule(start - 1) && !isRule(end)
            }
        }
    }

    /// The segments between the bars and joints of the line.
    ///
    /// - Returns: `nil` if the line does not begin and end at the outer edges, or a bar stands at none of them.
    func segments(_ edges: [Int], tolerance: Int) -> [Segment]? {
        var stops: [(edge: Int, bytes: Range<Int>)] = []
        for frame in frames where frame.sort != .rule {
            guard let edge = Self.edge(of: frame.column, edges, tolerance) else {
                // A plus or a bar inside a text is no edge of a cell, unless it was made for nothing else.
                if source.bytes[frame.bytes.lowerBound] < 0x80 { continue }
                return nil
            }
            if let last = stops.last, edge <= last.edge { return nil }
            stops.append((edge, frame.bytes))
        }
        guard stops.first?.edge == 0, stops.last?.edge == edges.count - 1 else { return nil }
        return zip(stops, stops.dropFirst()).map { start, end in
            let bytes = source.bytes[start.bytes.upperBound..<end.bytes.lowerBound]
            let rules = frames.count {
                $0.sort == .rule && $0.bytes.lowerBound >= bytes.startIndex && $0.bytes.upperBound <= bytes.endIndex
            }
            let text = Self.trimmed(bytes)
            // A rule fills its segment; `-` alone is a cell with a dash.
            let isRule = rules > 1 && text.allSatisfy { $0 >= 0x80 || "-=".utf8.contains($0) } && Self.isFrame(text)
            return Segment(columns: start.edge..<end.edge, isRule: isRule, text: isRule ? [] : text)
        }
    }

    private static func isFrame(_ text: [UInt8]) -> Bool {
        var cursor = ScalarCursor(text, 0..<text.count)
        while !cursor.isAtEnd {
            guard FrameCharacter(cursor.current.scalar) != nil else { return false }
            cursor.advance()
        }
        return true
    }

    /// The edge nearest to a column.
    private static func edge(of column: Int, _ edges: [Int], _ tolerance: Int) -> Int? {
        let nearest = edges.indices.min { abs(edges[$0] - column) < abs(edges[$1] - column) }
        return nearest.flatMap { abs(edges[$0] - column) <= tolerance ? $0 : nil }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text = bytes
        while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        return Array(text)
    }
}
