import Diagnostics

/// Turns the tags of a template into a tree, by the rules of Mustache.
///
/// Sections, partials and comments that stand alone on a line take the line with them; see the Mustache manual,
/// “Standalone tags”.
struct TemplateParser {
    private let source: TemplateSource
    private var diagnostics: [Diagnostic]
    private var open: [OpenTag]
    /// Up to where the source has been dealt with.
    private var position = 0

    private struct OpenTag {
        let tag: TemplateTag?
        let indentation: Range<Int>
        var body: [TemplateNode] = []
    }

    /// Parses a source; the tree of a faulty template is what could be understood of it.
    ///
    /// - Complexity: O(source).
    static func parse(_ source: TemplateSource) -> (ParsedTemplate, [Diagnostic]) {
        let scanner = TemplateScanner(source)
        var parser = TemplateParser(source: source, diagnostics: scanner.diagnostics)
        for tag in scanner.tags { parser.take(tag) }
        parser.takeText(upTo: source.bytes.count)
        while parser.open.count > 1 { parser.closeUnclosed() }
        return (ParsedTemplate(source: source, nodes: parser.open[0].body), parser.diagnostics)
    }

    private init(source: TemplateSource, diagnostics: [Diagnostic]) {
        self.source = source
        self.diagnostics = diagnostics
        open = [OpenTag(tag: nil, indentation: 0..<0)]
    }

    private mutating func take(_ tag: TemplateTag) {
        var indentation = tag.range.lowerBound..<tag.range.lowerBound
        if tag.kind.vanishesWithItsLine, let line = lineStandingAlone(tag.range) {
            indentation = line.lowerBound..<tag.range.lowerBound
            takeText(upTo: line.lowerBound)
            position = line.upperBound
        } else {
            takeText(upTo: tag.range.lowerBound)
            if isLineStart(tag.range.lowerBound) { append(.lineStart) }
            position = tag.range.upperBound
        }
        switch tag.kind {
        case .comment: break
        case .text: append(.text(tag.name))
        case .markup: append(.markup(tag.name))
        case .partial: append(.partial(tag.name, indentation: indentation))
        case .section, .inverted, .parent, .block: open.append(OpenTag(tag: tag, indentation: indentation))
        case .close: close(tag)
        }
    }

    private mutating func close(_ closing: TemplateTag) {
        let name = closing.name.text
        guard let opened = open.last?.tag else {
            return report(.closesNothing(name), at: closing.range.lowerBound)
        }
        guard opened.name.text == name else {
            guard open.contains(where: { $0.tag?.name.text == name }) else {
                return report(.closesNothing(name), at: closing.range.lowerBound)
            }
            let openedAt = source.location(of: opened.range.lowerBound)
            report(
                .crossedSections(open: opened.name.text, openedAt: openedAt, closed: name), at: closing.range.lowerBound
            )
            while let tag = open.last?.tag, tag.name.text != name { closeInnermost() }
            return closeInnermost()
        }
        closeInnermost()
    }

    private mutating func closeUnclosed() {
        if let tag = open.last?.tag { report(.unclosedSection(tag.name.text), at: tag.range.lowerBound) }
        closeInnermost()
    }

    private mutating func closeInnermost() {
        guard let last = open.popLast(), let tag = last.tag else { return }
        switch tag.kind {
        case .block: append(.block(TemplateBlock(name: tag.name, body: last.body)))
        case .parent: append(.parent(tag.name, indentation: last.indentation, blocks: blocks(in: last.body, of: tag)))
        default: append(.section(tag.name, isInverted: tag.kind == .inverted, body: last.body))
        }
    }

    /// The replacements in a `{{<layout}}`; anything else but white space would be lost and is reported.
    private mutating func blocks(in body: [TemplateNode], of parent: TemplateTag) -> [TemplateBlock] {
        var blocks: [TemplateBlock] = []
        for node in body {
            switch node {
            case .block(let block): blocks.append(block)
            case .lineStart: break
            case .literal(let range):
                if let offset = range.first(where: { source.bytes[$0] > 0x20 }) {
                    report(.lostContent(layout: parent.name.text), at: offset)
                }
            case .text(let name), .markup(let name), .section(let name, _, _), .partial(let name, _),
                .parent(let name, _, _):
                report(.lostContent(layout: parent.name.text), at: name.offset)
            }
        }
        return blocks
    }

    // MARK: Lines

    private mutating func takeText(upTo end: Int) {
        while position < end {
            if isLineStart(position) { append(.lineStart) }
            let lineEnd = source.bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
            append(.literal(position..<lineEnd))
            position = lineEnd
        }
    }

    private func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || source.bytes[offset - 1] == UInt8(ascii: "\n")
    }

    /// The whole line, with its end, if there is nothing but the tag and blanks on it.
    private func lineStandingAlone(_ range: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        var start = range.lowerBound
        while start > 0, bytes[start - 1].isBlank { start -= 1 }
        guard isLineStart(start) else { return nil }
        var end = range.upperBound
        while end < bytes.count, bytes[end].isBlank { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end == bytes.count { return start..<end }
        return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
    }

    private mutating func append(_ node: TemplateNode) { open[open.count - 1].body.append(node) }

    private mutating func report(_ fault: TemplateFault, at offset: Int) {
        diagnostics.append(fault.diagnostic(at: source.location(of: offset)))
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
