/// Writes JSON byte by byte, in a form that is also safe inside a script.
///
/// `<`, `>`, `&`, U+2028 and U+2029 are written as escapes: no text can end a `<script>` or a line of JavaScript.
struct JSONBytes: Sendable {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    mutating func append(_ other: JSONBytes) { bytes.append(contentsOf: other.bytes) }

    mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

    mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

    /// Appends a comma unless a list or record has just begun.
    mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ":"): break
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    /// Appends `"name":`, after a comma where one is due.
    mutating func name(_ name: StaticString) {
        separate()
        raw("\"")
        raw(name)
        raw("\":")
    }

    /// - Complexity: O(text).
    mutating func string(_ text: String) {
        raw("\"")
        var copy = text
        copy.withUTF8 { source in
            var index = 0
            while index < source.count {
                let byte = source[index]
                switch byte {
                case UInt8(ascii: "\""): raw("\\\"")
                case UInt8(ascii: "\\"): raw("\\\\")
                case UInt8(ascii: "\n"): raw("\\n")
                case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20, 0x7F: escape(UInt32(byte))
                case 0xE2
                where index + 2 < source.count && source[index + 1] == 0x80 && source[index + 2] & 0xFE == 0xA8:
                    escape(0x2028 + UInt32(source[index + 2] & 1))
                    index += 2
                default: bytes.append(byte)
                }
                index += 1
            }
        }
        raw("\"")
    }

    mutating func strings(_ texts: [String]) {
        raw("[")
        for text in texts {
            separate()
            string(text)
        }
        raw("]")
    }

    private mutating func escape(_ value: UInt32) {
        let digits = Array("0123456789abcdef".utf8)
        raw("\\u")
        for shift in [12, 8, 4, 0] { bytes.append(digits[Int(value >> UInt32(shift)) & 15]) }
    }
}
