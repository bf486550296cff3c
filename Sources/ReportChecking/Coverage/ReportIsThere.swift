import Diagnostics
import ReportModel

extension Rule {
    /// CO-01: every report that was expected is there.
    ///
    /// A warning where the registry expects it; a notice where that is only inferred from other years. What is not due yet and what
    /// no body owed is no break.
    static let reportIsThere = Rule(
        id: "CO-01", severity: .warning,
        demand: Wording(
            zh: "应有的年度报告都已收录；缺少的注明原因",
            en: "Every report that was expected is there; where one is not, the reason is said"),
        explanation: Wording(
            zh: "报告可能已经公布而未收集到；名录所列的年度也可能有误。",
            en: "The report may have been published and not collected; the years of the registry may be wrong too."),
        basis: Wording(
            zh: "机构名录 bodies.csv；没有名录的，按该机构已公布的最早和最晚年度推定",
            en: "The registry bodies.csv; without it, the years between the first and the last report of the body"),
        method: .coverage { body, coverage in
            coverage.years.compactMap { covered in
                guard covered.status.isExpected, !covered.status.isPublished else { return nil }
                let reason = covered.reason
                let basis =
                    coverage.registered == nil
                    ? Wording(zh: "前后年度都有文件", en: "there are files for years before and after")
                    : Wording(zh: "机构名录列有该年度", en: "the registry lists the year")
                // No formula: nothing was read whose figures could be filled in.
                let message = Wording(
                    zh: "\(body.name) \(covered.year) 年度应有报告（\(basis.zh)）：\(reason.zh)",
                    en: "A report of \(body.name) for \(covered.year) is expected (\(basis.en)): \(reason.en)")
                return (
                    covered.year, Break(cells: [], message: message, formula: nil),
                    coverage.registered == nil ? .notice : .warning
                )
            }
        })
}

extension CoveredYear {
    /// Why there is no report, in a few words that give nothing of a refused file away.
    var reason: Wording {
        let list = refusals.map(\.wording)
        switch status {
        case .refused:
            return Wording(
                zh: "有文件而未予发布（\(list.map(\.zh).joined(separator: "、"))）",
                en: "a file is there and not published (\(list.map(\.en).joined(separator: ", ")))")
        case .unreadable: return Wording(zh: "有文件而无法读取", en: "a file is there and cannot be read")
        case .withdrawn:
            return Wording(zh: "曾经发布，现在没有文件", en: "it was published before, and no file is there now")
        default: return Wording(zh: "没有找到文件", en: "no file was found")
        }
    }
}

extension RefusalReason {
    var wording: Wording {
        switch self {
        case .personalData: Wording(zh: "含有个人信息", en: "personal data")
        case .classification: Wording(zh: "带有不公开的标志", en: "a mark that keeps it from the public")
        case .notAReport: Wording(zh: "不是年度报告", en: "no annual report")
        case .severalReports: Wording(zh: "一个文件含多份报告", en: "several reports in one file")
        case .unreadable: Wording(zh: "无法读取", en: "cannot be read")
        }
    }
}
