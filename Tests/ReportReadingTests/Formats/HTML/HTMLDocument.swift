import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// An invented report as a page of an invented site, and what its cells say.
struct HTMLDocument: CustomTestStringConvertible, Sendable {
    let form: FormGeneration
    let noise: HTMLNoise
    let seed: UInt64
    private(set) var page = ""
    /// The digits of each figure, `blank` or `dash`.
    private(set) var expected: [CellID: String] = [:]

    var testDescription: String { "\(noise.rawValue) \(form.rawValue) \(seed)" }
    static let title = "样例县甲镇2023年政府信息公开工作年度报告"

    /// - Parameters:
    ///   - given: the figures, if they are not to be drawn
    ///   - damage: what happens to a table before it is written
    init(
        _ form: FormGeneration, _ figures: LayoutFigures, _ noise: HTMLNoise, seed: UInt64,
        values given: [CellID: String]? = nil,
        damage: (StatutoryTable, inout HTMLGrid) -> Void = { _, _ in }
    ) {
        (self.form, self.noise, self.seed) = (form, noise, seed)
        var dice = MutationTests.Dice(state: seed &* 7919 &+ UInt64(HTMLNoise.allCases.firstIndex(of: noise) ?? 0))
        var values = given ?? figures.all(of: form, &dice)
        for id in LayoutFigures.ids(form) {
            let chance = Int.random(in: 0..<12, using: &dice)
            switch noise {
            case .blanks where chance < 3, .nearlyEmpty where chance < 11: values[id] = ""
            case .dashes where chance < 3: values[id] = ["/", "-", "—"][chance]
            default: continue
            }
        }
        var body = ""
        let headings = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
        let name = noise == .headings ? "h2" : "p"
        body += Self.heading("一、总体情况", name) + "<p>\u{3000}\u{3000}本段为虚构\n文字，共<span>1</span><span>2</span>件。</p>\n"
        for (heading, table) in zip(headings, StatutoryTable.allCases) {
            body += Self.heading(heading, name)
            var grid = HTMLGrid(table, form)
            Self.addColumns(noise, table, &grid)
            damage(table, &grid)
            body += markup(of: grid, values, table, &dice)
        }
        for heading in ["五、存在的主要问题及改进情况", "六、其他需要报告的事项"] {
            body += Self.heading(heading, name) + "<p>本段为虚构文字。</p>\n"
        }
        page = frame(body)
    }

    private static func heading(_ text: String, _ name: String) -> String {
        "<\(name) style=\"font-family:黑体\"><strong>\(text)</strong></\(name)>\n"
    }

    private static func addColumns(_ noise: HTMLNoise, _ table: StatutoryTable, _ grid: inout HTMLGrid) {
        guard table == .requests else { return }
        switch noise {
        case .remarks:
            for index in grid.rows.indices where index == 0 || index >= grid.headerRows {
                let field: LayoutGrid.Field = index == 0 ? .label("备注") : .other(index % 5 == 0 ? "见附件" : "")
                grid.rows[index].append(HTMLGrid.Cell(field: field, rows: index == 0 ? 3 : 1))
            }
        case .serialNumbers:
            for index in grid.rows.indices where index == 0 || index >= grid.headerRows {
                let field: LayoutGrid.Field = index == 0 ? .label("序号") : .other("\(index - 2)")
                grid.rows[index].insert(HTMLGrid.Cell(field: field, rows: index == 0 ? 3 : 1), at: 0)
            }
        case .subtotals:
            grid.rows[0][1].columns += 1
            grid.rows[1][1].columns += 1
            grid.rows[2].append(HTMLGrid.Cell(field: .label("小计")))
            for index in grid.rows.indices where index >= grid.headerRows {
                grid.rows[index].insert(HTMLGrid.Cell(field: .other("77")), at: grid.rows[index].count - 1)
            }
        default: return
        }
    }

    // MARK: Tables

