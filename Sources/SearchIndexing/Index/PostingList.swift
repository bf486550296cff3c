/// A list of documents as JSON, in the shorter of two forms.
///
/// Report prose repeats itself: hundreds of pairs stand in nearly every report. Gaps would cost two bytes a document there; a
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

    private static func gaps(_ numbers: ArraySlice<UInt32>) -> JSONBytes {
        var json = JSONBytes()
        var previous: UInt32 = 0
        json.raw("[")
        for number in numbers {
            json.separate()
            json.number(Int(number - previous))
            previous = number
        }
        json.raw("]")
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

    /// The documents of a bitmap as it stands in a shard; `nil` if it is none.
    static func documents(ofBitmap text: String) -> [Int]? {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, var number = Int(Substring(parts[0])), number >= 0 else { return nil }
        var documents: [Int] = []
        for character in parts[1] {
            guard let digit = alphabet.firstIndex(of: character) else { return nil }
            for bit in 0..<6 where digit & (32 >> bit) != 0 { documents.append(number + bit) }
            number += 6
        }
        return documents
    }

    /// The digits of base 64 (RFC 4648).
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
