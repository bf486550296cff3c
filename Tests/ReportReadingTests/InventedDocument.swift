import Diagnostics
import ReportModel

@testable import ReportReading

/// An invented report as text: tab-separated tables of the 2021 form whose figures are all different, so that a shift shows.
struct InventedDocument {
    var head = ["样例县甲镇2024年政府信息公开工作年度报告", ""]
    var overview = ["一、总体情况", "", "本段为虚构文字。", ""]
    var proactive: [String]
    var requests: [String]
    var disputes: [String]
    var tail = ["", "五、存在的主要问题及改进情况", "", "本段为虚构文字。", "", "六、其他需要报告的事项", "", "无。"]

    /// The figure of each cell, as written into the lines.
    private(set) var figures: [CellID: String] = [:]

    init() {
        var figures: [CellID: String] = [:]
        func figure(_ id: CellID?) -> String {
            let text = String(101 + figures.count)
            if let id { figures[id] = text }
            return text
        }
        var lines = ["二、主动公开政府信息情况", ""]
        var block = ""
        for row in ProactiveRow.rows(of: .form2021) {
            if row.block != block {
                lines.append(row.block)
                lines.append((["信息内容"] + row.columns.map(\.label)).joined(separator: "\t"))
                block = row.block
            }
            lines.append(
                ([row.label] + row.columns.map { figure(CellID("\(row.key).\($0.key)")) }).joined(separator: "\t"))
        }
        proactive = lines + [""]

        lines = ["三、收到和处理政府信息公开申请情况", ""]
        lines.append("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t")
        lines.append("\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计")
        lines.append("\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t")
        var group: RequestRow.Group?
        for row in RequestRow.rows(of: .form2021) {
            let values = Applicant.allCases.map { figure(.requests(row, $0)) }
            let labels: [String]
            if row.isResult {
                let result = row == .granted ? "三、本年度办理结果" : ""
                labels =
                    row.group == nil
                    ? [result, row.label, ""] : [result, row.group == group ? "" : row.group?.label ?? "", row.label]
            } else {
                labels = [row.label, "", ""]
            }
            group = row.group
            lines.append((labels + values).joined(separator: "\t"))
        }
        requests = lines + [""]

        disputes = [
            "四、政府信息公开行政复议、行政诉讼情况", "",
            "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t",
            "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t",
            "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计",
            DisputeBlock.allCases.flatMap { block in DisputeResult.allCases.map { figure(.disputes(block, $0)) } }
                .joined(separator: "\t"),
        ]
        self.figures = figures
    }

    var lines: [String] { head + overview + proactive + requests + disputes + tail }
    var text: String { lines.joined(separator: "\n") }

    /// Reads lines as the file `2024.txt` of a tidy folder.
    static func read(_ text: String, path: String = "样例省/样例市/样例县/甲镇/2024.txt") -> ReadingResult {
        let parts = path.split(separator: "/").dropLast().map(String.init)
        let levels = DivisionNames.levels(of: parts)
        var place = ContentPlace()
        place.path = zip(parts, levels).compactMap { name, level in
            level.map { PlacedDivision(Division(level: $0, name: name), from: .path) }
        }
        return ReportReader().read(
            ContentEntry(path: path, filePath: path, format: .text, place: place), bytes: Array(text.utf8))
    }
}
