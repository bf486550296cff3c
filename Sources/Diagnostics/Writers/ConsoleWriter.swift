/// Writes diagnostics for people: `file:line:column: severity: message [rule]`, and the advice on the next line.
///
/// The severity is a word, never a colour alone. A finding repeated a thousand times is shown a few times and counted.
package struct ConsoleWriter: Sendable {
    private let language: Language
    private let isColoured: Bool
    private let leastSeverity: Severity
    private let limit: Int?
    private let total: Int?

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - leastSeverity: Lighter diagnostics are left out, as `--quiet` wants.
    ///   - limit: How many diagnostics of one rule and severity are shown; the rest is counted. `nil` shows all.
    ///   - total: How many diagnostics are shown in all, the worst before the others; `nil` shows all.
    package init(
        language: Language, isColoured: Bool = false, leastSeverity: Severity = .information, limit: Int? = nil,
        total: Int? = nil
    ) {
        self.language = language
        self.isColoured = isColoured
        self.leastSeverity = leastSeverity
        self.limit = limit
        self.total = total
    }

    /// The text of the diagnostics, in the order given, each line ended.
    ///
    /// Where a limit leaves some out, a line of its own says how many of which rule.
    /// - Complexity: O(text).
    package func text(of diagnostics: [Diagnostic]) -> String {
        let weighty = diagnostics.filter { $0.severity >= leastSeverity }
        var left: [Kind: Int] = [:]
        var shown = weighty
        if limit != nil || total != nil {
            shown = []
            var counts: [Kind: Int] = [:]
            var places: [Int] = []
            for (index, diagnostic) in worstFirst(weighty) {
                let kind = Kind(diagnostic)
                counts[kind, default: 0] += 1
                if places.count < total ?? .max, counts[kind, default: 0] <= limit ?? .max {
                    places.append(index)
                } else {
                    left[kind, default: 0] += 1
                }
            }
            shown = places.sorted().map { weighty[$0] }
        }
        var text = shown.map(self.text(of:)).joined()
        for (kind, count) in left.sorted(by: { $0.key < $1.key }) { text += more(count, kind) }
        return text
    }

    /// The diagnostics with their places in the list: errors, then warnings and so on, each in the order given.
    private func worstFirst(_ diagnostics: [Diagnostic]) -> [(Int, Diagnostic)] {
        let numbered = Array(diagnostics.enumerated())
        return Severity.allCases.sorted(by: >).flatMap { severity in
            numbered.filter { $0.element.severity == severity }.map { ($0.offset, $0.element) }
        }
    }

    /// The text of one diagnostic, each line ended.
    package func text(of diagnostic: Diagnostic) -> String {
        var text = ""
        if let location = diagnostic.location { text += paint(clean(location.description), "1") + ": " }
        text += paint(diagnostic.severity.label[language] + separator, diagnostic.severity.colour)
        text += "\(clean(diagnostic.message[language])) [\(diagnostic.rule)]\n"
        if let advice = diagnostic.advice { text += "    \(clean(advice[language]))\n" }
        if let decision = diagnostic.decision { text += "    \(clean(decision.statement[language]))\n" }
        return text
    }

    private var separator: String { language == .zh ? "：" : ": " }

    private func more(_ count: Int, _ kind: Kind) -> String {
        let words = Wording(
            zh: "[\(kind.rule)] 还有 \(count) 条\(kind.severity.label.zh)未列出（用 --verbose 全部列出）",
            en: "[\(kind.rule)] and \(count) more (use --verbose to list all)")
        return words[language] + "\n"
    }

    private func paint(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// Foreign text without the control and direction characters that could change what a terminal shows.
    private func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: Self.isHarmful) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(Self.isHarmful(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private struct Kind: Hashable, Comparable {
        let severity: Severity
        let rule: RuleID

        init(_ diagnostic: Diagnostic) {
            severity = diagnostic.severity
            rule = diagnostic.rule
        }

        static func < (left: Kind, right: Kind) -> Bool {
            left.severity != right.severity ? left.severity > right.severity : left.rule < right.rule
        }
    }
}

extension Severity {
    /// The word before a message.
    package var label: Wording {
        switch self {
        case .error: Wording(zh: "错误", en: "error")
        case .warning: Wording(zh: "警告", en: "warning")
        case .notice: Wording(zh: "提示", en: "notice")
        case .information: Wording(zh: "信息", en: "information")
        }
    }

    /// The SGR parameters of the word's colour.
    fileprivate var colour: String {
        switch self {
        case .error: "1;31"
        case .warning: "1;33"
        case .notice: "1;36"
        case .information: "2"
        }
    }
}
