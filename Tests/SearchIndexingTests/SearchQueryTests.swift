import Testing

@testable import SearchIndexing

@Test func exclusionsAloneAskForNothing() {
    #expect(SearchQuery("-公开").isEmpty)
    #expect(!SearchQuery("-公开 年报").isEmpty)
}
