/// Resolves character references: `&nbsp;`, `&#12288;`, `&#x3000;`.
enum CharacterReferences {
    private static let names: [[UInt8]: [UInt8]] = {
        var names: [[UInt8]: [UInt8]] = [:]
        for pair in CharacterReferenceTable.names.split(whereSeparator: \.isWhitespace) {
            let parts = pair.split(separator: "=")
            guard parts.count == 2 else { continue }
            var text = String.UnicodeScalarView()
            text.append(
                contentsOf: parts[1].split(separator: ",").compactMap { UInt32($0, radix: 16) }.compactMap(
                    Unicode.Scalar.init))
            names[Array(parts[0].utf8)] = Array(String(text).utf8)
        }
        return names
    }()
    private static let loose: Set<[UInt8]> = Set(
        CharacterReferenceTable.withoutSemicolon.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    /// The longest name has 31 characters.
    private static let longest = 31
    /// What browsers make of the references &#128; to &#159;: the characters of Windows-1252.
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// Appends a stretch with its references resolved.
    ///
    /// NUL becomes the replacement character, which is counted as damage; dropping it would join what stood apart.
    /// - Complexity: O(bytes).
    static func append(_ bytes: [UInt8], _ range: Range<Int>, isAttribute: Bool, to result: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&"), let end = resolve(bytes, index + 1, range.upperBound, isAttribute, &result) {
                index = end
            } else {
                if byte == 0 { result += [0xEF, 0xBF, 0xBD] } else { result.append(byte) }
                index += 1
            }
        }
    }

    /// Appends what a reference stands for; returns where it ends, `nil` if it is none.
    private static func resolve(
        _ bytes: [UInt8], _ start: Int, _ end: Int, _ isAttribute: Bool, _ result: inout [UInt8]
    ) -> Int? {
        guard start < end else { return nil }
        if bytes[start] == UInt8(ascii: "#") { return resolveNumber(bytes, start + 1, end, &result) }
        var stop = start
        while stop < end, stop - start < longest, isAlphanumeric(bytes[stop]) { stop += 1 }
        guard stop > start else { return nil }
        if stop < end, bytes[stop] == UInt8(ascii: ";"), let text = names[Array(bytes[start..<stop])] {
            result += text
            return stop + 1
        }
        // Without a semicolon the longest of the old names counts, in attributes only where no word goes on.
        for length in stride(from: min(6, stop - start), to: 1, by: -1) {
            let name = Array(bytes[start..<(start + length)])
            guard loose.contains(name), let text = names[name] else { continue }
            let next = start + length < end ? bytes[start + length] : 0
            if isAttribute, next == UInt8(ascii: "=") || isAlphanumeric(next) { return nil }
            result += text
            return start + length
        }
        return nil
    }

    private static func resolveNumber(_ bytes: [UInt8], _ start: Int, _ end: Int, _ result: inout [UInt8]) -> Int? {
        var index = start
        var radix: UInt32 = 10
        if index < end, bytes[index] | 0x20 == UInt8(ascii: "x") {
            radix = 16
            index += 1
        }
        let first = index
        var value: UInt32 = 0
        while index < end, let digit = digit(bytes[index], radix) {
            value = min(value * radix + digit, 0x11_0000)
            index += 1
        }
        guard index > first else { return nil }
        if (0x80..<0xA0).contains(value) { value = windows[Int(value) - 0x80] }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        result += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
        return index < end && bytes[index] == UInt8(ascii: ";") ? index + 1 : index
    }

    private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where radix == 16: UInt32(byte - 0x37)
        case 0x61...0x66 where radix == 16: UInt32(byte - 0x57)
        default: nil
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
