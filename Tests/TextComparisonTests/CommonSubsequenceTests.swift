import Testing

@testable import TextComparison

/// The bit-parallel length against the plain table.
struct CommonSubsequenceTests {
    private func plain(_ first: [UInt16], _ second: [UInt16]) -> Int {
        var last = Array(repeating: 0, count: second.count + 1)
        for unit in first {
            var row = last
            for (index, other) in second.enumerated() {
                row[index + 1] = unit == other ? last[index] + 1 : max(last[index + 1], row[index])
            }
            last = row
        }
        return last[second.count]
    }

    @Test func theLengthIsThatOfThePlainTable() {
        var state: UInt64 = 7
        func next(_ below: Int) -> Int {
            state = StableHash.mixed(state)
            return Int(state % UInt64(below))
        }
        for round in 0..<300 {
            let letters = 2 + next(40)
            let first = (0..<next(300)).map { _ in UInt16(next(letters)) }
            let second = (0..<next(300)).map { _ in UInt16(next(letters)) }
            #expect(CommonSubsequence.length(first, second) == plain(first, second), "round \(round)")
        }
    }

    @Test func aShareIsNeverRoundedUpToALimit() {
        let shared = SharedText(Array(0..<999), Array(0..<899))
        #expect(shared.common == 899)
        #expect(shared.isAtLeast(percent: 94))
        #expect(!shared.isAtLeast(percent: 95))
        #expect(shared.perMille.asPercent == "94.7%")
        #expect(!SharedText([], []).isAtLeast(percent: 0))
    }
}
