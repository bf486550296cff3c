import ReportModel
import Testing

@testable import ReportReading

/// An invented report in one style with one irregularity, and what its cells say.
struct LayoutDocument: CustomTestStringConvertible, Sendable {
    let form: FormGeneration
    let figures: LayoutFigures
    let style: LayoutStyle
    let noise: LayoutNoise
    let text: String
    /// What each cell says: the digits of a figure, `blank` or `dash`; cells that are cut off are not in it.
    let expected: [CellID: String]

    var testDescription: String { "\(style.rawValue) \(noise.rawValue) \(figures.rawValue) \(form.rawValue)" }

    init(_ form: FormGeneration, _ figures: LayoutFigures, _ style: LayoutStyle, _ noise: LayoutNoise, seed: UInt64 = 1)
    {
        (self.form, self.figures, self.style, self.noise) = (form, figures, style, noise)
        var dice = MutationTests.Dice(state: seed &* 1000 &+ UInt64(noise.hashSeed))
        let values = figures.all(of: form, &dice)
        var expected: [CellID: String] = [:]
        let year = form == .form2019 ? 2020 : 2023
        var lines = ["样例县甲镇\(year)年政府信息公开工作年度报告", "", "一、总体情况", "", "本段为虚构文字。", ""]
        let headings = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
        for (heading, table) in zip(headings, StatutoryTable.allCases) {
            lines += [noise.label(heading, &dice), ""] + noise.remarks(table).before
            let grid = noise.grid(Self.grid(table, form), table)
            let rows = grid.rows.map { row in
                row.map { field -> String? in
                    switch field {
                    case .covered: return nil
                    case .other(let text): return text
                    case .label(let text): return noise.label(text, &dice)
                    case .value(let id):
                        let (printed, state) = noise.figure(values[id] ?? "", of: id, &dice)
                        expected[id] = state
                        return printed
                    }
                }
            }
            lines += Self.split(style.lines(rows), noise, style) + [""] + noise.remarks(table).behind
            if noise == .cutOff, table == .requests { break }
        }
        if noise != .cutOff {
            lines += ["五、存在的主要问题及改进情况", "", "本段为虚构文字。", "", "六、其他需要报告的事项", "", "无其他事项。"]
        }
        let whole = style.text(noise.lines(lines))
        text = noise == .cutAnywhere ? Self.cut(whole, &dice) : whole
        self.expected = expected
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
    private static func split(_ lines: [String], _ noise: LayoutNoise, _ style: LayoutStyle) -> [String] {
        guard noise == .splitLabels, [.cellLines, .cellLinesWithBlanks, .barLines, .blanks].contains(style) else {
            return lines
        }
        return lines.flatMap { line -> [String] in
            guard line.count > 4, line.first?.isNumber == false || line.dropFirst().first == "." else { return [line] }
            let cut = line.index(line.startIndex, offsetBy: 3)
            return [String(line[..<cut]), String(line[cut...])]
        }
    }

    /// The documents of a style: both forms, every irregularity with two of the three kinds of figures.
    static func all(of style: LayoutStyle) -> [LayoutDocument] {
        FormGeneration.allCases.flatMap { form in
            LayoutFigures.allCases.flatMap { figures in
                LayoutNoise.allCases.filter { $0 == .none || ($0.hashSeed + form.rawValue.count) % 3 != figures.turn }
                    .map { LayoutDocument(form, figures, style, $0) }
            }
        }
    }
}

extension LayoutNoise {
    /// A number of its own, the same in every run.
    var hashSeed: Int { LayoutNoise.allCases.firstIndex(of: self) ?? 0 }
}

extension LayoutFigures {
    var turn: Int { LayoutFigures.allCases.firstIndex(of: self) ?? 0 }
}
