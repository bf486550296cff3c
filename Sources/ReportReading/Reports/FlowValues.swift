import ReportModel

/// Assigns the values of a line of text to columns: all of them or none.
///
/// In text, blank cells mostly vanish; so a row has its values if there are as many as columns, or if the distances of its cells say
/// which are empty, and is uncertain otherwise.
struct FlowValues {
    let region: TableRegion
    let shape: FlowShape
    /// The distance between cells without the column of remarks, where that is left empty and leaves no trace.
    var figuresPitch: CellPitch?
    /// Items that are no figures of a row, such as serial numbers.
    var ignored: Set<Int> = []
    /// The items in front of which a serial number is missing or damaged, so that the last figure may be it.
    var doubtfulEnds: Set<Int> = []
    /// A Boolean value indicating whether the last column holds remarks, which are never numbers and may be empty.
    var hasRemarks = false
    /// Figures that nothing parts, taken apart where that is certain, by item.
    var runs: [Int: [Stretch]] = [:]
    let pages: PageNumbers

    /// - Parameters:
    ///   - range: the items from the first word of the row's label to the next label
    ///   - label: the items of the label itself
    ///   - isBeforeGap: whether the next row of the form is missing, and later ones are there
    ///   - addsUp: whether figures keep their own total; `nil` for rows without one
    func read(
        _ range: Range<Int>, label: [Int], columns: Int, isBeforeGap: Bool, addsUp: (([Stretch]) -> Bool)?
    ) -> RowValues {
        guard hasRemarks else {
            return readFigures(range, label: label, columns: columns, isBeforeGap: isBeforeGap, addsUp: addsUp)
        }
        let row = FlowShape.row(region, range, label: label, columns: columns, ignored: ignored)
        if row.isTorn, let rest = row.rest, row.values.allSatisfy({ $0 < rest || region.items[$0].number == nil }) {
            // Behind the rest of a split label stands a remark of its own.
            let label = label.filter { $0 < rest }
            return read(
                range.lowerBound..<rest, label: label, columns: columns, isBeforeGap: isBeforeGap, addsUp: addsUp)
        }
        let isNumber = row.values.last.map { region.items[$0].number != nil } == true
        // A number in the last place of a full row is no remark, so that a number of it is that of a page.
        if isNumber, row.values.count == columns {
            return .uncertain(anchor(row.values, row.label), .count(found: columns, columns: columns - 1))
        }
        if isNumber, row.values.count == columns - 1 {
            return readFigures(range, label: label, columns: columns - 1, isBeforeGap: isBeforeGap, addsUp: addsUp)
        }
        return readFigures(range, label: label, columns: columns, isBeforeGap: isBeforeGap, addsUp: addsUp)
    }

    private func readFigures(
        _ range: Range<Int>, label: [Int], columns: Int, isBeforeGap: Bool, addsUp: (([Stretch]) -> Bool)?
    ) -> RowValues {
        let row = FlowShape.row(region, range, label: label, columns: columns, ignored: ignored)
        // A complete set of values on the line the label ends on is the row's, whatever stands below.
        let labelEnd = row.label
        let beside = region.items(ofLine: region.items[labelEnd].line).filter {
            range.contains($0) && region.items[$0].isValue && !ignored.contains($0)
        }
        let hasEarlier = range.contains { $0 < beside.first ?? 0 && region.items[$0].isValue }
        let isGlued = columns > 1 && beside.first.map { region.items[$0].isRun } == true
        if beside.count == columns, !hasEarlier, !isGlued {
            if let first = beside.first, region.isContinued(line: region.items[first].line, columns: columns) {
                return .uncertain(anchor(beside.map { $0 }, labelEnd), .continued)
            }
            return .placed(beside.map { region.items[$0].stretch })
        }
        let values = row.values
        let anchor = anchor(values, labelEnd)
        if doubtfulEnds.contains(range.upperBound) { return .uncertain(anchor, .detached) }
        if columns > 1, let run = values.first, region.items[run].isRun {
            guard values.count == 1, let digits = runs[run], digits.count == columns else {
                return .uncertain(anchor, .unseparated)
            }
            return .placed(digits)
        }
        let stretches = values.map { region.items[$0].stretch }
        if isBeforeGap, values.contains(where: { region.items[$0].line != region.items[labelEnd].line }) {
            return .uncertain(anchor, .beforeGap)
        }
        guard values.count == columns else {
            if let pitch = shape.pitch, let cells = pitch.cells(of: row),
                pitch.isUsual(cells) || !contradicts(cells, addsUp)
            {
                return .placed(cells)
            }
            let all = range.count { region.items[$0].isValue }
            if values.isEmpty, all > 0 { return .uncertain(anchor, .foreignWords) }
            return .uncertain(anchor, .count(found: values.count, columns: columns))
        }
        if columns == 1, shape.isBeside, isFar(values[0], from: labelEnd) { return .uncertain(anchor, .distant) }
        return isCertain(row, addsUp?(stretches)) ? .placed(stretches) : .uncertain(anchor, .detached)
    }

