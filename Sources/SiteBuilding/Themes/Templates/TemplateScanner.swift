import Diagnostics

/// Finds the tags of a template; the text between them is left alone.
struct TemplateScanner {
    private let source: TemplateSource
    private var position = 0
    private(set) var tags: [TemplateTag] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Scans a whole source.
    ///
    /// After a tag that cannot be read the scan goes on behind its opening braces, so that one run reports all faults.
    ///
    /// - Complexity: O(source).
    init(_ source: TemplateSource) {
        self.source = source
        while let start = source.bytes.firstIndex(of: "{{", from: position) { scanTag(at: start) }
    }

    private mutating func scanTag(at start: Int) {
        let bytes = source.bytes
        position = start + 2
        guard position < bytes.count else { return report(TemplateFault.unclosedTag, at: start) }
        let sigil = bytes[position]
        let closing: StaticString = sigil == UInt8(ascii: "{") ? "}}}" : "}}"
        guard let end = bytes.firstIndex(of: closing, from: position) else {
            return report(TemplateFault.unclosedTag, at: start)
        }
        guard let (kind, sigilLength) = Self.kind(of: sigil) else {
            position = end + closing.utf8CodeUnitCount
            return report(TemplateFault.unsupportedTag(String(decoding: [sigil], as: UTF8.self)), at: start)
        }
        if kind == .comment {
            position = end + 2
            return append(kind, name: TemplateName(text: "", offset: start), start..<position)
        }
        let name = name(in: (position + sigilLength)..<end)
        if name.text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "{") }) {
            return report(TemplateFault.unclosedTag, at: start)
        }
        position = end + closing.utf8CodeUnitCount
        guard Self.isWellFormed(name.text) else {
            return report(TemplateFault.impossibleName(name.text), at: name.offset)
        }
        append(kind, name: name, start..<position)
    }

    private static func kind(of sigil: UInt8) -> (TemplateTag.Kind, sigilLength: Int)? {
        switch sigil {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): (.markup, 1)
        case UInt8(ascii: "#"): (.section, 1)
        case UInt8(ascii: "^"): (.inverted, 1)
        case UInt8(ascii: "/"): (.close, 1)
        case UInt8(ascii: ">"): (.partial, 1)
        case UInt8(ascii: "<"): (.parent, 1)
        case UInt8(ascii: "$"): (.block, 1)
        case UInt8(ascii: "!"): (.comment, 1)
        case UInt8(ascii: "="): nil  // changing the delimiters: nobody needs it, it makes messages wrong
        default: (.text, 0)
        }
    }

    private func name(in range: Range<Int>) -> TemplateName {
        var range = range
        func isBlank(_ index: Int) -> Bool { source.bytes[index] <= 0x20 }
        while let first = range.first, isBlank(first) { range = (first + 1)..<range.upperBound }
        while let last = range.last, isBlank(last) { range = range.lowerBound..<last }
        return TemplateName(text: String(decoding: source.bytes[range], as: UTF8.self), offset: range.lowerBound)
    }

    /// Letters, digits, `_` and `-`, in parts separated by dots.
    private static func isWellFormed(_ name: String) -> Bool {
        var previous = UInt8(ascii: ".")
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "."): if previous == byte { return false }
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                break
            default: return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: ".")
    }

    private mutating func append(_ kind: TemplateTag.Kind, name: TemplateName, _ range: Range<Int>) {
        tags.append(TemplateTag(kind: kind, name: name, range: range))
    }

    private mutating func report(_ fault: TemplateFault, at offset: Int) {
        diagnostics.append(fault.diagnostic(at: source.location(of: offset)))
    }
}

extension [UInt8] {
    /// Where an ASCII sequence begins, at or after `start`.
    fileprivate func firstIndex(of sequence: StaticString, from start: Int) -> Int? {
        sequence.withUTF8Buffer { wanted in
            var index = start
            while index + wanted.count <= count {
                if self[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
                index += 1
            }
            return nil
        }
    }
}
