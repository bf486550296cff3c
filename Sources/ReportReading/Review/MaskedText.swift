import ReportModel

/// Numbers made unreadable in a text without moving anything: a star for every digit between the first two and the last two.
enum MaskedText {
    /// Masks a number in the bytes of the document it was found in; a full-width digit becomes a full-width star.
    ///
    /// - Complexity: O(length of the number).
    static func mask(_ number: PersonalNumber, in bytes: inout [UInt8]) {
        let total = number.pieces.reduce(0) { $0 + $1.count }
        var position = 0
        for piece in number.pieces {
            var index = piece.bytes.lowerBound
            while index < piece.bytes.upperBound {
                let isInner = position >= 2 && position < total - 2
                switch bytes[index] {
                case 0x30...0x39:
                    if isInner { bytes[index] = UInt8(ascii: "*") }
                    position += 1
                    index += 1
                case 0xEF:
                    // U+FF10 to U+FF19 are EF BC 90 to EF BC 99; the full-width star U+FF0A is EF BC 8A.
                    if index + 2 < bytes.count, bytes[index + 1] == 0xBC, (0x90...0x99).contains(bytes[index + 2]) {
                        if isInner { bytes[index + 2] = 0x8A }
                        position += 1
                    }
                    index += 3
                default: index += 1
                }
            }
        }
    }

    /// A text with its numbers masked and the first of them; `nil` if it has none that stops publication.
    static func of(_ text: String) -> (String, PersonalNumber)? {
        let source = SourceDocument(path: "", bytes: Array(text.utf8), sha256: "")
        let numbers = PersonalNumber.all(in: source).filter { $0.kind != .officeMobile }
        guard let first = numbers.first else { return nil }
        var bytes = source.bytes
        for number in numbers { mask(number, in: &bytes) }
        return (String(decoding: bytes, as: UTF8.self), first)
    }
}

extension Transcript {
    /// The same transcript over other bytes of the same length.
    func with(bytes: [UInt8]) -> Transcript {
        let masked = SourceDocument(
            path: source.path, format: source.format, bytes: bytes, sha256: source.sha256, origins: source.origins)
        return Transcript(source: masked, blocks: blocks, facts: facts, findings: findings)
    }
}
