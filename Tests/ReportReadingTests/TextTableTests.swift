import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// What is certain about figures in text, and what is not, each in the smallest document that shows it.
struct TextTableTests {
    /// A document in a style whose figures keep every sum but for the mistakes of an office.
    private static func faulty(_ style: LayoutStyle, _ noise: LayoutNoise = .none) -> LayoutDocument {
        LayoutDocument(.form2021, .faulty, style, noise, seed: 5)
    }

    private static func cells(_ text: String) throws -> CellTable {
        try #require(InventedDocument.read(text, path: "样例省/样例市/样例县/甲镇/a.txt").document).cells
    }

    @Test(arguments: LayoutStyle.allCases.filter { $0 != .unseparated })
    func aWrongTotalIsReadAsItStands(style: LayoutStyle) {
        #expect(LayoutTally(Self.faulty(style)).share == 1)
    }

    @Test func aNumberThatMayBeThatOfAPageProvesNothing() throws {
        // A cell is gone and a page number stands in the row: as many figures as columns.
        let document = Self.faulty(.cellLines)
        var lines = document.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let label = try #require(lines.firstIndex(of: "1.属于国家秘密"))
        lines.removeSubrange((label + 2)...(label + 3))
        lines.insert(contentsOf: ["2", ""], at: label + 6)
        lines += ["", "3"]
        let cells = try Self.cells(lines.joined(separator: "\n"))
        #expect(Applicant.allCases.allSatisfy { cells[.requests(.stateSecret, $0)].state == .unreadable })
    }

    @Test func pageNumbersThatCountToTheLastPageAreLeftOut() {
        #expect(LayoutTally(Self.faulty(.blanks, .pageNumbers)).share == 1)
        #expect(LayoutTally(Self.faulty(.cellLines, .markedPages)).share == 1)
    }

    @Test(arguments: [LayoutStyle.cellLinesWithBlanks, .barLines, .barredCells, .barRows, .tabs, .singleLineBars])
    func emptyCellsStayInTheirColumns(style: LayoutStyle) {
        #expect(LayoutTally(Self.faulty(style, .vanishedBlanks)).share == 1)
        #expect(LayoutTally(Self.faulty(style, .totalsOnly)).share == 1)
    }

    @Test func emptyCellsThatLeftNoTraceMakeTheirRowUnreadable() throws {
        let cells = try Self.cells(Self.faulty(.cellLines, .totalsOnly).text)
        #expect(Applicant.allCases.allSatisfy { cells[.requests(.granted, $0)].state == .unreadable })
    }

    @Test func theOnlyRowWithoutALabelIsPlacedAndReported() throws {
        for style in LayoutStyle.allCases where style != .unseparated {
            let document = Self.faulty(style, .lostRowLabel)
            let result = InventedDocument.read(document.text, path: "样例省/样例市/样例县/甲镇/a.txt")
            let ids = ["issued", "repealed", "in_force"].compactMap { CellID("t2.regulation.\($0)") }
            let read = ids.map { result.document?.cells[$0].number?.description }
            #expect(read == ids.map { document.expected[$0] }, "\(style)")
            #expect(result.findings.contains { $0.rule == "ST-06" && $0.cells == ids }, "\(style)")
        }
    }

    @Test func figuresInFrontOfAMissingRowMayBeItsFigures() throws {
        let document = Self.faulty(.cellLines)
        let sound = document.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let label = try #require(sound.firstIndex(of: "规章"))
        // The figures of 规章 are lost together with the next label.
        let lines = Array(sound[...label]) + Array(sound[(label + 9)...])
        let cells = try Self.cells(lines.joined(separator: "\n"))
        #expect(cells[try #require(CellID("t2.regulation.issued"))].state == .unreadable)
    }

    @Test func aFigureTheFileEndsInIsNotCertain() throws {
        let document = Self.faulty(.tabs)
        let end = try #require(document.text.range(of: "4.保护第三方合法权益"))
        let line = document.text[..<end.upperBound] + "\t1\t2\t3\t4\t5\t6\t21"
        let total = CellID.requests(.thirdParty, .total)
        #expect(try Self.cells(String(line))[total].state == .unreadable)
        #expect(try Self.cells(line + "\n")[total].number == ExactDecimal(21))
        #expect(try Self.cells(String(line))[.requests(.thirdParty, .otherOrganisation)].number == ExactDecimal(6))
    }