    /// A Boolean value indicating whether a row with as many figures as columns is certain.
    ///
    /// A number alone on a line may be a page number that stands where an empty cell vanished. Figures that keep their own total exclude
    /// that, and so do the distances of the table together with a document whose page numbers are all accounted for.
    private func isCertain(_ row: CellPitch.Row, _ addsUp: Bool?) -> Bool {
        let lines = row.values.map { region.items[$0].line }
        let isGathered = Set(lines).count > 1
        let isAlone = row.columns == 1 && lines.first != region.items[row.label].line
        guard isGathered || isAlone else { return true }
        let isOneByOne = Set(lines).count == row.columns
        let isAdjacent = zip(lines, lines.dropFirst()).allSatisfy { left, right in
            region.lines[left].piece == region.lines[right].piece
        }
        // As part of a row it has to stand directly below the others, or every value stands alone.
        guard isOneByOne || isAdjacent else { return false }
        if addsUp == true { return true }
        // Parts of a wrapped figure and an empty cell that vanished may add up to the number of columns.
        if addsUp == false, !isOneByOne { return false }
        // Only a number that stands alone can be that of a page.
        let alone = row.values.filter { value in lines.count { $0 == region.items[value].line } == 1 }
        guard !pages.mayBeAmong(alone.map { region.items[$0] }) else { return false }
        let pitch = shape.pitch ?? figuresPitch
        return !isOneByOne || addsUp == nil && pitch == nil || pitch?.isRegular(row) == true
    }

    /// A Boolean value indicating whether a figure stands neither on the line of its label nor on the next.
    private func isFar(_ value: Int, from label: Int) -> Bool {
        let (line, own) = (region.items[value].line, region.items[label].line)
        return line != own && region.lines[line].piece != region.lines[own].piece
    }

    /// A Boolean value indicating whether a row with empty cells contradicts its total, where page breaks may look like empty cells.
    private func contradicts(_ cells: [Stretch], _ addsUp: (([Stretch]) -> Bool)?) -> Bool {
        guard !region.isBarred, shape.pitch?.hasBreaksLikeCells == true, let addsUp else { return false }
        return !addsUp(cells)
    }

    private func anchor(_ values: [Int], _ label: Int) -> Stretch {
        guard let first = values.first else { return Self.endOf(region.items[label].stretch) }
        let sameLine = values.last { region.items[$0].line == region.items[first].line } ?? first
        return region.items[first].stretch.joined(with: region.items[sameLine].stretch)
    }

    /// The empty stretch behind another one: where the values would begin.
    static func endOf(_ stretch: Stretch) -> Stretch {
        Stretch(
            bytes: stretch.bytes.upperBound..<stretch.bytes.upperBound,
            place: .init(line: stretch.place.line, column: stretch.place.column + stretch.place.length, length: 0))
    }
}
