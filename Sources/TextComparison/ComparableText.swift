package import ReportModel

/// The text of a section as it is compared: its Han characters, without statutory wording, names and numbers.
///
/// What is left out on both sides costs nothing, so a text in which only names and years were exchanged compares as the same. Each
/// character knows where it stands, so that what was found can be shown in the text as published.
package struct ComparableText: Sendable {
    /// The characters, each a code unit of UTF-16; rarer Han characters outside the basic plane are left out.
    package private(set) var units: [UInt16] = []
    /// Where each of them begins, in the same order.
    package private(set) var places: [Place] = []

    /// A place in the text: the block, and the byte in the UTF-8 of its text.
    package struct Place: Sendable, Hashable {
        package let block: Int32
        package let byte: Int32
    }

    /// Texts with fewer characters are too short to say where they come from.
    package static let shortest = 50

    package var isComparable: Bool { units.count >= Self.shortest }

    /// Takes what is compared of some blocks.
    ///
    /// - Complexity: O(bytes).
    package init(_ blocks: [TextBlock], names: OwnNames) {
        let bytes = blocks.reduce(0) { $0 + $1.text.utf8.count }
        units.reserveCapacity(bytes / 3)
        places.reserveCapacity(bytes / 3)
        for (index, block) in blocks.enumerated() { append(block.text, block: Int32(truncatingIfNeeded: index), names) }
    }

    /// Takes what is compared of the sections of a kind in a report.
    package init(_ kind: SectionKind, of report: AnnualReport) {
        self.init(report.blocks(of: kind), names: OwnNames(report.body))
    }

    /// Takes what is compared of a piece of text.
    init(_ text: String, names: OwnNames) { append(text, block: 0, names) }

    private mutating func append(_ text: String, block: Int32, _ names: OwnNames) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                guard bytes[index] >= 0xE0, bytes[index] < 0xF0, index + 3 <= bytes.count else {
                    index += 1
                    continue
                }
                let left = max(
                    StockWording.length(at: index, in: bytes), names.length(at: index, in: bytes),
                    ChineseNumber.length(at: index, in: bytes))
                if left > 0 {
                    index += left
                    continue
                }
                if let unit = HanCharacter.unit(at: index, in: bytes) {
                    units.append(unit)
                    places.append(Place(block: block, byte: Int32(truncatingIfNeeded: index)))
                }
                index += 3
            }
        }
    }
}

extension AnnualReport {
    /// The blocks of all sections of a kind, in the order they stand: a section may occur twice, and of a report's own there are many.
    package func blocks(of kind: SectionKind) -> [TextBlock] {
        sections.lazy.filter { $0.kind == kind }.flatMap(\.blocks)
    }
}

extension SectionKind {
    /// The kinds whose text is compared; the text before 一 is a formula of the form.
    package static let compared: [SectionKind] = [
        .overview, .proactive, .requests, .disputes, .problems, .other, .own,
    ]

    /// The name of the section in formulas: its official heading without the number.
    package var shortHeading: String {
        switch self {
        case .overview: "总体情况"
        case .proactive: "主动公开"
        case .requests: "申请办理"
        case .disputes: "复议诉讼"
        case .problems: "问题与改进"
        case .other: "其他事项"
        case .preamble: "开头"
        case .own: "自设部分"
        }
    }
}
