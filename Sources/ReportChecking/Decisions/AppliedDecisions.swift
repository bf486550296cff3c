import Diagnostics
import ReportModel

/// Decisions put on the findings they are about, as long as the figures are those they were made on.
struct AppliedDecisions {
    private(set) var findings: [Finding]
    /// About decisions that no longer hold, at the place where each stands.
    private(set) var remarks: [Diagnostic] = []

    private let year: ReportYear
    /// The figures; `nil` where they have been looked at before.
    private let evidence: Evidence?

    /// Applies decisions to what was found in a report.
    ///
    /// A finding is known by its rule and its cells, one that names no cells by its rule and line. What was lifted before checking
    /// (NA-10, NA-11) already carries its decision.
    /// - Complexity: O(decisions × findings).
    init(_ findings: [Finding], _ decisions: [Decision], on evidence: Evidence) {
        self.findings = findings
        self.evidence = evidence
        year = evidence.report.year
        for decision in decisions { apply(decision) }
    }

    /// Applies decisions whose figures are known to be as they were.
    init(_ findings: [Finding], _ decisions: [Decision], of year: ReportYear) {
        self.findings = findings
        self.year = year
        evidence = nil
        for decision in decisions { apply(decision) }
    }

    /// The remark on a decision whose figures have changed; `nil` if they are as they were.
    static func stale(_ decision: Decision, on evidence: Evidence) -> Diagnostic? {
        let none = AppliedDecisions([], [], on: evidence)
        let changed = none.changed(decision)
        return changed.isEmpty ? nil : none.stale(decision, changed)
    }

    private mutating func apply(_ decision: Decision) {
        if findings.contains(where: { $0.decision == decision }) { return }
        let changed = changed(decision)
        let matches = findings.indices.filter { isAbout(findings[$0], decision) }
        if !changed.isEmpty {
            remarks.append(stale(decision, changed))
        } else if matches.isEmpty {
            remarks.append(Self.aimless(decision))
        } else if matches.count > 1, decision.operands.isEmpty, decision.line == nil {
            remarks.append(Self.ambiguous(decision, matches.count))
        } else {
            for match in matches { findings[match].decision = decision }
        }
    }

    private func changed(_ decision: Decision) -> [Decision.Operand] {
        evidence == nil ? [] : decision.operands.filter { !cell(of: $0).holds($0.value) }
    }

    private func isAbout(_ finding: Finding, _ decision: Decision) -> Bool {
        guard finding.rule == decision.rule, finding.decision == nil else { return false }
        if decision.operands.isEmpty {
            return finding.cells.isEmpty && (decision.line == nil || decision.line == finding.place?.line)
        }
        let own = decision.operands.filter { ($0.year ?? year) == year }
        return Set(finding.cells) == Set(own.map(\.cell))
    }

    private func cell(of operand: Decision.Operand) -> Cell {
        evidence?.cell(LedgerEntry.Operand(year: operand.year ?? year, cell: operand.cell)) ?? .absent
    }

    private func stale(_ decision: Decision, _ changed: [Decision.Operand]) -> Diagnostic {
        let list = changed.map { "\($0.year.map { "\($0)/" } ?? "")\($0.cell) \($0.value) → \(cell(of: $0).written)" }
        return Diagnostic(
            rule: "DC-01", severity: .notice, at: decision.location,
            Wording(
                zh: "对 \(decision.rule) 的决定（\(decision.kind.label.zh)）已失效，数值有变：\(list.joined(separator: "，"))",
                en:
                    "the decision about \(decision.rule) (\(decision.kind.label.en)) no longer holds, figures have changed: \(list.joined(separator: ", "))"
            ),
            advice: Wording(zh: "请按现在的数值重新决定，或删去", en: "decide anew on the figures as they are, or remove it"))
    }

    private static func aimless(_ decision: Decision) -> Diagnostic {
        Diagnostic(
            rule: "DC-02", severity: .notice, at: decision.location,
            Wording(
                zh: "没有决定所针对的发现 \(decision.rule)",
                en: "there is no finding \(decision.rule) the decision could be about"),
            advice: Wording(
                zh: "单元格须与发现所列的完全相同；发现已消除的，请删去这条决定",
                en: "the cells have to be exactly those of the finding; if it is gone, remove the decision"))
    }

    private static func ambiguous(_ decision: Decision, _ count: Int) -> Diagnostic {
        Diagnostic(
            rule: "DC-02", severity: .notice, at: decision.location,
            Wording(
                zh: "\(decision.rule) 有 \(count) 处发现，不知决定针对哪一处",
                en: "\(count) findings of \(decision.rule): which one is meant is not clear"),
            advice: Wording(zh: "请写明 line", en: "give the line"))
    }
}
