import ReportModel

/// Places figures without a label where only one row of the form can be theirs.
///
/// The table lacks one row, its neighbours are there and complete, and between their figures stand as many more as the row has columns.
struct UnlabelledRow {
    let region: TableRegion
    let flow: FlowValues
    /// The items of labels over several rows and of headers, which say nothing against it.
    let captions: Set<Int>

    /// What stands between two rows.
    struct Gap {
        /// The items between the label in front and the label behind.
        let items: Range<Int>
        /// The item the label in front ends with; `nil` below the header.
        let label: Int?
        /// The columns of the row in front; 0 below the header.
        let columnsBefore: Int
        /// The columns of the missing row.
        let columns: Int
    }

    /// The figures of the row in front and of the missing one; `nil` if they are not certain.
    ///
    /// - Parameter addsUp: whether figures keep their total; `nil` for rows without one
    func read(_ gap: Gap, addsUp: (([Stretch]) -> Bool)?) -> (before: [Stretch], own: [Stretch])? {
        var values: [Int] = []
        for index in gap.items where !flow.ignored.contains(index) {
            let item = region.items[index]
            if region.lines[item.line].isGrid || item.isRun { return nil }
            if item.isValue {
                values.append(index)
            } else if !captions.contains(index) {
                return nil
            }
        }
        guard values.count == gap.columnsBefore + gap.columns, gap.columns > 1 || region.isBarred else { return nil }
        let before = Array(values.prefix(gap.columnsBefore))
        let own = Array(values.suffix(gap.columns))
        let sets = [before, own].filter { !$0.isEmpty }
        guard sets.allSatisfy({ (isOneLine($0) || isSteady($0)) && !isBroken($0) }) else { return nil }
        let isProved = addsUp.map { addsUp in sets.allSatisfy { addsUp($0.map { region.items[$0].stretch }) } } == true
        // Rows with a total have to prove themselves: with a lost label a lost figure is never far.
        if addsUp != nil, !isProved { return nil }
        guard isProved || before.isEmpty || isParted(before, own) else { return nil }
        let isOnLines = sets.allSatisfy { isOneLine($0) && $0.count > 1 }
        guard isProved || isOnLines || !flow.pages.mayBeAmong(values.map { region.items[$0] }) else { return nil }
        return (before.map { region.items[$0].stretch }, own.map { region.items[$0].stretch })
    }

    /// A Boolean value indicating whether something parts the figures of two rows: words, a line end, or the room of the lost label.
    private func isParted(_ before: [Int], _ own: [Int]) -> Bool {
        guard let last = before.last, let first = own.first else { return false }
        if first - last > 1 || isOneLine(before) && isOneLine(own) { return true }
        let step = before.count > 1 ? region.slot(of: last) - region.slot(of: before[before.count - 2]) : Int.max
        return region.slot(of: first) - region.slot(of: last) > step
    }

    /// A Boolean value indicating whether a caption stands inside a set of figures.
    private func isBroken(_ values: [Int]) -> Bool {
        guard let first = values.first, let last = values.last else { return false }
        return captions.contains { (first...last).contains($0) }
    }

    private func isOneLine(_ values: [Int]) -> Bool { Set(values.map { region.items[$0].line }).count == 1 }

    /// A Boolean value indicating whether figures stand alone at one distance.
    private func isSteady(_ values: [Int]) -> Bool {
        Set(zip(values, values.dropFirst()).map { region.slot(of: $1) - region.slot(of: $0) }).count <= 1
            && Set(values.map { region.items[$0].line }).count == values.count
    }
}
