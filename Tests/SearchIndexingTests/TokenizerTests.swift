import Testing

@testable import SearchIndexing

@Test func vectorsAreThere() {
    #expect(SearchVectors.texts.count > 30)
    #expect(SearchVectors.queries.count > 40)
    #expect(SearchVectors.documents.count == 5)
}

@Test(arguments: SearchVectors.texts)
func textIsNormalizedAsTheVectorsSay(vector: SearchVectors.Text) {
    let normalized = NormalizedText(vector.text)
    #expect(SearchKey(scalars: normalized.scalars).text.unicodeScalars.elementsEqual(vector.normalized.unicodeScalars))
    if let keys = vector.keys { #expect(normalized.keys.sorted().map(\.text) == keys) }
}

@Test(arguments: SearchVectors.texts)
func normalizingTwiceChangesNothing(vector: SearchVectors.Text) {
    let once = NormalizedText(vector.text)
    #expect(NormalizedText(SearchKey(scalars: once.scalars).text) == once)
}

@Test func keysAreOrderedByCodePointsNotByUnits() {
    // U+20000 is larger than U+F900, though its first UTF-16 unit is smaller.
    #expect(SearchKey("\u{F900}甲") < SearchKey("\u{20000}甲"))
}

@Test(arguments: [("3000", false), ("30000", true), ("于30000元", true), ("130000", false)])
func wholeRunsAreNotCut(text: String, isFound: Bool) {
    #expect(NormalizedText(text).contains(NormalizedText("30000"), wholeRuns: true) == isFound)
}
