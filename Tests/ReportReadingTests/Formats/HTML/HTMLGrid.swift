import ReportModel
import SitegenTestSupport

@testable import ReportReading

/// A statutory table with the spans a content system writes.
struct HTMLGrid {
    struct Cell {
        var field: LayoutGrid.Field
        var columns = 1
        var rows = 1
    }

    var rows: [[Cell]] = []
    var headerRows = 0

    init(_ table: StatutoryTable, _ form: FormGeneration) {
        switch table {
        case .proactive: proactive(form)
        case .requests: requests(form)
        case .disputes: disputes()
        }
    }

    private mutating func proactive(_ form: FormGeneration) {
        var block = ""
        for row in ProactiveRow.rows(of: form) {
            if row.block != block {
                rows.append([Cell(field: .label(row.block), columns: 4)])
                rows.append(Self.spread([.label("信息内容")] + row.columns.map { .label($0.label) }))
                block = row.block
            }
            let values = row.columns.compactMap { CellID("\(row.key).\($0.key)").map { LayoutGrid.Field.value($0) } }
            rows.append(Self.spread([.label(row.label)] + values))
        }
    }

    /// Four columns for two, three or four cells: the last one takes the rest, as in the official form.
    private static func spread(_ fields: [LayoutGrid.Field]) -> [Cell] {
        var cells = fields.map { Cell(field: $0) }
        cells[cells.count - 1].columns += 4 - cells.count
        return cells
    }

    private mutating func requests(_ form: FormGeneration) {
        headerRows = 3
        let corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
        rows.append([
            Cell(field: .label(corner), columns: 3, rows: 3), Cell(field: .label("申请人情况"), columns: 7),
        ])
        rows.append([
            Cell(field: .label("自然人"), rows: 2), Cell(field: .label("法人或其他组织"), columns: 5),
            Cell(field: .label("总计"), rows: 2),
        ])
        rows.append(Applicant.allCases[1...5].map { Cell(field: .label($0.label)) })
        let all = RequestRow.rows(of: form)
        var group: RequestRow.Group?
        for row in all {
            var cells: [Cell] = []
            if row == .granted {
                cells.append(Cell(field: .label("三、本年度办理结果"), rows: all.count { $0.isResult }))
            }
            if row.isResult, let own = row.group, row != .other {
                if own != group {
                    cells.append(Cell(field: .label(own.label), rows: all.count { $0.group == own && $0 != .other }))
                }
                cells.append(Cell(field: .label(row.label)))
            } else {
                cells.append(Cell(field: .label(row.label), columns: row.isResult ? 2 : 3))
            }
            group = row.group
            rows.append(cells + Applicant.allCases.map { Cell(field: .value(.requests(row, $0))) })
        }
    }

    private mutating func disputes() {
        headerRows = 3
        let results = DisputeResult.allCases.map { Cell(field: .label($0.label)) }
        rows.append([Cell(field: .label("行政复议"), columns: 5), Cell(field: .label("行政诉讼"), columns: 10)])
        rows.append(
            results.map { Cell(field: $0.field, rows: 2) }
                + [Cell(field: .label("未经复议直接起诉"), columns: 5), Cell(field: .label("复议后起诉"), columns: 5)])
        rows.append(results + results)
        rows.append(
            DisputeBlock.allCases.flatMap { block in
                DisputeResult.allCases.map { Cell(field: .value(.disputes(block, $0))) }
            })
    }
}
