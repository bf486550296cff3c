import Diagnostics
import ReportModel

/// Reads table 3 (收到和处理政府信息公开申请情况): 25 rows in the 2021 form, 23 in the 2019 form, seven columns.
struct RequestsTable {
    private let region: TableRegion
    private let source: SourceDocument
    private let alignment: RowAlignment
    private let rows: [PlacedLabel]
    private let columns: RequestsColumns
    /// The seven columns where the cells of the header fix them.
    private let exact: ExactColumns?
    private let flow: FlowValues

    /// Fewer rows than this are no table: the words of a row also occur in prose.
    private static let fewestRows = 3

    /// The table in a range of blocks; `nil` if there is none.
    ///
    /// - Parameter fallback: the form where the labels of this table leave it open
    static func read(
        _ blocks: [DocumentBlock], in range: Range<Int>, of source: SourceDocument, pages: PageNumbers,
        fallback: FormGeneration?
    ) -> TableReading? {
        let table = RequestsTable(TableRegion(blocks, in: range, of: source, pages), source, pages)
        guard table.rows.count >= fewestRows else { return nil }
        return table.reading(fallback: fallback)
    }

    private init(_ region: TableRegion, _ source: SourceDocument, _ pages: PageNumbers) {
        self.region = region
        self.source = source
        let alignment = RowAlignment(region, RowLabel.requests)
        self.alignment = alignment
        let placed = Set(alignment.placed.map(\.label))
        // A row in the wrong place with its exact and unmistakable label is still that row.
        let moved = alignment.stray.filter { place in
            let isSure = place.label != Self.label(of: .miscellaneous) && RowLabel.requests[place.label].row != nil
            return isSure && !placed.contains(place.label) && alignment.stray.count { $0.label == place.label } == 1
        }
        rows = (alignment.placed + moved).filter { RowLabel.requests[$0.label].role != .group }
            .sorted { $0.items[0] < $1.items[0] }
        exact = RequestsHeader.labels(region, before: rows.first?.items[0] ?? 0).flatMap {
            ExactColumns(region, header: $0)
        }
        let columns = RequestsColumns(region, rows, labels: alignment.placed + alignment.stray, pages) {
            alignment.extent(of: $0, in: region)
        }
        self.columns = columns
        let inText = rows.compactMap { place -> (RequestRow, CellPitch.Row)? in
            guard let row = Self.row(of: place) else { return nil }
            let shape = FlowShape.row(
                region, alignment.extent(of: place, in: region), label: place.items, columns: columns.count,
                ignored: columns.serials.items)
            // （六）其他处理 is a row or a group; without figures it is a group.
            return row == .other && shape.values.isEmpty ? nil : (row, shape)
        }
        let detached = DetachedNumbers(region, alignment, columns)
        let found = Set(inText.map(\.0))
        let form: FormGeneration = found.contains(.miscellaneous) ? .form2021 : .form2019
        let isWhole = found.isSuperset(of: RequestRow.rows(of: form))
        let runs = Self.runs(inText, region, columns, isWhole: isWhole, source)
        let shapes = inText.map(\.1)
        flow = FlowValues(
            region: region, shape: FlowShape(region, shapes),
            figuresPitch: columns.remarks == .words
                ? CellPitch(region, shapes.map { $0.narrowed(to: columns.figures) }) : nil,
            ignored: columns.serials.items.union(detached.items),
            doubtfulEnds: columns.serials.missing.union(detached.doubtful),
            hasRemarks: columns.remarks == .words, runs: runs, pages: pages)
    }

    /// The rows whose figures nothing parts, taken apart where that is certain.
    private static func runs(
        _ rows: [(RequestRow, CellPitch.Row)], _ region: TableRegion, _ columns: RequestsColumns, isWhole: Bool,
        _ source: SourceDocument
    ) -> [Int: [Stretch]] {
        guard rows.contains(where: { $0.1.values.first.map { region.items[$0].isRun } == true }) else { return [:] }
        let items = rows.map { row in
            RunTogetherRows.Row(
                run: row.1.values.count == 1 ? row.1.values.first.flatMap { region.items[$0].isRun ? $0 : nil } : nil,
                columns: columns.count)
        }
        // A local subtotal would have a sum of its own; then only zeros are certain.
        return RunTogetherRows.summed(
            region, items, isWhole: isWhole && columns.count == Applicant.allCases.count, source
        ) { parts in
            var figures: [RequestRow: [ExactDecimal]] = [:]
            for (row, item) in zip(rows, items) {
                figures[row.0] = item.run.flatMap { parts[$0] }?.compactMap {
                    ValueText(source.bytes[$0.bytes], unit: .items).number
                }
            }
            return RequestsSums.hold(figures)
        }
    }

