import Foundation
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// An invented report as a page that a browser prints to PDF, and what its cells say.
struct BrowserPrint: CustomTestStringConvertible, Sendable {
    /// What differs from one printed page to another.
    struct Look: Sendable {
        /// The size of the characters in tables, in CSS pixels.
        var size = 12.0
        var isLandscape = false
        var repeatsHeaders = true
        var hasBorders = true
        var figures = "center"
        var labels = "left"
        var vertical = "middle"
        var padding = 4.0
        var leading = 1.3
        var font = "Noto Sans CJK SC"
        /// The browser's own line with title, address and page number.
        var hasBrowserLines = false
        var hasPageNumbers = false
        var hasRunningLine = false
        var breaksRows = false
    }

    let seed: UInt64
    let form: FormGeneration
    let look: Look
    let html: String
    private(set) var expected: [CellID: String] = [:]

    var testDescription: String {
        "\(seed) \(form.rawValue) \(look.size) px \(look.isLandscape ? "landscape " : "")\(look.figures) \(look.labels) \(look.vertical)"
    }

    init(seed: UInt64) {
        var dice = MutationTests.Dice(state: seed &* 6151 &+ 3)
        self.seed = seed
        form = seed % 2 == 0 ? .form2021 : .form2019
        look = Self.look(&dice)
        let kind: LayoutFigures = [.distinct, .consistent, .small].randomElement(using: &dice) ?? .distinct
        var values = kind.all(of: form, &dice)
        let blanks = [0, 0, 10].randomElement(using: &dice) ?? 0
        for id in LayoutFigures.ids(form) {
            let chance = Int.random(in: 0..<100, using: &dice)
            if chance < blanks { values[id] = "" } else if blanks > 0, chance > 97 { values[id] = "/" }
            expected[id] = values[id] == "" ? "blank" : values[id] == "/" ? "dash" : values[id]
        }
        html = Self.page(form, look, values, &dice)
    }

    private static func look(_ dice: inout MutationTests.Dice) -> Look {
        var look = Look()
        func coin() -> Bool { Bool.random(using: &dice) }
        look.size = [10, 11, 12, 13, 14].randomElement(using: &dice) ?? 12
        look.isLandscape = coin()
        look.repeatsHeaders = coin()
        look.hasBorders = Int.random(in: 0..<5, using: &dice) > 0
        look.figures = ["center", "center", "right"].randomElement(using: &dice) ?? "center"
        look.labels = coin() ? "left" : "center"
        look.vertical = Int.random(in: 0..<4, using: &dice) == 0 ? "top" : "middle"
        look.padding = [1, 3, 4, 6].randomElement(using: &dice) ?? 4
        look.leading = [1.2, 1.3, 1.5].randomElement(using: &dice) ?? 1.3
        look.font = coin() ? "Noto Sans CJK SC" : "Noto Serif CJK SC"
        look.hasBrowserLines = coin()
        look.hasPageNumbers = coin()
        look.hasRunningLine = coin()
        look.breaksRows = coin()
        return look
    }

    private static func page(
        _ form: FormGeneration, _ look: Look, _ values: [CellID: String], _ dice: inout MutationTests.Dice
    ) -> String {
        let year = form == .form2019 ? 2020 : 2023
        let title = "样例县甲镇\(year)年政府信息公开工作年度报告"
        let filling = String(
            repeating: "本段为虚构文字，共收到申请 3 件，", count: Int.random(in: 1...24, using: &dice))
        let sections: [(String, String)] = [
            ("一、总体情况", "<p>\(filling)均为虚构。</p>"),
            ("二、主动公开政府信息情况", table(.proactive(form), look, values)),
            (
                "三、收到和处理政府信息公开申请情况",
                table(.requests(form, groups: (0.06, 0.09)), look, values)
            ),
            ("四、政府信息公开行政复议、行政诉讼情况", table(.disputes(), look, values)),
            ("五、存在的主要问题及改进情况", "<p>本段为虚构文字，没有问题。</p>"),
            ("六、其他需要报告的事项", "<p>无其他事项。</p>"),
        ]
        let body = sections.map { "<p class=\"heading\">\($0)</p>\n\($1)\n" }.joined()
        let running = look.hasRunningLine ? "@top-left { content: '样例县甲镇政府信息公开'; font-size: 10px; }" : ""
        let number =
            look.hasPageNumbers
            ? "@bottom-center { content: counter(page) ' / ' counter(pages); font-size: 10px; }" : ""
        let border = look.hasBorders ? "1px solid black" : "none"
        return """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>\(title)</title><style>
            @page { size: A4 \(look.isLandscape ? "landscape" : "portrait"); margin: 22mm 18mm; \(number) \(running) }
            body { font-family: '\(look.font)'; font-size: 15px; line-height: 1.7; margin: 0; }
            h1 { font-size: 22px; text-align: center; }
            p { margin: 6px 0; text-indent: 2em; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: \(look.size)px;
              line-height: \(look.leading); }
            td, th { border: \(border); padding: \(look.padding)px; text-align: \(look.labels); font-weight: normal;
              vertical-align: \(look.vertical); }
            td.figure { text-align: \(look.figures); }
            th { text-align: center; }
            tr { break-inside: \(look.breaksRows ? "auto" : "avoid"); }
            </style></head><body><h1>\(title)</h1>
            \(body)</body></html>
            """
    }

    private static func table(_ table: PrintedTable, _ look: Look, _ values: [CellID: String]) -> String {
        let columns = table.widths.map { "<col style=\"width:\(($0 * 1000).rounded() / 10)%\">" }.joined()
        var rows = Array(repeating: "", count: table.rows)
        for cell in table.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            let name = cell.isHeading ? "th" : "td"
            let text = cell.id.map { values[$0] ?? "" } ?? cell.text
            rows[cell.row] +=
                "<\(name) colspan=\"\(cell.columns)\" rowspan=\"\(cell.rows)\"\(cell.id == nil ? "" : " class=\"figure\"")>\(text)</\(name)>"
        }
        let lines = rows.map { "<tr>\($0)</tr>" }
        let split = look.repeatsHeaders ? table.headerRows : 0
        let head = split > 0 ? "<thead>\(lines[..<split].joined())</thead>" : ""
        return "<table><colgroup>\(columns)</colgroup>\(head)<tbody>\(lines[split...].joined())</tbody></table>"
    }

    /// Has the browser print it.
    func printed() throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try folder.write("report.html", html)
        let lines = look.hasBrowserLines ? [] : ["--no-pdf-header-footer"]
        try HeadlessBrowser.print(folder.path("report.html"), to: folder.path("report.pdf"), lines)
        return try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path("report.pdf"))))
    }
}
