/// A list of documents as JSON, in the shorter of two forms.
///
/// Report prose repeats itself: hundreds of pairs stand in nearly every report. Gaps would cost a byte a document there; a
/// bitmap costs a sixth of a byte for each document of the range.
enum PostingList {
    /// The parts of an ascending list, none longer than about the limit in bytes.
    static func parts(_ numbers: [UInt32], limit: Int) -> [JSONBytes] {
        // Six documents a character: a bitmap of this many stays within the limit, and gaps are only used where shorter.
        let span = UInt32(max(limit, 1) * 6)
        var parts: [JSONBytes] = []
        var start = 0
        while start < numbers.count {
            let block = numbers[start] / span
            var end = start + 1
            while end < numbers.count, numbers[end] / span == block { end += 1 }
            parts.append(shorter(numbers[start..<end]))
            start = end
        }
        return parts
    }

    private static func shorter(_ numbers: ArraySlice<UInt32>) -> JSONBytes {
        guard let first = numbers.first, let last = numbers.last else { return JSONBytes() }
        let range = Int(last - first) + 1
        if numbers.count * 2 > range / 6 {
            let bitmap = bitmap(numbers, from: first, count: range)
            let gaps = gaps(numbers)
            return bitmap.bytes.count < gaps.bytes.count ? bitmap : gaps
        }
        return gaps(numbers)
    }

    /// Digits of five bits, the lowest first; 32 is added where more of the number follow.
    ///
    /// The first number is a document's,
    /// the others are the gaps to the next.
    private static func gaps(_ numbers: ArraySlice<UInt32>) -> JSONBytes {
        var digits: [UInt8] = []
        var previous: UInt32 = 0
        for number in numbers {
            var rest = number - previous
            while rest >= 32 {
                digits.append(alphabet[Int(32 | rest & 31)])
                rest >>= 5
            }
            digits.append(alphabet[Int(rest)])
            previous = number
        }
        var json = JSONBytes()
        json.raw("\"")
        json.append(digits)
        json.raw("\"")
        return json
    }

    /// `"first:digits"`, six documents a digit, the first of them in the highest bit.
    private static func bitmap(_ numbers: ArraySlice<UInt32>, from first: UInt32, count: Int) -> JSONBytes {
        var digits = [UInt8](repeating: 0, count: (count + 5) / 6)
        for number in numbers {
            let bit = Int(number - first)
            digits[bit / 6] |= 32 >> UInt8(bit % 6)
        }
        var json = JSONBytes()
        json.raw("\"")
        json.number(Int(first))
        json.raw(":")
        json.append(digits.map { Self.alphabet[Int($0)] })
        json.raw("\"")
        return json
    }

    /// The documents of a list as it stands in a shard; `nil` if it is none.
    static func documents(of text: String) -> [Int]? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return documents(ofGaps: text.utf8) }
        guard var number = Int(text[..<colon]), number >= 0 else { return nil }
        var documents: [Int] = []
        for character in text.utf8[text.utf8.index(after: colon)...] {
            guard let digit = alphabet.firstIndex(of: character) else { return nil }
            for bit in 0..<6 where digit & (32 >> bit) != 0 { documents.append(number + bit) }
            number += 6
        }
        return documents
    }

    private static func documents(ofGaps text: String.UTF8View) -> [Int]? {
        var documents: [Int] = []
        var (number, gap, shift) = (0, 0, 0)
        for character in text {
            guard let digit = alphabet.firstIndex(of: character), shift < 60 else { return nil }
            gap |= (digit & 31) << shift
            shift += 5
            if digit < 32 {
                number += gap
                documents.append(number)
                (gap, shift) = (0, 0)
            }
        }
        return shift == 0 ? documents : nil
    }

    /// The digits of base 64 (RFC 4648).
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
