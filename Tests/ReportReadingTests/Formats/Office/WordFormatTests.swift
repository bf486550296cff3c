import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// What of a document is shown, piece by piece.
struct WordFormatTests {
    private func transcript(_ body: String, styles: String = "", numbering: String = "") throws -> Transcript {
        try WordFormat.transcript(
            of: WordWriter.document(body: body, styles: styles, numbering: numbering), path: "a.docx")
    }

    /// The lines of the transcript, without blank ones.
    private func lines(_ body: String, styles: String = "", numbering: String = "") throws -> [String] {
        let text = try transcript(body, styles: styles, numbering: numbering).source.bytes
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }

    private func cell(_ content: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
    }

    private func table(_ rows: [String]) -> String {
        "<w:tbl>" + rows.map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>"
    }

    @Test(arguments: [
        ("<w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", ["甲"]),
        ("<w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom>", ["甲"]),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>", ["甲", "乙 丙"]),
        ("<w:r><w:noBreakHyphen/><w:t>8</w:t><w:softHyphen/></w:r>", ["-8"]),
        ("<w:r><w:t xml:space=\"preserve\"> 1</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 2</w:t></w:r>", ["1 2"]),
        ("<w:r><w:t>1 </w:t></w:r><w:r><w:t> 2</w:t></w:r>", ["12"]),
        ("<w:r><w:sym w:font=\"Symbol\" w:char=\"F035\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", ["5☑"]),
        ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F035\"/></w:r>", ["\u{FFFD}"]),
        ("<w:hyperlink><w:smartTag><w:r><w:t>甲</w:t></w:r></w:smartTag></w:hyperlink>", ["甲"]),
        ("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>甲</w:t></w:r>", ["甲"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>", []),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>5</w:t></w:r><w:r><w:t>6</w:t></w:r>", ["5\u{336}6"]),
        ("<w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>", ["5 1"]),
        ("<w:r><w:t>5</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r>", ["5"]),
        (
            "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>5</m:t></m:r></m:oMath>",
            ["5"]
        ),
    ])
    func aParagraphIsWhatIsShown(content: String, expected: [String]) throws {
        #expect(try lines("<w:p>\(content)</w:p>") == expected)
    }

