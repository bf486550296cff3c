import PageExtraction
import ReportModel
import Testing

@testable import ReportReading

/// Tables whose cells lines part, however their words are wrapped.
struct RuledTableTests {
    /// A page drawn cell by cell.
    private struct Sheet {
        var page = PageText.Page(width: 59_500, height: 84_200)
        static let size = 1000

        /// Draws a cell with lines of words in its middle.
        mutating func cell(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>, _ lines: [String] = []) {
            let (left, right, top, bottom) = (
                x.lowerBound * 100, x.upperBound * 100, y.lowerBound * 100, y.upperBound * 100
            )
            page.rules += [
                PageText.Rule(isVertical: false, place: top, start: left, end: right),
                PageText.Rule(isVertical: false, place: bottom, start: left, end: right),
                PageText.Rule(isVertical: true, place: left, start: top, end: bottom),
                PageText.Rule(isVertical: true, place: right, start: top, end: bottom),
            ]
            let start = (top + bottom - lines.count * Self.size) / 2
            for (index, line) in lines.enumerated() { words(line, (left + right) / 2, start + index * Self.size) }
        }

        mutating func words(_ line: String, _ middle: Int, _ top: Int) {
            let isFigure = line.utf8.allSatisfy { $0 < 0x80 }
            let half = line.unicodeScalars.count * Self.size / (isFigure ? 4 : 2)
            page.words.append(
                PageText.Word(
                    Array(line.utf8), left: middle - half, top: top, right: middle + half, bottom: top + Self.size))
        }
    }

    /// The rows as text, fields parted by bars; lines of text as they are.
    private func rows(_ pages: [Sheet]) -> [String] {
        let transcript = PDFFormat.transcript(of: PageText(pages: pages.map(\.page)), path: "a.pdf", sha256: "")
        return transcript.blocks.filter { $0.kind != .blank }.map { block in
            block.fields.map { String(decoding: transcript.source.bytes[$0.bytes], as: UTF8.self) }
                .joined(separator: "|")
        }
    }

    /// Four columns: two of labels, the first of a group over three rows, and two of figures.
    private func sheet(top: Int = 100) -> Sheet {
        var sheet = Sheet()
        sheet.cell(50...150, top...(top + 40), ["行业"])
        sheet.cell(150...250, top...(top + 40), ["甲类", "数量"])
        sheet.cell(250...350, top...(top + 40), ["乙类"])
        return sheet
    }

    @Test func wrappedLabelsAndBlankCellsStayInTheirCells() {
        var sheet = sheet()
        // The lines of the first label stand nearer to the second than its own rows to each other.
        sheet.cell(50...150, 140...172, ["1.纸鸢", "放飞", "次数"])
        sheet.cell(150...250, 140...172, ["7"])
        sheet.cell(250...350, 140...172)
        sheet.cell(50...150, 172...204, ["2.灯谜", "征集", "次数"])
        sheet.cell(150...250, 172...204)
        sheet.cell(250...350, 172...204, ["12"])
        #expect(rows([sheet]) == ["行业|甲类数量|乙类", "1.纸鸢放飞次数|7|", "2.灯谜征集次数||12"])
    }

