/// The readings (拼音) places are looked for by: `baixiangzhen`, `baixiang`, `bxz`, `bx` for 柏乡镇.
///
/// A character with several readings (多音字) gives several: 乐亭 is found by `leting` and `laoting`, 六安 by `liuan` and `luan`.
enum PlaceReadings {
    /// Words at the end of a name that people leave out.
    private static let endings = ["街道", "镇", "乡", "县", "市", "区", "旗", "省"].map(NormalizedText.init)

    /// So many readings at most for one name; names of many ambiguous characters would have thousands.
    private static let limit = 64

    /// The readings of a name, whole and without the word at its end, each in full and as initials; none if a character of the
    /// name has no reading.
    ///
    /// - Complexity: O(readings), at most 4 × 64.
    static func of(_ name: String) -> Set<[UInt8]> {
        let characters = NormalizedText(name).scalars
        guard (1...24).contains(characters.count) else { return [] }
        var results: Set<[UInt8]> = []
        for part in [characters] + withoutEnding(characters) {
            for isInitials in [false, true] { results.formUnion(readings(of: part, initials: isInitials)) }
        }
        return results.filter { $0.count > 1 }
    }

    private static func withoutEnding(_ characters: [UInt32]) -> [[UInt32]] {
        for ending in endings where characters.count > ending.scalars.count {
            if characters.suffix(ending.scalars.count).elementsEqual(ending.scalars) {
                return [characters.dropLast(ending.scalars.count)]
            }
        }
        return []
    }

    private static func readings(of characters: [UInt32], initials: Bool) -> Set<[UInt8]> {
        var results: Set<[UInt8]> = [[]]
        for character in characters {
            let next = Set(PinyinReadings.of(character).map { initials ? Array($0.prefix(1)) : $0 })
            guard !next.isEmpty else { return [] }
            var longer: Set<[UInt8]> = []
            for result in results { for reading in next { longer.insert(result + reading) } }
            // The first ones in alphabetical order, so that the same name has the same readings on every machine.
            results =
                longer.count > limit ? Set(longer.sorted { $0.lexicographicallyPrecedes($1) }.prefix(limit)) : longer
        }
        return results
    }
}
