/// The strings several cards of a file have in common: written once, and by number where they stand.
///
/// Neighbouring documents are of one county and year; they share places, headings, and sentences taken over from each other.
struct SharedStrings {
    /// The bytes as they are, so that no two strings are taken for one.
    private var counts: [[UInt8]: Int] = [:]
    private var numbers: [[UInt8]: Int] = [:]
    private var list = JSONBytes()
    /// About what the file will be large, without the names of its parts.
    private(set) var bytes = 0

    /// Shorter ones would not be shorter as numbers.
    private static let shortest = 4
    private static let sizeOfNumber = 4

    mutating func count(_ text: Substring) {
        let key = Array(text.utf8)
        let before = counts[key, default: 0]
        bytes += before > 0 && key.count >= Self.shortest ? Self.sizeOfNumber : key.count + 3
        counts[key] = before + 1
    }

    func isShared(_ text: Substring) -> Bool {
        text.utf8.count >= Self.shortest && counts[Array(text.utf8), default: 0] > 1
    }

    /// Writes a string, or the number of a shared one.
    mutating func write(_ text: Substring, to json: inout JSONBytes) {
        guard isShared(text) else { return json.string(String(text)) }
        let key = Array(text.utf8)
        let number = numbers[key] ?? numbers.count
        if numbers.updateValue(number, forKey: key) == nil {
            list.separate()
            list.string(String(text))
        }
        json.number(number)
    }

    /// The shared strings that were written, in the order of their numbers.
    var json: JSONBytes {
        var json = JSONBytes()
        json.raw("[")
        json.append(list)
        json.raw("]")
        return json
    }
}
