/// A part of a parsed template; names are not yet looked up.
indirect enum TemplateNode: Sendable {
    /// A line begins here: the place where an indented partial gets its indentation.
    case lineStart
    /// Bytes of the source that go to the page as they are.
    case literal(Range<Int>)
    case text(TemplateName)
    case markup(TemplateName)
    case section(TemplateName, isInverted: Bool, body: [TemplateNode])
    /// `indentation` are the blanks before a partial that stands alone on its line.
    case partial(TemplateName, indentation: Range<Int>)
    /// `{{<layout}}`: another template with some of its blocks replaced.
    case parent(TemplateName, indentation: Range<Int>, blocks: [TemplateBlock])
    /// `{{$name}}`: a block a child may replace, with what stands in it otherwise.
    case block(TemplateBlock)
}

/// A named block: in a layout its default content, in a child its replacement.
struct TemplateBlock: Sendable {
    let name: TemplateName
    let body: [TemplateNode]
}

/// A template after parsing.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    let nodes: [TemplateNode]
}
