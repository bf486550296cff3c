import Testing

@testable import SearchIndexing

@Test(arguments: SearchVectors.queries)
func queryFindsWhatTheVectorsSay(vector: SearchVectors.Query) throws {
    let index = try IndexInMemory(SearchVectors.documents)
    let answer = try index.reader.search(
        SearchQuery(vector.query), facets: vector.facets, figures: vector.figures)
    #expect(vector.facets.count + vector.figures.count == vector.where?.count ?? 0)
    #expect(answer.hits.map(\.document.address) == vector.finds)
    #expect((answer.hits.isEmpty ? "" : answer.loosening.name) == vector.loosening)
}

@Test(arguments: ["", " ", "-公开", "——", "\"", "-"])
func nothingIsAsked(query: String) {
    #expect(SearchQuery(query).isEmpty)
}

@Test func facetsNarrow() throws {
    let index = try IndexInMemory(SearchVectors.documents)
    let year = SearchDocument.Facet("year", "2023")
    #expect(try index.finds("纸鸢", facets: [year]) == ["u/jia/2023/index.html"])
    #expect(try index.finds("纸鸢", facets: [year, SearchDocument.Facet("flag", "error")]).isEmpty)
}

@Test func eachWordSaysWhereItWasFound() throws {
    let index = try IndexInMemory(SearchVectors.documents)
    let hits = try index.reader.search(SearchQuery("甲镇 工作年度 纸鸢 之和")).hits
    #expect(hits.map(\.fields) == [[.name, .title, .section, .finding]])
}

@Test(arguments: ["2019", "2019年"])
func aYearIsFoundThoughNoTextPrintsIt(query: String) throws {
    let document = SearchDocument(address: "a/index.html", title: "试写报告", path: ["甲镇"], year: 2019)
    let hits = try IndexInMemory([document]).reader.search(SearchQuery(query)).hits
    #expect(hits.map(\.fields) == [[.year]])
}

@Test func whatIsMissingIsNamed() throws {
    let hits = try IndexInMemory(SearchVectors.documents).reader.search(SearchQuery("纸鳶 排版")).hits
    #expect(hits.map(\.missing) == [["排版"], ["纸鸢"], ["排版"]])
}