    private static func label(of row: RequestRow) -> Int? {
        RowLabel.requests.firstIndex { $0.role == .row(row.rawValue) || $0.role == .groupOrRow(row.rawValue) }
    }

    private static func row(of place: PlacedLabel) -> RequestRow? {
        switch RowLabel.requests[place.label].role {
        case .row(let index), .groupOrRow(let index): RequestRow(rawValue: index)
        case .group: nil
        }
    }

    private func reading(fallback: FormGeneration?) -> TableReading {
        let found = Set(rows.compactMap(Self.row(of:)))
        let form = form(found, fallback: fallback)
        var reading = TableReading(.requests, form, blocks: extent(form))
        let placed = rows.filter { Self.row(of: $0).map(RequestRow.rows(of: form).contains) ?? false }
        let isHeaderSound = checkHeader(&reading) && columns.isKnown || exact != nil
        let grid = GridValues(
            region, columns: columns.figures, remarks: columns.hasRemarks ? columns.remarkWidths : nil,
            rows: placed.flatMap { place in labelEnds(place).map { ($0.key, $0.value) } })
        let missing = unlabelled(placed, form, grid)
        for place in placed {
            guard let row = Self.row(of: place) else { continue }
            let ids = Applicant.allCases.map { CellID.requests(row, $0) }
            var values = values(of: place, grid, among: placed).certainOnPages(
                source, anchor(place), isExact: place.distance == 0 && !place.isSplit)
            if let missing, missing.after == place { values = .placed(missing.before) }
            if isRestOfALabel(place), case .placed(let cells) = values, cells.allSatisfy(\.isEmpty) {
                values = .uncertain(anchor(place), .labelCut)
            }
            if isRepeated(place) { values = .uncertain(anchor(place), .repeated) }
            if !isHeaderSound { values = .uncertain(anchor(place), .columns) }
            if place.distance > 0 || place.isSplit {
                reading.noteLabel(
                    printed: printed(place), official: row.label, distance: place.distance, ids: ids,
                    place: region.items[place.items[0]].stretch.place)
            }
            if case .placed(let stretches) = values { values = .placed(columns.statutory(stretches)) }
            reading.set(ids, values, name: row.label, source: source)
            reading.explain(RowExplanation(row.label, place, values, region, source))
        }
        if let missing, isHeaderSound {
            let ids = Applicant.allCases.map { CellID.requests(missing.row, $0) }
            reading.setUnlabelled(ids, columns.statutory(missing.own), name: missing.row.label, source: source)
        }
        if isHeaderSound {
            reading.subtotals = GroupSubtotals.rows(region, alignment, columns, form, of: source)
            reading.findings += reading.subtotals.map(GroupSubtotals.finding)
            let top = rows.first.map { region.items[$0.items[0]].stretch.place }
            if let extra = GroupSubtotals.finding(columns, at: top) { reading.findings.append(extra) }
        }
        if let second = alignment.secondTable {
            reading.findings.append(
                Finding(
                    rule: ReadingRule.doubled.id, severity: .warning, place: region.items[second].stretch.place,
                    message: Wording(
                        zh: "表三在文中出现了两次，读取第一个", en: "table 3 stands in the document twice; the first is read")))
        }
        reading.refuseCutTotals(form)
        reading.explainTable(
            Wording(zh: "表三", en: "table 3"), reason: reason(found, form, fallback),
            TableLayout(region, reading.blocks, source), rows: placed.count)
        return reading
    }

    /// The form by the rows of （六）其他处理: three below it in 2021, figures of its own in 2019.
    private func form(_ found: Set<RequestRow>, fallback: FormGeneration?) -> FormGeneration {
        if !found.isDisjoint(with: [.notCorrected, .feeUnpaid, .miscellaneous]) { return .form2021 }
        let other = rows.first { Self.row(of: $0) == .other }
        if let other, alignment.extent(of: other, in: region).contains(where: { region.items[$0].isValue }) {
            return .form2019
        }
        return other.map(isRowOfItsOwn) == true ? .form2019 : fallback ?? .form2021
    }

    /// A Boolean value indicating whether （六）其他处理 has cells, all empty, and nothing below it.
    ///
    /// Where it is a group its label stands beside the first of its rows.
    private func isRowOfItsOwn(_ other: PlacedLabel) -> Bool {
        let found = Set(rows.compactMap(Self.row(of:)))
        guard found.isSuperset(of: [.reissue, .resultTotal]) else { return false }
        let line = region.items[other.items[0]].line
        if region.lines[line].isGrid {
            return region.items(ofLine: line).allSatisfy { other.items.contains($0) || isGroup($0) }
        }
        let row = FlowShape.row(
            region, alignment.extent(of: other, in: region), label: other.items, columns: columns.count,
            ignored: columns.serials.items)
        return flow.shape.pitch?.cells(of: row) != nil
    }

