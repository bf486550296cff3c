import ReportModel
import Testing

@testable import SiteBuilding

/// Text of a report is foreign: whatever it holds, it stays text.
@Suite struct PagesForeignTextTests {
    static let attacks = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]><b>", "<\u{0301}b>", "&lt;&amp;",
        "'; --><!-- ", "\u{202E}txt\u{0000}\u{0007}", "{{title}}{{{body}}}",
    ]

    @Test(arguments: attacks) func hostileTextStaysText(_ attack: String) throws {
        let body = InventedReport.body("甲\(attack)镇", slug: "jia")
        var reports = [2023, 2024].map { year in
            InventedReport.report(year, body: body, title: attack, text: attack) { id in
                id == .requests(.granted, .total) ? .text(attack) : nil
            }
        }
        reports[1].issuer = attack
        reports[1].documentNumber = attack
        reports[1].sourceAddress = "javascript:alert(1)//" + attack
        let files = try InventedPortal([InventedReport.body(reports)]).files
        let pages = files.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 10)
        for (path, page) in pages {
            #expect(!page.contains("<script>"), "\(path)")
            #expect(!page.contains("<img"), "\(path)")
            #expect(!page.contains("<b>"), "\(path)")
            #expect(!page.contains("<!-- "), "\(path)")
            #expect(!page.contains("href=\"javascript:"), "\(path)")
            #expect(!page.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }, "\(path)")
        }
    }

    /// `<` and a combining mark are one `Character`; an escape that walks characters lets it through.
    @Test func bytesAreEscapedNotCharacters() {
        var writer = MarkupWriter()
        writer.text("<\u{0301}&\u{0301}>\u{0301}\"\u{0301}")
        #expect(
            String(decoding: writer.finish().bytes, as: UTF8.self)
                == "&lt;\u{0301}&amp;\u{0301}&gt;\u{0301}&quot;\u{0301}")
    }
}
