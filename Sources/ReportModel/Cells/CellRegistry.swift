/// What the form says of one cell.
package struct CellDefinition: Sendable, Hashable {
    package let id: CellID
    /// The written id, such as `t3.denied.state_secret.natural_person`; it never changes.
    package let name: String
    package let table: StatutoryTable
    /// The generations of the form that have the cell.
    package let forms: [FormGeneration]
    /// The id of the row, such as `t3.denied.state_secret`; for table 4 the block.
    package let rowKey: String
    /// The official label of the row.
    package let rowLabel: String
    /// The group a row's label needs to be understood, such as `（三）不予公开` or `第二十条第（一）项`.
    package let groupLabel: String?
    /// The official label of the column.
    package let columnLabel: String
    package let unit: CellUnit
}

/// The registry of cells: the one list that reader, checks, pages, downloads and tests walk.
package enum CellRegistry {
    /// Every cell of both generations, ordered as on the form.
    package static let all: [CellDefinition] = {
        var cells: [CellDefinition] = []
        for form in [FormGeneration.form2021, .form2019] {
            for row in ProactiveRow.rows(of: form) {
                for column in row.columns {
                    cells.append(
                        CellDefinition(
                            id: CellID(index: cells.count), name: "\(row.key).\(column.key)", table: .proactive,
                            forms: [form], rowKey: row.key, rowLabel: row.label, groupLabel: row.block,
                            columnLabel: column.label, unit: column.unit))
                }
            }
        }
        for row in RequestRow.allCases {
            let forms = FormGeneration.allCases.filter { RequestRow.rows(of: $0).contains(row) }
            for applicant in Applicant.allCases {
                cells.append(
                    CellDefinition(
                        id: CellID(index: cells.count), name: "\(row.key).\(applicant.key)", table: .requests,
                        forms: forms, rowKey: row.key, rowLabel: row.label,
                        groupLabel: row == .other ? nil : row.group?.label, columnLabel: applicant.label, unit: .items))
            }
        }
        for block in DisputeBlock.allCases {
            for result in DisputeResult.allCases {
                cells.append(
                    CellDefinition(
                        id: CellID(index: cells.count), name: "\(block.key).\(result.key)", table: .disputes,
                        forms: FormGeneration.allCases, rowKey: block.key, rowLabel: block.label,
                        groupLabel: block == .review ? nil : "行政诉讼", columnLabel: result.label, unit: .items))
            }
        }
        return cells
    }()

    /// The cells of one table in one generation, in the order of the form: 10 + 175 + 15 or 22 + 161 + 15.
    ///
    /// - Complexity: O(1) after the first call.
    package static func cells(of table: StatutoryTable, in form: FormGeneration) -> [CellID] {
        switch (table, form) {
        case (.proactive, .form2021): proactive2021
        case (.proactive, .form2019): proactive2019
        case (.requests, .form2021): requests2021
        case (.requests, .form2019): requests2019
        case (.disputes, _): disputes
        }
    }

    static let requestsStart = 32
    static let disputesStart = requestsStart + 26 * 7
    static let idsByName: [String: CellID] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.id) })

    private static let proactive2021 = select(.proactive, .form2021)
    private static let proactive2019 = select(.proactive, .form2019)
    private static let requests2021 = select(.requests, .form2021)
    private static let requests2019 = select(.requests, .form2019)
    private static let disputes = select(.disputes, .form2021)

    private static func select(_ table: StatutoryTable, _ form: FormGeneration) -> [CellID] {
        all.filter { $0.table == table && $0.forms.contains(form) }.map(\.id)
    }
}
