/// What a document consists of, in reading order; comments and processing instructions are passed over.
package enum XMLEvent: Sendable, Hashable {
    /// A start tag, or the first half of an empty element.
    case start(XMLName, [XMLAttribute])
    /// An end tag, or the second half of an empty element.
    case end(XMLName)
    /// A stretch of text as UTF-8, references resolved; one paragraph may come in several.
    case text([UInt8])
}
