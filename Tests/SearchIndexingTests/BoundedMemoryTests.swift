import Testing

@testable import SearchIndexing

/// Lists that do not fit into memory go over a scratch file; what comes out must not know.
struct BoundedMemoryTests {
    @Test(arguments: [1, 50, 1_000])
    func bytesDoNotDependOnTheMemoryAtHand(postings: Int) throws {
        var limits = SearchIndexLimits()
        limits.postingsInMemory = postings
        let documents = InventedTexts.documents(60, seed: 41)
        #expect(try IndexInMemory(documents, limits: limits).files == IndexInMemory(documents).files)
    }

    @Test func aDiskThatRefusesIsAnErrorAndNoCrash() throws {
        #expect(throws: ScratchFile.Failure.self) {
            var builder = try SearchIndexBuilder(scratch: { ScratchFile(descriptor: -1) }, fingerprint: { _ in "x" })
            try builder.add(InventedTexts.documents(1, seed: 42)[0])
            try builder.finish { _ in }
        }
    }
}

/// Lists keep every document in either form.
@Test(arguments: [1, 2, 3, 7, 40])
func listsComeBackWhole(step: Int) throws {
    var generator = SeededGenerator(seed: UInt64(step))
    var numbers: [UInt32] = []
    for number in 0..<2_000 as Range<UInt32> where Int.random(in: 0..<step, using: &generator) == 0 {
        numbers.append(number)
    }
    for limit in [8, 64, 100_000] {
        let parts = PostingList.parts(numbers, limit: limit)
        var back: [Int] = []
        for part in parts {
            let text = String(decoding: part.bytes, as: UTF8.self)
            #expect(text.utf8.count <= limit + 8)
            back += try #require(PostingList.documents(of: String(text.dropFirst().dropLast())))
        }
        #expect(back == numbers.map(Int.init))
        #expect((parts.count == 1) == (limit == 100_000))
    }
}

@Test(arguments: ["x:AA", "3:A*", "-1:A", "A*", "Ag", "gggggggggggggA"])
func aBrokenListIsNone(text: String) {
    #expect(PostingList.documents(of: text) == nil)
}
