/// A piece of well-formed markup.
///
/// Only a `MarkupWriter` makes one, so foreign text in it is always escaped.
package struct Markup: Sendable, Hashable {
    package let bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    package static let empty = Markup(bytes: [])
    package var isEmpty: Bool { bytes.isEmpty }
}

/// Writes HTML5 that is also well-formed XML, byte by byte.
///
/// Names and trusted markup are `StaticString`s, that is, written in our own source; everything else is escaped on UTF-8
/// bytes (on `Character`, `<` followed by a combining mark would slip through).
package struct MarkupWriter: ~Copyable {
    package private(set) var bytes: [UInt8] = []

    package init(reserving capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

    /// The markup written so far.
    package consuming func finish() -> Markup { Markup(bytes: bytes) }

    /// Appends foreign text, escaped; control characters XML forbids become U+FFFD.
    ///
    /// - Complexity: O(text).
    package mutating func text(_ string: String) {
        var copy = string
        copy.withUTF8 { append(escaping: $0) }
    }

    /// Appends foreign UTF-8 text, escaped.
    package mutating func text(_ utf8: ArraySlice<UInt8>) { utf8.withUnsafeBufferPointer { append(escaping: $0) } }

    package mutating func text(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// Appends markup written in our own source, such as `<br/>`.
    package mutating func literal(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends markup that another writer made.
    package mutating func markup(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }

    /// Appends bytes of a template, which are as trusted as our own source.
    mutating func append(template literal: ArraySlice<UInt8>) { bytes.append(contentsOf: literal) }

    /// Appends JSON as the content of a block of data; what could end the block is written as escapes of JSON.
    ///
    /// In JSON these characters stand in strings alone, so that the escapes mean the same.
    package mutating func data(_ json: [UInt8]) {
        for (index, byte) in json.enumerated() {
            switch byte {
            case UInt8(ascii: "<"): literal("\\u003c")
            case UInt8(ascii: ">"): literal("\\u003e")
            case UInt8(ascii: "&"): literal("\\u0026")
            default: bytes.append(byte)
            }
            // U+FFFE and U+FFFF are no characters in XML.
            guard byte == 0xBE || byte == 0xBF, index >= 2, json[index - 1] == 0xBF, json[index - 2] == 0xEF else {
                continue
            }
            bytes.removeLast(3)
            literal("\u{FFFD}")
        }
    }

    /// Forgets what was written and keeps the room for it, so that one writer serves many pages.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Appends `<name attribute="value" …>`.
    package mutating func open(_ name: StaticString, _ attributes: Attribute...) {
        start(name, attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Appends `</name>`.
    package mutating func close(_ name: StaticString) {
        literal("</")
        literal(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Appends a void element, `<name attribute="value" …/>`.
    package mutating func void(_ name: StaticString, _ attributes: Attribute...) {
        start(name, attributes)
        literal("/>")
    }

    /// Appends `<name …>text</name>`.
    package mutating func element(_ name: StaticString, _ attributes: Attribute..., text content: String) {
        start(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        text(content)
        close(name)
    }

    private mutating func start(_ name: StaticString, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        literal(name)
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            bytes.append(UInt8(ascii: " "))
            literal(attribute.name)
            literal("=\"")
            text(value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Copies runs of bytes that need nothing, and replaces the others one by one.
    private mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < source.count {
            let byte = source[index]
            // Letters, digits and nearly every byte of Chinese text.
            if byte > UInt8(ascii: ">") && byte != 0x7F && byte != 0xEF {
                index += 1
                continue
            }
            guard let replacement = Self.replacement(at: index, in: source) else {
                index += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
            literal(replacement.markup)
            index += replacement.length
            start = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }

    /// What stands for the bytes at an index, and how many they are; `nil` for a byte that stays.
    private static func replacement(
        at index: Int, in source: UnsafeBufferPointer<UInt8>
    ) -> (markup: StaticString, length: Int)? {
        switch source[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return ("&quot;", 1)
        case 0x09, 0x0A: return nil
        case 0x00..<0x20, 0x7F: return ("\u{FFFD}", 1)
        case 0xEF:
            // U+FFFE and U+FFFF are no characters in XML.
            guard index + 2 < source.count, source[index + 1] == 0xBF, source[index + 2] >= 0xBE else { return nil }
            return ("\u{FFFD}", 3)
        default: return nil
        }
    }
}

/// An attribute of an element; one without a value is left out.
package struct Attribute: Sendable {
    let name: StaticString
    let value: String?

    package init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }
}
