import ReportModel
import SitegenTestSupport

@testable import ReportReading

/// Writes an invented report as DOCX, in one of the ways offices write it.
struct WordWriter {
    let habit: WordHabit
    private var dice: MutationTests.Dice
    private var body = ""
    private var marks = 0

    init(_ habit: WordHabit, seed: UInt64) {
        self.habit = habit
        dice = MutationTests.Dice(state: seed)
    }

    /// The file.
    static func document(_ report: OfficeReport, _ habit: WordHabit, seed: UInt64 = 1) -> [UInt8] {
        var writer = WordWriter(habit, seed: seed)
        writer.write(report)
        return writer.archive()
    }

    /// The markup of the body.
    static func body(of report: OfficeReport, _ habit: WordHabit, seed: UInt64 = 1) -> String {
        var writer = WordWriter(habit, seed: seed)
        writer.write(report)
        return writer.body
    }

    /// A document with a body of its own, for the smallest tests.
    static func document(
        body: String, styles: String = "", numbering: String = "", habit: WordHabit = .word
    ) -> [UInt8] {
        var writer = WordWriter(habit, seed: 1)
        writer.body = body
        return writer.archive(styles: styles, numbering: numbering)
    }

    // MARK: The report

    private mutating func write(_ report: OfficeReport) {
        writeTitle(report.title)
        writeHeading("总体情况", 0)
        body += paragraph("根据虚构的规定，本段为虚构文字，供测试使用。")
        for (index, table) in report.tables.enumerated() {
            writeHeading(table.heading, index + 1)
            write(table.grid, isRequests: index == 1)
            if habit != .pageBreak { body += paragraph("") }
        }
        writeHeading("存在的主要问题及改进情况", 4)
        body += paragraph("本段为虚构文字。")
        writeHeading("其他需要报告的事项", 5)
        body += paragraph("无其他事项。")
        if habit == .framed { body = "<w:tbl><w:tr><w:tc>\(body)</w:tc></w:tr></w:tbl>" + paragraph("") }
    }

