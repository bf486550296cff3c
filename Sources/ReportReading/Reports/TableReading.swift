import Diagnostics
import ReportModel

/// What came of reading one of the three tables.
struct TableReading {
    let table: StatutoryTable
    let form: FormGeneration
    /// The cells found; the others of the form are absent.
    var cells: [CellID: Cell] = [:]
    var findings: [Finding] = []
    /// The blocks the table takes, headers included.
    var blocks: Range<Int>
    var explanation: [Wording] = []

    init(_ table: StatutoryTable, _ form: FormGeneration, blocks: Range<Int>) {
        self.table = table
        self.form = form
        self.blocks = blocks
    }

    /// Sets the cells of a row from what its columns hold, with the findings that follow.
    ///
    /// - Parameter name: the label of the row in messages
    mutating func set(_ ids: [CellID], _ values: RowValues, name: String, source: SourceDocument) {
        switch values {
        case .placed(let stretches):
            for (id, stretch) in zip(ids, stretches) { set(id, stretch, source) }
        case .uncertain(let stretch, let reason):
            let cell = Cell(state: .unreadable, raw: stretch.raw(in: source), place: stretch.place)
            for id in ids { cells[id] = cell }
            let why = reason.wording
            findings.append(
                Finding(
                    rule: ReadingRule.unplaced.id, severity: .warning, cells: ids, place: stretch.place,
                    attribution: .reading,
                    message: Wording(
                        zh: "“\(name)”一行无法确定各数值所属的列：\(why.zh)",
                        en: "the values of “\(name)” cannot be placed: \(why.en)")))
            explanation.append(Wording(zh: "“\(name)”：未读出，\(why.zh)", en: "“\(name)”: not read, \(why.en)"))
        }
    }

    private mutating func set(_ id: CellID, _ stretch: Stretch, _ source: SourceDocument) {
        let unit = id.definition.unit
        let value = ValueText(source.bytes[stretch.bytes], unit: unit)
        let raw = stretch.raw(in: source)
        cells[id] = Cell(state: value.state, raw: raw, place: stretch.place)
        if !value.notes.isEmpty {
            findings.append(
                Finding(
                    rule: ReadingRule.spelling.id, severity: .information, cells: [id], place: stretch.place,
                    message: Wording(
                        zh: "“\(raw)”已按数字读取（全角数字、千分位、单位、正号或形近字母）",
                        en:
                            "“\(raw)” was read as a number (full-width digits, thousands marks, unit, plus sign or letters for digits)"
                    )))
        }
        if case .number(let number) = value.state {
            let isDecimalAllowed = unit == .tenThousandYuan || unit == .money
            let isWrong = number.isNegative && unit != .signedItems || number.whole == nil && !isDecimalAllowed
            if isWrong {
                findings.append(
                    Finding(
                        rule: ReadingRule.count.id, severity: .error, cells: [id], place: stretch.place,
                        message: Wording(
                            zh: "“\(raw)”不是非负\(isDecimalAllowed ? "数" : "整数")",
                            en: "“\(raw)” is not a non-negative \(isDecimalAllowed ? "number" : "whole number")")))
            }
        }
    }

    /// Notes that a label was placed although it differs from the form.
    mutating func noteLabel(printed: String, official: String, distance: Int, ids: [CellID], place: SourcePlace) {
        let zh =
            distance == 0
            ? "标签“\(printed)”被拆开，数值夹在其间，按“\(official)”读取"
            : "标签“\(printed)”与规定的“\(official)”不一致（相差 \(distance) 字），按顺序和近似对应"
        let en =
            distance == 0
            ? "the label “\(printed)” is cut in two around its values; read as “\(official)”"
            : "the label “\(printed)” differs from “\(official)” by \(distance); placed by sequence and likeness"
        findings.append(
            Finding(
                rule: ReadingRule.label.id, severity: .notice, cells: ids, place: place, attribution: .reading,
                message: Wording(zh: zh, en: en)))
    }
}
