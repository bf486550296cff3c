/// What content systems, editors and office programs do to the markup of a report, one at a time.
enum HTMLNoise: String, CaseIterable, Sendable {
    case none, word, excel, breaks, unclosed, splitTables, layoutTables, deepLayout, singleCharacters, upperCase,
        hiddenDecoys
    case comments, scripts, headRows, wrappedLines, noBreakSpaces, entities, headings, blanks, nearlyEmpty, dashes,
        remarks
    case subtotals, serialNumbers, plainBody, divPage, strayTags, hiddenColumn, justTables, withoutSpans,
        withoutSpansPadded

    var hasNoSpans: Bool { self == .withoutSpans || self == .withoutSpansPadded }

    /// The cell's content as this noise writes it.
    func content(_ text: String, _ dice: inout MutationTests.Dice) -> String {
        switch self {
        case .word:
            let run = "<span lang=EN-US style='font-size:12.0pt;mso-font-kerning:0pt'>\(text)<o:p></o:p></span>"
            return
                "<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'><!--[if gte mso 9]><xml>7</xml><![endif]-->\(text.isEmpty ? "<o:p>&nbsp;</o:p>" : run)</p>\n"
        case .breaks:
            guard text.count > 3, !text.contains("&") else {
                return Int.random(in: 0...1, using: &dice) == 0 ? text : "<br>\(text)<br/>"
            }
            let middle = text.index(text.startIndex, offsetBy: text.count / 2)
            guard text.first?.isNumber != true || text.dropFirst().first == "." else { return "<p>\(text)</p>" }
            return Int.random(in: 0...1, using: &dice) == 0
                ? "\(text[..<middle])<br>\(text[middle...])" : "<p>\(text[..<middle])</p><p>\(text[middle...])</p>"
        case .singleCharacters: return text.map { "<span style=\"color:#000\">\($0)</span>" }.joined()
        case .wrappedLines:
            guard text.count > 5, text.first?.isNumber != true else { return "\n      \(text)\n    " }
            let middle = text.index(text.startIndex, offsetBy: 3)
            return "\n   \(text[..<middle])\n      \(text[middle...])\n"
        case .noBreakSpaces: return "&nbsp;\(text)&#160; "
        case .entities:
            return text.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
        case .comments: return "<!-- 7 -->\(text)<!--<td>8</td>-->"
        case .scripts: return text + "<script>document.title='<td>9</td>'</script>"
        case .strayTags: return "</div><b>\(text)</i></span>"
        default: return text
        }
    }
}
