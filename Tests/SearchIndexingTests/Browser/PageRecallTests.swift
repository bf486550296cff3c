import Foundation
import SitegenTestSupport
import Testing

@testable import SearchIndexing

/// A thousand parts of texts, typed into the real page: results are those of a plain scan, both ways.
///
/// `SITEGEN_SEARCH_REPORTS=20000` asks a larger portal.
@Suite(.enabled(if: HeadlessBrowser.isExpected, "no Chromium found"), .serialized)
struct PageRecallTests {
    private static let reports = Effort.asked("SITEGEN_SEARCH_REPORTS", usual: 1_000)

    /// A large portal, too, is asked as files.
    private static let limits: SearchIndexLimits = {
        var limits = SearchIndexLimits()
        limits.twinBytes = .max
        return limits
    }()

    private struct Shown: Decodable {
        let status: String
        let links: [String]
    }

    @Test(arguments: [2, 3, 4, 6])
    func resultsArePlainScans(length: Int) throws {
        var generator = SeededGenerator(seed: UInt64(length))
        let texts = (0..<Self.reports).map { _ in Self.text(using: &generator) }
        let documents = texts.enumerated().map { number, text in
            SearchDocument(
                address: "u/\(number)/index.html", title: "试写", path: ["样例县"], year: nil,
                sections: [SearchDocument.Passage(anchor: "s1", heading: "", text: text)])
        }
        // What a reader of the texts compares: without the punctuation that stands between the characters.
        let plain = texts.map { $0.filter { !"，。\n".contains($0) } }
        let parts = try (0..<250).map { _ in
            let text = Array(try #require(plain.randomElement(using: &generator)))
            let start = Int.random(in: 0...(text.count - length), using: &generator)
            return String(text[start..<(start + length)])
        }
        let answers: [Shown] = try Self.ask(parts, of: SearchSite(documents, limits: Self.limits))
        try #require(answers.count == parts.count)
        for (part, answer) in zip(parts, answers) {
            let expected = plain.indices.filter { plain[$0].contains(part) }.map { "../u/\($0)/index.html" }
            let found = answer.links.map { String($0.prefix { $0 != "#" }) }
            #expect(found.sorted() == expected.sorted(), "\(part)")
            #expect(answer.status == "找到 \(expected.count) 条结果", "\(part)")
        }
    }

    /// A sentence all reports share, between runs of characters they do not.
    private static func text(using generator: inout SeededGenerator) -> String {
        let own = (0..<120).map { position -> String in
            (characters.randomElement(using: &generator) ?? "") + (position % 17 == 16 ? "，\n" : "")
        }
        return own.prefix(60).joined() + "。" + own.suffix(60).joined()
    }

    /// Characters that are their own simplified forms: a plain scan knows no others.
    private static let characters = (0x6E00..<0x7000 as Range<UInt32>).filter { folded($0) == $0 }
        .compactMap(Unicode.Scalar.init).map(String.init)

    /// Types each word into the field, submits, shows more until all is shown, and reads what stands there.
    private static func ask(_ words: [String], of site: SearchSite) throws -> [Shown] {
        let list = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
        try site.folder.write(
            "portal/search/driver.js",
            """
            addEventListener("load", async () => {
                const answer = [];
                const until = async (ready) => { while (!ready()) await new Promise((next) => setTimeout(next, 4)); };
                const [input, form, status, results] = ["words", "form", "status", "results"]
                    .map((name) => document.getElementById("search-" + name));
                for (const word of \(list)) {
                    status.textContent = "";
                    input.value = word;
                    form.requestSubmit();
                    await until(() => /[0-9]|没有/.test(status.textContent) && !results.ariaBusy);
                    for (let more; (more = results.querySelector(".search-more"));) {
                        more.click();
                        await until(() => results.querySelector(".search-more") !== more);
                    }
                    const links = [...results.querySelectorAll(".search-title a")].map((link) => link.getAttribute("href"));
                    answer.push({ status: status.textContent, links });
                }
                const output = document.createElement("pre");
                output.id = "answer";
                output.textContent = JSON.stringify(answer);
                document.body.append(output);
            });
            """)
        let page = site.folder.path("portal/search/index.html")
        let source = try String(contentsOfFile: page, encoding: .utf8)
        try site.folder.write(
            "portal/search/driven.html",
            source.replacing("</body>", with: #"<script src="driver.js" defer="defer"></script></body>"#))
        let document = try HeadlessBrowser.document(at: site.fileAddress("", page: "search/driven.html"))
        let start = try #require(document.range(of: #"<pre id="answer">"#), "the page gave no answer").upperBound
        let end = try #require(document.range(of: "</pre>", range: start..<document.endIndex)).lowerBound
        return try JSONDecoder().decode([Shown].self, from: Data(document[start..<end].utf8))
    }
}
