import XMLReading

/// Reads what `pdftotext -bbox` writes: XHTML with a box around every word.
package enum WordBoxReading {
    /// More words than any document of the pages allowed has.
    private static let elementLimit = 600_000
    /// Hundredths of a point; a box outside is no place on a page.
    private static let coordinateLimit = 100_000_00

    /// The pages in the order of the document; `nil` if it is not what the program writes.
    ///
    /// A document cut off in the middle is none: what is missing may be a column.
    /// - Complexity: O(bytes).
    package static func pages(_ bytes: [UInt8]) -> PageText? {
        var limits = XMLLimits()
        limits.elements = elementLimit
        limits.allowsDoctype = true
        var text = PageText()
        var word: (box: [Int], text: [UInt8])?
        do throws(XMLFailure) {
            try XMLEventReader.read(cleaned(bytes), limits: limits) { event in
                switch event {
                case .start(let name, let attributes) where name.local == "page":
                    let size = lengths(attributes, ["width", "height"]) ?? [0, 0]
                    text.pages.append(PageText.Page(width: size[0], height: size[1]))
                case .start(let name, let attributes) where name.local == "word":
                    word = lengths(attributes, ["xMin", "yMin", "xMax", "yMax"]).map { ($0, []) }
                case .text(let part) where word != nil: word?.text += part
                case .end(let name) where name.local == "word":
                    if let found = word, !text.pages.isEmpty, let made = Self.word(found.box, found.text) {
                        text.pages[text.pages.count - 1].words.append(made)
                    }
                    word = nil
                default: break
                }
                return true
            }
        } catch {
            return nil
        }
        return text
    }

    private static func word(_ box: [Int], _ text: [UInt8]) -> PageText.Word? {
        let text = text.filter { $0 > 0x20 }
        guard !text.isEmpty, box[0] <= box[2], box[1] <= box[3] else { return nil }
        return PageText.Word(text, left: box[0], top: box[1], right: box[2], bottom: box[3])
    }

    private static func lengths(_ attributes: [XMLAttribute], _ names: [String]) -> [Int]? {
        var values: [Int] = []
        for name in names {
            guard let text = attributes.first(where: { $0.name.local == name })?.value, let value = hundredths(text)
            else { return nil }
            values.append(value)
        }
        return values
    }

    /// A decimal number in hundredths, rounded towards zero; `nil` for anything else and for what lies on no page.
    static func hundredths(_ text: String) -> Int? {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, whole.count <= 8 else { return nil }
        var digits = Array(whole)
        let fraction = parts.count == 2 ? Array(parts[1].prefix(2)) : []
        digits += fraction + Array(repeating: UInt8(ascii: "0"), count: 2 - fraction.count)
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        guard value <= coordinateLimit else { return nil }
        return isNegative ? -value : value
    }

    /// The bytes with U+FFFD for everything XML does not allow.
    ///
    /// Control characters of fonts without a map, broken UTF-8, non-characters: the mark stays visible; a letter left out would not be.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
        if String(validating: bytes, as: UTF8.self) == nil {
            return cleaned(Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            let isNoCharacter =
                byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
            result += isControl || isNoCharacter ? mark : [byte]
            index += isNoCharacter ? 3 : 1
        }
        return result
    }
}
