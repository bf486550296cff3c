import ReportModel
import Testing

@testable import ReportReading

/// An invented report as a PDF, and what its cells say.
struct PrintedReport: CustomTestStringConvertible, Sendable {
    let seed: UInt64
    let form: FormGeneration
    let figures: LayoutFigures
    let bytes: [UInt8]
    let expected: [CellID: String]
    let testDescription: String

    /// - Parameter given: form and figures, if they are not to be drawn
    init(seed: UInt64, given: (form: FormGeneration, values: [CellID: String])? = nil) {
        var dice = MutationTests.Dice(state: seed)
        let drawn = Bool.random(using: &dice) ? FormGeneration.form2021 : .form2019
        let form = given?.form ?? drawn
        let figures = LayoutFigures.allCases.randomElement(using: &dice) ?? .consistent
        var style = Self.style(&dice)
        let values = given?.values ?? figures.all(of: form, &dice)
        let blanks = [0, 0, 0, 5, 20, 60].randomElement(using: &dice) ?? 0
        var expected: [CellID: String] = [:]
        var printed: [CellID: String] = [:]
        for id in LayoutFigures.ids(form) {
            let chance = Int.random(in: 0..<100, using: &dice)
            let value = values[id] ?? "0"
            switch chance {
            case ..<blanks: (printed[id], expected[id]) = ("", "blank")
            case 97... where blanks > 0:
                printed[id] = ["/", "-", "—"].randomElement(using: &dice)
                expected[id] = "dash"
            default: (printed[id], expected[id]) = (value, value)
            }
        }
        // No office leaves a figure broken over two lines: it takes the width from the groups.
        let widest = printed.values.map { PDFDrawing.width($0, size: style.tableSize) }.max() ?? 0
        let column = (PDFDrawing.width - 2 * style.margin) * (1 - style.groups.0 - style.groups.1) * 0.58 / 7
        if widest > column - 2 * style.padding { style.groups = (0.045, 0.05) }
        var pages = PrintedPages(style)
        let year = form == .form2019 ? 2020 : 2023
        pages.title("样例县甲镇\(year)年政府信息公开工作年度报告")
        pages.skip(Double.random(in: 0...20, using: &dice))
        pages.paragraph("一、总体情况")
        pages.paragraph(
            String(repeating: "本段为虚构文字，共收到申请 3 件，", count: Int.random(in: 1...20, using: &dice)) + "均为虚构。")
        pages.paragraph("二、主动公开政府信息情况")
        pages.table(.proactive(form)) { printed[$0] ?? "" }
        pages.paragraph("三、收到和处理政府信息公开申请情况")
        pages.table(.requests(form, groups: style.groups)) { printed[$0] ?? "" }
        pages.paragraph("四、政府信息公开行政复议、行政诉讼情况")
        pages.table(.disputes()) { printed[$0] ?? "" }
        pages.paragraph("五、存在的主要问题及改进情况")
        pages.paragraph("本段为虚构文字，没有问题。")
        pages.paragraph("六、其他需要报告的事项")
        pages.paragraph("无其他事项。")
        self.seed = seed
        self.form = form
        self.figures = figures
        self.expected = expected
        bytes = pages.bytes()
        testDescription =
            "\(seed) \(form.rawValue) \(figures.rawValue) blanks \(blanks)\(style.isTopAligned ? " top" : "") \(style.figures) \(style.labels) \(style.groups)\(style.cutsRows ? " cut" : "")\(style.repeatsHeader ? " repeat" : "")"
    }

    private static func style(_ dice: inout MutationTests.Dice) -> PrintedPages.Style {
        var style = PrintedPages.Style()
        style.bodySize = [14, 15, 16].randomElement(using: &dice) ?? 16
        style.tableSize = [8, 9, 10.5].randomElement(using: &dice) ?? 9
        style.margin = [57, 72, 79].randomElement(using: &dice) ?? 72
        style.figures = Int.random(in: 0..<4, using: &dice) == 0 ? .right : .middle
        style.labels = Bool.random(using: &dice) ? .middle : .left
        style.isTopAligned = Int.random(in: 0..<4, using: &dice) == 0
        style.padding = [2, 3, 5].randomElement(using: &dice) ?? 3
        style.leading = [1.15, 1.25, 1.5].randomElement(using: &dice) ?? 1.25
        style.groups = [(0.05, 0.09), (0.045, 0.05), (0.09, 0.12)].randomElement(using: &dice) ?? (0.05, 0.09)
        style.repeatsHeader = Bool.random(using: &dice)
        style.cutsRows = Int.random(in: 0..<4, using: &dice) == 0
        style.hasRules = Int.random(in: 0..<5, using: &dice) > 0
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: style.pageNumber = { page, _ in "- \(page) -" }
        case 1: style.pageNumber = { page, _ in "\(page)" }
        case 2: style.pageNumber = { page, count in "第\(page)页 共\(count)页" }
        case 3: style.pageNumber = { page, count in "\(page) / \(count)" }
        default: break
        }
        if Bool.random(using: &dice) { style.runningLine = "样例县甲镇政府信息公开" }
        return style
    }
}
