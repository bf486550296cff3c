import ReportModel
import SitegenTestSupport

@testable import ReportReading

/// A table of an invented report as an office program has it: cells with the columns and rows they take.
struct OfficeGrid: Sendable {
    struct Cell: Sendable {
        /// What is printed in it.
        let text: String
        /// The cell of the form it is; `nil` for labels and local figures.
        let id: CellID?
        let columns: Range<Int>
        /// The number of rows it takes; 0 for the part of a cell that began above.
        var rows: Int
    }

    var rows: [[Cell]] = []
    var width: Int { rows.flatMap { $0 }.map(\.columns.upperBound).max() ?? 0 }

    /// Makes merged cells of the covered fields.
    ///
    /// Covered fields at the start of a row belong to the cell above, others to the cell in front; in a row of labels a covered field below a
    /// label of its own column belongs to that.
    init(_ grid: LayoutGrid, print: (LayoutGrid.Field) -> (text: String, id: CellID?)) {
        var owners: [[Int]] = []
        var texts: [(text: String, id: CellID?)] = []
        for (index, row) in grid.rows.enumerated() {
            let isHeader = row.allSatisfy { $0.isLabel || $0 == .covered }
            var own: [Int] = []
            for (column, field) in row.enumerated() {
                guard field == .covered else {
                    own.append(texts.count)
                    texts.append(print(field))
                    continue
                }
                let above = index > 0 && owners[index - 1].indices.contains(column) ? owners[index - 1][column] : nil
                let isLeading = row[..<column].allSatisfy { $0 == .covered }
                let isBelowLabel =
                    index > 0 && grid.rows[index - 1].indices.contains(column)
                    && grid.rows[index - 1][column].isLabel
                if let above, isLeading || isHeader && isBelowLabel {
                    own.append(above)
                } else if let last = own.last {
                    own.append(last)
                } else {
                    own.append(texts.count)
                    texts.append(("", nil))
                }
            }
            owners.append(own)
        }
        var begun: [Int: (row: Int, cell: Int)] = [:]
        for (index, own) in owners.enumerated() {
            var cells: [Cell] = []
            var start = 0
            while start < own.count {
                let end = own[start...].firstIndex { $0 != own[start] } ?? own.count
                let (text, id) = texts[own[start]]
                if let first = begun[own[start]], first.row < index {
                    rows[first.row][first.cell].rows += 1
                    cells.append(Cell(text: "", id: nil, columns: start..<end, rows: 0))
                } else {
                    begun[own[start]] = (index, cells.count)
                    cells.append(Cell(text: text, id: id, columns: start..<end, rows: 1))
                }
                start = end
            }
            rows.append(cells)
        }
    }
}

/// An invented report in tables, before an office program has written it.
struct OfficeReport: Sendable {
    let form: FormGeneration
    let noise: LayoutNoise
    let figures: LayoutFigures
    var tables: [(heading: String, grid: OfficeGrid)] = []
    /// What each cell says: the digits of a figure, `blank` or `dash`.
    private(set) var expected: [CellID: String] = [:]

    var year: Int { form == .form2019 ? 2020 : 2023 }
    var title: String { "样例县甲镇\(year)年政府信息公开工作年度报告" }

    /// - Parameter given: the figures, if they are not to be drawn
    init(
        _ form: FormGeneration, _ figures: LayoutFigures, _ noise: LayoutNoise, seed: UInt64,
        values given: [CellID: String]? = nil
    ) {
        (self.form, self.figures, self.noise) = (form, figures, noise)
        var dice = MutationTests.Dice(state: seed &* 977 &+ UInt64(noise.hashSeed))
        let values = given ?? figures.all(of: form, &dice)
        let headings = ["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"]
        for (heading, table) in zip(headings, StatutoryTable.allCases) {
            let layout: LayoutGrid =
                switch table {
                case .proactive: .proactive(form)
                case .requests: .requests(form)
                case .disputes: .disputes()
                }
            var printed: [CellID: String] = [:]
            let grid = OfficeGrid(noise.grid(layout, table)) { field in
                switch field {
                case .covered: return ("", nil)
                case .other(let text): return (text, nil)
                case .label(let text): return (noise.label(text, &dice), nil)
                case .value(let id):
                    let (text, state) = noise.figure(values[id] ?? "", of: id, &dice)
                    printed[id] = state
                    return (text, id)
                }
            }
            expected.merge(printed) { $1 }
            tables.append((heading, grid))
        }
    }

    /// Reads a file as the file of a tidy folder.
    static func read(_ bytes: [UInt8], as format: SourceFormat) -> ReadingResult {
        let parts = ["样例省", "样例市", "样例县", "甲镇"]
        let levels = DivisionNames.levels(of: parts)
        var place = ContentPlace()
        place.path = zip(parts, levels).compactMap { name, level in
            level.map { PlacedDivision(Division(level: $0, name: name), from: .path) }
        }
        let path = parts.joined(separator: "/") + "/a." + format.rawValue
        return ReportReader().read(
            ContentEntry(path: path, filePath: path, format: format, place: place), bytes: bytes)
    }
}
