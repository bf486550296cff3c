/// A key of the index: what posting lists are filed under.
///
/// Five kinds, told apart by the first character, which normalised text never has:
///
/// * two adjacent characters of a normalised text (the space between runs counts as one): `公开`, `于2`, `20`;
/// * `=` and a whole run of digits or letters: `=2024`;
/// * `^` and the first character of a name, for one-character searches: `^柏`;
/// * `*` and letters: a reading (拼音) of a place's name, whole or initials: `*baixiang`, `*bx`;
/// * `@`, a facet's name, `:` and its value: `@year:2024`.
///
/// Keys are ordered by code points, which is also the order of their UTF-8 bytes (but not that of JavaScript's strings).
struct SearchKey: Sendable, Hashable, Comparable {
    let scalars: [UInt32]

    init(scalars: [UInt32]) { self.scalars = scalars }

    init(_ text: String) { scalars = text.unicodeScalars.map(\.value) }

    static func run(_ run: ArraySlice<UInt32>) -> SearchKey { SearchKey(scalars: [0x3D] + run) }

    static func nameStart(_ scalar: UInt32) -> SearchKey { SearchKey(scalars: [0x5E, scalar]) }

    static func reading(_ letters: [UInt8]) -> SearchKey { SearchKey(scalars: [0x2A] + letters.map(UInt32.init)) }

    static func facet(_ facet: SearchDocument.Facet) -> SearchKey { SearchKey("@" + facet.name + ":" + facet.value) }

    static func < (left: SearchKey, right: SearchKey) -> Bool {
        left.scalars.lexicographicallyPrecedes(right.scalars)
    }

    var text: String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        return text
    }
}

extension NormalizedText {
    /// The pairs of adjacent characters, each once, packed as two halves of a word: the hot form of pair keys.
    var pairs: Set<UInt64> {
        var pairs: Set<UInt64> = []
        guard scalars.count > 1 else { return pairs }
        pairs.reserveCapacity(scalars.count)
        for index in 1..<scalars.count { pairs.insert(UInt64(scalars[index - 1]) << 32 | UInt64(scalars[index])) }
        return pairs
    }

    /// The keys a document with this text is filed under.
    var keys: Set<SearchKey> {
        var keys = Set(pairs.map(SearchKey.init(pair:)))
        for run in runs { keys.insert(.run(run)) }
        return keys
    }
}

extension SearchKey {
    init(pair: UInt64) { scalars = [UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair)] }
}
