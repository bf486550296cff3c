import Diagnostics
import ReportModel

/// Finds what table 3 has beside the rows and columns of the form: figures beside the label of a group, local columns (ST-07).
enum GroupSubtotals {
    /// The groups with a figure in every column of their own.
    ///
    /// Fewer figures than columns are left alone: which column is empty would be a guess.
    ///
    /// - Complexity: O(labels × items).
    static func rows(
        _ region: TableRegion, _ alignment: RowAlignment, _ columns: RequestsColumns, _ form: FormGeneration,
        of source: SourceDocument
    ) -> [GroupSubtotal] {
        let labels = alignment.placed + alignment.stray
        // Where a row is found behind the label of its group, the figures are the row's.
        let inRows = Set(
            labels.filter { group(of: RowLabel.requests[$0.label], form) == nil }.flatMap(\.items))
        var found: [GroupSubtotal] = []
        for place in labels where place.distance == 0 && !place.isSplit && inRows.isDisjoint(with: place.items) {
            guard let group = group(of: RowLabel.requests[place.label], form),
                !found.contains(where: { $0.group == group })
            else { continue }
            let values = alignment.extent(of: place, in: region).filter {
                region.items[$0].isValue && !columns.serials.items.contains($0)
            }
            guard values.count == columns.count else { continue }
            let own = columns.statutory(values.map { region.items[$0].stretch })
            guard own.count == Applicant.allCases.count else { continue }
            let cells = own.map { stretch in
                Cell(
                    state: ValueText(source.bytes[stretch.bytes], unit: .items).state, raw: stretch.raw(in: source),
                    place: stretch.place)
            }
            found.append(GroupSubtotal(group: group, cells: cells))
        }
        return found
    }

    /// The group a label stands over; `nil` for the label of a row.
    private static func group(of label: RowLabel, _ form: FormGeneration) -> RequestRow.Group? {
        switch label.role {
        case .row: nil
        case .group: RequestRow.Group.allCases.first { $0.label == label.official }
        case .groupOrRow: form == .form2021 ? .other : nil
        }
    }

    /// ST-07 for the rows found.
    static func finding(_ subtotal: GroupSubtotal) -> Finding {
        let figures = subtotal.cells.map(\.raw).joined(separator: " ")
        return Finding(
            rule: ReadingRule.extras.id, severity: .notice, place: subtotal.cells.first?.place,
            message: Wording(
                zh: "表三“\(subtotal.group.label)”一行有数字（\(figures)），表样中没有；作为小计，不计入任何合计",
                en:
                    "table 3 has figures beside “\(subtotal.group.label)” (\(figures)), which the form has not; taken for a subtotal"
            ), explanation: explanation)
    }

    /// ST-07 for columns of the place; `nil` without any.
    static func finding(_ columns: RequestsColumns, at place: SourcePlace?) -> Finding? {
        let count = (columns.hasSubtotal ? 1 : 0) + (columns.hasRemarks ? 1 : 0)
        guard count > 0 else { return nil }
        return Finding(
            rule: ReadingRule.extras.id, severity: .notice, place: place,
            message: Wording(
                zh: "表三比表样多 \(count) 列（小计或备注），没有读入",
                en: "table 3 has \(count) columns more than the form (小计 or 备注), which are not read"),
            explanation: explanation)
    }

    static let explanation = Wording(
        zh: "各地为方便核对会加印小计、备注；公布时宜用规定的表样。",
        en: "Some places print subtotals or remarks for their own use; the form has none.")
}
