import ReportModel

@testable import ReportReading

/// An invented report laid out as a word processor exports merged cells: rows padded at the end, label columns cut off
/// behind a page break, one label split around its figures, a row of blanks in front of a total.
struct PaddedDocument {
    private(set) var lines: [String] = []
    private(set) var figures: [CellID: String]

    init() {
        let sound = InventedDocument()
        figures = sound.figures
        func values(_ row: RequestRow) -> String {
            Applicant.allCases.map { sound.figures[.requests(row, $0)] ?? "" }.joined(separator: "\t")
        }
        var table = ["三、收到和处理政府信息公开申请情况", ""]
        table.append("(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)\t\t申请人情况\t\t\t\t\t\t总计\t")
        table.append("\t\t自然人\t法人或其他组织\t\t\t\t\t\t")
        table.append("\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t")
        var group: RequestRow.Group?
        for row in RequestRow.rows(of: .form2021) {
            switch row {
            case .newReceived, .carriedIn, .resultTotal, .carriedOut, .miscellaneous:
                table.append("\(row.label)\t\t\(values(row))\t")
            case .granted: table.append("三、本年度办理结果\t(一) 予以公开\t\(values(row))\t")
            case .partial: table.append("\t\(row.label)\t\(values(row))\t")
            case .internalAffairs:
                // The page ends inside the label; the next one has one label column less.
                table += ["5. 属于三类内\t\t\(values(row))\t", "", "\t部事务信息\t\t\t\t\t\t\t"]
            default:
                let label = row.group == group ? "" : row.group?.label ?? ""
                let isCut = RequestRow.internalAffairs < row
                table.append((isCut ? "" : "\t") + "\(label)\t\(row.label)\t\(values(row))")
            }
            group = row.group
        }
        lines = sound.head + sound.overview + sound.proactive + table + [""] + sound.disputes + sound.tail
    }
}

extension RequestRow {
    fileprivate static func < (left: RequestRow, right: RequestRow) -> Bool { left.rawValue < right.rawValue }
}
