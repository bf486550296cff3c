import ReportModel
import Testing

@testable import ReportReading

/// Table 4 with one cell a line, lines that part its rows, and empty cells that left no trace: no figure takes another's place.
struct PartedRowsTests {
    private static let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]

    private func table(_ figures: [String]) -> CellTable? {
        let gap = ["", ""]
        let parts: [[String]] = [
            ["样例县甲镇2023年政府信息公开工作年度报告", "一、总体情况", "本段为虚构文字。"], ["四、政府信息公开行政复议、行政诉讼情况", ""],
            ["行政复议", "行政诉讼"], gap, Self.results, ["未经复议直接起诉", "复议后起诉"], gap, Self.results, Self.results, gap, figures,
            ["", "五、存在的主要问题及改进情况", "本段为虚构文字，没有问题。", "六、其他需要报告的事项", "无其他事项。"],
        ]
        let lines = parts.flatMap { $0 }
        let entry = ContentEntry(path: "样例省/样例市/样例县/甲镇/2023.txt", filePath: "", format: .text)
        return ReportReader().read(entry, bytes: Array(lines.joined(separator: "\n").utf8)).document?.cells
    }

    @Test func linesBetweenRowsAreNoEmptyCells() throws {
        // Two of fifteen figures vanished; the two lines in front of the others are no cells.
        let figures = ["1", "89", "33", "5", "128", "4", "2593", "8", "2605", "14", "1070", "2", "1086"]
        let cells = try #require(table(figures))
        for block in DisputeBlock.allCases {
            for result in DisputeResult.allCases {
                let cell = cells[.disputes(block, result)]
                #expect(cell.number == nil && cell.state != .blank)
            }
        }
    }

    @Test func completeRowBehindPartedHeaderIsRead() throws {
        let figures = ["1", "0", "0", "2", "3", "4", "0", "0", "1", "5", "6", "0", "1", "0", "7"]
        let cells = try #require(table(figures))
        #expect(cells[.disputes(.review, .total)].number?.description == "3")
        #expect(cells[.disputes(.suitAfterReview, .total)].number?.description == "7")
    }
}
