import Diagnostics

/// A field of a CSV file with the place it begins at.
struct RegistryField: Hashable {
    let text: String
    let location: SourceLocation
}

/// The rows of a CSV file after RFC 4180: commas, quotes doubled inside quotes, LF or CRLF.
///
/// Empty lines and lines that begin with `#` are passed over. Spaces around a field do not count.
struct RegistryRows {
    private(set) var rows: [[RegistryField]] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Takes the text apart; a quote that is never closed ends the reading.
    ///
    /// - Complexity: O(text).
    init(_ text: String, file: String) {
        var row: [RegistryField] = []
        var field: [Unicode.Scalar] = []
        var (line, column) = (1, 1)
        var start = SourceLocation(file: file, line: 1, column: 1)
        // Whether the field is quoted, and whether its closing quote has been passed.
        var (isQuoted, isClosed, isComment) = (false, false, false)

        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\u{3000}" }
        func trimmed() -> String {
            var scalars = field[...]
            if !isQuoted {
                while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
                while let last = scalars.last, isBlank(last) { scalars.removeLast() }
            }
            return String(String.UnicodeScalarView(scalars))
        }
        func endField() {
            row.append(RegistryField(text: trimmed(), location: start))
            (field, isQuoted, isClosed) = ([], false, false)
        }
        for scalar in text.unicodeScalars {
            let isInside = isQuoted && !isClosed
            switch scalar {
            case "\n" where !isInside:
                if !isComment, !(row.isEmpty && !isQuoted && trimmed().isEmpty) {
                    endField()
                    rows.append(row)
                }
                (row, field, isQuoted, isClosed, isComment) = ([], [], false, false, false)
            case "\r" where !isInside: break
            case _ where isComment: break
            case "#" where row.isEmpty && field.isEmpty && !isQuoted: isComment = true
            case "\"" where isInside: isClosed = true
            case "\"" where isClosed:
                field.append(scalar)
                isClosed = false
            case "\"" where field.allSatisfy(isBlank): (field, isQuoted) = ([], true)
            case "," where !isInside: endField()
            case _ where isClosed && !isBlank(scalar):
                diagnostics.append(
                    Self.fault(
                        SourceLocation(file: file, line: line, column: column),
                        Wording(zh: "引号之后还有文字", en: "text behind a closing quote")))
                (isQuoted, isClosed) = (false, false)
            default: if !isClosed { field.append(scalar) }
            }
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
            if field.isEmpty, !isQuoted { start = SourceLocation(file: file, line: line, column: column) }
        }
        if isQuoted, !isClosed {
            diagnostics.append(Self.fault(start, Wording(zh: "引号没有结束", en: "a quote is not closed")))
        } else if !isComment, !(row.isEmpty && !isQuoted && trimmed().isEmpty) {
            endField()
            rows.append(row)
        }
    }

    private static func fault(_ location: SourceLocation, _ message: Wording) -> Diagnostic {
        Diagnostic(rule: RegistryRule.file, severity: .error, at: location, message)
    }
}
