import ReportModel

/// A label in the official sequence of a table.
struct RowLabel {
    enum Role: Hashable {
        /// A row with figures; the index counts the rows of the sequence.
        case row(Int)
        /// A label over several rows, such as （三）不予公开; it only ends the row before it.
        case group
        /// A group in one generation of the form and a row in the other: （六）其他处理.
        case groupOrRow(Int)
    }

    let role: Role
    /// The label as the form has it.
    let official: String
    /// The forms of it that count as exact: itself, and itself behind the labels of its groups.
    let exact: [LabelText]

    /// The label without the explanation in brackets behind it; `nil` if the form has none.
    let shortened: LabelText?

    /// The label without its number, where what is left is that of no other row or column; `nil` if it has none.
    let unnumbered: LabelText?

    var text: LabelText { exact[0] }

    /// How far words are from the label, alone or behind its groups, if that is less than a limit; and the number of characters.
    func difference(from words: LabelText, below limit: Double) -> (difference: Double, distance: Int) {
        var best = (difference: 2.0, distance: Int.max)
        for text in exact {
            let longest = max(text.count, words.count)
            // The lengths alone differ by as much.
            guard Double(abs(text.count - words.count)) < min(limit, best.difference) * Double(longest) else {
                continue
            }
            let distance = text.distance(to: words)
            if Double(distance) < best.difference * Double(longest) {
                best = (Double(distance) / Double(longest), distance)
            }
        }
        return best
    }

    /// The row the label certainly stands for.
    var row: Int? { if case .row(let index) = role { index } else { nil } }

    init(_ role: Role, _ official: String, groups: [String] = []) {
        self.role = role
        self.official = official
        let own = LabelText(official)
        exact = [own] + groups.map { LabelText($0) + own }
        let bytes = Array(official.utf8)
        shortened = LabelText(withoutExplanation: bytes, 0..<bytes.count)
        let words = LabelText(scalars: Array(own.scalars.drop { (0x30...0x39).contains($0) }))
        unnumbered = words.count < own.count && words != LabelText(Applicant.otherOrganisation.label) ? words : nil
    }
}

/// A label of the sequence found in the document.
struct PlacedLabel: Hashable {
    /// The index in the sequence of labels.
    let label: Int
    /// The items its words stand in, in reading order.
    let items: [Int]
    /// How many characters differ from the official label.
    let distance: Int
    /// A Boolean value indicating whether the words stand around the row's own figures, as after a page break.
    let isSplit: Bool
}

extension RowLabel {
    /// The sequence of table 3 in both generations together, with the group labels between the rows.
    ///
    /// （六）其他处理 is a row in the 2019 form and a group in the 2021 form; the reader of the table decides.
    static let requests: [RowLabel] = {
        var labels: [RowLabel] = []
        let results = "三、本年度办理结果"
        var group: RequestRow.Group?
        for row in RequestRow.allCases {
            if row == .granted { labels.append(RowLabel(.group, results)) }
            if let next = row.group, next != group, next != .other { labels.append(RowLabel(.group, next.label)) }
            group = row.group
            var groups: [String] = []
            if row != .other, let own = row.group { groups += [own.label, results + own.label] }
            if row.isResult { groups.append(results) }
            labels.append(
                RowLabel(row == .other ? .groupOrRow(row.rawValue) : .row(row.rawValue), row.label, groups: groups))
        }
        return labels
    }()

    /// A Boolean value indicating whether words are the label of a row of either form, to the letter.
    static func isOfficial(_ words: LabelText) -> Bool { official.contains(words) }

    private static let official: Set<LabelText> = Set(
        (requests + FormGeneration.allCases.flatMap(proactive)).flatMap(\.exact))

    /// The sequence of table 2 in one generation.
    static func proactive(_ form: FormGeneration) -> [RowLabel] {
        ProactiveRow.rows(of: form).enumerated().map { RowLabel(.row($0.offset), $0.element.label) }
    }
}