    @Test func aFigureCutByALineEndIsNotRead() throws {
        let document = Self.faulty(.blanks)
        let fee = try #require(CellID("t2.admin_fee.amount_wan"))
        let printed = try #require(document.expected[fee])
        let text = document.text.replacing("行政事业性收费 \(printed)", with: "行政事业性收费 190.45\n7379")
        #expect(try Self.cells(text)[fee].state == .unreadable)
    }

    @Test func rowsThatLostTheLineEndBetweenThemAreTwo() throws {
        let document = Self.faulty(.blanks)
        let text = document.text.replacing("\n行政规范性文件 ", with: " 行政规范性文件 ")
        #expect(text != document.text)
        let cells = try Self.cells(text)
        #expect(document.expected.allSatisfy { cells[$0.key].number?.description == $0.value })
    }
}

/// Digits that nothing parts.
struct DigitRunTests {
    private static func parts(_ digits: String, columns: Int, block: Int) -> [String]? {
        let source = SourceDocument(path: "a.txt", bytes: Array(digits.utf8), sha256: "")
        let run = Stretch(
            bytes: 0..<digits.utf8.count, place: SourcePlace(line: 1, column: 1, length: digits.utf8.count))
        return DigitRun.onlySum(run, columns: columns, block: block, source)?.map { $0.raw(in: source) }
    }

    @Test func onlyOnePartitionKeepsTheSum() {
        #expect(Self.parts("120000012", columns: 7, block: 7) == ["12", "0", "0", "0", "0", "0", "12"])
        #expect(Self.parts("1020011", columns: 7, block: 7) == nil)
    }

    @Test func twoPartitionsAreNone() {
        // 1 + 11 = 12 and 11 + 1 = 12.
        #expect(Self.parts("11112", columns: 3, block: 3) == nil)
    }

    @Test(
        arguments: [
            ("123", .unreadable), ("305", .unreadable), ("100", .unreadable), ("012", .unreadable),
            ("1015", .unreadable),
            ("05", .unreadable), ("000", .number(ExactDecimal(0))), ("003", .number(ExactDecimal(3))),
            ("0012", .number(ExactDecimal(12))),
        ] as [(String, CellState)])
    func aRowOfTable2IsReadOnlyWhereAnEmptyCellCannotExplainItsDigits(digits: String, state: CellState) throws {
        // 123 is 1, 2 and 3, or 12 and 3 beside an empty cell that left no trace.
        let sound = LayoutDocument(.form2021, .small, .unseparated, .none, seed: 3)
        let columns = ["issued", "repealed", "in_force"].compactMap { CellID("t2.normative_doc.\($0)") }
        let printed = columns.compactMap { sound.expected[$0] }.joined()
        let text = sound.text.replacing("行政规范性文件\(printed)", with: "行政规范性文件\(digits)")
        let cells = try #require(
            InventedDocument.read(text, path: "样例省/样例市/样例县/甲镇/a.txt").document
        ).cells
        #expect(cells[columns[2]].state == state)
    }

    @Test func singleDigitsWithTheirSumAreReadUnlessAnEmptyCellKeepsItToo() {
        func digits(_ text: String) -> [String]? {
            let source = SourceDocument(path: "a.txt", bytes: Array(text.utf8), sha256: "")
            let place = SourcePlace(line: 1, column: 1, length: text.utf8.count)
            let run = Stretch(bytes: 0..<text.utf8.count, place: place)
            return DigitRun.singleDigits(run, columns: 7, source)?.map { $0.raw(in: source) }
        }
        #expect(digits("1020003") == ["1", "0", "2", "0", "0", "0", "3"])
        #expect(digits("1020004") == nil)
        // 1 + 1 = 2, and 11 + 0 + 0 + 0 + 0 ≠ 2; but 1 + 0 + 0 + 10 = 11 beside an empty cell.
        #expect(digits("1000102") == ["1", "0", "0", "0", "1", "0", "2"])
        #expect(digits("1001011") == nil)
    }
}

