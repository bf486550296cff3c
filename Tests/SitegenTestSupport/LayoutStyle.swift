/// The flattening styles of published reports: what text extraction leaves of a table.
package enum LayoutStyle: String, CaseIterable, Sendable {
    /// One cell a line, a blank line between; an empty cell leaves nothing.
    case cellLines = "A"
    /// The same, an empty cell leaves its empty line.
    case cellLinesWithBlanks = "A+"
    /// Cell, newline, bar.
    case barLines = "B"
    /// Cell and bar on one line.
    case barredCells = "B+"
    /// A row on one line with bars, merged cells as empty fields.
    case barRows = "C"
    /// Bars at both ends, and a rule below the header.
    case markdown = "C+"
    /// Nothing between label and figures.
    case unseparated = "D"
    /// Blanks between label and figures.
    case blanks = "E"
    /// Tabs, merged cells as empty fields.
    case tabs = "F"
    /// The whole report in one line, cells between bars.
    case singleLineBars = "G"
    /// The whole report in one line, cells between blanks.
    case singleLineBlanks = "G+"

    package var isSingleLine: Bool { self == .singleLineBars || self == .singleLineBlanks }

    /// A Boolean value indicating whether an empty cell leaves a trace of its own.
    package var keepsBlanks: Bool {
        switch self {
        case .cellLinesWithBlanks, .barLines, .barredCells, .barRows, .markdown, .tabs, .singleLineBars: true
        case .cellLines, .unseparated, .blanks, .singleLineBlanks: false
        }
    }

    /// The lines of a table; `nil` is a field covered by a merged one.
    package func lines(_ rows: [[String?]]) -> [String] {
        switch self {
        case .cellLines:
            return rows.flatMap { $0.compactMap { $0 }.filter { !$0.isEmpty } }.flatMap { [$0, ""] }
        case .cellLinesWithBlanks: return rows.flatMap { $0.compactMap { $0 } }.flatMap { [$0, ""] }
        case .barLines: return rows.flatMap { $0.compactMap { $0 } }.flatMap { [$0, "|"] }
        case .barredCells: return rows.flatMap { $0.compactMap { $0 } }.map { $0 + " |" }
        case .barRows: return rows.map { $0.map { $0 ?? "" }.joined(separator: " | ") + " |" }
        case .markdown:
            let lines = rows.map { "| " + $0.map { $0 ?? "" }.joined(separator: " | ") + " |" }
            let rule = "|" + String(repeating: "---|", count: rows.first?.count ?? 0)
            return [lines.first ?? "", rule] + lines.dropFirst()
        case .unseparated: return rows.map { $0.compactMap { $0 }.joined() }
        case .blanks:
            return rows.map { $0.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ") }
        case .tabs: return rows.map { $0.map { $0 ?? "" }.joined(separator: "\t") }
        case .singleLineBars: return [rows.flatMap { $0.compactMap { $0 } }.joined(separator: " | ") + " |"]
        case .singleLineBlanks:
            return [rows.flatMap { $0.compactMap { $0 }.filter { !$0.isEmpty } }.joined(separator: " ")]
        }
    }

    /// The document of lines of prose and tables.
    package func text(_ lines: [String]) -> String {
        isSingleLine ? lines.filter { !$0.isEmpty }.joined(separator: " ") : lines.joined(separator: "\n")
    }
}
