import ReportModel

/// Assigns the fields of a grid row to columns.
///
/// Exported grids are not regular: merged cells are dropped, rows are padded at the end, page breaks cut label columns off.
/// So columns are never counted from the left. A row with as many figures as columns is complete wherever they start; a row
/// with empty cells is placed only where its neighbours in the same unbroken piece fix the columns.
struct GridValues {
    /// A complete row: where its label ends and its figures start.
    struct Complete: Hashable {
        let piece: Int
        let width: Int
        let labelEnd: Int
        let start: Int
        /// The column of the grid the figures start in, where the format states it.
        let column: Int?
    }

    let columns: Int
    /// The widths of rows whose last field holds remarks; `nil` if the table has no such column.
    let remarks: Set<Int>?
    let complete: [Complete]
    /// The header lines with the first column, and the field it stands in.
    private let header: [(piece: Int, width: Int, start: Int)]
    private let labelled: Set<Labelled>
    let region: TableRegion

    /// - Parameter rows: the lines with placed labels and the last field their label takes.
    init(_ region: TableRegion, columns: Int, remarks: Set<Int>?, rows: [(line: Int, labelEnd: Int)]) {
        self.region = region
        self.columns = columns
        self.remarks = remarks
        func width(_ line: TableLine) -> Int { Self.width(line, remarks) }
        let first = LabelText(Applicant.naturalPerson.label)
        let before = rows.first.map { region.firstItem[$0.line] } ?? 0
        header = region.items[..<before].filter { $0.label == first && region.lines[$0.line].isGrid }.map {
            (region.lines[$0.line].piece, width(region.lines[$0.line]), $0.field)
        }
        labelled = Set(
            rows.filter { region.lines[$0.line].isGrid }.compactMap { row in
                let line = region.lines[row.line]
                let start = row.labelEnd + 1
                return start + columns == width(line) ? Labelled(piece: line.piece, start: start) : nil
            })
        complete = rows.compactMap { row in
            let line = region.lines[row.line]
            guard line.isGrid, let run = Self.run(line, after: row.labelEnd, width(line)), run.count == columns else {
                return nil
            }
            return Complete(
                piece: line.piece, width: width(line), labelEnd: row.labelEnd, start: run.lowerBound,
                column: Self.column(line, run))
        }
    }

    /// The filled fields behind the label if they stand side by side.
    private static func run(_ line: TableLine, after labelEnd: Int, _ width: Int) -> Range<Int>? {
        let filled = line.fields.indices.prefix(width).filter { $0 > labelEnd && !line.fields[$0].isEmpty }
        guard let first = filled.first, let last = filled.last, last - first + 1 == filled.count else { return nil }
        return first..<(last + 1)
    }

    private static func column(_ line: TableLine, _ run: Range<Int>) -> Int? {
        line.cells.indices.contains(run.lowerBound) ? line.cells[run.lowerBound].columns.lowerBound : nil
    }

    /// A Boolean value indicating whether the figures start in the column most complete rows of the piece start in.
    ///
    /// A row with a blank at its end and words between label and figures has as many fields as columns, too.
    private func startsWithOthers(_ line: TableLine, _ run: Range<Int>) -> Bool {
        guard let own = Self.column(line, run) else { return true }
        let columns = complete.filter { $0.piece == line.piece }.compactMap(\.column)
        let alike = columns.count { $0 == own }
        return alike * 2 > columns.count
    }

    func read(line index: Int, labelEnd: Int) -> RowValues {
        let line = region.lines[index]
        let width = width(line)
        let after = (labelEnd + 1)..<max(labelEnd + 1, width)
        let filled = after.filter { !line.fields[$0].isEmpty }
        if after.contains(where: { line.cells.indices.contains($0) && line.cells[$0].isTall }) {
            return .uncertain(self.anchor(line, filled, labelEnd), .merged)
        }
        if let run = Self.run(line, after: labelEnd, width), run.count == columns {
            if mayEndInRemark(index, run) { return .uncertain(self.anchor(line, filled, labelEnd), .grid) }
            guard startsWithOthers(line, run) else { return .uncertain(self.anchor(line, filled, labelEnd), .grid) }
            return .placed(Array(line.fields[run]))
        }
        let anchor = self.anchor(line, filled, labelEnd)
        guard filled.count < columns else { return .uncertain(anchor, .count(found: filled.count, columns: columns)) }
        if let start = start(of: line, labelEnd: labelEnd, filled: filled) {
            let cells = start..<(start + columns)
            guard cells.upperBound <= width, filled.allSatisfy(cells.contains) else {
                return .uncertain(anchor, .grid)
            }
            return .placed(Array(line.fields[cells]))
        }
        if isShortWithTotalOnly(line, labelEnd: labelEnd, filled: filled) {
            // The figure is the last one; the cells before it are blank, and those the label covers as well.
            let missing = columns - after.count
            let blanks = Array(repeating: FlowValues.endOf(line.fields[labelEnd]), count: missing)
            return .placed(blanks + line.fields[after])
        }
        // Nothing behind the label at all: blank, if the row has room for its columns.
        if filled.isEmpty, after.count >= columns { return .placed(Array(line.fields[after.prefix(columns)])) }
        return .uncertain(anchor, .grid)
    }

