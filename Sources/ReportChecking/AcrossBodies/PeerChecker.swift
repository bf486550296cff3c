import Diagnostics
package import ReportModel

/// Checks the reports of all bodies against each other, from the rows a first reading leaves.
package struct PeerChecker: Sendable {
    private let rules: [Rule]

    package init() { rules = RuleBook.rules }

    /// The findings for each row, in the order of the rows.
    ///
    /// - Complexity: O(*n* log *n*) in the number of rows.
    package func check(_ rows: [PeerRow]) -> [[Finding]] {
        var findings = Array(repeating: [Finding](), count: rows.count)
        for rule in rules {
            guard case .acrossBodies(let breaks) = rule.method else { continue }
            for (row, broken) in breaks(rows) {
                findings[row].append(
                    Finding(
                        rule: rule.id, severity: rule.severity, cells: broken.cells, attribution: .source,
                        message: broken.message, formula: broken.formula, explanation: rule.explanation))
            }
        }
        return findings
    }
}

extension CheckedReport {
    /// The report with what comparing it with other bodies found, and the entries for what it did not find.
    ///
    /// The places of the cells are filled in here: a row does not know them.
    /// - Complexity: O(findings + text).
    package func adding(_ found: PeerFindings, compared: ComparedCounts? = nil) -> CheckedReport {
        let entries = found.entries + (compared?.entries(of: report, besides: found.entries) ?? [])
        var checked = CheckedReport(
            report: report, findings: found.joined(to: findings) { report.cells[$0].place }, ledger: ledger,
            acrossYears: acrossYears, conditions: conditions + entries.sorted(by: LedgerEntry.isEarlier))
        (checked.corrected, checked.diagnostics) = (corrected, diagnostics)
        return checked
    }
}

extension PeerFindings {
    /// A Boolean value indicating whether a finding has no place but that of its cells, which a row does not know.
    package var needsPlaces: Bool { findings.contains { $0.place == nil && !$0.cells.isEmpty } }

    /// The findings among those about the report alone, worst first, each at its place.
    ///
    /// - Parameter place: where a cell stands
    /// - Complexity: O(*n* log *n*) in the findings.
    package func joined(to own: [Finding], place: (CellID) -> SourcePlace?) -> [Finding] {
        let placed = findings.map { finding in
            var whole = Finding(
                rule: finding.rule, severity: finding.severity, cells: finding.cells,
                place: finding.place ?? finding.cells.lazy.compactMap(place).first,
                attribution: finding.attribution, message: finding.message, formula: finding.formula,
                explanation: finding.explanation)
            whole.decision = finding.decision
            return whole
        }
        return placed.isEmpty ? own : (own + placed).sorted(by: Finding.isWorse)
    }
}

extension LedgerEntry {
    /// The order of the book, then that of the instances, so that it never depends on who found them.
    fileprivate static func isEarlier(_ first: LedgerEntry, _ second: LedgerEntry) -> Bool {
        if first.rule != second.rule { return first.rule == Rule.textIsNotAnothers.id }
        return first.instance.utf8.lexicographicallyPrecedes(second.instance.utf8)
    }
}
