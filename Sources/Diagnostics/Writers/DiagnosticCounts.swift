/// How many diagnostics there are of each severity.
package struct DiagnosticCounts: Sendable, Hashable {
    private var counts: [Severity: Int] = [:]

    /// Counts diagnostics.
    ///
    /// - Complexity: O(diagnostics).
    package init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    }

    package subscript(severity: Severity) -> Int { counts[severity, default: 0] }

    /// Whether the diagnostics stop what they were found by: any error, with `isStrict` any warning too.
    package func stop(isStrict: Bool) -> Bool { self[.error] > 0 || (isStrict && self[.warning] > 0) }

    /// The counts in words, the worst first: `2 errors, 1 warning`.
    package var summary: Wording {
        let present = Severity.allCases.sorted(by: >).filter { self[$0] > 0 }
        if present.isEmpty { return Wording(zh: "没有发现问题", en: "nothing found") }
        return Wording(
            zh: present.map { "\(self[$0]) 个\($0.label.zh)" }.joined(separator: "，"),
            en: present.map { "\(self[$0]) \(self[$0] == 1 ? $0.label.en : $0.plural)" }.joined(separator: ", "))
    }
}

extension Severity {
    fileprivate var plural: String { self == .information ? label.en : label.en + "s" }
}
