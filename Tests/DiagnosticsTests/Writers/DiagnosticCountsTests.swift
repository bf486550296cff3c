import Diagnostics
import Testing

private func some(_ severities: [Severity]) -> DiagnosticCounts {
    DiagnosticCounts(severities.map { Diagnostic(rule: "X", severity: $0, at: nil, Wording(zh: "", en: "")) })
}

@Test(
    arguments: [
        ([], Wording(zh: "没有发现问题", en: "nothing found")),
        ([.error], Wording(zh: "1 个错误", en: "1 error")),
        (
            [.information, .notice, .warning, .error, .error, .information],
            Wording(zh: "2 个错误，1 个警告，1 个提示，2 个信息", en: "2 errors, 1 warning, 1 notice, 2 information")
        ),
    ] as [([Severity], Wording)])
func countsInWords(severities: [Severity], expected: Wording) {
    #expect(some(severities).summary == expected)
}

@Test(
    arguments: [
        ([], false, false),
        ([.notice, .information], false, false),
        ([.warning], false, true),
        ([.error], true, true),
    ] as [([Severity], Bool, Bool)])
func errorsStopAndWarningsIfStrict(severities: [Severity], plain: Bool, strict: Bool) {
    #expect(some(severities).stop(isStrict: false) == plain)
    #expect(some(severities).stop(isStrict: true) == strict)
}
