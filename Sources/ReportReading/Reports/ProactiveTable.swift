import Diagnostics
import ReportModel

/// Reads table 2 (主动公开政府信息情况): four stacked blocks in the 2021 form, five in the 2019 form.
struct ProactiveTable {
    private let region: TableRegion
    private let source: SourceDocument
    private let form: FormGeneration
    private let rows: [ProactiveRow]
    private let labels: [RowLabel]
    private let alignment: RowAlignment
    private let flow: FlowValues

    /// Column labels only one generation has.
    private static let marks: [FormGeneration: [LabelText]] = [
        .form2021: ["本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额"].map { LabelText($0) },
        .form2019: ["本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "采购项目数量", "采购总金额"].map {
            LabelText($0)
        },
    ]

    /// The table in a range of blocks; `nil` if there is none.
    static func read(
        _ blocks: [DocumentBlock], in range: Range<Int>, of source: SourceDocument, pages: PageNumbers
    ) -> TableReading? {
        let region = TableRegion(blocks, in: range, of: source, pages)
        guard let form = form(of: region) else { return nil }
        let table = ProactiveTable(region, source, form, pages)
        return table.alignment.placed.contains { table.labels[$0.label].row != nil } ? table.reading() : nil
    }

    /// The generation more column labels speak for; `nil` if none is there.
    private static func form(of region: TableRegion) -> FormGeneration? {
        let text = region.items.reduce(into: [UInt32]()) { $0 += $1.label.scalars }
        let joined = LabelText(scalars: text)
        let votes = FormGeneration.allCases.map { form in
            (form, (marks[form] ?? []).count { joined.contains($0) })
        }
        guard let best = votes.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
        return best.0
    }

    private init(_ region: TableRegion, _ source: SourceDocument, _ form: FormGeneration, _ pages: PageNumbers) {
        self.region = region
        self.source = source
        self.form = form
        let rows = ProactiveRow.rows(of: form)
        var labels: [RowLabel] = []
        for (index, row) in rows.enumerated() {
            if index == 0 || rows[index - 1].block != row.block {
                labels.append(RowLabel(.group, row.block))
                labels.append(RowLabel(.group, "信息内容" + row.columns.map(\.label).joined()))
            }
            labels.append(RowLabel(.row(index), row.label))
        }
        self.rows = rows
        self.labels = labels
        let alignment = RowAlignment(region, labels)
        self.alignment = alignment
        let inText = alignment.placed.compactMap { place -> CellPitch.Row? in
            guard let row = labels[place.label].row else { return nil }
            return FlowShape.row(
                region, alignment.extent(of: place, in: region), label: place.items, columns: rows[row].columns.count,
                ignored: [])
        }
        let runs = inText.map { row in
            RunTogetherRows.Row(
                run: row.values.first.flatMap { region.items[$0].isRun ? $0 : nil }, columns: row.columns)
        }
        flow = FlowValues(
            region: region, shape: FlowShape(region, inText),
            runs: runs.contains { $0.run != nil }
                ? RunTogetherRows.plain(region, runs, source) : [:], pages: pages)
    }

