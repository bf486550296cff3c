import Foundation

/// The readable part of an address, made from Chinese names.
package enum Slug {
    /// The toneless pinyin of a name in one word (`柏香镇` → `baixiangzhen`).
    ///
    /// Characters without a transliteration are written as `u` and their code point in hexadecimal, so that a name is never lost
    /// and two names never meet by losing one.
    package static func of(_ name: String) -> String {
        var slug: [UInt8] = []
        for scalar in name.unicodeScalars {
            let latin = scalar.isASCII ? String(scalar) : transliterated(scalar)
            let letters = latin.utf8.compactMap(Self.letter)
            if letters.isEmpty, !scalar.isASCII, !scalar.properties.isWhitespace, !isPunctuation(scalar) {
                slug.append(contentsOf: "u".utf8)
                slug.append(contentsOf: String(scalar.value, radix: 16).utf8)
            } else {
                slug.append(contentsOf: letters)
            }
        }
        return slug.isEmpty ? "x" : String(decoding: slug, as: UTF8.self)
    }

    /// The words of a whole path joined by `-`.
    package static func of(path names: [String]) -> String { names.map(of).joined(separator: "-") }

    /// A Boolean value indicating whether a given slug can stand in an address: `[a-z0-9]+(-[a-z0-9]+)*`.
    package static func isValid(_ slug: String) -> Bool {
        var previous = UInt8(ascii: "-")
        for byte in slug.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where previous != byte: break
            default: return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: "-")
    }

    /// Eight hexadecimal digits of FNV-1a over a body's key: tells two bodies apart whose names sound alike, and stays the
    /// same whatever other bodies there are.
    package static func mark(of key: String) -> String {
        var hash: UInt32 = 0x811C_9DC5
        for byte in key.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    // One character at a time: ICU sets spaces differently around characters outside the basic plane.
    private static func transliterated(_ scalar: Unicode.Scalar) -> String {
        String(scalar).applyingTransform(.mandarinToLatin, reverse: false)?
            .applyingTransform(.stripDiacritics, reverse: false) ?? ""
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .connectorPunctuation, .dashPunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }

    private static func letter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
        default: nil
        }
    }
}
