import ReportModel

@testable import ReportReading

/// A table of the form as cells with their spans, before it is printed.
struct PrintedTable {
    struct Cell {
        var row: Int
        var column: Int
        var rows = 1
        var columns = 1
        var text = ""
        var id: CellID?
        /// The label of a column or of columns, which stands in the middle whatever the labels of rows do.
        var isHeading = false
    }

    var cells: [Cell] = []
    var rows = 0
    var headerRows = 0
    /// The share of the width of each column.
    var widths: [Double] = []

    /// Table 2: four columns; labels of a block with fewer columns share their room.
    static func proactive(_ form: FormGeneration) -> PrintedTable {
        var table = PrintedTable(widths: [0.34, 0.22, 0.22, 0.22])
        var block = ""
        for row in ProactiveRow.rows(of: form) {
            let spans: [(Int, Int)] =
                switch row.columns.count {
                case 1: [(1, 3)]
                case 2: [(1, 1), (2, 2)]
                default: [(1, 1), (2, 1), (3, 1)]
                }
            if row.block != block {
                block = row.block
                table.cells.append(Cell(row: table.rows, column: 0, columns: 4, text: row.block))
                table.cells.append(Cell(row: table.rows + 1, column: 0, text: "信息内容"))
                for (column, span) in zip(row.columns, spans) {
                    table.cells.append(
                        Cell(row: table.rows + 1, column: span.0, columns: span.1, text: column.label, isHeading: true))
                }
                table.rows += 2
            }
            table.cells.append(Cell(row: table.rows, column: 0, text: row.label))
            for (column, span) in zip(row.columns, spans) {
                table.cells.append(
                    Cell(
                        row: table.rows, column: span.0, columns: span.1, id: CellID("\(row.key).\(column.key)")))
            }
            table.rows += 1
        }
        return table
    }

    /// Table 3: three columns of labels, those of groups reaching down over their rows.
    ///
    /// - Parameter groups: the shares of the two columns of groups
    static func requests(_ form: FormGeneration, groups: (Double, Double)) -> PrintedTable {
        let rest = 1 - groups.0 - groups.1
        let label = rest * 0.42
        var table = PrintedTable(
            widths: [groups.0, groups.1, label] + Array(repeating: (rest - label) / 7, count: 7))
        table.headerRows = 3
        table.rows = 3
        table.cells = [
            Cell(
                row: 0, column: 0, rows: 3, columns: 3, text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"),
            Cell(row: 0, column: 3, columns: 7, text: "申请人情况", isHeading: true),
            Cell(row: 1, column: 3, rows: 2, text: "自然人", isHeading: true),
            Cell(row: 1, column: 4, columns: 5, text: "法人或其他组织", isHeading: true),
            Cell(row: 1, column: 9, rows: 2, text: "总计", isHeading: true),
        ]
        for (index, applicant) in Applicant.allCases[1...5].enumerated() {
            table.cells.append(Cell(row: 2, column: 4 + index, text: applicant.label, isHeading: true))
        }
        let rows = RequestRow.rows(of: form)
        let results = rows.filter(\.isResult)
        var group: RequestRow.Group?
        for row in rows {
            let own = row == .other ? nil : row.group
            if row == results.first {
                table.cells.append(
                    Cell(row: table.rows, column: 0, rows: results.count, text: "三、本年度办理结果"))
            }
            if let own, own != group {
                let members = rows.filter { $0 != .other && $0.group == own }
                table.cells.append(Cell(row: table.rows, column: 1, rows: members.count, text: own.label))
            }
            group = own
            let start = own != nil ? 2 : row.isResult ? 1 : 0
            table.cells.append(Cell(row: table.rows, column: start, columns: 3 - start, text: row.label))
            for (index, applicant) in Applicant.allCases.enumerated() {
                table.cells.append(Cell(row: table.rows, column: 3 + index, id: .requests(row, applicant)))
            }
            table.rows += 1
        }
        return table
    }

    /// Table 4: three header rows over fifteen figures.
    static func disputes() -> PrintedTable {
        var table = PrintedTable(rows: 4, headerRows: 3, widths: Array(repeating: 1.0 / 15, count: 15))
        table.cells = [
            Cell(row: 0, column: 0, rows: 2, columns: 5, text: "行政复议", isHeading: true),
            Cell(row: 0, column: 5, columns: 10, text: "行政诉讼", isHeading: true),
            Cell(row: 1, column: 5, columns: 5, text: "未经复议直接起诉", isHeading: true),
            Cell(row: 1, column: 10, columns: 5, text: "复议后起诉", isHeading: true),
        ]
        for (block, dispute) in DisputeBlock.allCases.enumerated() {
            for (index, result) in DisputeResult.allCases.enumerated() {
                table.cells.append(Cell(row: 2, column: block * 5 + index, text: result.label, isHeading: true))
                table.cells.append(Cell(row: 3, column: block * 5 + index, id: .disputes(dispute, result)))
            }
        }
        return table
    }
}