/// What `inspect --explain` says of the tables.
struct TableExplanationTests {
    @Test(arguments: [
        (LayoutStyle.tabs, "以制表符分列"), (.barRows, "一行一条、以竖线分列"), (.barLines, "一行一个单元格、以竖线结束"),
        (.cellLines, "一行一个单元格"), (.blanks, "标签与数值同行、以空格分隔（PDF 文本）"), (.unseparated, "标签与数值连写，没有分隔"),
        (.singleLineBars, "全文在一行之内"),
    ])
    func namesLayoutFormAndRows(style: LayoutStyle, words: String) {
        let document = LayoutDocument(.form2021, .small, style, .none, seed: 2)
        let result = InventedDocument.read(document.text, path: "样例省/样例市/样例县/甲镇/a.txt")
        let sentences = result.explanation.map(\.zh)
        #expect(sentences.contains("表三：2021 年表式（（六）其他处理分三项），\(words)，找到 25 行，其中 25 行标签逐字相符"), "\(sentences)")
    }

    @Test func saysHowEachOtherRowWasPlacedAndWhyNot() {
        var document = InventedDocument()
        document.requests = document.requests.map { line in
            line.replacing("3.要求提供公开出版物", with: "3.要求提供出版物").replacing("\t2.重复申请\t", with: "\t\t")
        }
        let granted = document.requests.firstIndex { $0.contains("（一）予以公开") } ?? 0
        document.requests[granted] += "\t999"
        let line = { (words: String) in (document.lines.firstIndex { $0.contains(words) } ?? -1) + 1 }
        let explanation = InventedDocument.read(document.text).explanation
        let (zh, en) = (explanation.map(\.zh), explanation.map(\.en))
        let publication = line("3.要求提供出版物")
        #expect(
            zh.contains("“3.要求提供公开出版物”：第 \(publication) 行，印作“3.要求提供出版物”，标签相差 2 字，按次序和近似对应，7 个值"), "\(zh)")
        #expect(
            en.contains(
                "“3.要求提供公开出版物”: line \(publication), printed “3.要求提供出版物”, differs by 2, placed by sequence and likeness, 7 values"
            ), "\(en)")
        let repeated = publication - 1
        #expect(zh.contains("“2.重复申请”：第 \(repeated) 行，没有标签，按缺行推定，7 个值"), "\(zh)")
        #expect(en.contains("“2.重复申请”: line \(repeated), no label, placed as the only missing row, 7 values"), "\(en)")
        let grantedLine = granted + document.head.count + document.overview.count + document.proactive.count + 1
        #expect(zh.contains("“（一）予以公开”：第 \(grantedLine) 行，标签逐字相符，未读出：有 8 个值，表式有 7 列"), "\(zh)")
        #expect(en.contains("“（一）予以公开”: line \(grantedLine), exact label, not read: 8 values for 7 columns"), "\(en)")
        let petition = line("1.信访举报投诉类申请")
        #expect(zh.contains("“1.信访举报投诉类申请”：第 \(petition) 行，标签逐字相符，7 个值"), "\(zh)")
        let disputes = line("未经复议直接起诉") + 2
        #expect(zh.contains("“政府信息公开行政复议、行政诉讼情况”：第 \(disputes) 行，在表头之下，15 个值"), "\(zh)")
    }

    @Test func saysWhereALabelIsSplitAndWhichCellsAreBlank() {
        let document = LayoutDocument(.form2021, .small, .cellLinesWithBlanks, [.splitAround, .totalsOnly], seed: 2)
        let result = InventedDocument.read(document.text, path: "样例省/样例市/样例县/甲镇/a.txt")
        let sentences = result.explanation
        #expect(
            sentences.contains {
                $0.zh.hasPrefix("“5.属于三类内部事务信息”：第 ") && $0.zh.hasSuffix(" 行，标签被拆开，数值夹在其间，1 个值，6 格空白")
            }, "\(sentences.map(\.zh))")
        #expect(
            sentences.contains {
                $0.en.hasPrefix("“5.属于三类内部事务信息”: lines ")
                    && $0.en.hasSuffix(", label split around its values, 1 values, 6 blank cells")
            }, "\(sentences.map(\.en))")
    }
}