    @Test func aMergedCellReachesDown() {
        var sheet = Sheet()
        sheet.cell(50...100, 100...160, ["（三）", "其他"])
        for (index, top) in [100, 120, 140].enumerated() {
            sheet.cell(100...250, top...(top + 20), ["\(index + 1).雨具借还"])
            sheet.cell(250...350, top...(top + 20), ["\(index)"])
        }
        #expect(rows([sheet]) == ["（三）其他|1.雨具借还|0", "|2.雨具借还|1", "|3.雨具借还|2"])
        let transcript = PDFFormat.transcript(of: PageText(pages: [sheet.page]), path: "a.pdf", sha256: "")
        let cells = transcript.blocks.filter { $0.kind == .row }.map(\.cells)
        #expect(cells.map { $0.map(\.columns) } == Array(repeating: [0..<1, 1..<2, 2..<3], count: 3))
        #expect(cells.map { $0.map(\.isTall) } == Array(repeating: [true, false, false], count: 3))
        // What a row has of the merged cell is no larger than the row.
        let second = transcript.blocks.filter { $0.kind == .row }[1].fields[0].place
        #expect(
            transcript.source.origins.origin(of: second)
                == .box(page: 1, SourceBox(left: 50, top: 120, right: 100, bottom: 140)))
    }

    @Test func figuresInTwoLinesOfACellAreNotJoined() {
        var sheet = sheet()
        sheet.cell(50...150, 140...180, ["1.井水分配"])
        sheet.cell(150...250, 140...180, ["12", "34"])
        sheet.cell(250...350, 140...180, ["5"])
        #expect(rows([sheet]).last == "1.井水分配|12 34|5")
    }

    @Test func aWordAcrossALineLeavesTheTableToItsWords() {
        var sheet = sheet()
        sheet.cell(50...150, 140...170, ["1.石桥编号"])
        sheet.cell(150...250, 140...170)
        sheet.cell(250...350, 140...170)
        sheet.words("3 5", 25_000, 15_000)
        let found = RuledTable.all(on: [sheet.page], em: 10)
        #expect(found.map(\.tables.count) == [0])
        #expect(found.map(\.rest) == [sheet.page])
    }

    @Test func aLabelMayStandOutOfANarrowColumnByACharacter() {
        func tables(_ word: String) -> Int {
            var sheet = Sheet()
            sheet.cell(50...80, 100...130, [word])
            sheet.cell(80...200, 100...130, ["1.铜铃"])
            sheet.cell(200...250, 100...130, ["4"])
            return RuledTable.all(on: [sheet.page], em: 10)[0].tables.count
        }
        #expect(tables("（三）其") == 1)
        #expect(tables("（三）其他结果") == 0)
        #expect(tables("（三）9") == 0)
    }

    @Test func aLineOverHalfOfACellProvesNothing() {
        var sheet = sheet()
        sheet.cell(50...150, 140...180, ["1.稻草回收"])
        sheet.cell(150...350, 140...180, ["4"])
        #expect(RuledTable.all(on: [sheet.page], em: 10)[0].tables.count == 1)
        sheet.page.rules.append(PageText.Rule(isVertical: true, place: 25_000, start: 14_000, end: 16_000))
        #expect(RuledTable.all(on: [sheet.page], em: 10)[0].tables.isEmpty)
    }

    @Test func aRepeatedHeaderIsLeftOutAndACutRowJoined() {
        var first = sheet()
        first.cell(50...150, 140...170, ["1.蜂箱摆放"])
        first.cell(150...250, 140...170, ["1"])
        first.cell(250...350, 140...170, ["2"])
        first.cell(50...150, 170...200, ["2.河灯"])
        first.cell(150...250, 170...200)
        first.cell(250...350, 170...200)
        var second = sheet(top: 60)
        second.cell(50...150, 100...130, ["数量"])
        second.cell(150...250, 100...130, ["3"])
        second.cell(250...350, 100...130)
        second.cell(50...150, 130...160, ["3.米尺校准"])
        second.cell(150...250, 130...160, ["4"])
        second.cell(250...350, 130...160, ["5"])
        #expect(rows([first, second]) == ["行业|甲类数量|乙类", "1.蜂箱摆放|1|2", "2.河灯数量|3|", "3.米尺校准|4|5"])
    }

    /// One table is not read in two ways.
    @Test func aTableWithoutAGridOnOnePageHasNoneOnTheOther() {
        var first = sheet()
        first.cell(50...150, 140...170, ["1.竹林认领"])
        first.cell(150...250, 140...170, ["1"])
        first.cell(250...350, 140...170, ["2"])
        var second = sheet(top: 60)
        second.cell(50...150, 100...130, ["2.雨具借还"])
        second.cell(150...350, 100...130, ["3"])
        func tables(_ pages: [Sheet]) -> [Int] { RuledTable.all(on: pages.map(\.page), em: 10).map(\.tables.count) }
        #expect(tables([first, second]) == [1, 1])
        second.page.rules.append(PageText.Rule(isVertical: true, place: 25_000, start: 10_000, end: 11_500))
        #expect(tables([first, second]) == [0, 0])
        second.page.rules = second.page.rules.map {
            PageText.Rule(
                isVertical: $0.isVertical, place: $0.isVertical ? $0.place + 5000 : $0.place,
                start: $0.isVertical ? $0.start : $0.start + 5000, end: $0.isVertical ? $0.end : $0.end + 5000)
        }
        #expect(tables([first, second]) == [1, 0])
    }

    /// A label that reaches down from the page before is drawn without lines.
    @Test func aPlaceWithoutAShapeIsEmptyOrNoGrid() {
        var sheet = Sheet()
        sheet.cell(150...250, 100...130, ["1.棋局公示"])
        sheet.cell(250...350, 100...130, ["4"])
        sheet.cell(100...250, 130...160, ["（七）总计"])
        sheet.cell(250...350, 130...160, ["5"])
        sheet.cell(50...250, 160...190, ["四、结转"])
        sheet.cell(250...350, 160...190, ["6"])
        #expect(rows([sheet]) == ["||1.棋局公示|4", "|（七）总计|5", "四、结转|6"])
        sheet.words("（六）", 7500, 11_000)
        #expect(RuledTable.all(on: [sheet.page], em: 10)[0].tables.isEmpty)
    }

    /// Where labels have no numbers, the next one may be the rest of the last: then nobody knows whether its cells are empty.
    @Test func emptyCellsBeforeAPageBreakAreDoubtedWhereTheRowMayGoOn() {
        var first = sheet()
        first.cell(50...150, 140...170, ["戏台排"])
        first.cell(150...250, 140...170)
        first.cell(250...350, 140...170)
        var second = Sheet()
        second.cell(50...150, 60...90, ["班次数"])
        second.cell(150...250, 60...90, ["3"])
        second.cell(250...350, 60...90, ["4"])
        #expect(rows([first, second]) == ["行业|甲类数量|乙类", "戏台排", "班次数|3|4"])
    }

    @Test func labelsOfTheFormAreJoinedOnlyWhereTheyAreOneTogether() {
        func pages(_ upper: String, _ lower: String) -> [Sheet] {
            var first = sheet()
            first.cell(50...150, 140...170, [upper])
            first.cell(150...250, 140...170)
            first.cell(250...350, 140...170)
            var second = Sheet()
            second.cell(50...150, 60...90, [lower])
            second.cell(150...250, 60...90, ["3"])
            second.cell(250...350, 60...90, ["4"])
            return [first, second]
        }
        #expect(rows(pages("行政规范性", "文件")).suffix(1) == ["行政规范性文件|3|4"])
        #expect(rows(pages("行政处罚", "行政强制")).suffix(2) == ["行政处罚||", "行政强制|3|4"])
    }

    /// A row an office added has no number either; its figures are not those of the blank row before the page ends.
    @Test func aWholeLabelOfTheFormTakesNoRowOfTheNextPage() {
        let labels = ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物"]
        var first = Sheet()
        for (index, label) in labels.enumerated() {
            first.cell(50...250, (100 + 30 * index)...(130 + 30 * index), [label])
            first.cell(250...350, (100 + 30 * index)...(130 + 30 * index), index < 2 ? ["\(index)"] : [])
        }
        var second = Sheet()
        second.cell(50...250, 60...90, ["小计"])
        second.cell(250...350, 60...90, ["7"])
        #expect(rows([first, second]).suffix(2) == ["3.要求提供公开出版物|", "小计|7"])
    }

    @Test func aHeaderCutByThePageIsPutTogether() {
        var first = sheet()
        first.page.words.removeAll { $0.text == Array("数量".utf8) }
        var second = Sheet()
        second.cell(50...150, 60...80)
        second.cell(150...250, 60...80, ["数量"])
        second.cell(250...350, 60...80, ["数量"])
        second.cell(50...150, 80...110, ["口哨统一"])
        second.cell(150...250, 80...110, ["3"])
        second.cell(250...350, 80...110, ["4"])
        #expect(rows([first, second]) == ["行业|甲类数量|乙类数量", "口哨统一|3|4"])
    }

    @Test func openSidesEndWithTheLinesAcross() {
        let lines = [
            RuleLine(isVertical: false, place: 10, start: 0, end: 90),
            RuleLine(isVertical: false, place: 30, start: 0, end: 90),
            RuleLine(isVertical: true, place: 30, start: 10, end: 30),
            RuleLine(isVertical: true, place: 60, start: 10, end: 30),
        ]
        #expect(RuledGrid(lines)?.columns == [0, 30, 60, 90])
        #expect(RuledGrid(lines)?.cells.count == 3)
    }
}
