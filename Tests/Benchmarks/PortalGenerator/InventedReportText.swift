import ReportModel
import SitegenTestSupport

/// A report of an invented township before it is printed: paragraphs and tables in order.
struct InventedReportText {
    enum Part {
        case heading(String)
        case paragraph(String)
        case table([[String?]])
    }

    private(set) var parts: [Part] = []
    let title: String

    /// Puts together the report of a year.
    ///
    /// - Parameters:
    ///   - report: the figures
    ///   - prose: where sentences come from; the same seed gives the same sentences
    init(_ township: InventedTownship, _ report: AnnualReport, form: FormGeneration, prose: InventedProse) {
        var prose = prose
        let year = report.year.value
        title = "\(township.county)\(township.name)\(year)年政府信息公开工作年度报告"
        func figure(_ row: RequestRow) -> Int {
            report.cells[.requests(row, .total)].number.flatMap { Int($0.description) } ?? 0
        }
        let lead =
            "本报告为虚构样例，由程序编写，\(township.county)\(township.authority)并不存在。所列数据的统计期限为\(year)年1月1日至\(year)年12月31日。"
        parts = [.paragraph(lead), .heading("一、总体情况")]
        let subjects = ["主动公开", "依申请公开", "政府信息管理", "公开平台建设", "监督保障"]
        for (index, subject) in subjects.enumerated() {
            parts.append(.paragraph("（\(["一", "二", "三", "四", "五"][index])）\(subject)"))
            if index == 1 {
                let text =
                    "全年新收政府信息公开申请\(figure(.newReceived))件，上年结转\(figure(.carriedIn))件，结转下年度继续办理\(figure(.carriedOut))件。"
                parts.append(.paragraph(text + prose.paragraph(2)))
            } else {
                let duty = index == 4 ? "年内接受了工作考核和社会评议，没有需要责任追究的情形。" : ""
                parts.append(.paragraph(duty + prose.paragraph(4)))
                parts.append(.paragraph(prose.paragraph(3)))
            }
        }
        let headings = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
        let grids = [LayoutGrid.proactive(form), .requests(form), .disputes()]
        for (heading, grid) in zip(headings, grids) {
            parts += [.heading(heading), .table(Self.rows(grid, report))]
        }
        parts += [
            .heading("五、存在的主要问题及改进情况"), .paragraph("存在的主要问题：一是纸条更新不够及时。" + prose.paragraph(4)),
            .paragraph("改进措施：" + prose.paragraph(4)),
        ]
        parts += [.heading("六、其他需要报告的事项"), .paragraph(prose.paragraph(1) + "本年度没有收取信息处理费。")]
    }

    private static func rows(_ grid: LayoutGrid, _ report: AnnualReport) -> [[String?]] {
        grid.rows.map { row in
            row.map { field in
                switch field {
                case .covered: nil
                case .label(let text), .other(let text): text
                case .value(let id): report.cells[id].raw
                }
            }
        }
    }
}