    @Test func fieldCodesAreLeftOutAndResultsKeptHoweverTheyAreNested() throws {
        func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        let inner =
            mark("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + mark("separate") + run("3") + mark("end")
        let outer =
            mark("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + inner + mark("separate") + run("甲")
            + mark("end")
        #expect(try lines("<w:p>\(outer)\(run("乙"))</w:p>") == ["甲乙"])
        #expect(try lines("<w:p>\(mark("begin"))\(run("丢"))</w:p><w:p>\(run("乙"))</w:p>") == ["乙"])
    }

    @Test func aDeletedParagraphEndJoinsTheNextParagraph() throws {
        let deleted = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
        #expect(try lines("<w:p>\(deleted)\(run("甲"))</w:p><w:p>\(run("乙"))</w:p>") == ["甲乙"])
        #expect(try lines("<w:p>\(deleted)</w:p><w:p>\(run("乙"))</w:p>") == ["乙"])
    }

    @Test func aTextBoxIsReadOnceBehindItsParagraph() throws {
        let box = "<w:txbxContent><w:p>\(run("框"))</w:p></w:txbxContent>"
        let both = """
            <w:p>\(run("甲"))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing>\
            </mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        #expect(try lines(both) == ["甲", "框"])
        #expect(try lines("<w:p><w:r><w:pict><v:textbox>\(box)</v:textbox></w:pict></w:r></w:p>") == ["框"])
    }

    @Test func headingsAreToldByStyleAndByOutlineLevel() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="a"><w:name w:val="Heading 2"/></w:style>\
            <w:style w:type="paragraph" w:styleId="b"><w:name w:val="样式"/><w:basedOn w:val="a"/></w:style>\
            <w:style w:type="paragraph" w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="c"/></w:style>\
            <w:style w:type="paragraph" w:styleId="d"><w:name w:val="toc 1"/></w:style>
            """
        let body = [
            "<w:pStyle w:val=\"b\"/>", "<w:outlineLvl w:val=\"0\"/>",
            "<w:pStyle w:val=\"a\"/><w:outlineLvl w:val=\"9\"/>",
            "<w:pStyle w:val=\"c\"/>", "<w:pStyle w:val=\"d\"/>",
        ]
        .map { "<w:p><w:pPr>\($0)</w:pPr>\(run("甲"))</w:p>" }.joined()
        #expect(
            try transcript(body, styles: styles).blocks.map(\.kind) == [
                .heading(depth: 2), .heading(depth: 1), .text, .text,
            ])
    }

    @Test func mergedCellsAreOneFieldWithTheirColumns() throws {
        let rows = [
            cell("<w:p>\(run("甲"))</w:p>", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>")
                + cell("<w:p>\(run("1"))</w:p>"),
            cell("<w:p>\(run("藏"))</w:p>", "<w:gridSpan w:val=\"2\"/><w:vMerge/>") + cell("<w:p/>"),
            cell("<w:p>\(run("乙"))</w:p>") + cell("<w:p>\(run("丙"))</w:p>", "<w:vMerge/>") + cell("<w:p/>"),
        ]
        let found = try transcript(table(rows))
        let read = found.blocks.filter { $0.kind == .row }
        #expect(read.map { $0.fields.map { $0.raw(in: found.source) } } == [["甲", "1"], ["", ""], ["乙", "丙", ""]])
        #expect(read.map { $0.cells.map(\.columns) } == [[0..<2, 2..<3], [0..<2, 2..<3], [0..<1, 1..<2, 2..<3]])
        // The cell below goes on with something it does not fit: what it belongs to is not known.
        #expect(read.map { $0.cells.map(\.isTall) } == [[true, false], [true, false], [false, true, false]])
        #expect(found.source.origins.origin(of: read[0].fields[1].place) == .cell(table: 1, row: 1, cell: 2))
        #expect(found.findings.map(\.rule.name) == ["OF-01"])
    }

    @Test func aPictureInACellIsNotABlank() throws {
        let picture = "<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>"
        let found = try transcript(table([cell("<w:p/>") + cell(picture)]))
        #expect(found.blocks.first?.fields.map { $0.raw(in: found.source) } == ["", "\u{FFFC}"])
    }

    @Test func aTableInsideACellIsReadOnce() throws {
        let three = (1...3).map { cell("<w:p>\(run("\($0)"))</w:p>") }.joined()
        let inner = table([three, three])
        let outer = table([cell("<w:p>\(run("左"))</w:p>") + cell("\(inner)<w:p/>")])
        #expect(try lines(outer) == ["左", "1\t2\t3", "1\t2\t3"])
        let small = table([cell("<w:p>\(run("5"))</w:p>") + cell("<w:p>\(run("6"))</w:p>")])
        #expect(try lines(table([cell("<w:p>\(run("左"))</w:p>") + cell("\(small)<w:p/>")])) == ["左\t5 6"])
    }

    @Test func numbersOfListsAreWrittenOutAsWordCountsThem() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
            <w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
            <w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0B7}"/></w:lvl>\
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>\
            <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            """
        let items = [
            ("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 0), ("1", 1), ("2", 0), ("2", 0), ("0", 0), ("1", 0),
        ]
        let body = items.map { list, level in
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(run("甲"))</w:p>"
        }.joined()
        let found = try lines(body, numbering: numbering)
        #expect(found == ["一、甲", "1.1 甲", "1.2 甲", "• 甲", "二、甲", "2.1 甲", "五、甲", "六、甲", "甲", "七、甲"])
        #expect(try transcript(body, numbering: numbering).findings.map(\.rule.name) == ["OF-04"])
    }

    @Test(arguments: [
        (1, "chineseCounting", "一"), (10, "chineseCounting", "十"), (21, "chineseCountingThousand", "二十一"),
        (105, "chineseCountingThousand", "一百零五"), (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (4, "upperRoman", "IV"), (28, "lowerLetter", "bb"), (7, "decimalZero", "07"), (2, "ideographTraditional", "乙"),
        (20, "ideographDigital", "二〇"), (2, "decimalFullWidth", "２"),
    ])
    func numeralsAreThoseOfWord(number: Int, format: String, expected: String) {
        #expect(WordNumeral.text(number, format) == expected)
    }

    @Test func aNumberInAnUnknownFormatIsNotMadeUp() {
        #expect(WordNumeral.text(3, "hebrew1") == nil)
        #expect(WordNumeral.text(11, "ideographTraditional") == nil)
        #expect(WordNumeral.text(99, "decimalEnclosedCircle") == nil)
    }

    @Test func whatIsLeftOutIsSaid() throws {
        let body =
            "<w:p>\(run("藏", "<w:vanish/>"))<w:ins>\(run("甲"))</w:ins><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
        #expect(try transcript(body).findings.map(\.rule.name) == ["OF-01", "OF-02", "OF-03"])
        #expect(try transcript("<w:p>\(run("甲"))</w:p>").findings == [])
    }

    @Test func contentOnlyWordCanReadIsRefused() {
        let bytes = WordWriter.document(body: "<w:altChunk r:id=\"x\" xmlns:r=\"r\"/>")
        #expect(throws: FormatRefusal.self) { try WordFormat.transcript(of: bytes, path: "a.docx") }
    }
}
