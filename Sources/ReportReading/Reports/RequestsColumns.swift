import ReportModel

/// The columns a printed table 3 has beside the seven of the form.
struct RequestsColumns {
    /// What a column 备注 behind the figures holds.
    enum Remarks: Hashable {
        /// There is none, or it is empty throughout and leaves no figure.
        case none
        /// Words and placeholders in some rows, never a number.
        case words
        /// Something that reads like a figure in every row.
        case everywhere
    }

    /// The columns of figures in a row: the seven of the form and perhaps 小计.
    let figures: Int
    let remarks: Remarks
    /// The widths of grid rows whose last field is the column 备注.
    private(set) var remarkWidths: Set<Int> = []
    /// A Boolean value indicating whether the header has a column 备注.
    let hasRemarks: Bool
    /// The serial numbers in front of the labels, which are no figures.
    let serials: SerialNumbers
    /// False where an extra column stands at a place this reader does not know.
    let isKnown: Bool

    /// The columns of a row of text: those of the figures and the one of the remarks.
    var count: Int { figures + (remarks == .none ? 0 : 1) }
    /// A Boolean value indicating whether 小计 stands behind the five kinds of organisations.
    var hasSubtotal: Bool { figures > Applicant.allCases.count }

    /// Rows that may hold a page number beside their figures without a doubt about the columns of the others.
    private static let mostDisturbed = 2

    /// - Parameter labels: every label found, groups included
    init(
        _ region: TableRegion, _ rows: [PlacedLabel], labels: [PlacedLabel], _ pages: PageNumbers,
        extent: (PlacedLabel) -> Range<Int>
    ) {
        let first = rows.first?.items[0] ?? 0
        let header = (max(0, first - 60)..<max(0, first)).filter { !region.items[$0].isValue }
        let words = header.reduce(LabelText(scalars: [])) { $0 + region.items[$1].label }
        var isKnown = true
        var figures = Applicant.allCases.count
        if words.contains(LabelText("小计")) {
            isKnown = words.contains(LabelText("其他小计"))
            if isKnown { figures += 1 }
        }
        var serials = SerialNumbers()
        if words.contains(LabelText("序号")) {
            if let found = SerialNumbers(region, labels) {
                serials = found
            } else if !region.lines.contains(where: \.isGrid) {
                // In a grid the column stands in front of the labels anyway.
                isKnown = false
            }
        }
        let mark = LabelText("备注")
        hasRemarks = words.contains(mark)
        var remarks = Remarks.none
        if hasRemarks {
            for item in header where region.items[item].label == mark && region.lines[region.items[item].line].isGrid {
                let line = region.lines[region.items[item].line]
                if region.items[item].field == line.width - 1 { remarkWidths.insert(line.width) }
            }
            let inText = rows.compactMap { place -> [Int]? in
                let row = FlowShape.row(
                    region, extent(place), label: place.items, columns: figures, ignored: serials.items)
                if row.values.isEmpty, case .groupOrRow = RowLabel.requests[place.label].role { return nil }
                return region.lines[region.items[row.label].line].isGrid ? nil : row.values
            }
            let found = Self.remarks(inText.map { $0.map { region.items[$0] } }, behind: figures, pages)
            remarks = found ?? .none
            if found == nil { isKnown = false }
        }
        (self.figures, self.remarks, self.serials, self.isKnown) = (figures, remarks, serials, isKnown)
    }

    /// What the column 备注 holds, by the figures of every row of text; `nil` where that is not certain.
    private static func remarks(_ rows: [[TableItem]], behind figures: Int, _ pages: PageNumbers) -> Remarks? {
        if rows.isEmpty { return Remarks.none }
        let full = rows.filter { $0.count == figures + 1 }
        if full.count == rows.count { return .everywhere }
        let numbers = full.filter { $0.last?.number != nil && !pages.mayBeAmong($0) }
        // Some rows would have a number for a remark, some none, and empty cells besides: it could be taken for the total.
        if numbers.count > mostDisturbed { return nil }
        let isEmpty =
            rows.count { $0.count != figures } <= mostDisturbed
            && full.allSatisfy { $0.last?.number != nil }
        let whole = rows.filter { $0.count == figures }
        // A placeholder at the end may be a remark beside an empty cell, but not where placeholders stand for figures as well.
        let isPlain =
            whole.allSatisfy { $0.last?.number != nil }
            || whole.contains { $0.dropLast().contains { $0.number == nil } }
        return isEmpty && isPlain ? Remarks.none : .words
    }

    /// The seven figures of the form; local columns are none of them.
    func statutory(_ row: [Stretch]) -> [Stretch] {
        var row = row
        // Where the header fixes the columns, or a grid has them, the local ones are left out already.
        if hasRemarks, row.count == figures + 1 { row.removeLast() }
        if hasSubtotal, row.count == figures { row.remove(at: figures - 2) }
        return row
    }
}