    /// The fields of a row in front of its remark.
    func width(_ line: TableLine) -> Int { Self.width(line, remarks) }

    private static func width(_ line: TableLine, _ remarks: Set<Int>?) -> Int {
        line.width - (remarks?.contains(line.width) == true ? 1 : 0)
    }

    /// A Boolean value indicating whether the last of as many fields as columns may be a remark beside an empty cell: the row is built
    /// otherwise than the header, and no number stands there.
    private func mayEndInRemark(_ line: Int, _ run: Range<Int>) -> Bool {
        guard let remarks, !remarks.contains(region.lines[line].width) else { return false }
        return region.items(ofLine: line).contains { item in
            region.items[item].field == run.upperBound - 1 && region.items[item].number == nil
        }
    }

    /// The figures of a line without a label, if it is complete and stands in the columns of the rows around it.
    func unlabelled(line index: Int) -> [Stretch]? {
        let line = region.lines[index]
        let neighbours = complete.filter { $0.piece == line.piece }
        let filled = region.items(ofLine: index).filter { region.items[$0].isValue }.map { region.items[$0].field }
            .filter { $0 < width(line) }
        guard line.isGrid, neighbours.count > 1, filled.count == columns, let first = filled.first,
            filled == Array(first..<(first + columns)),
            neighbours.allSatisfy({ $0.start == first && $0.width == width(line) })
        else { return nil }
        return filled.map { line.fields[$0] }
    }

    /// The field the first column stands in, where the neighbours fix it.
    private func start(of line: TableLine, labelEnd: Int, filled: [Int]) -> Int? {
        let neighbours = complete.filter { $0.piece == line.piece }
        let alike = neighbours.filter { $0.labelEnd == labelEnd }
        let width = width(line)
        if !alike.isEmpty {
            // Rows of the same build: same label column, same width, same start, without exception.
            let isUniform = alike.allSatisfy { $0.width == width && $0.start == alike[0].start }
            return isUniform ? alike[0].start : nil
        }
        let widths = Set(region.lines.filter { $0.piece == line.piece && $0.isGrid }.map(\.width))
        guard widths == [line.width] else { return nil }
        // All rows of the piece are equally wide. If its complete rows reach the right edge, so does this one, provided it
        // has a figure there (otherwise the last field may be padding).
        if neighbours.contains(where: { $0.start + columns != width }) { return nil }
        let start = width - columns
        guard start > labelEnd else { return nil }
        // The header of the same piece says where the first column is.
        if header.contains(where: { $0.piece == line.piece && $0.width == width && $0.start == start }) {
            return start
        }
        if start == labelEnd + 1 || filled.last == width - 1 { return start }
        // So does a row whose label ends directly in front of it: the last of the label columns.
        return labelled.contains(Labelled(piece: line.piece, start: start)) ? start : nil
    }

    /// A row of a piece whose label ends directly in front of as many fields as columns.
    private struct Labelled: Hashable {
        let piece: Int
        let start: Int
    }

    /// A Boolean value indicating whether the row has too few fields because its label takes a column of the figures, and
    /// nothing but its total is filled in.
    ///
    /// Seen where a page ends inside the group 三、本年度办理结果: the grid of the page has one label column and seven columns of
    /// figures, eight fields in every row; the row （一）予以公开 carries its group in front, so its label takes two of the
    /// eight fields and six are left, five empty and a figure in the last. The grid itself says that the last field is 总计
    /// (header and complete rows end there, none is padded). No other figure stands in the row, so every other cell is
    /// empty, whichever of them the second label field has pushed out. With a second figure anywhere the shift could
    /// matter, and the row would stay uncertain.
    private func isShortWithTotalOnly(_ line: TableLine, labelEnd: Int, filled: [Int]) -> Bool {
        let neighbours = complete.filter { $0.piece == line.piece }
        let width = width(line)
        guard !neighbours.isEmpty, filled == [width - 1], width - 1 - labelEnd < columns else { return false }
        let widths = Set(region.lines.filter { $0.piece == line.piece && $0.isGrid }.map(\.width))
        let reachesEdge = neighbours.allSatisfy { $0.width == width && $0.start + columns == width }
        return widths == [line.width] && reachesEdge && neighbours.allSatisfy { labelEnd >= $0.start }
    }

    private func anchor(_ line: TableLine, _ filled: [Int], _ labelEnd: Int) -> Stretch {
        guard let first = filled.first, let last = filled.last else { return FlowValues.endOf(line.fields[labelEnd]) }
        return line.fields[first].joined(with: line.fields[last])
    }
}
