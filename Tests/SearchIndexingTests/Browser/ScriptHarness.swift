import Foundation
import SearchIndexing
import SitegenTestSupport
import Testing

/// Runs questions against the script of the search page in a browser.
enum ScriptHarness {
    /// A question that searches for each of the given queries, narrowed by what stands behind its words.
    static let searching = """
        const { Index, Search, conditionOf } = sitegenSearch.rules;
        const index = new Index("search-index/", true);
        const facets = (await index.manifest()).facets.map(([name]) => name);
        for (const [query, ...narrowed] of given) {
            const choices = narrowed.map((text) => text.split("="));
            const isFacet = (choice) => facets.includes(choice[0]);
            const conditions = narrowed.filter((text, place) => !isFacet(choices[place])).map(conditionOf);
            const search = new Search(index, query, { chosen: choices.filter(isFacet), conditions });
            do await search.advance(); while (!search.isComplete);
            const finds = search.hits.map(({ card }) => card.address);
            answer.push({ finds, loosening: finds.length ? search.loosening.kind : "" });
        }
        """

    /// What a question puts into the list `answer`; the question knows the list `given`.
    static func answers<Answer: Decodable>(
        to question: String, given: some Encodable = [String](), index: [SearchIndexFile] = []
    ) throws -> [Answer] {
        let folder = try TemporaryFolder()
        for file in index {
            try folder.write("search-index/\(file.path)", String(decoding: file.bytes, as: UTF8.self))
        }
        try folder.write("search.js", try #require(SearchSite.script))
        let list = String(decoding: try JSONEncoder().encode(given), as: UTF8.self)
        try folder.write(
            "question.js",
            """
            (async () => {
                const given = \(list);
                const answer = [];
                \(question)
                const text = JSON.stringify(answer).replace(/[^ -~]|[<>&]/g,
                    (unit) => "\\\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"));
                document.getElementById("answer").textContent = text;
            })().catch((error) => { document.getElementById("answer").textContent = String(error.stack); });
            """)
        let body = #"<pre id="answer"></pre><script src="search.js"></script><script src="question.js"></script>"#
        try folder.write("index.html", try SearchSite.page(body))
        let document = try HeadlessBrowser.document(at: "file://\(folder.path("index.html"))")
        let start = try #require(document.range(of: #"<pre id="answer">"#)).upperBound
        let end = try #require(document.range(of: "</pre>")).lowerBound
        let text = String(document[start..<end])
        do {
            return try JSONDecoder().decode([Answer].self, from: Data(text.utf8))
        } catch {
            throw ExternalProgram.Failure(description: "the script failed: \(text.prefix(500))")
        }
    }
}
