import ReportModel

/// The header of table 3: whether the seven columns are those of the form, in its order.
struct RequestsHeader {
    /// A column under another name, in the field where the form has it.
    struct Renamed {
        let applicant: Applicant
        let item: Int
    }

    private(set) var renamed: [Renamed] = []
    /// False only where the header contradicts the form; a header that is missing or cut contradicts nothing.
    private(set) var isInOrder = true

    /// The columns under 法人或其他组织, which stand side by side in one header line.
    private static let inner: [Applicant] = [.business, .research, .publicInterest, .legalService, .otherOrganisation]
    /// More items before the first row than any header has.
    private static let itemLimit = 60
    /// The words of the header that name no column, and the corner text.
    private static let captions = ["申请人情况", "法人或其他组织"].map { LabelText($0) }
    private static let corner = LabelText("本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和")

    init(_ region: TableRegion, before first: Int) {
        let start = max(0, first - Self.itemLimit)
        let items = (start..<max(start, first)).filter { !region.items[$0].label.isEmpty }
        let text = items.reduce(LabelText(scalars: [])) { $0 + region.items[$1].label }
        // In text from a PDF the words of the header stand in pieces; their order still shows in the joined text.
        let positions = Self.inner.dropLast().compactMap { text.firstIndex(of: LabelText($0.label)) }
        isInOrder = zip(positions, positions.dropFirst()).allSatisfy(<)
        guard
            let line = items.last(where: { region.lines[region.items[$0].line].isGrid && isInner($0, region) })
                .map({ region.items[$0].line })
        else { return }
        // In a grid the five inner columns stand side by side; a strange word between them is a renamed column.
        let cells = region.items(ofLine: line).filter { !region.items[$0].isValue && isColumn(region.items[$0].label) }
        let outer = [Applicant.naturalPerson, .total].map { LabelText($0.label) }
        let inner = cells.filter { !outer.contains(region.items[$0].label) }
        guard inner.count == Self.inner.count else { return }
        for (applicant, item) in zip(Self.inner, inner) where region.items[item].label != LabelText(applicant.label) {
            let others = Self.inner.filter { $0 != applicant }.map { LabelText($0.label) }
            if others.contains(region.items[item].label) {
                isInOrder = false
            } else {
                renamed.append(Renamed(applicant: applicant, item: item))
            }
        }
        func isColumn(_ label: LabelText) -> Bool {
            !Self.captions.contains(label) && label.difference(from: Self.corner) > 0.5
        }
        func isInner(_ item: Int, _ region: TableRegion) -> Bool {
            Self.inner.dropLast().contains { LabelText($0.label) == region.items[item].label }
        }
    }

    /// For each of the seven columns the item of its label; `nil` if one is missing.
    ///
    /// A column under another name counts where the header has it in its place. Of a header that is repeated the last one counts.
    static func labels(_ region: TableRegion, before first: Int) -> [Int]? {
        let renamed = RequestsHeader(region, before: first).renamed
        let start = max(0, first - itemLimit)
        let found = Applicant.allCases.map { applicant in
            let label = LabelText(applicant.label)
            return (start..<max(start, first)).last { region.items[$0].label == label }
                ?? renamed.first { $0.applicant == applicant }?.item
        }
        let items = found.compactMap { $0 }
        return items.count == found.count ? items : nil
    }

    /// The first line of the header, or the line of the first row if it has none.
    static func firstLine(in region: TableRegion, before first: Int) -> Int {
        let own = region.items.isEmpty ? 0 : region.items[first].line
        let marks = ["申请人情况", "本列数据的勾稽关系", "自然人", "法人或其他组织"].map { LabelText($0) }
        let start = (0..<first).first { index in marks.contains { region.items[index].label.hasPrefix($0) } }
        return start.map { region.items[$0].line } ?? own
    }
}
