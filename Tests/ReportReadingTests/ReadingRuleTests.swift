import ReportModel
import Testing

@testable import ReportReading

/// Each rule the methods page explains is raised by some document, and no remark names a rule that is not explained.
struct ReadingRuleTests {
    @Test func theListIsExactlyWhatTheReaderRemarks() {
        var raised: Set<String> = []
        for document in documents {
            for path in ["样例省/样例市/样例县/甲镇/2024.txt", "样例省/样例市/样例县/乙镇/2023.txt"] {
                let result = InventedDocument.read(document.text, path: path)
                raised.formUnion(result.findings.map(\.rule.name))
                // What the review before release stops is said of the file, for there is no report then.
                raised.formUnion(result.diagnostics.map(\.rule.name).filter { $0.hasPrefix("NA-") })
            }
        }
        // What office programs hide or compute is remarked on by their own readers; their tests raise each of the OF rules.
        #expect(raised == Set(ReadingRule.all.map(\.id.name).filter { !$0.hasPrefix("OF-") }))
        #expect(Set(ReadingRule.all.map(\.id)).count == ReadingRule.all.count)
    }

    private var documents: [InventedDocument] {
        var untitled = InventedDocument()
        untitled.head = []
        var empty = InventedDocument()
        empty.proactive = []
        empty.requests = []
        var noDisputes = InventedDocument()
        noDisputes.disputes = []
        var twice = InventedDocument()
        twice.requests += twice.requests
        var damaged = InventedDocument()
        damaged.overview = ["一、总体情况", "", String(repeating: "\u{FFFD}", count: 100), ""]
        var cutDate = InventedDocument()
        cutDate.overview = ["一、总体情况", "", "统计期限为202411日至20241231日。", ""]
        var personal = InventedDocument()
        personal.overview = ["一、总体情况", "", "村民甲的手机13000000000。", ""]
        var marked = InventedDocument()
        marked.head = ["内部资料 注意保存"] + marked.head
        return [
            InventedDocument(), personal, marked, damaged, cutDate, untitled, empty, noDisputes, twice,
            with("1.属于国家秘密", "1.属于国家的秘密"),
            with("七）总计\t", "七）总计\t1\t2"), changing(to: ""), changing(to: "/"), changing(to: "若干"),
            changing(to: "-3"), changing(to: "１２"), shortened(), subtotalled(),
        ]
    }

    /// Figures beside the label of a group, on a line of their own.
    private func subtotalled() -> InventedDocument {
        var document = with("（四）无法提供", "")
        let row = document.requests.firstIndex { $0.contains("1.本机关不掌握相关政府信息") } ?? 0
        document.requests.insert("\t（四）无法提供\t\t0\t0\t0\t0\t0\t0\t0", at: row)
        return document
    }

    private func with(_ old: String, _ new: String) -> InventedDocument {
        var document = InventedDocument()
        document.requests = document.requests.map { $0.replacing(old, with: new) }
        return document
    }

    private func changing(to raw: String) -> InventedDocument {
        var document = InventedDocument()
        let id = CellID.requests(.newReceived, .naturalPerson)
        let figure = document.figures[id] ?? ""
        document.requests = document.requests.map { $0.replacing("\t\(figure)\t", with: "\t\(raw)\t") }
        return document
    }

    /// A row of text with fewer figures than columns.
    private func shortened() -> InventedDocument {
        var document = InventedDocument()
        document.requests = document.requests.map { $0.hasPrefix("四、结转") ? "四、结转下年度继续办理 1 2 3" : $0 }
        return document
    }
}
