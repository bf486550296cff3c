/// How many diagnostics there are of each severity.
package struct DiagnosticCounts: Sendable, Hashable {
    private var counts: [Severity: Int] = [:]
    /// The number of findings somebody dismissed; they count for nothing else.
    package private(set) var dismissed = 0

    /// Counts diagnostics.
    ///
    /// - Complexity: O(diagnostics).
    package init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            if diagnostic.decision?.isDismissal == true {
                dismissed += 1
            } else {
                counts[diagnostic.severity, default: 0] += 1
            }
        }
    }

    package subscript(severity: Severity) -> Int { counts[severity, default: 0] }

    /// Whether the diagnostics stop what they were found by: any error, with `isStrict` any warning too.
    package func stop(isStrict: Bool) -> Bool { self[.error] > 0 || (isStrict && self[.warning] > 0) }

    /// The counts in words, the worst first: `2 errors, 1 warning`.
    package var summary: Wording {
        let present = Severity.allCases.sorted(by: >).filter { self[$0] > 0 }
        let words = present.map {
            Wording(zh: "\(self[$0]) 个\($0.label.zh)", en: "\(self[$0]) \(self[$0] == 1 ? $0.label.en : $0.plural)")
        }
        let all = words + (dismissed > 0 ? [Wording(zh: "\(dismissed) 个已排除", en: "\(dismissed) dismissed")] : [])
        if all.isEmpty { return Wording(zh: "没有发现问题", en: "nothing found") }
        return Wording(zh: all.map(\.zh).joined(separator: "，"), en: all.map(\.en).joined(separator: ", "))
    }
}

extension Severity {
    fileprivate var plural: String { self == .information ? label.en : label.en + "s" }
}