    private func reading() -> TableReading {
        let placed = alignment.placed.filter { labels[$0.label].row != nil }
        var reading = TableReading(.proactive, form, blocks: extent(placed))
        var header: ProactiveHeader?
        var block = ""
        let missing = unlabelled(placed)
        for (index, place) in placed.enumerated() {
            guard let row = labels[place.label].row.map({ rows[$0] }) else { continue }
            let ids = row.columns.compactMap { CellID("\(row.key).\($0.key)") }
            let from = index == 0 ? 0 : (placed[index - 1].items.last ?? 0) + 1
            if let own = ProactiveHeader(region, from..<max(from, place.items[0]), source) {
                header = own
            } else if row.block != block {
                header = nil
            }
            block = row.block
            var values = values(of: place, row, header).certainOnPages(
                source, anchor(place), isExact: place.distance == 0 && !place.isSplit)
            if let missing, missing.after == place { values = .placed(missing.before) }
            if let header {
                if header.contradicts(row, form: form) { values = .uncertain(anchor(place), .columns) }
                if index == firstOfBlock(placed, row), let extra = LocalAdditions.columns(header, of: row, source) {
                    reading.findings.append(extra)
                }
                for (column, cell) in header.renamed(row) where index == firstOfBlock(placed, row) {
                    let under = placed.compactMap { labels[$0.label].row.map { rows[$0] } }.filter {
                        $0.block == row.block
                    }
                    reading.noteLabel(
                        printed: cell.raw(in: source), official: column.label,
                        distance: LabelText(source.bytes, cell.bytes).distance(to: LabelText(column.label)),
                        ids: under.compactMap { CellID("\($0.key).\(column.key)") }, place: cell.place)
                }
            }
            if isRepeated(place) { values = .uncertain(anchor(place), .repeated) }
            if place.distance > 0 || place.isSplit {
                reading.noteLabel(
                    printed: place.items.map { region.items[$0].stretch.raw(in: source) }.joined(), official: row.label,
                    distance: place.distance, ids: ids, place: region.items[place.items[0]].stretch.place)
            }
            reading.set(ids, values, name: row.label, source: source)
            reading.explain(RowExplanation(row.label, place, values, region, source))
        }
        if let missing {
            let ids = missing.row.columns.compactMap { CellID("\(missing.row.key).\($0.key)") }
            reading.setUnlabelled(ids, missing.own, name: missing.row.label, source: source)
        }
        if Set(placed.map(\.label)).count == rows.count {
            reading.findings += LocalAdditions.rows(region, labels: alignment.placed + alignment.stray, of: source)
        }
        reading.explainTable(
            Wording(zh: "表二", en: "table 2"), reason: Wording(zh: "依列名", en: "by its column labels"),
            TableLayout(region, reading.blocks, source), rows: placed.count)
        return reading
    }

    /// The figures of the only row without a label, where they are certain.
    private func unlabelled(
        _ placed: [PlacedLabel]
    ) -> (row: ProactiveRow, after: PlacedLabel?, before: [Stretch], own: [Stretch])? {
        let found = placed.compactMap { labels[$0.label].row }
        let missing = rows.indices.filter { !found.contains($0) }
        guard missing.count == 1, let position = missing.first, found == found.sorted() else { return nil }
        let row = rows[position]
        let before = position > 0 ? placed[position - 1] : nil
        let behind = position < placed.count ? placed[position] : nil
        // Without a row behind it, figures at the end of the table may be anything.
        guard let behind else { return nil }
        // Below the header of its block; for the first row of a block the header stands in the gap.
        let isFirstOfBlock = position == 0 || rows[position - 1].block != row.block
        let from = (before?.items.last).map { $0 + 1 } ?? 0
        guard from < behind.items[0] else { return nil }
        let header = ProactiveHeader(region, from..<behind.items[0], source)
        guard isFirstOfBlock == (header != nil), header?.contradicts(row, form: form) != true else { return nil }
        let captions = Set(
            (alignment.placed + alignment.stray).filter { labels[$0.label].row == nil }.flatMap(\.items))
        let start = before == nil ? captions.filter { $0 < behind.items[0] }.max().map { $0 + 1 } ?? from : from
        let reader = UnlabelledRow(region: region, flow: flow, captions: captions)
        let gap = UnlabelledRow.Gap(
            items: start..<max(start, behind.items[0]), label: before?.items.last,
            columnsBefore: before.flatMap { labels[$0.label].row }.map { rows[$0].columns.count } ?? 0,
            columns: row.columns.count)
        if let values = reader.read(gap, addsUp: nil) { return (row, before, values.before, values.own) }
        let labelled = Set(((before?.items ?? []) + behind.items).map { region.items[$0].line })
        return gridRow(gap, captions, labelled, header, row).map { (row, nil, [], $0) }
    }

    /// The only grid line with figures between two rows, if nothing but the label is missing in it.
    private func gridRow(
        _ gap: UnlabelledRow.Gap, _ captions: Set<Int>, _ labelled: Set<Int>, _ header: ProactiveHeader?,
        _ row: ProactiveRow
    ) -> [Stretch]? {
        let lines = Set(gap.items.map { region.items[$0].line }).filter { line in
            !labelled.contains(line) && region.items(ofLine: line).contains { region.items[$0].isValue }
        }
        guard lines.count == 1, let index = lines.first else { return nil }
        let line = region.lines[index]
        let items = region.items(ofLine: index)
        let fields = items.map { region.items[$0].field }
        guard line.isGrid, items.allSatisfy({ region.items[$0].isValue }), header?.width ?? line.width == line.width,
            fields == Array(1..<(row.columns.count + 1)),
            gap.items.allSatisfy({
                region.items[$0].line == index || labelled.contains(region.items[$0].line) || captions.contains($0)
            })
        else { return nil }
        return fields.map { line.fields[$0] }
    }

