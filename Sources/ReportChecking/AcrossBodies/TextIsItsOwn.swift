import Diagnostics
import ReportModel

extension Rule {
    /// ID-04: the whole text stands under one body and one year only.
    static let textIsItsOwn = Rule(
        id: "ID-04", severity: .error,
        demand: Wording(
            zh: "同一份全文不出现在两个机构或两个年度之下", en: "A text does not stand under two bodies or two years"),
        explanation: Wording(
            zh: "多半是收集时放错了文件，请与原网页核对。",
            en: "Most likely a file was put in the wrong place when it was collected; compare with its page."),
        basis: RuleBasis.experience,
        method: .acrossBodies { rows in
            let groups = Dictionary(grouping: rows.indices) { rows[$0].textDigest }
            var breaks: [(Int, Break)] = []
            for index in rows.indices {
                let others = (groups[rows[index].textDigest] ?? []).filter {
                    rows[$0].body != rows[index].body || rows[$0].year != rows[index].year
                }
                guard !others.isEmpty else { continue }
                let names = others.map { rows[$0].name }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                let list = names.prefix(3).joined(separator: "、") + (names.count > 3 ? "等 \(names.count) 份" : "")
                breaks.append(
                    (
                        index,
                        Break(
                            cells: [],
                            message: Wording(zh: "全文与\(list)的报告完全相同", en: "The whole text is that of \(list)"),
                            formula: nil)
                    ))
            }
            return breaks
        })
}
