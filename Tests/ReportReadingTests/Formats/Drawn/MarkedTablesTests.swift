import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Tables that are drawn with characters or written with tags inside a text file: every cell is read by its own row and column.
struct MarkedTablesTests {
    /// A way to write a table into a text or Markdown file.
    enum Notation: String, CaseIterable, Sendable {
        case drawnWithLines
        case drawnWithSigns
        case tags
        case tagsInOneLine
        case tagsInCells
        case boldFigures
        case spaceEntities

        func lines(_ grid: HTMLGrid, _ text: (LayoutGrid.Field) -> String) -> [String] {
            switch self {
            case .drawnWithLines: DrawnGrid(grid, text: text).lines(.lines, width: 11, height: 9)
            case .drawnWithSigns: DrawnGrid(grid, text: text).lines(.signs, width: 15, height: 7)
            case .tags:
                ["<table>"] + grid.rows.flatMap { ["<tr>"] + $0.map { tag($0, text) } + ["</tr>"] } + ["</table>"]
            case .tagsInOneLine:
                [
                    "<html><body><TABLE>"
                        + grid.rows.map { "<tr>" + $0.map { tag($0, text) }.joined() + "</tr>" }.joined()
                        + "</TABLE></body></html>"
                ]
            case .tagsInCells:
                bars(grid) { "<span style=\"x\">\(text($0).prefix(2))</span><b>\(text($0).dropFirst(2))</b>" }
            case .boldFigures:
                bars(grid) { text($0).first?.isNumber == true && !$0.isLabel ? "**\(text($0))**" : text($0) }
            case .spaceEntities: bars(grid) { $0.isLabel ? text($0) : "&nbsp;\(text($0))&nbsp;" }
            }
        }

        private func tag(_ cell: HTMLGrid.Cell, _ text: (LayoutGrid.Field) -> String) -> String {
            "<td rowspan=\"\(cell.rows)\" colspan=\"\(cell.columns)\">\(text(cell.field))</td>"
        }

        /// Rows with bars, merged cells as empty ones.
        private func bars(_ grid: HTMLGrid, _ text: (LayoutGrid.Field) -> String) -> [String] {
            var down: [Int: Int] = [:]
            return grid.rows.enumerated().map { index, row in
                var fields: [String] = []
                func skip() {
                    while let left = down[fields.count], left > 0 {
                        down[fields.count] = left - 1
                        fields.append("")
                    }
                }
                for cell in row {
                    skip()
                    for column in 0..<cell.columns {
                        if cell.rows > 1 { down[fields.count] = cell.rows - 1 }
                        fields.append(column == 0 ? text(cell.field) : "")
                    }
                }
                skip()
                return "| " + fields.joined(separator: " | ") + " |"
            }
        }
    }

    private static func document(
        _ notation: Notation, _ form: FormGeneration, _ values: [CellID: String]
    ) -> String {
        func text(_ field: LayoutGrid.Field) -> String {
            switch field {
            case .label(let text), .other(let text): text
            case .value(let id): values[id] ?? ""
            case .covered: ""
            }
        }
        let year = form == .form2019 ? 2020 : 2023
        var lines = ["# 样例县甲镇\(year)年政府信息公开工作年度报告", "", "## 一、总体情况", "", "本段为虚构文字。", ""]
        let headings = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
        for (heading, table) in zip(headings, StatutoryTable.allCases) {
            lines += ["## " + heading, ""] + notation.lines(HTMLGrid(table, form), text) + [""]
        }
        lines += ["## 五、存在的主要问题及改进情况", "", "本段为虚构文字。", "", "## 六、其他需要报告的事项", "", "无其他事项。"]
        return lines.joined(separator: "\n")
    }

    @Test(arguments: Notation.allCases, FormGeneration.allCases)
    func everyCellIsRead(notation: Notation, form: FormGeneration) {
        for figures in LayoutFigures.allCases {
            var dice = MutationTests.Dice(state: 7)
            let values = figures.all(of: form, &dice)
            let text = Self.document(notation, form, values)
            let result = InventedDocument.read(text, path: "样例省/样例市/样例县/甲镇/a.md")
            let tally = LayoutTally(values, result, kind: notation.rawValue)
            #expect(tally.wrong == [] && tally.invented == [], "\(figures)")
            #expect(tally.causes == [:], "\(figures)")
            #expect(tally.right == values.count, "\(figures)")
        }
    }

