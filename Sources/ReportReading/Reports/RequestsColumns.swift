import ReportModel

/// The columns a printed table 3 has beside the seven of the form, and what its rows have in common.
struct RequestsColumns {
    /// The columns of figures in a row, local ones included.
    let count: Int
    /// The position of a column 小计 behind the five kinds of organisations; `nil` without one.
    let subtotal: Int?
    /// The serial numbers in front of the labels, which are no figures.
    let serials: Set<Int>
    /// False where an extra column stands at a place this reader does not know.
    let isKnown: Bool
    /// What speaks for one digit a column where nothing parts the figures.
    let runs: DigitRun.Evidence
    /// A Boolean value indicating whether every row of the form is there with all its figures, one a line, at one distance.
    ///
    /// Then no cell has vanished and no page number stands among them, and a row needs no sum to prove it.
    let isRegular: Bool

    /// - Parameter labels: every label found, groups included
    init(_ region: TableRegion, _ rows: [PlacedLabel], labels: [PlacedLabel], extent: (PlacedLabel) -> Range<Int>) {
        let first = rows.first?.items[0] ?? 0
        let header = (max(0, first - 60)..<max(0, first)).filter { !region.items[$0].isValue }
        let words = header.reduce(LabelText(scalars: [])) { $0 + region.items[$1].label }
        var isKnown = true
        if words.contains(LabelText("小计")) {
            let isBehindOther = words.contains(LabelText("其他小计"))
            isKnown = isBehindOther
            subtotal = isBehindOther ? Applicant.allCases.count - 1 : nil
        } else {
            subtotal = nil
        }
        let columns = Applicant.allCases.count + (subtotal == nil ? 0 : 1)
        count = columns
        if words.contains(LabelText("序号")) {
            let found = Self.serials(region, labels)
            serials = found ?? []
            // In a grid the column stands in front of the labels anyway.
            if found == nil, !region.lines.contains(where: \.isGrid) { isKnown = false }
        } else {
            serials = []
        }
        self.isKnown = isKnown
        let ignored = serials
        runs = DigitRun.Evidence(
            rows.compactMap { row in extent(row).lazy.map { region.items[$0] }.first { $0.isRun } }, columns: columns,
            hasSum: true)
        // A row that is missing may have left figures to its neighbours; only a whole table is regular.
        let found = Set(rows.map { RowLabel.requests[$0.label].role })
        let form: FormGeneration =
            found.contains(.row(RequestRow.miscellaneous.rawValue)) ? .form2021 : .form2019
        let isWhole = RequestRow.rows(of: form).allSatisfy {
            found.contains(.row($0.rawValue)) || found.contains(.groupOrRow($0.rawValue))
        }
        isRegular = isWhole && Self.isRegular(region, rows, columns, ignored, extent)
    }

    /// The values in front of the labels, if they count 1, 2, 3 … through the table.
    private static func serials(_ region: TableRegion, _ labels: [PlacedLabel]) -> Set<Int>? {
        let before = Set(labels.map { $0.items[0] - 1 }.filter { $0 >= 0 && region.items[$0].isValue })
        let numbers = before.sorted().map { region.items[$0].number }
        let count = ExactDecimal(significand: 1, scale: 0)
        var next = count
        for number in numbers {
            guard number == next, let following = next.adding(count) else { return nil }
            next = following
        }
        return before
    }

    private static func isRegular(
        _ region: TableRegion, _ rows: [PlacedLabel], _ columns: Int, _ ignored: Set<Int>,
        _ extent: (PlacedLabel) -> Range<Int>
    ) -> Bool {
        var steps: Set<Int> = []
        for row in rows {
            let values = extent(row).filter { region.items[$0].isValue && !ignored.contains($0) }
            // （六）其他处理 is a row or a group; without figures it is a group.
            if values.isEmpty, case .groupOrRow = RowLabel.requests[row.label].role { continue }
            guard values.count == columns else { return false }
            let lines = values.map { region.lines[region.items[$0].line].line }
            steps.formUnion(zip(lines, lines.dropFirst()).map { $1 - $0 })
        }
        return steps.count == 1
    }
}