    private mutating func markup(
        of grid: HTMLGrid, _ values: [CellID: String], _ table: StatutoryTable, _ dice: inout MutationTests.Dice
    ) -> String {
        if noise.hasNoSpans { return flat(values, table) }
        let open =
            noise == .excel
            ? "<table border=0 cellpadding=0 width=720 style='border-collapse:collapse'><col width=72><col width=72 span=2>"
            : "<table border=\"1\" cellspacing=\"0\">"
        var rows = grid.rows.enumerated().map { index, row in
            self.row(row, isHead: index < grid.headerRows, values, &dice)
        }
        if noise == .hiddenDecoys {
            rows.insert(
                "<tr style=\"display:none\"><td>行政许可</td><td>5</td><td>5</td><td>5</td></tr>", at: rows.count / 2)
        }
        if noise == .excel {
            rows.append("<tr height=0 style='display:none'><td width=72></td><td width=72></td></tr>")
        }
        if noise == .splitTables, table == .requests,
            let cut = grid.rows.indices.first(where: { $0 > 8 && splits($0, grid) })
        {
            return open + rows[..<cut].joined() + "</table>\n<p>&nbsp;</p>\n" + open + rows[cut...].joined()
                + "</table>\n"
        }
        if noise == .headRows, grid.headerRows > 0 {
            return open + "<tbody>" + rows[grid.headerRows...].joined() + "</tbody><thead>"
                + rows[..<grid.headerRows].joined() + "</thead></table>\n"
        }
        return open + rows.joined() + "</table>\n"
    }

    /// A table whose merged cells are written as empty ones, where they are covered or all at the end of the row.
    private mutating func flat(_ values: [CellID: String], _ table: StatutoryTable) -> String {
        let grid: LayoutGrid =
            switch table {
            case .proactive: .proactive(form)
            case .requests: .requests(form)
            case .disputes: .disputes()
            }
        let rows = grid.rows.map { fields in
            let kept = fields.filter { $0 != .covered }
            let padded = LayoutGrid.padded(kept, fields.count)
            let cells = (noise == .withoutSpansPadded ? padded : fields).map { field -> String in
                switch field {
                case .label(let words), .other(let words): return "<td>\(words)</td>"
                case .covered: return "<td>&nbsp;</td>"
                case .value(let id):
                    expected[id] = values[id]
                    return "<td>\(values[id] ?? "")</td>"
                }
            }
            return "<tr>" + cells.joined() + "</tr>"
        }
        return "<table>" + rows.joined() + "</table>\n"
    }

    /// A table can only be cut where no cell spans the cut; of table 3 that is in front of 四、结转下年度继续办理.
    private func splits(_ index: Int, _ grid: HTMLGrid) -> Bool {
        grid.rows[index].first?.field == .label(RequestRow.carriedOut.label)
    }

    private mutating func row(
        _ cells: [HTMLGrid.Cell], isHead: Bool, _ values: [CellID: String], _ dice: inout MutationTests.Dice
    ) -> String {
        let isOpen = noise == .unclosed
        var text = noise == .upperCase ? "<TR>" : "<tr>"
        for cell in cells {
            let printed: String
            switch cell.field {
            case .label(let words), .other(let words): printed = words
            case .value(let id):
                printed = values[id] ?? ""
                expected[id] = printed.isEmpty ? "blank" : printed.first?.isNumber == true ? printed : "dash"
            case .covered: continue
            }
            let name = noise == .upperCase ? "TD" : isHead && noise == .headRows ? "th" : "td"
            var tag = "<\(name)"
            if cell.columns > 1 {
                tag += noise == .upperCase ? " COLSPAN=\(cell.columns)" : " colspan=\"\(cell.columns)\""
            }
            if cell.rows > 1 {
                tag += noise == .word ? " rowspan=\(cell.rows) valign=top" : " rowspan=\"\(cell.rows)\""
            }
            if noise == .excel { tag += " class=xl65 x:num align=center" }
            text += tag + ">" + noise.content(printed, &dice) + (isOpen ? "" : "</\(name)>")
            if noise == .hiddenColumn { text += "<td style=\"display: none;\">6</td>" }
            if noise == .hiddenDecoys { text = text.replacing("><", with: ">\n<") }
        }
        return text + (isOpen ? "\n" : noise == .upperCase ? "</TR>\n" : "</tr>\n")
    }

