import ReportModel
import SitegenTestSupport

@testable import ReportReading

/// Writes an invented report as XLSX, in one of the ways offices write it.
struct SheetWriter {
    let habit: SheetHabit
    private var dice: MutationTests.Dice
    private var texts: [String] = []
    private var rows: [String] = []
    private var merges: [String] = []
    private var sheets: [(name: String, markup: String, isHidden: Bool)] = []
    private var row = 0

    init(_ habit: SheetHabit, seed: UInt64 = 1) {
        self.habit = habit
        dice = MutationTests.Dice(state: seed)
    }

    /// The file.
    static func document(_ report: OfficeReport, _ habit: SheetHabit, seed: UInt64 = 1) -> [UInt8] {
        var writer = SheetWriter(habit, seed: seed)
        writer.write(report)
        return writer.archive()
    }

    /// A workbook of one sheet with rows and more of its own, for the smallest tests.
    static func document(rows: String, more: String = "", columns: String = "", formats: String = "") -> [UInt8] {
        var writer = SheetWriter(.inline)
        writer.sheets = [("表", "\(columns)<sheetData>\(rows)</sheetData>\(more)", false)]
        return writer.archive(formats: formats)
    }

    private mutating func write(_ report: OfficeReport) {
        let width = report.tables.map(\.grid.width).max() ?? 1
        write(text: report.title, width)
        write(text: "一、总体情况", width)
        write(text: "本段为虚构文字，供测试使用。", width)
        for (index, table) in report.tables.enumerated() {
            write(text: ["二", "三", "四"][index] + "、" + table.heading, width)
            write(table.grid)
            row += 1
            if habit == .severalSheets { closeSheet("表\(index + 2)") }
        }
        write(text: "五、存在的主要问题及改进情况", width)
        write(text: "本段为虚构文字。", width)
        write(text: "六、其他需要报告的事项", width)
        write(text: "无其他事项。", width)
        closeSheet("正文")
        if habit == .hiddenSheets {
            write(report.tables[1].grid, replacing: "9876")
            closeSheet("底稿", isHidden: true)
        }
    }

    private mutating func write(text: String, _ width: Int) {
        rows.append("<row r=\"\(row + 1)\">\(cell(text, column: 0, isFigure: false))</row>")
        if habit == .wideText { merges.append("A\(row + 1):\(SheetPlace(column: width - 1, row: row).address)") }
        row += 1
    }

    private mutating func write(_ grid: OfficeGrid, replacing other: String? = nil) {
        for line in grid.rows {
            if habit == .hiddenRows, Int.random(in: 0..<6, using: &dice) == 0 {
                rows.append("<row r=\"\(row + 1)\" hidden=\"1\">\(cells(line, replacing: "9876"))</row>")
                row += 1
            }
            rows.append("<row r=\"\(row + 1)\">\(cells(line, replacing: other))</row>")
            for own in line where own.rows > 1 || own.rows == 1 && own.columns.count > 1 {
                // Hidden rows between make a tall cell longer; here they are beside such cells only.
                let last = SheetPlace(column: column(own.columns.upperBound - 1), row: row + own.rows - 1)
                merges.append("\(SheetPlace(column: column(own.columns.lowerBound), row: row).address):\(last.address)")
            }
            row += 1
        }
    }

    /// With hidden columns every other column of the sheet is one.
    private func column(_ column: Int) -> Int { habit == .hiddenColumns ? column * 2 : column }

    private mutating func cells(_ line: [OfficeGrid.Cell], replacing other: String?) -> String {
        var text = ""
        for own in line {
            for index in own.columns {
                let isFirst = index == own.columns.lowerBound
                let figure = own.id != nil ? other ?? own.text : own.text
                text += cell(isFirst ? figure : "", column: column(index), isFigure: own.id != nil)
                if habit == .hiddenColumns { text += cell("77", column: column(index) + 1, isFigure: true) }
            }
        }
        return text
    }

