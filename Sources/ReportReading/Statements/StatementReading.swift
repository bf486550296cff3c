import ReportModel

/// Finds the statements with figures in the text of a report.
///
/// A small grammar over words and figures: what is counted, how many, and what limits it. What it does not understand it leaves out; words it does
/// not know make a statement limited or none, never a wrong whole.
enum StatementReading {
    /// The most statements taken from a report; reports have some dozens, and rules compare each with each.
    static let limit = 1_000

    /// The statements in the order they stand, at most `limit`.
    ///
    /// - Parameter year: the year of the report, which 2023 年结转 is measured by; `nil` if it is not known
    /// - Complexity: O(scalars).
    static func statements(
        in sections: [ReportSection], of source: SourceDocument, year: ReportYear?
    ) -> [Statement] {
        var walk = SourceWalk(source)
        var statements: [Statement] = []
        for section in sections {
            var topic = StatementTopic.start(of: section.kind)
            for block in section.blocks where statements.count < limit {
                if block.kind == .heading { topic = .start(of: section.kind) }
                var parser = StatementParser(
                    text: StatementText(block, &walk), section: section.kind, year: year, topic: topic)
                statements += parser.statements(paragraph: block.lines.lowerBound)
                // A heading says what the paragraphs under it are about.
                if block.kind == .heading { topic = parser.topic }
            }
        }
        return Array(statements.prefix(limit))
    }
}

/// What the sentences before speak of; a bare 收到 3 件 is about it.
enum StatementTopic: Hashable {
    case none, requests, disputes, documents, publication

    static func start(of section: SectionKind) -> StatementTopic {
        switch section {
        case .requests: .requests
        case .disputes: .disputes
        case .preamble, .overview, .proactive, .problems, .other, .own: .none
        }
    }
}
