/// A data row of table 2 in one generation of the form, with its columns.
///
/// Table 2 is four (2021) or five (2019) stacked blocks, each titled after an item of article 20 of the Regulation
/// (《政府信息公开条例》第二十条) and with header cells of its own.
package struct ProactiveRow: Sendable, Hashable {
    /// A column of the row: key suffix, official label, unit.
    package struct Column: Sendable, Hashable {
        package let key: String
        package let label: String
        package let unit: CellUnit
    }

    /// The id of the row without its column, such as `t2.normative_doc`.
    package let key: String
    /// The official label of the row.
    package let label: String
    /// The title of the block, such as `第二十条第（一）项`.
    package let block: String
    package let columns: [Column]

    /// The rows of a form generation, top to bottom: 6 rows and 10 cells in 2021, 8 rows and 22 cells in 2019.
    package static func rows(of form: FormGeneration) -> [ProactiveRow] {
        switch form {
        case .form2021: rows2021
        case .form2019: rows2019
        }
    }

    private static let item1 = "第二十条第（一）项"
    private static let item5 = "第二十条第（五）项"
    private static let item6 = "第二十条第（六）项"
    private static let item8 = "第二十条第（八）项"
    private static let item9 = "第二十条第（九）项"

    private static let rows2021: [ProactiveRow] = {
        let documents = [
            Column(key: "issued", label: "本年制发件数", unit: .items),
            Column(key: "repealed", label: "本年废止件数", unit: .items),
            Column(key: "in_force", label: "现行有效件数", unit: .items),
        ]
        let decisions = [Column(key: "decisions", label: "本年处理决定数量", unit: .items)]
        return [
            ProactiveRow(key: "t2.regulation", label: "规章", block: item1, columns: documents),
            ProactiveRow(key: "t2.normative_doc", label: "行政规范性文件", block: item1, columns: documents),
            ProactiveRow(key: "t2.license", label: "行政许可", block: item5, columns: decisions),
            ProactiveRow(key: "t2.penalty", label: "行政处罚", block: item6, columns: decisions),
            ProactiveRow(key: "t2.coercion", label: "行政强制", block: item6, columns: decisions),
            ProactiveRow(
                key: "t2.admin_fee", label: "行政事业性收费", block: item8,
                columns: [Column(key: "amount_wan", label: "本年收费金额（单位：万元）", unit: .tenThousandYuan)]),
        ]
    }()

    private static let rows2019: [ProactiveRow] = {
        let documents = [
            Column(key: "made", label: "本年新制作数量", unit: .items),
            Column(key: "published", label: "本年新公开数量", unit: .items),
            Column(key: "total_published", label: "对外公开总数量", unit: .items),
        ]
        let items = [
            Column(key: "prev_items", label: "上一年项目数量", unit: .items),
            Column(key: "delta", label: "本年增/减", unit: .signedItems),
        ]
        let handled = items + [Column(key: "decisions", label: "处理决定数量", unit: .items)]
        return [
            ProactiveRow(key: "t2_2019.regulation", label: "规章", block: item1, columns: documents),
            ProactiveRow(key: "t2_2019.normative_doc", label: "规范性文件", block: item1, columns: documents),
            ProactiveRow(key: "t2_2019.license", label: "行政许可", block: item5, columns: handled),
            ProactiveRow(key: "t2_2019.other_service", label: "其他对外管理服务事项", block: item5, columns: handled),
            ProactiveRow(key: "t2_2019.penalty", label: "行政处罚", block: item6, columns: handled),
            ProactiveRow(key: "t2_2019.coercion", label: "行政强制", block: item6, columns: handled),
            ProactiveRow(key: "t2_2019.admin_fee", label: "行政事业性收费", block: item8, columns: items),
            ProactiveRow(
                key: "t2_2019.procurement", label: "政府集中采购", block: item9,
                columns: [
                    Column(key: "projects", label: "采购项目数量", unit: .items),
                    Column(key: "amount", label: "采购总金额", unit: .money),
                ]),
        ]
    }()
}

/// What the figure of a cell counts.
package enum CellUnit: String, Sendable, Hashable {
    /// Documents, decisions, requests, cases: a non-negative whole number.
    case items
    /// A change in the number of items; may be negative, published as `+19` or `-8`.
    case signedItems
    /// 万元: ten thousand yuan, a non-negative decimal with the digits as published.
    case tenThousandYuan
    /// Money whose unit the form does not print; never compared across bodies.
    case money
}
