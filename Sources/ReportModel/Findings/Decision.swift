package import Diagnostics

/// What somebody decided about a finding, with their reason; it stands in `decisions.yml` and survives rebuilds.
///
/// A decision belongs to a finding by rule and cells, or by rule and line where the finding names no cells. It stays good as long as the
/// figures it was made on are the same.
package struct Decision: Sendable, Codable, Hashable {
    package enum Kind: String, Sendable, Codable, Hashable, CaseIterable {
        /// True, and known to those concerned.
        case accepted
        /// True, and there is a reason for it.
        case explained
        /// Not so: the finding is wrong or does not apply.
        case dismissed
    }

    /// A cell the finding is about and what stood in it when the decision was made.
    package struct Operand: Sendable, Codable, Hashable {
        /// The year, where it is not that of the report.
        package let year: ReportYear?
        package let cell: CellID
        /// The figure as a decimal, or the word of the cell's state (`blank`, `dash` …).
        package let value: String

        package init(year: ReportYear?, cell: CellID, value: String) {
            (self.year, self.cell, self.value) = (year, cell, value)
        }
    }

    package let rule: RuleID
    package let operands: [Operand]
    /// The line of a finding that names no cells.
    package let line: Int?
    /// What was found, masked as messages show it (NA-10).
    package let found: String?
    package let kind: Kind
    package let reason: String
    package let by: String
    package let date: CalendarDay
    /// Where the decision stands.
    package let location: SourceLocation

    package init(
        rule: RuleID, operands: [Operand] = [], line: Int? = nil, found: String? = nil, kind: Kind, reason: String,
        by: String, date: CalendarDay, location: SourceLocation
    ) {
        self.rule = rule
        self.operands = operands
        self.line = line
        self.found = found
        self.kind = kind
        self.reason = reason
        self.by = by
        self.date = date
        self.location = location
    }
}

extension Decision.Kind {
    /// The decision in a word.
    package var label: Wording {
        switch self {
        case .accepted: Wording(zh: "已确认", en: "accepted")
        case .explained: Wording(zh: "已说明", en: "explained")
        case .dismissed: Wording(zh: "已排除", en: "dismissed")
        }
    }
}

extension Decision {
    /// The decision in a sentence: what, why, who, when.
    package var statement: Wording {
        Wording(zh: "\(kind.label.zh)：\(reason)（\(by)，\(date)）", en: "\(kind.label.en): \(reason) (\(by), \(date))")
    }
}
