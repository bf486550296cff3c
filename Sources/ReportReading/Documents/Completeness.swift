import Diagnostics
import ReportModel

/// What is missing or not a number in a document: sections, rows, cells.
enum Completeness {
    /// The findings ST-01 (sections), ST-03 to ST-05 (cells not found), ST-08 to ST-10 (blank, dash, words).
    static func findings(_ document: ReadDocument) -> [Finding] {
        // Before 2019 there were neither these sections nor these tables.
        guard document.hasUniformForm else { return [] }
        return sections(document) + StatutoryTable.allCases.flatMap { table($0, document) }
    }

    private static func sections(_ document: ReadDocument) -> [Finding] {
        let found = document.sections.map(\.kind).filter { $0 != .preamble }
        var findings: [Finding] = []
        for kind in SectionKind.official where !found.contains(kind) {
            let heading = kind.officialHeading ?? ""
            findings.append(
                Finding(
                    rule: ReadingRule.sections.id, severity: .warning, attribution: .reading,
                    message: Wording(zh: "未找到“\(heading)”", en: "section “\(heading)” was not found")))
        }
        if zip(found, found.dropFirst()).contains(where: { $0.rawValue > $1.rawValue }) {
            findings.append(
                Finding(
                    rule: ReadingRule.sections.id, severity: .notice,
                    message: Wording(zh: "六个部分的顺序与规定格式不同", en: "the sections are not in the order of the form")))
        }
        return findings
    }

    private static func table(_ table: StatutoryTable, _ document: ReadDocument) -> [Finding] {
        let form = document.forms[table] ?? document.forms.values.max() ?? .form2021
        let ids = CellRegistry.cells(of: table, in: form)
        let name = names[table] ?? ""
        func cells(_ state: String) -> [CellID] { ids.filter { document.cells[$0].state.word == state } }
        var findings: [Finding] = []
        let absent = cells("absent")
        if !absent.isEmpty {
            let rule: RuleID =
                switch table {
                case .proactive: ReadingRule.proactiveCells.id
                case .requests: ReadingRule.requestCells.id
                case .disputes: ReadingRule.disputeCells.id
                }
            let found = ids.count - absent.count
            findings.append(
                Finding(
                    rule: rule, severity: .warning, cells: absent, attribution: .reading,
                    message: found == 0
                        ? Wording(zh: "未找到\(name)", en: "\(table.rawValue): the table was not found")
                        : Wording(
                            zh: "\(name)：\(ids.count) 个单元格中找到 \(found) 个",
                            en: "\(table.rawValue): \(found) of \(ids.count) cells were found")))
        }
        let states: [(word: String, rule: RuleID, zh: String, en: String)] = [
            ("blank", ReadingRule.blank.id, "未填", "blank"),
            ("dash", ReadingRule.dash.id, "填写了“/”“-”或“无”", "hold “/”, “-” or “无”"),
            ("text", ReadingRule.words.id, "填写了文字", "hold words"),
        ]
        for state in states {
            let found = cells(state.word)
            guard let first = found.first else { continue }
            findings.append(
                Finding(
                    rule: state.rule, severity: found.count * 10 > ids.count ? .warning : .notice, cells: found,
                    place: document.cells[first].place,
                    message: Wording(
                        zh: "\(name)：\(found.count) 个单元格\(state.zh)",
                        en:
                            "\(table.rawValue): \(found.count) cells \(state.word == "blank" ? "are" : "")\(state.word == "blank" ? " " : "")\(state.en)"
                    ),
                    explanation: Wording(zh: "空白不等于 0，不参与合计。", en: "Blank is not 0 and enters no sum.")))
        }
        return findings
    }

    private static let names: [StatutoryTable: String] = [
        .proactive: "表二（主动公开政府信息情况）", .requests: "表三（收到和处理政府信息公开申请情况）", .disputes: "表四（行政复议、行政诉讼情况）",
    ]
}
