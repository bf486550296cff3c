package import ReportModel

/// A table of an invented report before it is printed: rows of fields.
package struct LayoutGrid: Sendable {
    /// One field; a field covered by a merged neighbour is `covered`.
    package enum Field: Hashable, Sendable {
        case label(String)
        case value(CellID)
        /// A figure or words that are no cell of the form: serial number, subtotal, remark, local row.
        case other(String)
        case covered

        package var isLabel: Bool { if case .label = self { true } else { false } }
    }

    package var rows: [[Field]] = []
    /// How many lines of the top are the header.
    package var headerRows = 0

    /// Table 2: title, header and rows of each block.
    package static func proactive(_ form: FormGeneration) -> LayoutGrid {
        var grid = LayoutGrid()
        var block = ""
        for row in ProactiveRow.rows(of: form) {
            if row.block != block {
                grid.rows.append(padded([.label(row.block)], 4))
                grid.rows.append(padded([.label("信息内容")] + row.columns.map { .label($0.label) }, 4))
                block = row.block
            }
            let values = row.columns.compactMap { CellID("\(row.key).\($0.key)").map { Field.value($0) } }
            grid.rows.append(padded([.label(row.label)] + values, 4))
        }
        return grid
    }

    /// Table 3: three label columns, seven columns of figures, three header lines.
    package static func requests(_ form: FormGeneration) -> LayoutGrid {
        var grid = LayoutGrid(headerRows: 3)
        let corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
        grid.rows.append(padded([.label(corner), .covered, .covered, .label("申请人情况")], 10))
        grid.rows.append(
            padded([.covered, .covered, .covered, .label("自然人"), .label("法人或其他组织")], 9) + [.label("总计")])
        grid.rows.append(
            [.covered, .covered, .covered, .covered]
                + Applicant.allCases[1...5].map { .label($0.label) } + [.covered])
        var group: RequestRow.Group?
        for row in RequestRow.rows(of: form) {
            let isGroupRow = row.group != nil && row != .other
            var labels: [Field] = [.label(row.label), .covered, .covered]
            if row.isResult {
                let first: Field = row == .granted ? .label("三、本年度办理结果") : .covered
                labels = [first, .label(row.label), .covered]
                if isGroupRow, let own = row.group {
                    labels = [first, own == group ? .covered : .label(own.label), .label(row.label)]
                }
            }
            group = row.group
            grid.rows.append(labels + Applicant.allCases.map { .value(.requests(row, $0)) })
        }
        return grid
    }

    /// Table 4: three header lines, one line of fifteen figures.
    package static func disputes() -> LayoutGrid {
        var grid = LayoutGrid(headerRows: 3)
        let results = DisputeResult.allCases.map { Field.label($0.label) }
        grid.rows.append(padded([.label("行政复议")], 5) + padded([.label("行政诉讼")], 10))
        grid.rows.append(results + padded([.label("未经复议直接起诉")], 5) + padded([.label("复议后起诉")], 5))
        grid.rows.append(padded([], 5) + results + results)
        grid.rows.append(
            DisputeBlock.allCases.flatMap { block in DisputeResult.allCases.map { .value(.disputes(block, $0)) } })
        return grid
    }

    package static func padded(_ fields: [Field], _ width: Int) -> [Field] {
        fields + Array(repeating: .covered, count: max(0, width - fields.count))
    }
}