    private func isGroup(_ item: Int) -> Bool {
        alignment.placed.contains { $0.items.contains(item) && RowLabel.requests[$0.label].row == nil }
    }

    private func reason(_ found: Set<RequestRow>, _ form: FormGeneration, _ fallback: FormGeneration?) -> Wording {
        if form == .form2021, !found.isDisjoint(with: [.notCorrected, .feeUnpaid, .miscellaneous]) {
            return Wording(zh: "（六）其他处理分三项", en: "（六）其他处理 has three rows")
        }
        if form == .form2019, found.contains(.other) {
            return Wording(zh: "（六）其他处理只有一行", en: "（六）其他处理 is one row")
        }
        return fallback == nil
            ? Wording(zh: "未见区别，按现行表式", en: "nothing tells them apart; the form in force")
            : Wording(zh: "与表二一致", en: "as table 2")
    }

    /// The figures of the only row without a label, where they are certain.
    private func unlabelled(
        _ placed: [PlacedLabel], _ form: FormGeneration, _ grid: GridValues
    ) -> (row: RequestRow, after: PlacedLabel, before: [Stretch], own: [Stretch])? {
        let form = RequestRow.rows(of: form)
        let found = placed.compactMap(Self.row(of:))
        let missing = form.filter { !found.contains($0) }
        guard missing.count == 1, let row = missing.first, let position = form.firstIndex(of: row), position > 0,
            position + 1 < form.count,
            let index = placed.indices.dropLast().first(where: {
                Self.row(of: placed[$0]) == form[position - 1] && Self.row(of: placed[$0 + 1]) == form[position + 1]
            })
        else { return nil }
        let (before, behind) = (placed[index], placed[index + 1])
        guard let end = before.items.last, end + 1 < behind.items[0],
            isComplete(values(of: behind, grid, among: placed))
        else { return nil }
        let captions = (alignment.placed + alignment.stray).filter { RowLabel.requests[$0.label].row == nil }
        let reader = UnlabelledRow(region: region, flow: flow, captions: Set(captions.flatMap(\.items)))
        let gap = UnlabelledRow.Gap(
            items: (end + 1)..<behind.items[0], label: end, columnsBefore: columns.count,
            columns: columns.count)
        if let found = reader.read(gap, addsUp: addsUp) { return (row, before, found.before, found.own) }
        // In a grid a line with all figures, in the columns of the rows around it.
        guard case .placed(let own) = values(of: before, grid, among: placed), isComplete(.placed(own)) else {
            return nil
        }
        let labelled = Set((before.items + behind.items).map { region.items[$0].line })
        let lines = Set(gap.items.map { region.items[$0].line }).subtracting(labelled)
            .filter { line in region.items(ofLine: line).contains { region.items[$0].isValue } }
        guard lines.count == 1, let line = lines.first,
            gap.items.allSatisfy({ region.items[$0].isValue || reader.captions.contains($0) }),
            let cells = grid.unlabelled(line: line)
        else { return nil }
        return (row, before, own, cells)
    }

    private func isComplete(_ values: RowValues) -> Bool {
        guard case .placed(let stretches) = values else { return false }
        return stretches.allSatisfy { !$0.isEmpty }
    }

    private func values(of place: PlacedLabel, _ grid: GridValues, among rows: [PlacedLabel]) -> RowValues {
        let ends = labelEnds(place)
        let gridLines = ends.keys.filter { region.lines[$0].isGrid }.sorted()
        guard !gridLines.isEmpty else {
            return flow.read(
                alignment.extent(of: place, in: region), label: place.items, columns: columns.count,
                isBeforeGap: isBeforeGap(place, rows), addsUp: addsUp)
        }
        let filled = gridLines.filter { line in
            region.items(ofLine: line).contains {
                region.items[$0].field > ends[line] ?? 0 && region.items[$0].field < grid.width(region.lines[line])
            }
        }
        guard filled.count <= 1 else { return .uncertain(anchor(place), .grid) }
        let line = filled.first ?? gridLines[0]
        if region.isContinued(line: line, columns: columns.figures) { return .uncertain(anchor(place), .continued) }
        let values =
            exact?.read(region.lines[line], label: ends[line] ?? 0)
            ?? grid.read(line: line, labelEnd: ends[line] ?? 0).wholeOnPages(source, anchor(place))
        if filled.isEmpty, hasUnlabelledNeighbour(gridLines, rows) { return .uncertain(anchor(place), .unlabelled) }
        return values
    }

