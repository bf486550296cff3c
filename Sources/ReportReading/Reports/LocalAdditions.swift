import Diagnostics
import ReportModel

/// Finds what tables 2 and 4 have beside the rows and columns of the form, where cells stand in a grid (ST-07).
///
/// Only what is certain: a row as long as all rows of the form are found, a column beside all columns of the form. Anything else may
/// be a damaged label. Table 3, where subtotals are common, is the matter of `GroupSubtotals`.
enum LocalAdditions {
    /// Rows of table 2 with a label of their own and figures, among or directly below those of the form.
    ///
    /// - Parameter labels: the labels found, of rows and of blocks
    /// - Complexity: O(items).
    static func rows(_ region: TableRegion, labels: [PlacedLabel], of source: SourceDocument) -> [Finding] {
        let known = Set(labels.flatMap(\.items))
        let lines = known.map { region.items[$0].line }
        guard let first = lines.min(), let last = lines.max() else { return [] }
        var found: [Finding] = []
        for line in first..<region.lines.count {
            let isBelow = line > last
            let follows = region.lines[line].isGrid && region.lines[line].piece == region.lines[last].piece
            if isBelow, !follows { break }
            let items = region.items(ofLine: line)
            let words = items.filter { !region.items[$0].isValue }
            guard region.lines[line].isGrid, let label = words.first, words.count < items.count,
                known.isDisjoint(with: items)
            else { continue }
            let own = words.map { region.items[$0].stretch.raw(in: source) }.joined()
            let figures = items.filter { region.items[$0].isValue }.map { region.items[$0].stretch.raw(in: source) }
            found.append(
                finding(
                    zh: "表二有表样以外的一行“\(own)”（\(figures.joined(separator: " "))），没有读入",
                    en:
                        "table 2 has a row “\(own)” (\(figures.joined(separator: " "))), which the form has not; it is not read",
                    at: region.items[label].stretch.place))
        }
        return found
    }

    /// Columns of a block of table 2 with a label of their own, where every label of the form is there too.
    static func columns(_ header: ProactiveHeader, of row: ProactiveRow, _ source: SourceDocument) -> Finding? {
        columns(Wording(zh: "表二", en: "table 2"), header.additional(to: row), source)
    }

    /// Columns the header of table 4 names that the form has not: totals over the blocks, remarks.
    ///
    /// - Parameter header: the items of the header
    static func columns(_ header: ClosedRange<Int>, _ region: TableRegion, _ source: SourceDocument) -> Finding? {
        let own = header.filter { local.contains(region.items[$0].label) }.map { region.items[$0].stretch }
        return columns(Wording(zh: "表四", en: "table 4"), own, source)
    }

    private static let local = ["小计", "合计", "备注", "说明"].map { LabelText($0) }

    private static func columns(_ table: Wording, _ labels: [Stretch], _ source: SourceDocument) -> Finding? {
        guard let first = labels.first else { return nil }
        let names = labels.map { $0.raw(in: source) }
        return finding(
            zh: "\(table.zh)有表样以外的列“\(names.joined(separator: "”“"))”，没有读入",
            en: "\(table.en) has columns the form has not (\(names.joined(separator: ", "))), which are not read",
            at: first.place)
    }

    private static func finding(zh: String, en: String, at place: SourcePlace) -> Finding {
        Finding(
            rule: ReadingRule.extras.id, severity: .notice, place: place, message: Wording(zh: zh, en: en),
            explanation: GroupSubtotals.explanation)
    }
}