    // MARK: The page

    private func frame(_ body: String) -> String {
        switch noise {
        case .justTables: return "<p>\(Self.title)</p>" + body
        case .plainBody:
            return """
                <html><head><title>\(Self.title)</title></head><body>
                首页 &gt; 政务公开 &gt; 政府信息公开年报<br>
                <h3>\(Self.title)</h3>发布日期：2024-01-18 来源：样例县人民政府<br>
                \(body)
                【打印】【关闭】<br>主办单位：样例县人民政府 ICP备00000000号<br></body></html>
                """
        case .layoutTables, .deepLayout:
            let inner =
                "<table width=100%><tr><td align=center class=title>\(Self.title)</td></tr><tr><td>发布日期：2024-01-18</td></tr><tr><td>\(body)</td></tr></table>"
            let deep =
                noise == .deepLayout
                ? "<table><tr><td><table><tr><td>\(inner)</td></tr></table></td></tr></table>" : inner
            return """
                <html><body><table><tr><td colspan=2>首页 | 政务公开 | 联系我们</td></tr><tr><td><table><tr><td><a href=/a>政府信息公开年报</a></td></tr>
                <tr><td><a href=/b>政府信息公开指南</a></td></tr></table></td><td>\(deep)</td></tr><tr><td colspan=2>版权所有：样例县人民政府</td></tr></table></body></html>
                """
        default:
            return """
                <!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
                <title>\(Self.title)_样例县人民政府</title><meta name="ArticleTitle" content="\(Self.title)">
                <meta name="PubDate" content="2024-01-18 09:30"><meta name="ContentSource" content="样例县甲镇人民政府">
                <style>td{color:red}</style><script>var a="<table><tr><td>1</td></tr></table>";</script></head><body>
                <div class="header"><ul><li><a href="/">首页</a></li><li><a href="/x">政府信息公开年报</a></li><li><a href="/y">基本情况</a></li></ul></div>
                <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/g">政府信息公开</a> &gt; <a href="/n">年报</a></div>
                <div class="main"><div class="side"><ul><li>样例县2022年政府信息公开工作年度报告</li></ul></div>
                <div class="article"><table class="info"><tr><td>索 引 号：</td><td>000014349/2024-00001</td><td>发布机构：</td><td>样例县甲镇人民政府</td></tr>
                <tr><td>成文日期：</td><td>2024年01月17日</td><td>发文字号：</td><td>〔〕号</td></tr></table>
                <h1>\(Self.title)</h1><div class="meta">发布日期：2024-01-18 09:30 来源：甲镇 字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>] 打印</div>
                <div class="\(noise == .divPage ? "x" : "TRS_Editor")">
                \(noise == .divPage ? body.replacing("<p", with: "<div").replacing("</p>", with: "</div>") : body)
                </div></div><div class="related"><h4>相关链接</h4><ul><li><a href="/1">甲镇2022年政府信息公开工作年度报告</a></li></ul></div></div>
                <div class="footer"><p>主办单位：样例县人民政府 网站标识码：0000000000 电话：000-0000000</p></div></body></html>
                """
        }
    }

    /// Reads the page.
    func read(_ bytes: [UInt8]? = nil) -> ReadingResult { Self.read(bytes ?? Array(page.utf8)) }

    static func read(_ bytes: [UInt8]) -> ReadingResult {
        let path = "样例省/样例市/样例县/甲镇/a.html"
        let parts = path.split(separator: "/").dropLast().map(String.init)
        var place = ContentPlace()
        place.path = zip(parts, DivisionNames.levels(of: parts)).compactMap { name, level in
            level.map { PlacedDivision(Division(level: $0, name: name), from: .path) }
        }
        return ReportReader().read(
            ContentEntry(path: path, filePath: path, format: .html, place: place), bytes: bytes)
    }
}