    private mutating func writeTitle(_ title: String) {
        guard habit == .textBoxes else {
            body += paragraph(title, style: "Title")
            return
        }
        let box = "<w:txbxContent>\(paragraph(title))</w:txbxContent>"
        body += """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>\(box)</wps:txbx></wps:wsp>\
            </w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>\(box)</v:textbox></v:shape></w:pict>\
            </mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
    }

    private mutating func writeHeading(_ words: String, _ index: Int) {
        if habit == .automaticNumbers {
            body += paragraph(
                words, style: "2", properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>")
        } else {
            body += paragraph(
                ["一", "二", "三", "四", "五", "六"][index] + "、" + words, style: habit == .wps ? "2" : "Normal")
        }
    }

    // MARK: Tables

    private mutating func write(_ grid: OfficeGrid, isRequests: Bool) {
        switch habit {
        case .pageBreak, .gridBefore:
            guard isRequests else { return body += table(grid.rows, width: grid.width) }
            let cut = 9
            body += table(Array(grid.rows[..<cut]), width: grid.width)
            var rest = Array(grid.rows[cut...])
            if habit == .gridBefore {
                rest = rest.map { row in row.first?.rows == 0 ? Array(row.dropFirst()) : row }
            } else {
                // What goes on with a cell of the first part has nothing above it now.
                rest[0] = rest[0].map {
                    OfficeGrid.Cell(text: $0.text, id: $0.id, columns: $0.columns, rows: max(1, $0.rows))
                }
            }
            body += (habit == .pageBreak ? paragraph("") : "") + table(rest, width: grid.width)
        case .nested:
            body += """
                <w:tbl><w:tr><w:tc>\(paragraph("左侧说明"))</w:tc><w:tc>\(paragraph(""))\
                \(table(grid.rows, width: grid.width))\(paragraph(""))</w:tc></w:tr></w:tbl>
                """
        default: body += table(grid.rows, width: grid.width)
        }
    }

    private mutating func table(_ rows: [[OfficeGrid.Cell]], width: Int) -> String {
        var text = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
        text += String(repeating: "<w:gridCol w:w=\"900\"/>", count: width) + "</w:tblGrid>"
        for row in rows {
            if habit == .trackedChanges, Int.random(in: 0..<6, using: &dice) == 0 {
                text += "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(cells(row, replacing: "9876"))</w:tr>"
            }
            if habit == .hiddenRows, Int.random(in: 0..<6, using: &dice) == 0 {
                text += "<w:tr><w:trPr><w:hidden/></w:trPr>\(cells(row, replacing: "9876"))</w:tr>"
            }
            let before = row.first?.columns.lowerBound ?? 0
            let own = before > 0 ? "<w:trPr><w:gridBefore w:val=\"\(before)\"/></w:trPr>" : ""
            let markup = "<w:tr>\(own)\(cells(row))</w:tr>"
            text += habit == .contentControls && Bool.random(using: &dice) ? control(markup) : markup
        }
        return text + "</w:tbl>"
    }

    private mutating func cells(_ row: [OfficeGrid.Cell], replacing other: String? = nil) -> String {
        var text = ""
        for cell in row {
            var properties = ""
            if cell.columns.count > 1, habit != .olderMerges {
                properties += "<w:gridSpan w:val=\"\(cell.columns.count)\"/>"
            }
            if cell.columns.count > 1, habit == .olderMerges { properties += "<w:hMerge w:val=\"restart\"/>" }
            if cell.rows != 1 { properties += cell.rows == 0 ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>" }
            if habit == .trackedChanges {
                properties += "<w:tcPrChange w:id=\"3\"><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr></w:tcPrChange>"
            }
            let content = other.map { cell.id == nil ? paragraph(cell.text) : paragraph($0) } ?? content(cell)
            let markup = "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
            text += habit == .contentControls && Int.random(in: 0..<4, using: &dice) == 0 ? control(markup) : markup
            if habit == .olderMerges {
                let rest = "<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>"
                text += String(repeating: rest, count: cell.columns.count - 1)
            }
        }
        return text
    }

    /// The paragraphs of a cell.
    private mutating func content(_ cell: OfficeGrid.Cell) -> String {
        guard cell.id != nil, !cell.text.isEmpty else { return label(cell.text) }
        switch habit {
        case .trackedChanges:
            let old = "<w:del w:id=\"4\"><w:r><w:delText>88</w:delText></w:r></w:del>"
            let new = "<w:ins w:id=\"5\">\(run(cell.text))</w:ins>"
            return
                "<w:p><w:pPr><w:rPr><w:rPrChange w:id=\"6\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr></w:pPr>\(old)\(new)</w:p>"
        case .hiddenText:
            return "<w:p>\(run("7", "<w:vanish/>"))\(run(cell.text))\(run("77", "<w:rStyle w:val=\"Hidden\"/>"))</w:p>"
        case .fields where Bool.random(using: &dice):
            return "<w:p>" + field(" =SUM(ABOVE) 3", run(cell.text)) + "</w:p>"
        case .fields:
            return "<w:p><w:fldSimple w:instr=\" =5+5 \">\(run(cell.text))</w:fldSimple></w:p>"
        case .notes:
            return """
                <w:p>\(run(cell.text))<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r>\
                <w:footnoteReference w:id="2"/></w:r></w:p>
                """
        case .smallTables:
            return "<w:tbl><w:tr><w:tc>\(paragraph(cell.text))</w:tc></w:tr></w:tbl>" + paragraph("")
        default: return paragraph(cell.text)
        }
    }

    private mutating func label(_ text: String) -> String {
        if habit == .pictures, text.isEmpty { return "<w:p><w:r><w:drawing><a:line/></w:drawing></w:r></w:p>" }
        if habit == .rubies, text.count > 1, let first = text.first {
            let ruby =
                "<w:ruby><w:rubyPr/><w:rt>\(run("pin"))</w:rt><w:rubyBase>\(run(String(first)))</w:rubyBase></w:ruby>"
            return "<w:p><w:r>\(ruby)</w:r>\(run(String(text.dropFirst())))</w:p>"
        }
        if habit == .automaticNumbers {
            let numerals = ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）"]
            if let index = numerals.firstIndex(where: text.hasPrefix), !text.hasPrefix("（一）予以") || index == 0 {
                // One list for each label, which begins with its number, as copied tables have it.
                return paragraph(
                    String(text.dropFirst(3)),
                    properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(20 + index)\"/></w:numPr>")
            }
        }
        if text.count > 6, habit == .wps {
            let middle = text.index(text.startIndex, offsetBy: text.count / 2)
            return paragraph(String(text[..<middle])) + paragraph(String(text[middle...]))
        }
        return paragraph(text)
    }

    // MARK: Markup

    mutating func paragraph(_ text: String, style: String? = nil, properties: String = "") -> String {
        let own = (style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "") + properties
        let mark = own.isEmpty ? "" : "<w:pPr>\(own)</w:pPr>"
        return text.isEmpty ? "<w:p>\(mark)</w:p>" : "<w:p>\(mark)\(run(text))</w:p>"
    }

    private mutating func run(_ text: String, _ properties: String = "") -> String {
        let own = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        guard habit == .splitRuns, text.count > 1 else {
            let inner = "<w:t xml:space=\"preserve\">\(escaped(text))</w:t>"
            let markup = "<w:r>\(own)\(inner)</w:r>"
            return habit == .contentControls && Int.random(in: 0..<5, using: &dice) == 0 ? control(markup) : markup
        }
        return text.map { character in
            marks += 1
            return """
                <w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="\(marks)" w:name="b\(marks)"/><w:r>\(own)<w:t>\
                \(escaped(String(character)))</w:t></w:r><w:bookmarkEnd w:id="\(marks)"/>
                """
        }.joined()
    }

    private func field(_ code: String, _ result: String) -> String {
        func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        return mark("begin") + "<w:r><w:instrText>\(code)</w:instrText></w:r>" + mark("separate") + result + mark("end")
    }

    private func control(_ content: String) -> String {
        "<w:sdt><w:sdtPr><w:alias w:val=\"9\"/><w:text/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    // MARK: The package

    func archive(styles: String = "", numbering: String = "") -> [UInt8] {
        let transitional = "http://schemas.openxmlformats.org/"
        let isStrict = habit == .strict
        let word =
            isStrict ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : transitional + "wordprocessingml/2006/main"
        let relation =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
            : transitional + "officeDocument/2006/relationships/"
        let spaces = """
            xmlns:w="\(word)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            """
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let lists =
            (1...7).map { index in
                """
                <w:abstractNum w:abstractNumId="\(20 + index)"><w:lvl w:ilvl="0"><w:start w:val="\(index)"/><w:numFmt w:val="chineseCounting"/>\
                <w:suff w:val="nothing"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>
                """
            }.joined()
            + (1...7).map { index in
                "<w:num w:numId=\"\(19 + index)\"><w:abstractNumId w:val=\"\(20 + index)\"/>"
                    + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"\(index)\"/></w:lvlOverride></w:num>"
            }.joined()
        let usual = """
            <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>\
            <w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
            """
        let parts: [(String, String)] = [
            (
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="\(relation)officeDocument" Target="\(habit == .wps ? "word/document.xml" : "/word/document.xml")"/></Relationships>
                """
            ),
            (
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="\(relation)styles" Target="styles.xml"/><Relationship Id="rId2" Type="\(relation)numbering" Target="numbering.xml"/>\
                </Relationships>
                """
            ),
            (
                "word/styles.xml",
                """
                <w:styles \(spaces)><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
                <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>\
                <w:style w:type="character" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>\(styles)</w:styles>
                """
            ),
            (
                "word/numbering.xml",
                "<w:numbering \(spaces)>\(numbering.isEmpty ? usual + lists : numbering)</w:numbering>"
            ),
            ("word/document.xml", "<w:document \(spaces)><w:body>\(body)<w:sectPr/></w:body></w:document>"),
        ]
        var writer = ArchiveWriter()
        for (name, text) in parts {
            writer.add(name, Array((head + text).utf8), habit == .stored ? .stored : .deflated)
        }
        return writer.archive
    }
}