    private mutating func cell(_ text: String, column: Int, isFigure: Bool) -> String {
        let place = "r=\"\(SheetPlace(column: column, row: row).address)\""
        if text.isEmpty { return "<c \(place) s=\"0\"/>" }
        let isNumber = isFigure && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        if isNumber, habit != .figuresAsText {
            let formula = habit == .formulas && Bool.random(using: &dice) ? "<f>SUM(A1:A3)</f>" : ""
            let style = habit == .formats ? ["1", "3", "4", "5"].randomElement(using: &dice) ?? "1" : "0"
            let long =
                text.contains(".") || text == "0" || habit != .longForms
                ? text : text + "." + String(repeating: "0", count: 16 - text.count) + "1E0"
            // Decimals under a format without them would be shown rounded.
            let own = text.contains(".") ? "0" : style
            return "<c \(place) s=\"\(own)\">\(formula)<v>\(long)</v></c>"
        }
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        switch habit {
        case .inline: return "<c \(place) t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
        case .formulas where isFigure: return "<c \(place) t=\"str\"><f>T(A1)</f><v>\(escaped)</v></c>"
        case .richText:
            let middle = text.index(text.startIndex, offsetBy: text.count / 2)
            let runs = [text[..<middle], text[middle...]].map { part in
                "<r><rPr><b/></rPr><t xml:space=\"preserve\">\(String(part).replacing("<", with: "&lt;"))</t></r>"
            }
            texts.append(runs.joined() + "<rPh sb=\"0\" eb=\"1\"><t>pin</t></rPh>")
        default: texts.append("<t xml:space=\"preserve\">\(escaped)</t>")
        }
        return "<c \(place) t=\"s\"><v>\(texts.count - 1)</v></c>"
    }

    private mutating func closeSheet(_ name: String, isHidden: Bool = false) {
        let ranges = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        var columns = ""
        if habit == .hiddenColumns {
            columns =
                "<cols>" + (1...15).map { "<col min=\"\($0 * 2)\" max=\"\($0 * 2)\" hidden=\"1\"/>" }.joined()
                + "</cols>"
        }
        let merged = merges.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>"
        sheets.append((name, "\(columns)<sheetData>\(rows.joined())</sheetData>\(merged)", isHidden))
        (rows, merges, row) = ([], [], 0)
    }

    private func archive(formats: String = "") -> [UInt8] {
        let isStrict = habit == .strict
        let main =
            isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relation =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.isHidden ? "state=\"hidden\"" : "") r:id=\"s\(index)\"/>"
        }.joined()
        let relations = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        let package = "http://schemas.openxmlformats.org/package/2006"
        var parts: [(String, String)] = [
            (
                "[Content_Types].xml",
                """
                <Types xmlns="\(package)/content-types"><Default Extension="xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="r" Type="\(relation)/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="\(package)/relationships">\(relations.joined())<Relationship Id="x" Type="\(relation)/styles" \
                Target="styles.xml"/><Relationship Id="y" Type="\(relation)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relation)\"><sheets>\(list)</sheets></workbook>"
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(main)"><numFmts>\(formats.isEmpty ? "<numFmt numFmtId=\"176\" formatCode=\"0_ \"/>" : formats)</numFmts>\
                <cellXfs><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="14"/><xf numFmtId="3"/><xf numFmtId="176"/><xf numFmtId="49"/>\
                </cellXfs></styleSheet>
                """
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(texts.map { "<si>\($0)</si>" }.joined())</sst>"),
        ]
        for (index, sheet) in sheets.enumerated() {
            parts.append(
                ("xl/worksheets/sheet\(index).xml", "<worksheet xmlns=\"\(main)\">\(sheet.markup)</worksheet>"))
        }
        var writer = ArchiveWriter()
        for (name, text) in parts { writer.add(name, Array(text.utf8), habit == .stored ? .stored : .deflated) }
        return writer.archive
    }
}
