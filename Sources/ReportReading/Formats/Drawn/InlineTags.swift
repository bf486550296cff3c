import HypertextParsing
import ReportModel

/// Tags inside the lines and cells of a text or Markdown file: `本年新<br>制作数量`, `<span style="…">0</span>`.
enum InlineTags {
    private static let names = [
        "b", "br", "center", "div", "em", "font", "i", "o:p", "p", "small", "span", "strong", "sub", "sup", "u",
    ].map { Array("<\($0)".utf8) }

    /// A Boolean value indicating whether one of the tags editors and converters leave behind begins in a line.
    static func areIn(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "<")) && names.contains { count(of: $0, in: line) > 0 }
    }

    /// The text without its tags, as a browser shows it.
    ///
    /// A text that cannot be taken apart within limits stays as it is.
    static func removed(from text: ArraySlice<UInt8>) -> [UInt8] {
        guard areIn(text), let tree = try? HypertextTree(of: Array(text)) else { return Array(text) }
        return HTMLPieces.text(in: 0, of: tree)
    }

    /// How often a tag (`<table`, `</table`) begins in a line, in whatever case.
    static func count(of tag: [UInt8], in line: ArraySlice<UInt8>) -> Int {
        var (count, index) = (0, line.startIndex)
        while let start = line[index...].firstIndex(of: UInt8(ascii: "<")) {
            let end = start + tag.count
            if end < line.endIndex, zip(line[start..<end], tag).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }),
                line[end] <= 0x20 || [UInt8(ascii: ">"), UInt8(ascii: "/")].contains(line[end])
            {
                count += 1
            }
            index = start + 1
        }
        return count
    }
}
