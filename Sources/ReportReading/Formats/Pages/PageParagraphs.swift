/// Joins the lines of running text to paragraphs: a line goes on where the one before it reached the edge and it begins at the other.
struct PageParagraphs {
    private let left: Double
    private let right: Double

    /// Lines of running text have at least this many characters.
    private static let runningLength = 15

    /// - Parameter lines: the lines outside tables of all pages
    init(_ lines: [PageLine]) {
        let running = lines.filter { Self.isSolid($0) && $0.right - $0.left >= Double(Self.runningLength) * $0.em }
        let lefts = running.map(\.left).sorted()
        let rights = running.map(\.right).sorted()
        // Most lines begin at the edge, fewer are indented; nearly all but the last of a paragraph reach the other edge.
        left = lefts.isEmpty ? 0 : lefts[lefts.count / 10]
        right = rights.isEmpty ? .infinity : rights[rights.count * 9 / 10]
    }

    /// A Boolean value indicating whether a line goes on with the paragraph of the line before it.
    func goesOn(_ line: PageLine, after last: PageLine) -> Bool {
        let em = max(1, last.em)
        guard Self.isSolid(line), Self.isSolid(last), abs(line.em - em) <= 0.15 * em else { return false }
        // After the end of a sentence a numbered line is a heading, how far ever that sentence reached.
        guard !(last.text.suffix(3).elementsEqual("。".utf8) && Self.isNumbered(line)) else { return false }
        guard last.right >= right - 1.7 * em, abs(line.left - left) <= 0.8 * em else { return false }
        return line.page == last.page + 1 || line.page == last.page && line.middleY - last.middleY <= 2.8 * em
    }

    /// A Boolean value indicating whether a line begins with a Chinese numeral and 、.
    private static func isNumbered(_ line: PageLine) -> Bool {
        let text = line.text
        guard text.dropFirst(3).prefix(3).elementsEqual("、".utf8) else { return false }
        return "一二三四五六七八九十".unicodeScalars.contains { text.starts(with: Array(String($0).utf8)) }
    }

    /// A Boolean value indicating whether no words stand apart in the line, as cells of a table do.
    private static func isSolid(_ line: PageLine) -> Bool {
        zip(line.words, line.words.dropFirst()).allSatisfy { $1.left - $0.right <= 1.5 * line.em }
    }
}
