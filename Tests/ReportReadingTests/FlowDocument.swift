import ReportModel

@testable import ReportReading

/// An invented report laid out as the text layer of a PDF: labels wrapped over lines, figures behind blanks or below, the
/// last one fallen to a line of its own.
struct FlowDocument {
    private(set) var lines: [String]
    /// The lines of the three tables.
    private(set) var tableLines: Range<Int>
    private(set) var figures: [CellID: String] = [:]

    init() {
        var figures: [CellID: String] = [:]
        var next = 100
        /// A row of figures all different whose last is the sum of the others, as gathered rows have to be.
        func row(_ ids: [CellID], isSummed: Bool) -> [String] {
            var values: [Int] = []
            for index in ids.indices {
                next += 1
                values.append(isSummed && index == ids.count - 1 ? values.reduce(0, +) : next)
            }
            for (id, value) in zip(ids, values) { figures[id] = String(value) }
            return values.map(String.init)
        }
        var lines = ["样例县甲镇2024年政府信息公开工作年度报告", "", "一、总体情况", "", "本段为虚构文字。", "", "二、主动公开政府信息情况", ""]
        let start = lines.count
        var block = ""
        for item in ProactiveRow.rows(of: .form2021) {
            if item.block != block {
                lines += [item.block, "信息内容 " + item.columns.map(\.label).joined(separator: " "), ""]
                block = item.block
            }
            let ids = item.columns.compactMap { CellID("\(item.key).\($0.key)") }
            lines += [([item.label] + row(ids, isSummed: false)).joined(separator: " "), ""]
        }
        lines += ["三、收到和处理政府信息公开申请情况", "", "（本列数据的勾稽关系为：第一项加第二项之和，等", "于第三项加第四项之和）", ""]
        lines += ["申请人情况", "", "自然", "人", "", "法人或其他组织", "", "总计商业", "企业", "", "科研", "机构", "", "社会", "公益", "组织", ""]
        lines += ["法律", "服务", "机构", "", "其他", ""]
        var group: RequestRow.Group?
        for item in RequestRow.rows(of: .form2021) {
            if item == .granted { lines += ["三、本", "年度办", "理结果", ""] }
            if let own = item.group, own != group {
                let label = Array(own.label.unicodeScalars)
                lines += [Self.text(label[..<4]), Self.text(label[4...]), ""]
            }
            group = item.group
            let values = row(Applicant.allCases.map { .requests(item, $0) }, isSummed: true)
            let label = Array(item.label.unicodeScalars)
            if label.count > 16 {
                // A long label breaks; its figures follow below, the last one alone where the label takes many lines.
                var rest = label[...]
                while !rest.isEmpty {
                    lines.append(Self.text(rest.prefix(15)))
                    rest = rest.dropFirst(15)
                }
                lines.append("")
                lines +=
                    label.count > 22
                    ? [values.dropLast().joined(separator: " "), values.last ?? ""] : [values.joined(separator: " ")]
            } else {
                lines.append(item.label + " " + values.joined(separator: " "))
            }
            lines.append("")
        }
        lines += ["四、政府信息公开行政复议、行政诉讼情况", "", "行政复议 行政诉讼", ""]
        for half in 0..<3 {
            if half == 1 { lines.append("未经复议直接起诉 复议后起诉") }
            lines += ["结果", "维持", "", "结果", "纠正", "", "其他", "结果", "", "尚未", "审结", "", "总计"]
        }
        let disputes = DisputeBlock.allCases.flatMap { block in
            row(DisputeResult.allCases.map { .disputes(block, $0) }, isSummed: true)
        }
        lines += ["", disputes.joined(separator: " ")]
        tableLines = start..<lines.count
        lines += ["", "五、存在的主要问题及改进情况", "", "本段为虚构文字。", "", "六、其他需要报告的事项", "", "无。"]
        self.lines = lines
        self.figures = figures
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
