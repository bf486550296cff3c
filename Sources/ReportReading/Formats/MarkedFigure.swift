import ReportModel

/// Figures in Markdown dress: `**12**`, `&nbsp;0`.
///
/// Converters keep the bold of a total row and the space that stands in an empty cell. Neither belongs to the figure. A figure struck
/// out (`~~3~~`) is none, and stays as it is.
enum MarkedFigure {
    private static let marks: [UInt8] = Array("*_`".utf8)
    private static let spaces = ["&nbsp;", "&ensp;", "&emsp;", "&thinsp;", "&#160;", "&#xa0;", "&#xA0;"].map {
        Array($0.utf8)
    }

    /// The figure alone; what holds anything but a figure and its dress unchanged.
    static func bare(_ source: SourceDocument, _ field: Stretch) -> Stretch {
        let bytes = source.bytes
        var (start, end) = (field.bytes.lowerBound, field.bytes.upperBound)
        guard start < end,
            marks.contains(bytes[start]) || bytes[start] == UInt8(ascii: "&") || bytes[end - 1] == UInt8(ascii: ";")
        else { return field }
        var isDressed = true
        while isDressed, start < end {
            isDressed = false
            if bytes[start] == UInt8(ascii: " ") { (start, isDressed) = (start + 1, true); continue }
            if bytes[end - 1] == UInt8(ascii: " ") { (end, isDressed) = (end - 1, true); continue }
            for space in spaces {
                if bytes[start..<end].starts(with: space) { (start, isDressed) = (start + space.count, true) }
                if start < end, bytes[start..<end].reversed().starts(with: space.reversed()) {
                    (end, isDressed) = (end - space.count, true)
                }
            }
            if end - start > 2, marks.contains(bytes[start]), bytes[start] == bytes[end - 1] {
                (start, end, isDressed) = (start + 1, end - 1, true)
            }
        }
        // Everything taken away is one byte a column; a figure has no letters, and no mark of its own left.
        let isFigure = bytes[start..<end].allSatisfy { (0x30...0x39).contains($0) || ".,+-/".utf8.contains($0) }
        guard isFigure else { return field }
        let place = SourcePlace(
            line: field.place.line, column: field.place.column + start - field.bytes.lowerBound, length: end - start)
        return Stretch(bytes: start..<end, place: place)
    }
}
