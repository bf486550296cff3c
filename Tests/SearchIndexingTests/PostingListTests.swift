import Testing

@testable import SearchIndexing

@Suite struct PostingListTests {
    /// Differences of one byte, of several, of none, and the largest number there is.
    @Test func numbersComeBackAsTheyWereAppended() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            var numbers: [UInt32] = []
            var last: UInt32 = 0
            for _ in 0..<Int.random(in: 0...50, using: &generator) {
                let gaps: [UInt32] = [0, 1, 126, 127, 128, 129, 16_383, 16_384, 2_097_152, 40_000_000]
                last += gaps.randomElement(using: &generator) ?? 0
                numbers.append(last)
            }
            numbers.append(.max)
            var list = PostingList()
            for number in numbers { list.append(number) }
            #expect(list.numbers == numbers)
            #expect(list.count == numbers.count)
        }
    }
}
