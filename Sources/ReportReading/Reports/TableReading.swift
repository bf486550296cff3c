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
    var explanation: [ReadingStep] = []
    /// Figures beside the labels of groups.
    var subtotals: [GroupSubtotal] = []
    /// The number of rows whose label is the form's to the letter.
    private var exactRows = 0

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
        }
    }

    /// Says how a row was placed.
    mutating func explain(_ row: RowExplanation) {
        explanation.append(.placed(row))
        if row.printed != nil, row.distance == 0, !row.isSplit { exactRows += 1 }
    }

    /// Puts what is said of the whole table in front: form and why, layout, number of rows.
    ///
    /// - Parameter rows: the number of rows found; `nil` for table 4, which has one line of figures without a label
    mutating func explainTable(_ name: Wording, reason: Wording, _ layout: TableLayout, rows: Int?) {
        let (zh, en) = (layout.wording.zh, layout.wording.en)
        let found =
            rows.map { rows in
                Wording(
                    zh: "找到 \(rows) 行，其中 \(exactRows) 行标签逐字相符",
                    en: "\(rows) rows found, \(exactRows) with their exact label")
            } ?? Wording(zh: "表头和一行数值", en: "a header and one line of values")
        explanation.insert(
            .said(
                Wording(
                    zh: "\(name.zh)：\(form.rawValue) 年表式（\(reason.zh)），\(zh)，\(found.zh)",
                    en: "\(name.en): form of \(form.rawValue) (\(reason.en)), \(en), \(found.en)")), at: 0)
    }

    /// Sets the cells of the only missing row from figures without a label, with the finding that says so.
    mutating func setUnlabelled(_ ids: [CellID], _ stretches: [Stretch], name: String, source: SourceDocument) {
        set(ids, .placed(stretches), name: name, source: source)
        findings.append(
            Finding(
                rule: ReadingRule.label.id, severity: .notice, cells: ids, place: stretches.first?.place,
                attribution: .reading,
                message: Wording(
                    zh: "一行数值没有标签，表中只缺“\(name)”一行，按该行读取",
                    en:
                        "a row of values has no label; “\(name)” is the only row missing there, and they are read as its"
                )))
        explain(RowExplanation(unlabelled: name, .placed(stretches)))
    }

    private mutating func set(_ id: CellID, _ stretch: Stretch, _ source: SourceDocument) {
        let unit = id.definition.unit
        let value = ValueText(source.bytes[stretch.bytes], unit: unit)
        let raw = stretch.raw(in: source)
        if Self.mayBeCut(stretch, value, unit, source) {
            let reason = RowValues.Reason.cutOff.wording
            cells[id] = Cell(state: .unreadable, raw: raw, place: stretch.place)
            findings.append(
                Finding(
                    rule: ReadingRule.unplaced.id, severity: .warning, cells: [id], place: stretch.place,
                    attribution: .reading,
                    message: Wording(zh: "“\(raw)”不能确定：\(reason.zh)", en: "“\(raw)” is not certain: \(reason.en)")))
            return
        }
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

    /// More blanks than stand behind the last cell of a file.
    private static let longestPadding = 64

    /// A Boolean value indicating whether the file ends in a figure, without a line end: its last digits may be missing.
    ///
    /// A count of 0 cannot go on.
    private static func mayBeCut(
        _ stretch: Stretch, _ value: ValueText, _ unit: CellUnit, _ source: SourceDocument
    ) -> Bool {
        if stretch.isEmpty {
            // So may the whole figure, where the file ends behind the mark in front of it.
            let rest = source.bytes[stretch.bytes.upperBound...]
            return source.format.isPlain && rest.count < longestPadding && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }
        guard stretch.bytes.upperBound == source.bytes.count else { return false }
        return !(value.number?.isZero == true && unit == .items)
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
