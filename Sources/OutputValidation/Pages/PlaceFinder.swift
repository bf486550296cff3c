import Diagnostics

/// Turns byte offsets of a page into lines and columns, and violations into diagnostics.
struct PlaceFinder {
    let page: UnsafeBufferPointer<UInt8>
    let path: String

    /// The diagnostics of the violations; one more says how many were left out.
    ///
    /// - Complexity: O(violations × bytes of the page); there are at most ``Violations/limit``.
    func diagnostics(_ violations: [Violation], count: Int) -> [Diagnostic] {
        var result = violations.map { violation in
            Diagnostic(
                rule: violation.rule.id, severity: .error, at: location(of: violation.offset), violation.message)
        }.sorted()
        if count > violations.count, let last = violations.last {
            let more = count - violations.count
            result.append(
                Diagnostic(
                    rule: last.rule.id, severity: .error, at: SourceLocation(file: path),
                    .init(zh: "此页另有 \(more) 处问题未列出", en: "\(more) more violations of this page are not listed")))
        }
        return result
    }

    private func location(of offset: Int) -> SourceLocation {
        var line = 1
        var lineStart = 0
        let end = min(max(offset, 0), page.count)
        for place in 0..<end where page[place] == 0x0A {
            line += 1
            lineStart = place + 1
        }
        // A column is a Unicode scalar value: bytes that continue one are not counted.
        let column = page[lineStart..<end].count { $0 & 0xC0 != 0x80 } + 1
        return SourceLocation(file: path, line: line, column: column)
    }
}
