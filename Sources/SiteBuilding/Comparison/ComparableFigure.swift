import ReportModel

/// A figure that is followed over the years: the cells of each form generation that hold it.
///
/// Which cells of the two generations are the same figure is written down in `ComparableFigures.all`; every cell of the
/// registry belongs to at least one figure.
struct ComparableFigure: Hashable {
    /// The cells of the 2021 form; several are added up; none: the form has no such figure.
    let cells2021: [CellID]
    /// The cells of the 2019 form.
    let cells2019: [CellID]
    let group: Group
    let label: String
    /// The key of the remark shown with the figure, if the two generations word it differently.
    let remark: String?

    enum Group: Hashable {
        case proactive
        case requests(Applicant)
        case disputes(DisputeBlock)
    }

    func cells(in form: FormGeneration) -> [CellID] { form == .form2021 ? cells2021 : cells2019 }

    /// A Boolean value indicating whether the figure goes on over the change of forms.
    var bridgesForms: Bool { !cells2021.isEmpty && !cells2019.isEmpty }

    /// A Boolean value indicating whether the figure is a sum made for the comparison, which stands in no cell of the 2021 form.
    var isGroupSum: Bool { cells2021.count > 1 }

    var unit: CellUnit { (cells2021.first ?? cells2019.first)?.definition.unit ?? .items }
    var table: StatutoryTable {
        switch group {
        case .proactive: .proactive
        case .requests: .requests
        case .disputes: .disputes
        }
    }

    /// The name of the figure in addresses: the id of its cell, of the 2021 form if it has one there.
    var name: String { isGroupSum ? cells2019.first?.name ?? "" : (cells2021.first ?? cells2019.first)?.name ?? "" }
}

/// The list of figures, after statutory-form section 5.3.
enum ComparableFigures {
    static let all: [ComparableFigure] = proactive + Applicant.allCases.flatMap(requests) + disputes

    static func figures(of group: ComparableFigure.Group) -> [ComparableFigure] { byGroup[group] ?? [] }

    private static let byGroup = Dictionary(grouping: all, by: \.group)

    /// Tables 2 and 4, and of table 3 the totals.
    static let withTotals = figures(of: .proactive) + figures(of: .requests(.total)) + disputes

    // 规章 and 规范性文件 newly made are in substance what the 2021 form calls 制发; decisions keep their meaning. What a 2019
    // table counts as 事项 (items), and the cumulative number published, has no counterpart.
    private static let counterparts: [String: String] = [
        "t2.regulation.issued": "t2_2019.regulation.made",
        "t2.normative_doc.issued": "t2_2019.normative_doc.made",
        "t2.license.decisions": "t2_2019.license.decisions",
        "t2.penalty.decisions": "t2_2019.penalty.decisions",
        "t2.coercion.decisions": "t2_2019.coercion.decisions",
    ]

    private static let proactive: [ComparableFigure] = {
        var used: Set<String> = []
        let current = CellRegistry.cells(of: .proactive, in: .form2021).map { id in
            let counterpart = counterparts[id.name].flatMap { CellID($0) }
            if let counterpart { used.insert(counterpart.name) }
            return ComparableFigure(
                cells2021: [id], cells2019: counterpart.map { [$0] } ?? [], group: .proactive, label: label(id),
                remark: id.name.hasSuffix(".issued") ? "remark_issued" : nil)
        }
        let old = CellRegistry.cells(of: .proactive, in: .form2019).filter { !used.contains($0.name) }.map { id in
            ComparableFigure(cells2021: [], cells2019: [id], group: .proactive, label: label(id), remark: nil)
        }
        return current + old
    }()

    private static func requests(_ applicant: Applicant) -> [ComparableFigure] {
        RequestRow.allCases.map { row in
            let id = CellID.requests(row, applicant)
            let parts: [RequestRow] = [.notCorrected, .feeUnpaid, .miscellaneous]
            let label = label(row)
            if row == .other {
                return ComparableFigure(
                    cells2021: parts.map { .requests($0, applicant) }, cells2019: [id], group: .requests(applicant),
                    label: label, remark: "remark_other")
            }
            return ComparableFigure(
                cells2021: [id], cells2019: parts.contains(row) ? [] : [id], group: .requests(applicant), label: label,
                remark: nil)
        }
    }

    private static let disputes: [ComparableFigure] = DisputeBlock.allCases.flatMap { block in
        DisputeResult.allCases.map { result in
            let id = CellID.disputes(block, result)
            return ComparableFigure(
                cells2021: [id], cells2019: [id], group: .disputes(block), label: result.label, remark: nil)
        }
    }

    private static func label(_ id: CellID) -> String { "\(id.definition.rowLabel)：\(id.definition.columnLabel)" }

    private static func label(_ row: RequestRow) -> String {
        guard let group = row.group, row != .other else { return row.label }
        return "\(group.label)　\(row.label)"
    }
}
