import Diagnostics
import ReportModel

extension Rule {
    /// T2-01: a township has no 规章.
    ///
    /// Only departments of the State Council, provinces, cities with districts and autonomous prefectures make them (《立法法》).
    static let townshipsMakeNoRegulations = Rule(
        id: "T2-01", severity: .warning,
        demand: Wording(
            zh: "乡镇（街道）无权制定规章，“规章”一行应全部为 0",
            en: "Townships cannot make regulations (规章): the row must be 0"),
        explanation: Wording(
            zh: "常见原因是把行政规范性文件填到了“规章”一行。",
            en: "Usually normative documents (行政规范性文件) were entered in the wrong row."),
        basis: Wording(
            zh: "《中华人民共和国立法法》：规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定",
            en:
                "Legislation Law (立法法): departments of the State Council, provinces, cities with districts and autonomous prefectures make regulations"
        ),
        method: .conditions { context in
            let report = context.report
            guard report.body.path.last?.level == .township else { return [] }
            let row = CellRegistry.cells(of: .proactive, in: report.form(of: .proactive)).filter {
                $0.definition.rowLabel == "规章"
            }
            let (verdict, stated) = ZeroRow.judge(row, report)
            let figures = ZeroRow.figures(stated.isEmpty ? row : stated, report)
            return [
                Condition(
                    instance: "规章", operands: row.map(context.operand), verdict: verdict,
                    formula: verdict == .fail ? "规章：\(figures)，应为 0" : "规章：\(figures)",
                    message: verdict != .fail
                        ? nil
                        : Wording(
                            zh: "“规章”一行不为 0（\(figures)），而乡镇（街道）无权制定规章",
                            en: "The row 规章 is not 0 (\(figures)), but townships cannot make regulations"),
                    pointedAt: stated)
            ]
        })
}
