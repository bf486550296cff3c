import Diagnostics
import ReportModel

/// A figure of the tables a statement may be about: the cells added up and what they are called.
struct TableFigure {
    /// The name in Chinese and English: 表三“本年新收”总计.
    let name: Wording
    let cells: [CellID]

    init(_ zh: String, _ en: String, _ cells: [CellID]) {
        name = Wording(zh: zh, en: en)
        self.cells = cells
    }

    /// The sum of the cells; `nil` where a cell is no number, so that nothing can be compared.
    func value(in report: AnnualReport) -> ExactDecimal? {
        guard !cells.isEmpty else { return nil }
        var sum = ExactDecimal.zero
        for cell in cells {
            guard let number = report.cells.number(cell), let next = sum.adding(number) else { return nil }
            sum = next
        }
        return sum
    }

    /// The figure a statement about a subject is compared with; `nil` if the form has none.
    static func of(_ subject: StatementSubject, in report: AnnualReport) -> TableFigure? {
        func row(_ row: RequestRow, _ en: String) -> TableFigure {
            TableFigure("表三“\(row.shortLabel)”总计", "table 3, \(en)", [.requests(row, .total)])
        }
        func group(_ group: RequestRow.Group, _ zh: String, _ en: String) -> TableFigure {
            let rows = RequestRow.outcomes(of: report.form(of: .requests)).filter { $0.group == group }
            return TableFigure("表三“\(zh)”各行总计之和", "table 3, \(en) added up", rows.map { .requests($0, .total) })
        }
        switch subject {
        case .received: return row(.newReceived, "received")
        case .carriedIn: return row(.carriedIn, "carried in")
        case .carriedOut: return row(.carriedOut, "carried over")
        case .concluded, .answered: return row(.resultTotal, "concluded")
        case .granted: return row(.granted, "granted")
        case .partial: return row(.partial, "granted in part")
        case .denied: return group(.denied, "不予公开", "denied")
        case .unavailable: return group(.unavailable, "无法提供", "unavailable")
        case .notProcessed: return group(.notProcessed, "不予处理", "not processed")
        case .otherHandling: return group(.other, "其他处理", "other handling")
        case .reviews: return TableFigure("表四行政复议总计", "table 4, reviews", [.disputes(.review, .total)])
        case .suits:
            return TableFigure(
                "表四行政诉讼总计", "table 4, suits", [.disputes(.suitDirect, .total), .disputes(.suitAfterReview, .total)])
        case .disputes:
            return TableFigure(
                "表四总计", "table 4, all proceedings", DisputeBlock.allCases.map { .disputes($0, .total) })
        case .documentsIssued, .documentsRepealed, .documentsInForce, .licences, .penalties, .coercions,
            .administrativeFee:
            return proactive(subject, in: report.form(of: .proactive))
        case .published, .informationFee, .charges, .workYear: return nil
        }
    }

    private static func proactive(_ subject: StatementSubject, in form: FormGeneration) -> TableFigure? {
        let names: (cell2021: String, cell2019: String?, zh: String, en: String)
        switch subject {
        case .documentsIssued:
            names = (
                "t2.normative_doc.issued", "t2_2019.normative_doc.made", "表二规范性文件制发件数",
                "table 2, normative documents issued"
            )
        case .documentsRepealed:
            names = ("t2.normative_doc.repealed", nil, "表二规范性文件废止件数", "table 2, normative documents repealed")
        case .documentsInForce:
            names = ("t2.normative_doc.in_force", nil, "表二规范性文件现行有效件数", "table 2, normative documents in force")
        case .licences:
            names = ("t2.license.decisions", "t2_2019.license.decisions", "表二行政许可处理决定数量", "table 2, licences")
        case .penalties:
            names = ("t2.penalty.decisions", "t2_2019.penalty.decisions", "表二行政处罚处理决定数量", "table 2, penalties")
        case .coercions:
            names = ("t2.coercion.decisions", "t2_2019.coercion.decisions", "表二行政强制处理决定数量", "table 2, coercions")
        case .administrativeFee:
            names = ("t2.admin_fee.amount_wan", nil, "表二行政事业性收费金额（万元）", "table 2, fees (10,000 yuan)")
        default: return nil
        }
        let name = form == .form2021 ? names.cell2021 : names.cell2019
        guard let cell = name.flatMap({ CellID($0) }) else { return nil }
        return TableFigure(names.zh, names.en, [cell])
    }
}
