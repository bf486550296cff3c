/// Takes the bytes of a page apart into tags and stretches of characters, as the tokenizer of HTML does.
///
/// Comments, declarations and processing instructions are passed over, conditional comments of Word with them: what
/// stands in
/// `<!--[if …]>…<![endif]-->` no browser shows, what stands between `<![if …]>` and `<![endif]>` every browser shows.
struct HypertextTokenizer {
    enum Token {
        case start(HypertextTag, name: [UInt8], attributes: [HypertextAttribute], isSelfClosing: Bool)
        case end(HypertextTag, name: [UInt8])
        case characters(Range<Int>)
    }

    let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; `nil` at the end.
    ///
    /// A tag cut off by the end is none.
    mutating func next() -> Token? {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return text() }
            switch bytes[index + 1] {
            case UInt8(ascii: "!"): skipDeclaration()
            case UInt8(ascii: "?"): skip(to: UInt8(ascii: ">"))
            case UInt8(ascii: "/"):
                guard index + 2 < bytes.count else { return text() }
                if Self.isLetter(bytes[index + 2]) { return tag(isEnd: true) }
                skip(to: UInt8(ascii: ">"))
            case let byte where Self.isLetter(byte): return tag(isEnd: false)
            default: return text()
            }
        }
        return nil
    }

    /// The content of an element that holds characters only; its end tag is passed over.
    mutating func rawText(until name: [UInt8], isScript: Bool) -> Range<Int> {
        let start = index
        var isEscaped = false
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                if isScript, matches("!--", at: index + 1) {
                    // In a script, <!-- … <script … </script> … --> is one piece.
                    isEscaped = true
                } else if isScript, isEscaped, matches("script", at: index + 1), endsName(at: index + 7) {
                    let inner = index
                    index += 7
                    skipNestedScript()
                    if index >= bytes.count { return start..<max(start, inner) }
                    continue
                } else if matches("/", at: index + 1), matches(name, at: index + 2),
                    endsName(at: index + 2 + name.count)
                {
                    let end = index
                    skip(to: UInt8(ascii: ">"))
                    return start..<end
                }
            } else if isEscaped, matches("-->", at: index) {
                isEscaped = false
            }
            index += 1
        }
        return start..<bytes.count
    }

    /// Everything that is left.
    mutating func rest() -> Range<Int> {
        defer { index = bytes.count }
        return index..<bytes.count
    }

    private mutating func skipNestedScript() {
        while index < bytes.count {
            if matches("-->", at: index) { return }
            if matches("</script", at: index), endsName(at: index + 8) {
                index += 8
                return
            }
            index += 1
        }
    }

    private mutating func text() -> Token {
        let start = index
        index += 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count {
                let next = bytes[index + 1]
                if Self.isLetter(next) || "!?/".utf8.contains(next) { break }
            }
            index += 1
        }
        return .characters(start..<index)
    }

    private mutating func skipDeclaration() {
        guard matches("!--", at: index + 1) else { return skip(to: UInt8(ascii: ">")) }
        index += 4
        if matches(">", at: index) {
            index += 1
        } else if matches("->", at: index) {
            index += 2
        } else {
            while index < bytes.count {
                if matches("-->", at: index) {
                    index += 3
                    return
                }
                if matches("--!>", at: index) {
                    index += 4
                    return
                }
                index += 1
            }
        }
    }

    /// Passes over everything up to a byte and the byte itself.
    private mutating func skip(to byte: UInt8) {
        while index < bytes.count, bytes[index] != byte { index += 1 }
        index = min(index + 1, bytes.count)
    }

    private mutating func tag(isEnd: Bool) -> Token? {
        index += isEnd ? 2 : 1
        var name: [UInt8] = []
        while index < bytes.count, !Self.isSpace(bytes[index]), !"/>".utf8.contains(bytes[index]) {
            name.append(Self.lower(bytes[index]))
            index += 1
        }
        var attributes: [HypertextAttribute] = []
        var isSelfClosing = false
        while true {
            while index < bytes.count, Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                isSelfClosing = bytes[index] == UInt8(ascii: "/")
                index += 1
            }
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: ">") { break }
            isSelfClosing = false
            guard let found = attribute() else { return nil }
            if let attribute = found.kept, !attributes.contains(where: { $0.name == attribute.name }) {
                attributes.append(attribute)
            }
        }
        index += 1
        let tag = HypertextTag(name: name)
        return isEnd
            ? .end(tag, name: name)
            : .start(tag, name: name, attributes: attributes, isSelfClosing: isSelfClosing)
    }

    /// Reads an attribute; `nil` at the end of the page, `kept` is `nil` for one nobody has a use for.
    private mutating func attribute() -> (kept: HypertextAttribute?, Void)? {
        var name: [UInt8] = [Self.lower(bytes[index])]
        index += 1
        while index < bytes.count, !Self.isSpace(bytes[index]), !"/>=".utf8.contains(bytes[index]) {
            if name.count <= 16 { name.append(Self.lower(bytes[index])) }
            index += 1
        }
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        var range = index..<index
        if bytes[index] == UInt8(ascii: "=") {
            index += 1
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return nil }
            let quote = bytes[index]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let start = index + 1
                index = start
                while index < bytes.count, bytes[index] != quote { index += 1 }
                guard index < bytes.count else { return nil }
                range = start..<index
                index += 1
            } else {
                let start = index
                while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
                guard index < bytes.count else { return nil }
                range = start..<index
            }
        }
        guard let known = HypertextAttribute.name(name) else { return (nil, ()) }
        var value: [UInt8] = []
        CharacterReferences.append(bytes, range, isAttribute: true, to: &value)
        return (HypertextAttribute(name: known, value: value), ())
    }

    private func matches(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { buffer in
            buffer.indices.allSatisfy { Self.lower(bytes[start + $0]) == buffer[$0] }
        }
    }

    private func matches(_ name: [UInt8], at start: Int) -> Bool {
        start + name.count <= bytes.count && name.indices.allSatisfy { Self.lower(bytes[start + $0]) == name[$0] }
    }

    /// A Boolean value indicating whether the name of a tag ends at an index.
    private func endsName(at index: Int) -> Bool {
        index < bytes.count && (Self.isSpace(bytes[index]) || "/>".utf8.contains(bytes[index]))
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }
    static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
