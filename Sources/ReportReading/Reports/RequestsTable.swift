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

    /// Fewer rows than this are no table: the words of a row also occur in prose.
    private static let fewestRows = 3

    /// The table in a range of blocks; `nil` if there is none.
    ///
    /// - Parameter fallback: the form where the labels of this table leave it open
    static func read(
        _ blocks: [DocumentBlock], in range: Range<Int>, of source: SourceDocument, fallback: FormGeneration?
    ) -> TableReading? {
        let table = RequestsTable(TableRegion(blocks, in: range, of: source), source)
        guard table.rows.count >= fewestRows else { return nil }
        return table.reading(fallback: fallback)
    }

    private init(_ region: TableRegion, _ source: SourceDocument) {
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
        columns = RequestsColumns(region, rows, labels: alignment.placed + alignment.stray) {
            alignment.extent(of: $0, in: region)
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
            region, columns: columns.count,
            rows: placed.flatMap { place in labelEnds(place).map { ($0.key, $0.value) } })
        for place in placed {
            guard let row = Self.row(of: place) else { continue }
            let ids = Applicant.allCases.map { CellID.requests(row, $0) }
            var values = values(of: place, grid, among: placed)
            if isRepeated(place) { values = .uncertain(anchor(place), .repeated) }
            if !isHeaderSound { values = .uncertain(anchor(place), .columns) }
            if place.distance > 0 || place.isSplit {
                reading.noteLabel(
                    printed: printed(place), official: row.label, distance: place.distance, ids: ids,
                    place: region.items[place.items[0]].stretch.place)
            }
            reading.set(ids, withoutSubtotal(values), name: row.label, source: source)
        }
        if let second = alignment.secondTable {
            reading.findings.append(
                Finding(
                    rule: ReadingRule.doubled.id, severity: .warning, place: region.items[second].stretch.place,
                    message: Wording(
                        zh: "表三在文中出现了两次，读取第一个", en: "table 3 stands in the document twice; the first is read")))
        }
        reading.explanation.insert(
            Wording(
                zh: "表三：按 \(form.rawValue) 年表式识别，找到 \(placed.count) 行",
                en: "table 3: form of \(form.rawValue), \(placed.count) rows found"), at: 0)
        return reading
    }

    /// The form by the rows of （六）其他处理: three below it in 2021, figures of its own in 2019.
    private func form(_ found: Set<RequestRow>, fallback: FormGeneration?) -> FormGeneration {
        if !found.isDisjoint(with: [.notCorrected, .feeUnpaid, .miscellaneous]) { return .form2021 }
        let other = rows.first { Self.row(of: $0) == .other }
        if let other, alignment.extent(of: other, in: region).contains(where: { region.items[$0].isValue }) {
            return .form2019
        }
        return fallback ?? .form2021
    }

    private func values(of place: PlacedLabel, _ grid: GridValues, among rows: [PlacedLabel]) -> RowValues {
        let ends = labelEnds(place)
        let gridLines = ends.keys.filter { region.lines[$0].isGrid }.sorted()
        guard !gridLines.isEmpty else {
            return FlowValues.read(
                region, alignment.extent(of: place, in: region), label: place.items, columns: columns.count,
                ignored: columns.serials, runs: columns.runs, isRegular: columns.isRegular, addsUp: addsUp)
        }
        let filled = gridLines.filter { line in
            region.items(ofLine: line).contains { region.items[$0].field > ends[line] ?? 0 }
        }
        guard filled.count <= 1 else { return .uncertain(anchor(place), .grid) }
        let line = filled.first ?? gridLines[0]
        let values =
            exact?.read(region.lines[line]) ?? grid.read(line: line, labelEnd: ends[line] ?? 0)
        if filled.isEmpty, hasUnlabelledNeighbour(gridLines, rows) { return .uncertain(anchor(place), .unlabelled) }
        return values
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

    private func isRepeated(_ place: PlacedLabel) -> Bool {
        alignment.stray.contains { other in
            guard other.label == place.label,
                other.items[0] > place.items.last ?? 0 || other.items.last ?? 0 < place.items[0]
            else { return false }
            return alignment.extent(of: other, in: region).contains { region.items[$0].isValue }
        }
    }

    /// The seven columns of the form; a local column 小计 is none of them.
    private func withoutSubtotal(_ values: RowValues) -> RowValues {
        guard case .placed(var stretches) = values, let subtotal = columns.subtotal, stretches.count == columns.count
        else { return values }
        stretches.remove(at: subtotal)
        return .placed(stretches)
    }

    private func addsUp(_ row: [Stretch]) -> Bool {
        var values = row
        if let subtotal = columns.subtotal { values.remove(at: subtotal) }
        let numbers = values.map { ValueText(source.bytes[$0.bytes], unit: .items).state }
        var sum = ExactDecimal.zero
        for case .number(let number) in numbers.dropLast() { sum = sum.adding(number) ?? sum }
        guard numbers.allSatisfy({ if case .number = $0 { true } else { false } }) else { return true }
        return numbers.last == .number(sum)
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
