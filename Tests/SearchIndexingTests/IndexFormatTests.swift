import Foundation
import Testing

@testable import SearchIndexing

@Test func bytesDoNotDependOnTheOrderDocumentsAreAdded() throws {
    let documents = InventedTexts.documents(60, seed: 1)
    var generator = SeededGenerator(seed: 2)
    #expect(try IndexInMemory(documents).files == IndexInMemory(documents.shuffled(using: &generator)).files)
}

@Test func anEmptyIndexAnswersNothing() throws {
    let index = try IndexInMemory([])
    #expect(index.reader.documents == 0)
    #expect(try index.finds("公开").isEmpty)
    let manifest = index.files.first { $0.path == "manifest.json" }.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
        manifest.map { $0.replacing(#/directory\/[0-9a-f]+/#, with: "directory/…") }
            == #"{"format":"sitegen-search","version":3,"documents":0,"twins":true,"facets":[],"figures":"directory/…","#
            + #""frequent":[],"postings":{"depth":0,"entries":[]},"cards":{"depth":0,"entries":[]}}"#)
}

@Test func aSmallIndexIsOneShardAndOneCardFile() throws {
    var document = SearchDocument(address: "a/index.html", title: "甲乙", path: ["丙"], year: 2024)
    document.facets = [SearchDocument.Facet("year", "2024")]
    document.figures = try [("fees", "0.50"), ("penalties", "12")].map { name, value in
        SearchDocument.Figure(name, try #require(ExactFigure(value)))
    }
    let files = try IndexInMemory([document]).files.filter { $0.path.hasSuffix(".json") }
    let texts = files.map { ($0.path.prefix(5), String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(texts.map(\.0) == ["cards", "colum", "direc", "facet", "manif", "posti"])
    #expect(
        texts[0].1 == #"{"strings":[],"cards":[{"address":"a/index.html","title":"甲乙","path":["丙"],"year":2024,"#
            + #""names":[],"sections":[],"findings":[],"facets":[["year","2024"]]}]}"#)
    #expect(texts[1].1 == #"{"columns":[["fees",0,"0.5"],["penalties",0,"12"]]}"#)
    #expect(
        texts[2].1.replacing(#/columns\/[0-9a-f]+/#, with: "columns/…")
            == #"{"names":["fees","penalties"],"span":4096,"columns":{"depth":0,"entries":[["fees:000000000","columns/…"]]}}"#
    )
    #expect(texts[3].1 == #"{"values":[["2024",1]]}"#)
    #expect(
        texts[5].1 == #"{"keys":["*bing","02","20","24","4年","=2024","@year:2024","^丙","甲乙"],"#
            + #""lists":["A","A","A","A","A","A","A","A","A"]}"#)
}

/// What neighbouring cards have in common stands once in their file, sentence by sentence, and comes back whole.
@Test func sharedStringsAreWrittenOnce() throws {
    let sentences = ["本镇试写一句。", "纸鸢放飞；", "只此一处。\n", "e\u{301}\u{301}\u{301}。", "\u{E9}\u{301}\u{301}。"]
    let documents = (0..<3).map { number in
        SearchDocument(
            address: "u/\(number)/index.html", title: "试写\(number)", path: ["样例省", "甲\(number)镇"], year: 2024,
            sections: [
                SearchDocument.Passage(
                    anchor: "s1_overview", heading: "一、总体情况",
                    text: sentences[0] + (number == 1 ? sentences[2] : "") + sentences[1] + sentences[3 + number % 2])
            ])
    }
    let index = try IndexInMemory(documents)
    let file = try #require(index.files.first { $0.path.hasPrefix("cards/") })
    let text = String(decoding: file.bytes, as: UTF8.self)
    for shared in ["样例省", "s1_overview", "一、总体情况", sentences[0], sentences[1]] {
        #expect(text.components(separatedBy: shared).count == 2, "\(shared)")
    }
    let found = try index.reader.search(SearchQuery("纸鸢放飞")).hits.map(\.document)
    #expect(found.map { Array($0.sections[0].text.utf8) } == documents.map { Array($0.sections[0].text.utf8) })
    #expect(found == documents)
}

/// Columns are cut by document range and grouped into files; what states no figure meets no comparison.
@Test func columnsAreCutAndEmptyPlacesMeetNothing() throws {
    var limits = SearchIndexLimits()
    (limits.columnBytes, limits.directoryEntries) = (200, 2)
    let count = FigureColumns.span + 100
    func figure(_ name: String, _ value: Int) throws -> SearchDocument.Figure {
        SearchDocument.Figure(name, try #require(ExactFigure("\(value)")))
    }
    let documents = try (0..<count).map { number in
        var document = SearchDocument(address: "u/\(10_000 + number)/index.html", title: "", path: [], year: nil)
        if number % 5 != 0 { document.figures.append(try figure("all", number % 7)) }
        if number >= FigureColumns.span { document.figures.append(try figure("late", 3)) }
        return document
    }
    let reader = try IndexInMemory(documents, limits: limits).reader
    func found(_ condition: String) throws -> Int {
        let condition = try #require(FigureCondition(condition))
        return try reader.search(SearchQuery(""), figures: [condition]).hits.count
    }
    let stated = (0..<count).filter { $0 % 5 != 0 }.map { $0 % 7 }
    #expect(try reader.figureNames() == ["all", "late"])
    #expect(try found("all>3") == stated.count { $0 > 3 })
    #expect(try found("all>=3") == stated.count { $0 >= 3 })
    #expect(try found("all=0") == stated.count { $0 == 0 })
    #expect(try found("all<=3") == stated.count { $0 <= 3 })
    #expect(try found("all<1") == stated.count { $0 < 1 })
    #expect(try found("late>0") == 100)
}

@Test(arguments: [
    "", "penalties", ">0", "penalties>", "penalties>x", "penalties>1,0", "penalties!=3", "处罚>0", "penalties>.5",
])
func whatIsNoConditionIsRefused(text: String) { #expect(FigureCondition(text) == nil) }

@Test func filesStayWithinTheirLimits() throws {
    var limits = SearchIndexLimits()
    (limits.shardBytes, limits.cardDocuments, limits.directoryEntries) = (400, 5, 8)
    let files = try IndexInMemory(InventedTexts.documents(300, seed: 4), limits: limits).files
    let shards = files.filter { $0.path.hasPrefix("postings/") && $0.path.hasSuffix(".json") }
    #expect(shards.count > 50)
    // Braces and names around the content, and the number that stepped over the limit.
    #expect(shards.allSatisfy { $0.bytes.count <= 400 + 60 })
    let manifest = try #require(files.first { $0.path == "manifest.json" })
    // The frequent keys among them.
    #expect(manifest.bytes.count < 2000)
}

@Test func textsEndNoScriptAndNoLine() throws {
    let attack = "</script><!--\u{2028}\u{2029}\"\\'&\u{0}\u{1F}\u{7F}\u{301}"
    let document = SearchDocument(
        address: "a/index.html", title: attack, path: [attack], year: nil, otherNames: [attack],
        sections: [SearchDocument.Passage(anchor: "s1", heading: attack, text: "\u{301}" + attack)],
        findings: [], facets: [SearchDocument.Facet("county", attack)])
    let index = try IndexInMemory([document])
    for file in index.files {
        let forbidden: [Substring.UnicodeScalarView.Element] = [
            "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}", "\u{7F}",
        ]
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.unicodeScalars.contains { forbidden.contains($0) }, "\(file.path)")
    }
    // And it comes back as it was.
    let hit = try #require(try index.reader.search(SearchQuery("script")).hits.first)
    #expect(hit.document == document)
}

@Test func twinsHoldTheSameJSONInACall() throws {
    let files = try IndexInMemory(SearchVectors.documents).files
    for file in files where file.path.hasSuffix(".json") {
        let name = file.path.dropLast(5)
        let twin = try #require(files.first { $0.path == name + ".js" })
        let call = "sitegenSearch.receive(\"\(name)\"," + String(decoding: file.bytes, as: UTF8.self) + ");\n"
        #expect(String(decoding: twin.bytes, as: UTF8.self) == call)
    }
}

@Test func aLargeIndexHasNoTwinsAndSaysSo() throws {
    var limits = SearchIndexLimits()
    limits.twinBytes = 100
    let files = try IndexInMemory(SearchVectors.documents, limits: limits).files
    #expect(files.filter { $0.path.hasSuffix(".js") }.map(\.path) == ["manifest.js"])
    let manifest = try #require(files.first { $0.path == "manifest.js" })
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    #expect(text.contains(#""twins":false"#))
}

@Test(arguments: [
    (
        #"{"format":"other","version":1,"documents":0,"facets":[],"figures":"","frequent":[],"postings":{"depth":0,"entries":[]},"cards":{"depth":0,"entries":[]}}"#,
        SearchIndexReader.Failure.unknownFormat("other", version: 1)
    ),
    (
        #"{"format":"sitegen-search","version":4,"documents":0,"facets":[],"figures":"","frequent":[],"postings":{"depth":0,"entries":[]},"cards":{"depth":0,"entries":[]}}"#,
        .unknownFormat("sitegen-search", version: 4)
    ),
    ("{}", .malformed("manifest")),
    ("no JSON", .malformed("manifest")),
])
func aForeignManifestIsRefused(manifest: String, failure: SearchIndexReader.Failure) {
    #expect(throws: failure) { try SearchIndexReader { _ in Array(manifest.utf8) } }
}
