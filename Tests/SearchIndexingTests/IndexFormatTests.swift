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
        manifest.map { $0.replacing(#/facets\/[0-9a-f]+/#, with: "facets/…") }
            == #"{"format":"sitegen-search","version":2,"documents":0,"twins":true,"facets":"facets/…","frequent":[],"#
            + #""postings":{"depth":0,"entries":[]},"cards":{"depth":0,"entries":[]}}"#)
}

@Test func aSmallIndexIsOneShardAndOneCardFile() throws {
    let document = SearchDocument(address: "a/index.html", title: "甲乙", path: ["丙"], year: 2024)
    let files = try IndexInMemory([document]).files.filter { $0.path.hasSuffix(".json") }
    let texts = files.map { ($0.path.prefix(5), String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(texts.map(\.0) == ["cards", "facet", "manif", "posti"])
    #expect(
        texts[0].1 == #"{"cards":[{"address":"a/index.html","title":"甲乙","path":["丙"],"year":2024,"#
            + #""names":[],"sections":[],"findings":[],"facets":[]}]}"#)
    #expect(
        texts[3].1
            == #"{"keys":["*bing","02","20","24","4年","=2024","^丙","甲乙"],"lists":[[0],[0],[0],[0],[0],[0],[0],[0]]}"#)
}

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
        #"{"format":"other","version":1,"documents":0,"facets":"","frequent":[],"postings":{"depth":0,"entries":[]},"cards":{"depth":0,"entries":[]}}"#,
        SearchIndexReader.Failure.unknownFormat("other", version: 1)
    ),
    (
        #"{"format":"sitegen-search","version":3,"documents":0,"facets":"","frequent":[],"postings":{"depth":0,"entries":[]},"cards":{"depth":0,"entries":[]}}"#,
        .unknownFormat("sitegen-search", version: 3)
    ),
    ("{}", .malformed("manifest")),
    ("no JSON", .malformed("manifest")),
])
func aForeignManifestIsRefused(manifest: String, failure: SearchIndexReader.Failure) {
    #expect(throws: failure) { try SearchIndexReader { _ in Array(manifest.utf8) } }
}