    /// A Boolean value indicating whether the next row of the form is missing between this one and later ones.
    private func isBeforeGap(_ place: PlacedLabel, _ rows: [PlacedLabel]) -> Bool {
        guard let own = Self.row(of: place) else { return false }
        let found = rows.compactMap(Self.row(of:))
        let divided: Set<RequestRow> = [.notCorrected, .feeUnpaid, .miscellaneous]
        let form: FormGeneration = divided.isDisjoint(with: found) ? .form2019 : .form2021
        let later = RequestRow.rows(of: form).filter { $0.rawValue > own.rawValue }
        guard let next = later.first, !found.contains(next) else { return false }
        return later.contains(where: found.contains)
    }

    /// For each line of a label the last field its words take.
    private func labelEnds(_ place: PlacedLabel) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        for item in place.items.map({ region.items[$0] }) { ends[item.line] = max(ends[item.line] ?? 0, item.field) }
        return ends
    }

    /// A Boolean value indicating whether figures without a label stand between the lines of a row and the next labelled row:
    /// they may be the row's own.
    private func hasUnlabelledNeighbour(_ lines: [Int], _ rows: [PlacedLabel]) -> Bool {
        let labelled = Set(rows.flatMap { $0.items.map { region.items[$0].line } }).subtracting(lines)
        for step in [-1, 1] {
            var line = (step < 0 ? lines.min() ?? 0 : lines.max() ?? 0) + step
            while region.lines.indices.contains(line), !labelled.contains(line) {
                let items = region.items(ofLine: line)
                if !items.isEmpty, items.allSatisfy({ region.items[$0].isValue }) { return true }
                line += step
            }
        }
        return false
    }

    /// A Boolean value indicating whether the words of a label that differs from the form do not begin as it does.
    private func isRestOfALabel(_ place: PlacedLabel) -> Bool {
        guard place.distance > 0 else { return false }
        let printed = place.items.reduce(LabelText(scalars: [])) { $0 + region.items[$1].label }
        let start = LabelText(scalars: Array(printed.scalars.prefix(2)))
        let label = RowLabel.requests[place.label]
        return !(label.exact + [label.unnumbered].compactMap { $0 }).contains { $0.hasPrefix(start) }
    }

    private func isRepeated(_ place: PlacedLabel) -> Bool {
        alignment.stray.contains { other in
            guard other.label == place.label,
                other.items[0] > place.items.last ?? 0 || other.items.last ?? 0 < place.items[0]
            else { return false }
            return alignment.extent(of: other, in: region).contains { region.items[$0].isValue }
        }
    }

    /// A Boolean value indicating whether figures keep their total; empty cells and placeholders count as nothing.
    private func addsUp(_ row: [Stretch]) -> Bool {
        RequestsSums.keepsTotal(
            columns.statutory(row).map { ValueText(source.bytes[$0.bytes], unit: .items).state })
    }

    private func anchor(_ place: PlacedLabel) -> Stretch {
        let line = region.items[place.items.last ?? 0].line
        let items = region.items(ofLine: line).filter { $0 > place.items.last ?? 0 }
        guard let first = items.first, let last = items.last else {
            return FlowValues.endOf(region.items[place.items.last ?? 0].stretch)
        }
        return region.items[first].stretch.joined(with: region.items[last].stretch)
    }

    private func printed(_ place: PlacedLabel) -> String {
        place.items.map { region.items[$0].stretch.raw(in: source) }.joined()
    }

    private func extent(_ form: FormGeneration) -> Range<Int> {
        let last = rows.map { alignment.extent(of: $0, in: region) }.map(\.lowerBound).max() ?? 0
        let lastRow = rows.first { $0.items[0] == last }
        var end = lastRow?.items.last ?? last
        for index in (end + 1)..<max(end + 1, region.items.count) {
            // The figures below the last label are its own; the first words end the table.
            guard region.items[index].isValue || region.items[index].line == region.items[end].line else { break }
            end = index
        }
        let header = RequestsHeader.firstLine(in: region, before: rows.first?.items[0] ?? 0)
        return region.lines[header].block..<(region.lines[region.items[end].line].block + 1)
    }

    private func checkHeader(_ reading: inout TableReading) -> Bool {
        let header = RequestsHeader(region, before: rows.first?.items[0] ?? 0)
        for column in header.renamed {
            let item = region.items[column.item]
            let ids = CellRegistry.cells(of: .requests, in: reading.form).filter {
                $0.definition.columnLabel == column.applicant.label
            }
            reading.noteLabel(
                printed: item.stretch.raw(in: source), official: column.applicant.label,
                distance: item.label.distance(to: LabelText(column.applicant.label)), ids: ids,
                place: item.stretch.place)
        }
        return header.isInOrder
    }
}
