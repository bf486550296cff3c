import ReportModel
import Testing

@testable import ReportReading

/// Every statement leads to the characters it was read from, whatever lines and blanks they are spread over.
struct StatementPlaceTests {
    @Test func theFigureIsFoundInItsLine() throws {
        let statements = WrittenStatement.statements("第一段为虚构文字。\n　　全年收到政府信息公开申请 １２ 件，均已答复。")
        let statement = try #require(statements.first)
        #expect(statements.count == 1)
        #expect(statement.place == SourcePlace(line: 2, column: 16, length: 4))
        #expect(statement.quote == "全年收到政府信息公开申请 １２ 件")
        #expect(statement.sentence.text == "全年收到政府信息公开申请 １２ 件，均已答复")
        #expect(statement.sentence.place.line == 2)
        #expect(statement.sentence.paragraph == 2)
    }

    @Test func aSentenceBrokenOverLinesIsOne() throws {
        let text = "样例县甲镇在虚构的统计期内按照规定的程序共收到政府信息公\n开申请7件，另有虚构的说明文字若干，都写在同一段话里面了。"
        let statement = try #require(WrittenStatement.statements(text).first)
        #expect(WrittenStatement.written(statement) == "received 7件")
        #expect(statement.place == SourcePlace(line: 2, column: 4, length: 2))
        #expect(statement.sentence.place == SourcePlace(line: 1, column: 1, length: 28))
    }

    @Test func aFigureBrokenOverLinesMayBeDamaged() throws {
        let text = "样例县甲镇在虚构的统计期内按照规定的程序共收到政府信息公开申请1\n2件，另有虚构的说明文字若干，都写在同一段话里面了。"
        #expect(WrittenStatement.written(text) == ["received 12件 ~damaged"])
    }

    @Test func negationsStandAtTheirWord() throws {
        let statement = try #require(WrittenStatement.statements("2024年，我镇未收到政府信息公开申请。").last)
        #expect(statement.claim == .none)
        #expect(statement.place == SourcePlace(line: 1, column: 9, length: 1))
    }

    @Test func aHeadingSaysWhatItsParagraphsAreAbout() {
        let text = "（一）依申请公开办理情况\n共收到3件，办结3件。\n（二）投诉办理情况\n共收到5件，办结5件。"
        #expect(WrittenStatement.written(text) == ["received 3件", "concluded 3件"])
    }

    @Test func theYearOfTheWorkIsRead() {
        func years(_ text: String) -> [String] {
            WrittenStatement.statements(text).filter { $0.subject == .workYear }.map { $0.claim.value.description }
        }
        #expect(years("2023年，我镇公开信息3条。") == ["2023"])
        #expect(years("2023年度未收取信息处理费。") == ["2023"])
        #expect(years("2023年修订的办法仍然有效。") == [])
        #expect(years("自2023年起，我镇公开信息。") == [])
        #expect(years("与2023年相比，我镇进步明显。") == [])
        #expect(years("2023年以来，我镇公开信息3条。") == [])
    }

    @Test func aFloodOfFiguresIsCutOff() {
        let sentences = String(repeating: "公开信息3条。", count: 5_000)
        #expect(WrittenStatement.statements(sentences).count == StatementReading.limit)
        #expect(WrittenStatement.statements(String(repeating: "公开信息3条", count: 5_000)) == [])
        #expect(
            WrittenStatement.statements(String(repeating: "公开信息3条，", count: 5_000)).count == StatementReading.limit)
    }

    @Test func theReaderHandsStatementsToTheReport() throws {
        var document = InventedDocument()
        document.overview = ["一、总体情况", "", "全年收到政府信息公开申请 101 件。", ""]
        let statements = try #require(InventedDocument.read(document.text).report).statements
        #expect(statements.map(WrittenStatement.written) == ["received 101件"])
        #expect(statements.map(\.section) == [.overview])
        #expect(statements.first?.place == SourcePlace(line: 5, column: 14, length: 5))
    }

    @Test(
        arguments: [
            ("零", 0), ("两", 2), ("十", 10), ("十五", 15), ("廿三", 23), ("九十九", 99), ("一百零五", 105), ("一百二十三", 123),
            ("三千零一", 3001), ("一万二千", 12000), ("二〇二四", 2024), ("三两", nil), ("十千", nil), ("百百", nil),
        ] as [(String, Int?)])
    func readsChineseNumerals(text: String, value: Int?) {
        #expect(ChineseNumeral.value(text.unicodeScalars.map(\.value)[...]) == value)
    }
}