    /// A blank cell stays blank in its own column.
    @Test(arguments: Notation.allCases)
    func blankCellsStayBlank(notation: Notation) {
        var dice = MutationTests.Dice(state: 3)
        var values = LayoutFigures.consistent.all(of: .form2021, &dice)
        let blank: [CellID] = [
            .requests(.granted, .business), .requests(.newReceived, .total), .disputes(.review, .upheld),
        ]
        for id in blank { values[id] = "" }
        let result = InventedDocument.read(Self.document(notation, .form2021, values), path: "样例省/样例市/样例县/甲镇/a.md")
        for id in blank { #expect(result.document?.cells[id].state == .blank, "\(id)") }
        for (id, value) in values where !blank.contains(id) {
            #expect(result.document?.cells[id].raw == value, "\(id)")
        }
    }

    /// Signs of figures and hyphens are no frame, whatever frame there is.
    @Test(arguments: DrawnGrid.Frame.allCases)
    func signsStayWithTheirFigures(frame: DrawnGrid.Frame) {
        var dice = MutationTests.Dice(state: 5)
        var values = LayoutFigures.consistent.all(of: .form2019, &dice)
        let signed = CellRegistry.cells(of: .proactive, in: .form2019).filter { $0.name.hasSuffix("delta") }
        for (index, id) in signed.enumerated() { values[id] = index % 2 == 0 ? "+\(index + 3)" : "-\(index + 2)" }
        let notation: Notation = frame == .lines ? .drawnWithLines : .drawnWithSigns
        let cells = InventedDocument.read(Self.document(notation, .form2019, values), path: "样例省/样例市/样例县/甲镇/a.txt")
            .document?.cells
        #expect(signed.count == 5)
        for (index, id) in signed.enumerated() {
            #expect(cells?[id].number?.description == (index % 2 == 0 ? "\(index + 3)" : "-\(index + 2)"), "\(id)")
        }
    }

    /// The place of a figure names the line of the file.
    @Test func aFigureLeadsToTheLineOfTheFile() throws {
        var dice = MutationTests.Dice(state: 9)
        let values = LayoutFigures.distinct.all(of: .form2021, &dice)
        let text = Self.document(.drawnWithLines, .form2021, values)
        let result = InventedDocument.read(text, path: "样例省/样例市/样例县/甲镇/a.txt")
        let document = try #require(result.report)
        #expect(document.source.isTranscript)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for id in [CellID.requests(.granted, .naturalPerson), .disputes(.suitDirect, .total)] {
            let place = try #require(document.cells[id].place)
            guard case .line(let line) = document.source.origins.origin(of: place) else {
                Issue.record("no line for \(id)")
                continue
            }
            #expect(lines[line - 1].contains(values[id] ?? "none"))
        }
    }

    /// A frame that does not keep its columns is text again: nothing is read from it by columns.
    @Test func aBrokenDrawingIsNotReadByItsColumns() {
        var dice = MutationTests.Dice(state: 4)
        let values = LayoutFigures.distinct.all(of: .form2021, &dice)
        let text = Self.document(.drawnWithLines, .form2021, values)
        var broken = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in broken.indices where broken[index].hasPrefix("│") && index % 3 == 0 {
            broken[index] = "│" + String(repeating: "　", count: 9) + broken[index].dropFirst()
        }
        let tally = LayoutTally(
            values, InventedDocument.read(broken.joined(separator: "\n"), path: "样例省/样例市/样例县/甲镇/a.txt"), kind: "")
        #expect(tally.wrong == [] && tally.invented == [])
        #expect(tally.missing > 0)
    }
}

/// Figures in Markdown dress.
struct MarkedFigureTests {
    @Test(arguments: [
        ("**12**", "12"), ("*3*", "3"), ("`0`", "0"), ("&nbsp;7&nbsp;", "7"), ("__ 5 __", "5"), ("~~3~~", "~~3~~"),
        ("12*", "12*"),
        ("**甲镇**", "**甲镇**"), ("&nbsp;", ""), ("a;", "a;"), ("**", "**"), ("3;", "3;"),
    ])
    func onlyTheDressIsTakenOff(text: String, bare: String) {
        let source = SourceDocument(path: "a.md", bytes: Array(text.utf8), sha256: "")
        let field = TextFormat.trimmed(source, 1, 0..<text.utf8.count, column: 1)
        #expect(MarkedFigure.bare(source, field).raw(in: source) == bare)
    }
}
