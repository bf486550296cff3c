import ReportModel

/// A line of what a page shows: a paragraph, a heading, a row of a table.
struct HTMLPiece {
    enum Kind {
        case text
        case heading(depth: Int)
        case row([TranscriptWriter.Field])
        /// The edge of a table.
        case gap
    }

    let kind: Kind
    /// A node of the tree the piece stands in.
    let node: Int
    /// The text; of a row its cells, one after the other.
    let text: [UInt8]
    /// A Boolean value indicating whether all of it is the text of links.
    var isLink = false

    var isGap: Bool { if case .gap = kind { true } else { false } }

    /// Writes the piece as one line.
    ///
    /// - Parameter number: the number of the paragraph
    func write(into writer: inout TranscriptWriter, number: Int) { write(into: &writer, origin: .paragraph(number)) }

    /// Writes the piece as one line.
    ///
    /// - Parameter origin: where a piece stands that is no row; the cells of a row know their places
    func write(into writer: inout TranscriptWriter, origin: SourceOrigin) {
        switch kind {
        case .gap: writer.blank()
        case .text: writer.paragraph(text, origin: origin)
        case .heading(let depth): writer.heading(text, depth: depth, origin: origin)
        case .row(let fields): writer.row(fields)
        }
    }
}
