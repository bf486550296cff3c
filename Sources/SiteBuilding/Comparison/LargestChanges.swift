import ReportModel

/// The figures that changed most between two years, by the difference of their square roots.
///
/// On that scale from 2 to 12 counts as much as from 100 to 150: neither percentages of small figures nor large figures alone
/// decide. Only what is comparable: numbers in both years, on one form; of table 3 the totals.
struct LargestChanges {
    struct Entry {
        let figure: ComparableFigure
        let cell: CellID
        let before: ExactDecimal
        let after: ExactDecimal
        let change: FigureChange
    }

    let entries: [Entry]

    /// Compares two reports; equal changes keep the order of the form.
    ///
    /// - Complexity: O(cells).
    init(from first: AnnualReport, to second: AnnualReport, limit: Int) {
        var found: [(size: Double, entry: Entry)] = []
        for figure in ComparableFigures.withTotals {
            let form = second.comparisonForm(of: figure.table)
            guard form == first.comparisonForm(of: figure.table), let cell = figure.cells(in: form).first,
                !figure.isGroupSum || form == .form2019, let before = FigureValue(figure, in: first).number,
                let after = FigureValue(figure, in: second).number
            else { continue }
            let change = FigureChange(from: before, to: after)
            guard change.isChange else { continue }
            let size = abs(Self.root(after) - Self.root(before))
            found.append((size, Entry(figure: figure, cell: cell, before: before, after: after, change: change)))
        }
        entries = found.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
            .prefix(limit).map(\.element.entry)
    }

    /// The square root of the amount, with its sign.
    private static func root(_ value: ExactDecimal) -> Double {
        var amount = Double(value.significand.magnitude)
        for _ in 0..<value.scale { amount /= 10 }
        return value.isNegative ? -amount.squareRoot() : amount.squareRoot()
    }

    /// Appends the list; `link` leads to a cell.
    func write(words: PageWords, link: (CellID) -> String, into writer: inout MarkupWriter) {
        writer.open("ol", Attribute("class", "changed-list"))
        for entry in entries {
            writer.open("li")
            let name = "\(entry.figure.groupLabel(words))\(entry.figure.label)"
            writer.element(
                "a", Attribute("href", link(entry.cell)), Attribute("lang", words.foreignLanguage), text: name)
            writer.text(" ")
            writer.element("span", Attribute("class", "figures"), text: "\(entry.before) → \(entry.after)")
            if let text = entry.change.text(words) {
                writer.text(" ")
                writer.element("small", Attribute("class", "change"), text: text)
            }
            writer.close("li")
        }
        writer.close("ol")
    }
}

extension ComparableFigure {
    /// The block of table 4 in front of its results; other figures say themselves what they are.
    fileprivate func groupLabel(_ words: PageWords) -> String {
        if case .disputes(let block) = group { return block.label + "：" }
        return ""
    }
}
