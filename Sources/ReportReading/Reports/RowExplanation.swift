import Diagnostics
import ReportModel

/// How one row of a table was placed, in a sentence for `inspect --explain`: its label as printed, how that was matched, where it stands, how
/// many figures it has or why they could not be assigned.
struct RowExplanation {
    /// The label as the form has it.
    let name: String
    /// The label as it stands, its pieces joined; `nil` for a row without one.
    let printed: String?
    /// The lines its words and values stand on.
    let lines: ClosedRange<Int>
    /// How many characters differ from the official label.
    var distance = 0
    /// A Boolean value indicating whether the words stand around the row's own figures.
    var isSplit = false
    /// A Boolean value indicating whether it is the one line of figures of table 4, which has no label on the form either.
    var isBelowHeader = false
    let values: RowValues

    var wording: Wording {
        let (place, match, outcome) = (place, match, outcome)
        return Wording(
            zh: "“\(name)”：\(place.zh)，\(match.zh)，\(outcome.zh)",
            en: "“\(name)”: \(place.en), \(match.en), \(outcome.en)")
    }

    private var place: Wording {
        let (first, last) = (lines.lowerBound, lines.upperBound)
        return first == last
            ? Wording(zh: "第 \(first) 行", en: "line \(first)")
            : Wording(zh: "第 \(first)—\(last) 行", en: "lines \(first)–\(last)")
    }

    private var match: Wording {
        if isBelowHeader { return Wording(zh: "在表头之下", en: "below the header") }
        guard let printed else { return Wording(zh: "没有标签，按缺行推定", en: "no label, placed as the only missing row") }
        if distance > 0 {
            return Wording(
                zh: "印作“\(printed)”，标签相差 \(distance) 字，按次序和近似对应",
                en: "printed “\(printed)”, differs by \(distance), placed by sequence and likeness")
        }
        if isSplit { return Wording(zh: "标签被拆开，数值夹在其间", en: "label split around its values") }
        return printed == name
            ? Wording(zh: "标签逐字相符", en: "exact label")
            : Wording(zh: "印作“\(printed)”，标签相符", en: "printed “\(printed)”, the same label")
    }

    private var outcome: Wording {
        switch values {
        case .uncertain(_, let reason):
            return Wording(zh: "未读出：\(reason.wording.zh)", en: "not read: \(reason.wording.en)")
        case .placed(let stretches):
            let blanks = stretches.count(where: \.isEmpty)
            let filled = stretches.count - blanks
            guard blanks > 0 else { return Wording(zh: "\(filled) 个值", en: "\(filled) values") }
            return Wording(zh: "\(filled) 个值，\(blanks) 格空白", en: "\(filled) values, \(blanks) blank cells")
        }
    }
}

extension RowExplanation {
    /// The explanation of a row with a label.
    init(_ name: String, _ place: PlacedLabel, _ values: RowValues, _ region: TableRegion, _ source: SourceDocument) {
        self.name = name
        printed = place.items.map { region.items[$0].stretch.raw(in: source) }.joined()
        (distance, isSplit, self.values) = (place.distance, place.isSplit, values)
        lines = Self.lines(place.items.map { region.items[$0].stretch }, values)
    }

    /// The explanation of figures without a label of their own.
    init(unlabelled name: String, _ values: RowValues) {
        (self.name, printed, self.values) = (name, nil, values)
        lines = Self.lines([], values)
    }

    /// The explanation of the figures of table 4.
    init(belowHeader name: String, _ values: RowValues) {
        (self.name, printed, isBelowHeader, self.values) = (name, nil, true, values)
        lines = Self.lines([], values)
    }

    private static func lines(_ label: [Stretch], _ values: RowValues) -> ClosedRange<Int> {
        var lines = label.map(\.place.line)
        switch values {
        case .placed(let stretches): lines += stretches.filter { !$0.isEmpty }.map(\.place.line)
        case .uncertain(let anchor, _): lines.append(anchor.place.line)
        }
        return (lines.min() ?? 1)...(lines.max() ?? 1)
    }
}
