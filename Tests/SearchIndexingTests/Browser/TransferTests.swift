import Foundation
import SearchIndexing
import SitegenTestSupport
import Testing

private let scaledReports = Effort.asked("SITEGEN_SEARCH_SCALE", usual: 0)

/// What a first answer costs on a portal of `SITEGEN_SEARCH_SCALE` reports, each query with nothing in any cache.
///
/// Asked for by `SITEGEN_SEARCH_SCALE=200000`; files are counted as they lie on the disk, without the host's compression.
@Suite(.enabled(if: scaledReports > 0 && HeadlessBrowser.isExpected, "SITEGEN_SEARCH_SCALE is not set"))
struct TransferTests {
    private struct Cost: Decodable {
        let bytes: Int
        let requests: Int
        let status: String
    }

    @Test func aFirstAnswerStaysWithinItsBudget() throws {
        let site = try SearchSite([])
        var builder = try SearchIndexBuilder(scratch: IndexInMemory.scratch, fingerprint: IndexInMemory.fingerprint)
        var generator = SeededGenerator(seed: 77)
        let start = ContinuousClock.now
        for number in 0..<scaledReports { try builder.add(Self.report(number, using: &generator)) }
        let index = site.folder.path("portal/search-index")
        for name in ["postings", "cards", "directory", "facets", "columns"] {
            try FileManager.default.createDirectory(atPath: "\(index)/\(name)", withIntermediateDirectories: true)
        }
        let measures = try builder.finish { file in
            guard FileManager.default.createFile(atPath: "\(index)/\(file.path)", contents: Data(file.bytes)) else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
        let memory =
            try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n")
            .first { $0.hasPrefix("VmHWM") } ?? ""
        print("search index: \(measures), \(measures.bytes / scaledReports) bytes a report, built in", terminator: " ")
        print("\(ContinuousClock.now - start), \(memory)")
        #expect(measures.bytes / scaledReports <= 5_000)

        let server = try FileServer(folder: site.folder.path)
        for query in ["公开", "政府信息公开", "甲乙镇", "第7县", "2024 公开", "纸鸢放飞大会", "依申请公开渠道", "yiba", "30017"] {
            let cost = try Self.cost(of: query, on: site, server)
            print("search cost: \(query): \(cost.bytes) bytes, \(cost.requests) requests, \(cost.status)")
            #expect(cost.bytes <= 300_000, "\(query)")
        }
    }

    private static let sentences = [
        "本镇依法做好政府信息公开工作", "按照上级要求及时更新公开目录", "畅通依申请公开渠道", "加强信息发布审核", "公众号发布办事指南",
        "未发生行政复议和行政诉讼", "工作人员业务能力有待提高", "下一步将加强培训", "完善公开制度", "接受社会监督", "政务公开栏定期更换",
        "公开内容涉及财政预决算", "惠民补贴名单张榜公布", "网站栏目维护有序", "没有收取任何费用",
    ]

    private static func report(_ number: Int, using generator: inout SeededGenerator) -> SearchDocument {
        let body = number / 6
        let year = 2019 + number % 6
        let name =
            ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"].enumerated()
            .filter { (body + 1) >> $0.offset & 1 == 1 }.map(\.element).joined() + "\(body / 256)镇"
        let county = "样例省/样例市/第\(body / 12)县"
        let sections = (1...6).map { section in
            var text = sentences.shuffled(using: &generator).prefix(5).joined(separator: "，")
            for _ in 0..<20 {
                let scalar = Unicode.Scalar(0x4E00 + UInt32.random(in: 0..<3_000, using: &generator)) ?? "甲"
                text.unicodeScalars.append(scalar)
            }
            text += "。全年公开\(Int.random(in: 0..<40_000, using: &generator))条。"
            if number % 5_000 == 17 { text += "纸鸢放飞大会。" }
            return SearchDocument.Passage(anchor: "s\(section)", heading: "第\(section)节", text: text)
        }
        return SearchDocument(
            address: "u/\(body)/\(year)/index.html", title: "\(name)\(year)年政府信息公开工作年度报告",
            path: county.split(separator: "/").map(String.init) + [name], year: year, otherNames: [name + "人民政府"],
            sections: sections,
            facets: [SearchDocument.Facet("county", county), SearchDocument.Facet("year", "\(year)")])
    }

    /// Opens the page with the query and counts what was fetched from the index when the first answer stood there.
    private static func cost(
        of query: String, on site: SearchSite, _ server: FileServer
    ) throws -> Cost {
        try site.folder.write(
            "portal/search/driver.js",
            """
            const output = document.createElement("pre");
            output.id = "answer";
            const status = document.getElementById("search-status");
            new MutationObserver(() => {
                if (output.isConnected || !/[0-9]|没有/.test(status.textContent)) return;
                const files = performance.getEntriesByType("resource").filter(({ name }) => name.includes("search-index"));
                const bytes = files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
                output.textContent = JSON.stringify({ bytes, requests: files.length, status: status.textContent });
                document.body.append(output);
            }).observe(status, { childList: true, characterData: true, subtree: true });
            """)
        let page = try String(contentsOfFile: site.folder.path("portal/search/index.html"), encoding: .utf8)
        try site.folder.write(
            "portal/search/driven.html",
            page.replacing("<script", with: #"<script src="driver.js" defer="defer"></script><script"#))
        let address = "\(server.address)/portal/search/driven.html" + SearchSite.suffix(query)
        let document = try HeadlessBrowser.document(at: address)
        let start = try #require(document.range(of: #"<pre id="answer">"#), "no answer to \(query)").upperBound
        let end = try #require(document.range(of: "</pre>", range: start..<document.endIndex)).lowerBound
        return try JSONDecoder().decode(Cost.self, from: Data(document[start..<end].utf8))
    }
}
