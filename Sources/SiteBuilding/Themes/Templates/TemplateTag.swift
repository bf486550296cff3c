/// One `{{…}}` of a template, as written.
struct TemplateTag: Sendable {
    enum Kind: Equatable {
        case text, markup, section, inverted, close, partial, parent, block, comment

        /// Whether the tag disappears with its line when it stands alone on it.
        var vanishesWithItsLine: Bool { self != .text && self != .markup }
    }

    let kind: Kind
    let name: TemplateName
    /// The bytes of the source from the first `{` to the last `}`.
    let range: Range<Int>
}

/// A name as a template writes it, with its place.
struct TemplateName: Sendable {
    let text: String
    /// Where its first byte stands in the source.
    let offset: Int

    /// The names between the dots.
    var parts: [String] { text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
}