    private func firstOfBlock(_ placed: [PlacedLabel], _ row: ProactiveRow) -> Int? {
        placed.firstIndex { labels[$0.label].row.map { rows[$0].block } == row.block }
    }

    private func values(of place: PlacedLabel, _ row: ProactiveRow, _ header: ProactiveHeader?) -> RowValues {
        let columns = row.columns.count
        let last = region.items[place.items.last ?? 0]
        let line = region.lines[last.line]
        guard line.isGrid else {
            return flow.read(
                alignment.extent(of: place, in: region), label: place.items, columns: columns,
                isBeforeGap: isBeforeGap(place), addsUp: nil)
        }
        // A figure under 信息内容 stands in no column of the form: the header is not built as its rows are.
        let isUnderLead = region.items(ofLine: last.line).contains { item in
            guard region.items[item].isValue, let lead = header?.leadColumns,
                line.cells.indices.contains(region.items[item].field)
            else { return false }
            return line.cells[region.items[item].field].columns.overlaps(lead)
        }
        if isUnderLead { return .uncertain(anchor(place), .columns) }
        if let exact = header?.exact(row, region), let values = exact.read(line, label: last.field) { return values }
        if region.isContinued(line: last.line, columns: columns) { return .uncertain(anchor(place), .continued) }
        let after = (last.field + 1)..<max(last.field + 1, line.width)
        let filled = after.filter { !line.fields[$0].isEmpty }
        let cells = after.prefix(columns)
        // Behind the columns of its block a row is only padded; a figure there belongs to a column the form does not have.
        guard cells.count == columns, filled.allSatisfy(cells.contains) else {
            return .uncertain(anchor(place), .count(found: filled.count, columns: columns))
        }
        // With an empty cell among them the row has to be as wide as its header, or a lost cell would shift the others.
        if !line.cells.isEmpty, cells.contains(where: { line.cells[$0].isTall }) {
            return .uncertain(anchor(place), .merged)
        }
        let isComplete = filled.count == columns || filled.isEmpty || header?.width == line.width
        let values = isComplete ? RowValues.placed(Array(line.fields[cells])) : .uncertain(anchor(place), .grid)
        return values.wholeOnPages(source, anchor(place))
    }

    /// A Boolean value indicating whether the next row of the form is missing between this one and later ones.
    private func isBeforeGap(_ place: PlacedLabel) -> Bool {
        guard let own = labels[place.label].row else { return false }
        let later = alignment.placed.compactMap { labels[$0.label].row }.filter { $0 > own }
        return !later.isEmpty && !later.contains(own + 1)
    }

    private func isRepeated(_ place: PlacedLabel) -> Bool {
        alignment.stray.contains { other in
            other.label == place.label && other.items[0] > place.items.last ?? 0
                && alignment.extent(of: other, in: region).contains { region.items[$0].isValue }
        }
    }

    private func anchor(_ place: PlacedLabel) -> Stretch {
        let end = place.items.last ?? 0
        let items = region.items(ofLine: region.items[end].line).filter { $0 > end }
        guard let first = items.first, let last = items.last else { return FlowValues.endOf(region.items[end].stretch) }
        return region.items[first].stretch.joined(with: region.items[last].stretch)
    }

    private func extent(_ placed: [PlacedLabel]) -> Range<Int> {
        let marks = ["第二十条第", "信息内容"].map { LabelText($0) }
        let first = placed.first?.items[0] ?? 0
        let header = (0..<first).first { index in marks.contains { region.items[index].label.hasPrefix($0) } } ?? first
        var end = placed.last?.items.last ?? first
        while end + 1 < region.items.count,
            region.items[end + 1].isValue || region.items[end + 1].line == region.items[end].line
        {
            end += 1
        }
        return region.lines[region.items[header].line].block..<(region.lines[region.items[end].line].block + 1)
    }
}
