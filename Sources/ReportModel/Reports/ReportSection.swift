/// A part of a report: the text before 一, one of the six sections, or the lines after the last.
package enum SectionKind: Int, Sendable, Codable, Hashable, CaseIterable {
    /// Text between the title and section 一.
    case preamble
    /// 一、总体情况.
    case overview
    /// 二、主动公开政府信息情况.
    case proactive
    /// 三、收到和处理政府信息公开申请情况.
    case requests
    /// 四、政府信息公开行政复议、行政诉讼情况.
    case disputes
    /// 五、存在的主要问题及改进情况.
    case problems
    /// 六、其他需要报告的事项.
    case other
    /// A section under a heading of its own, as all have before 2019; a report may have many.
    case own

    /// The key in machine-readable output, as `s1_overview`.
    package var key: String {
        switch self {
        case .preamble: "s0_preamble"
        case .overview: "s1_overview"
        case .proactive: "s2_proactive"
        case .requests: "s3_requests"
        case .disputes: "s4_disputes"
        case .problems: "s5_problems"
        case .other: "s6_other"
        case .own: "own"
        }
    }

    /// The official heading with its number; `nil` for the preamble and for a heading of a report's own.
    package var officialHeading: String? {
        switch self {
        case .preamble, .own: nil
        case .overview: "一、总体情况"
        case .proactive: "二、主动公开政府信息情况"
        case .requests: "三、收到和处理政府信息公开申请情况"
        case .disputes: "四、政府信息公开行政复议、行政诉讼情况"
        case .problems: "五、存在的主要问题及改进情况"
        case .other: "六、其他需要报告的事项"
        }
    }

    /// The table the section carries, if any.
    package var table: StatutoryTable? {
        switch self {
        case .proactive: .proactive
        case .requests: .requests
        case .disputes: .disputes
        case .preamble, .overview, .problems, .other, .own: nil
        }
    }

    /// The six sections of the form.
    package static let official: [SectionKind] = [.overview, .proactive, .requests, .disputes, .problems, .other]
}

/// A section as it stands in a report: its heading as printed and its text as clean paragraphs.
package struct ReportSection: Sendable, Codable, Hashable {
    package let kind: SectionKind
    /// The heading as printed, without Markdown marks; empty for the preamble.
    package let heading: String
    /// The line of the heading (of the first text for the preamble), counted from 1.
    package let line: Int
    /// The text outside the statutory table.
    package let blocks: [TextBlock]

    package init(kind: SectionKind, heading: String, line: Int, blocks: [TextBlock]) {
        self.kind = kind
        self.heading = heading
        self.line = line
        self.blocks = blocks
    }

    /// The keys of a report's sections, each once: sections of a kind are numbered from the second on, own ones from the first.
    package static func keys(of sections: [ReportSection]) -> [String] {
        var counts: [SectionKind: Int] = [:]
        return sections.map { section in
            let count = counts[section.kind, default: 0] + 1
            counts[section.kind] = count
            return count > 1 || section.kind == .own ? "\(section.kind.key)_\(count)" : section.kind.key
        }
    }

    /// The number of Unicode scalar values in the text of all blocks.
    package var characters: Int { blocks.reduce(0) { $0 + $1.text.unicodeScalars.count } }
}

/// A paragraph, sub-heading or list item, with the lines it was joined from.
package struct TextBlock: Sendable, Codable, Hashable {
    package enum Kind: Sendable, Codable, Hashable {
        case paragraph, heading, listItem
    }

    package let kind: Kind
    package let text: String
    /// The lines of the source the text was joined from, counted from 1.
    package let lines: ClosedRange<Int>
    /// The stretches of the source the text was joined from, in its order.
    package let places: [SourcePlace]

    package init(kind: Kind, text: String, lines: ClosedRange<Int>, places: [SourcePlace] = []) {
        self.kind = kind
        self.text = text
        self.lines = lines
        self.places = places
    }
}
