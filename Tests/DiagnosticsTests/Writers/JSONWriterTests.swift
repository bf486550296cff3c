import Diagnostics
import Testing

private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
}

@Test(arguments: [
    ("", "\"\""),
    ("甲镇", "\"甲镇\""),
    ("a\"b\\c", "\"a\\\"b\\\\c\""),
    ("\n\r\t", "\"\\n\\r\\t\""),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""),
    ("</script>", "\"</script>\""),
    ("\u{1F600}", "\"\u{1F600}\""),
])
func textIsEscaped(given: String, expected: String) {
    #expect(text { $0.string(given) } == expected)
}

@Test func nestedValuesAreSeparatedByCommas() {
    let nested = text { json in
        json.object { json in
            json.member("a", 1)
            json.member("b", nil as String?)
            json.key("c")
            json.array { json in
                json.bool(true)
                json.array { _ in }
                json.object { _ in }
                json.integer(-2)
            }
            json.member("d", "x")
        }
        json.endLine()
        json.object { _ in }
    }
    #expect(nested == "{\"a\":1,\"b\":null,\"c\":[true,[],{},-2],\"d\":\"x\"}\n{}")
}

@Test func diagnosticHasAlwaysTheSameMembers() {
    let whole = Diagnostic(
        rule: "T3-01", severity: .error, at: Diagnostics.SourceLocation(file: "甲.txt", line: 4, column: 2),
        Wording(zh: "不符", en: "broken"), advice: Wording(zh: "核对", en: "look"))
    let bare = Diagnostic(rule: "PB-07", severity: .notice, at: nil, Wording(zh: "不符", en: "broken"))
    #expect(
        text { $0.diagnostic(whole, language: .zh) } == """
            {"rule":"T3-01","severity":"error","file":"甲.txt","line":4,"column":2,"message":"不符","advice":"核对","decision":null}
            """)
    #expect(
        text { $0.diagnostic(bare, language: .en) } == """
            {"rule":"PB-07","severity":"notice","file":null,"line":null,"column":null,"message":"broken","advice":null,"decision":null}
            """)
}
