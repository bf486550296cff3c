import ReportModel

@testable import ReportReading

/// A statement as the tests write it: `received 3件`, `received none`, `published 60条 #网站 part`.
enum WrittenStatement {
    /// The statements of some text in a section, in a report for 2024.
    static func statements(_ text: String, in section: SectionKind = .overview, year: Int = 2024) -> [Statement] {
        let source = SourceDocument(path: "2024.txt", bytes: Array(text.utf8), sha256: "")
        let blocks = TextFormat.blocks(of: source)
        let prose = Prose.blocks(of: blocks, source: source, fullLine: Prose.fullLine(of: blocks))
        return StatementReading.statements(
            in: [ReportSection(kind: section, heading: "", line: 1, blocks: prose)], of: source, year: ReportYear(year))
    }

    /// The statements as text, without the years sentences begin with.
    static func written(_ text: String, in section: SectionKind = .overview) -> [String] {
        statements(text, in: section).filter { $0.subject != .workYear }.map(written)
    }

    static func written(_ statement: Statement) -> String {
        var words = [statement.subject.rawValue]
        switch statement.claim {
        case .figure(let value): words.append("\(value)\(statement.measure)")
        case .none: words.append("none")
        case .change(let value): words.append("change \(value)%")
        case .share(let value): words.append("share \(value)%")
        }
        if statement.precision != .exact { words.append("~" + statement.precision.rawValue) }
        if ![.unstated, .reportYear].contains(statement.scope.period), statement.scope.period != .year(2024) {
            words.append("@" + statement.scope.period.word)
        }
        if let body = statement.scope.otherBody { words.append("of:" + body) }
        if let channel = statement.scope.channel { words.append("#" + channel) }
        if let qualifier = statement.scope.qualifier { words.append("?" + qualifier) }
        if statement.scope.isPart { words.append("part") }
        return words.joined(separator: " ")
    }
}
