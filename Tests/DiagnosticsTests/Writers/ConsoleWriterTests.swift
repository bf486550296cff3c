import Diagnostics
import Testing

private let place = Diagnostics.SourceLocation(file: "Content/甲镇/2024.txt", line: 41, column: 4)
private let broken = Diagnostic(
    rule: "T3-01", severity: .error, at: place, Wording(zh: "6 ≠ 7", en: "6 is not 7"),
    advice: Wording(zh: "核对。", en: "Look again."))

private func notices(_ count: Int, rule: RuleID = "ST-06", _ severity: Severity = .notice) -> [Diagnostic] {
    (1...count).map {
        Diagnostic(
            rule: rule, severity: severity, at: Diagnostics.SourceLocation(file: "a", line: $0),
            Wording(zh: "近似", en: "near"))
    }
}

@Test(arguments: [
    (Language.zh, "Content/甲镇/2024.txt:41:4: 错误：6 ≠ 7 [T3-01]\n    核对。\n"),
    (.en, "Content/甲镇/2024.txt:41:4: error: 6 is not 7 [T3-01]\n    Look again.\n"),
])
func diagnosticWithPlaceRuleAndAdvice(language: Language, expected: String) {
    #expect(ConsoleWriter(language: language).text(of: [broken]) == expected)
}

@Test(arguments: [
    (nil as Diagnostics.SourceLocation?, "warning: odd [X]\n"),
    (Diagnostics.SourceLocation(file: "a"), "a: warning: odd [X]\n"),
    (Diagnostics.SourceLocation(file: "a", line: 3), "a:3: warning: odd [X]\n"),
])
func placesNoFurtherThanKnown(location: Diagnostics.SourceLocation?, expected: String) {
    let diagnostic = Diagnostic(rule: "X", severity: .warning, at: location, Wording(zh: "怪", en: "odd"))
    #expect(ConsoleWriter(language: .en).text(of: diagnostic) == expected)
}

@Test func colourPaintsPlaceAndSeverityAndKeepsTheWords() {
    let text = ConsoleWriter(language: .en, isColoured: true).text(of: broken)
    #expect(
        text == "\u{1B}[1mContent/甲镇/2024.txt:41:4\u{1B}[0m: \u{1B}[1;31merror: \u{1B}[0m6 is not 7 [T3-01]\n"
            + "    Look again.\n")
}

@Test func foreignTextCannotSteerTheTerminal() {
    let hostile = Diagnostic(
        rule: "X", severity: .error, at: Diagnostics.SourceLocation(file: "a\u{1B}[2J"),
        Wording(zh: "", en: "b\u{07}\nc\u{202E}d\u{9B}e"))
    #expect(
        ConsoleWriter(language: .en).text(of: hostile)
            == "a\u{FFFD}[2J: error: b\u{FFFD}\u{FFFD}c\u{FFFD}d\u{FFFD}e [X]\n")
}

@Test func lighterDiagnosticsAreLeftOut() {
    let text = ConsoleWriter(language: .en, leastSeverity: .error).text(of: notices(2) + [broken])
    #expect(text == ConsoleWriter(language: .en).text(of: [broken]))
}

@Test func repeatedFindingsAreCountedBeyondTheLimit() {
    let text = ConsoleWriter(language: .en, limit: 2).text(of: notices(5))
    #expect(
        text == """
            a:1: notice: near [ST-06]
            a:2: notice: near [ST-06]
            [ST-06] and 3 more (use --verbose to list all)

            """)
}

@Test func theWorstAreShownFirstWhereNotAllFit() {
    let text = ConsoleWriter(language: .zh, total: 2).text(of: notices(3) + notices(2, rule: "T4-01", .error))
    #expect(
        text == """
            a:1: 错误：近似 [T4-01]
            a:2: 错误：近似 [T4-01]
            [ST-06] 还有 3 条提示未列出（用 --verbose 全部列出）

            """)
}

@Test func whatIsShownStaysInTheOrderGiven() {
    let given = notices(1) + [broken] + notices(1, rule: "ST-08", .warning)
    #expect(
        ConsoleWriter(language: .en, limit: 20, total: 200).text(of: given)
            == ConsoleWriter(language: .en).text(of: given))
}
