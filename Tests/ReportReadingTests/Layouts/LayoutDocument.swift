import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// An invented report in one style with one irregularity or several, and what its cells say.
struct LayoutDocument: CustomTestStringConvertible, Sendable {
    let form: FormGeneration
    let figures: LayoutFigures
    let style: LayoutStyle
    let noises: [LayoutNoise]
    let text: String
    /// What each cell says: the digits of a figure, `blank` or `dash`; cells that are cut off are not in it.
    let expected: [CellID: String]

    /// The irregularity of a document that has only one.
    var noise: LayoutNoise { noises.first ?? .none }

    var testDescription: String { "\(style.rawValue) \(noise.rawValue) \(figures.rawValue) \(form.rawValue)" }

    init(_ form: FormGeneration, _ figures: LayoutFigures, _ style: LayoutStyle, _ noise: LayoutNoise, seed: UInt64 = 1)
    {
        self.init(form, figures, style, [noise], seed: seed)
    }

    init(
        _ form: FormGeneration, _ figures: LayoutFigures, _ style: LayoutStyle, _ noises: [LayoutNoise],
        seed: UInt64
    ) {
        (self.form, self.figures, self.style, self.noises) = (form, figures, style, noises)
        var dice = MutationTests.Dice(state: seed &* 1000 &+ UInt64(noises.reduce(0) { $0 + $1.hashSeed }))
        let values = figures.all(of: form, &dice)
        (text, expected) = Self.written(values, { _ in form }, style, noises, &dice)
    }

    /// The text of a report and what its cells say.
    ///
    /// - Parameter form: the generation of each table; mixed documents exist
    static func written(
        _ values: [CellID: String], _ form: (StatutoryTable) -> FormGeneration, _ style: LayoutStyle,
        _ noises: [LayoutNoise], _ dice: inout MutationTests.Dice
    ) -> (text: String, expected: [CellID: String]) {
        var expected: [CellID: String] = [:]
        func label(_ text: String) -> String { noises.reduce(text) { $1.label($0, &dice) } }
        /// The figure as the first irregularity that changes it leaves it; the first to take it away wins.
        func figure(_ text: String, _ id: CellID) -> (printed: String, state: String) {
            let changed = noises.map { $0.figure(text, of: id, &dice) }.filter { $0.printed != text }
            return changed.first { $0.printed.isEmpty } ?? changed.first ?? (text, text)
        }
        let year = form(.requests) == .form2019 ? 2020 : 2023
        var lines = ["样例县甲镇\(year)年政府信息公开工作年度报告", "", "一、总体情况", "", "本段为虚构文字。", ""]
        let headings = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
        for (heading, table) in zip(headings, StatutoryTable.allCases) {
            lines += [label(heading), ""] + noises.flatMap { $0.remarks(table).before }
            // 小计 stands beside the kinds of organisations, whatever other column there is.
            // A repeated header repeats all of them.
            let inOrder = noises.sorted { $0.gridTurn < $1.gridTurn }
            let grid = inOrder.reduce(Self.grid(table, form(table))) { $1.grid($0, table) }
            let rows = grid.rows.map { row in
                row.map { field -> String? in
                    switch field {
                    case .covered: return nil
                    case .other(let text): return text
                    case .label(let text): return label(text)
                    case .value(let id):
                        let (printed, state) = figure(values[id] ?? "", id)
                        expected[id] = state.isEmpty ? "blank" : state
                        return printed
                    }
                }
            }
            lines += Self.split(style.lines(rows), noises, style) + [""] + noises.flatMap { $0.remarks(table).behind }
            if noises.contains(.cutOff), table == .requests { break }
        }
        if !noises.contains(.cutOff) {
            lines += ["五、存在的主要问题及改进情况", "", "本段为虚构文字。", "", "六、其他需要报告的事项", "", "无其他事项。"]
        }
        let whole = style.text(noises.reduce(lines) { $1.lines($0) })
        return (noises.contains(.cutAnywhere) ? cut(whole, &dice) : whole, expected)
    }

    /// The text up to some character of its second half.
    private static func cut(_ text: String, _ dice: inout MutationTests.Dice) -> String {
        String(text.prefix(Int.random(in: (text.count / 3)..<text.count, using: &dice)))
    }

    private static func grid(_ table: StatutoryTable, _ form: FormGeneration) -> LayoutGrid {
        switch table {
        case .proactive: .proactive(form)
        case .requests: .requests(form)
        case .disputes: .disputes()
        }
    }

    /// Breaks labels over lines where the style has a line for each cell.
    private static func split(_ lines: [String], _ noises: [LayoutNoise], _ style: LayoutStyle) -> [String] {
        guard noises.contains(.splitLabels), [.cellLines, .cellLinesWithBlanks, .barLines, .blanks].contains(style)
        else {
            return lines
        }
        return lines.flatMap { line -> [String] in
            guard line.count > 4, line.first?.isNumber == false || line.dropFirst().first == "." else { return [line] }
            let cut = line.index(line.startIndex, offsetBy: 3)
            return [String(line[..<cut]), String(line[cut...])]
        }
    }

    /// The documents of a style: both forms, every irregularity with one or two of the four kinds of figures in turn.
    static func all(of style: LayoutStyle) -> [LayoutDocument] {
        FormGeneration.allCases.flatMap { form in
            LayoutFigures.allCases.flatMap { figures in
                LayoutNoise.allCases.filter { noise in
                    let turn = noise.hashSeed + (form == .form2019 ? 1 : 0)
                    return noise == .none || (figures == .faulty ? turn % 2 == 0 : turn % 3 == figures.turn)
                }.map { LayoutDocument(form, figures, style, $0) }
            }
        }
    }
}

extension LayoutNoise {
    /// When it changes the grid, among others that do.
    fileprivate var gridTurn: Int { self == .subtotals ? 0 : self == .repeatedHeader ? 2 : 1 }

    /// A number of its own, the same in every run.
    var hashSeed: Int { LayoutNoise.allCases.firstIndex(of: self) ?? 0 }
}

extension LayoutFigures {
    var turn: Int { LayoutFigures.allCases.firstIndex(of: self) ?? 0 }
}
