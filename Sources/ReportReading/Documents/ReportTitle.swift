import ReportModel

/// Tells the titles of annual reports from prose and from the titles of other documents.
///
/// Any part of a title may be missing or moved, and offices name the report in many ways; what all have is the subject, 公开,
/// and at their end the word for a report. 年度报告解读 and 年度报告制度 are titles of something else.
enum ReportTitle {
    /// Longer lines that name the report are prose.
    private static let longest = 70
    private static let subjects = ["信息公开", "政务公开"].map { LabelText($0) }
    private static let explanations = ["解读", "图解", "读懂", "看懂"].map { LabelText($0) }
    private static let ends = ["报告", "年报", "年度报", "工作年度", "年报告"].map { LabelText($0) }
    /// Words of sentences that end with the name of the report because a line was broken there.
    private static let sentenceWords = ["现将", "根据", "按照", "编制", "公布", "印发", "报送", "填报", "撰写", "，", "。", "；", ","]
    private static let brackets: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
        ("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("〔", "〕"), ("《", "》"), ("“", "”"),
    ]
    private static let fileExtensions = [".pdf", ".docx", ".doc", ".wps", ".ofd", ".html", ".htm", ".txt"]

    /// A Boolean value indicating whether a line is the title of an annual report.
    ///
    /// - Complexity: O(characters of a short line).
    static func isTitle(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard mayBeTitle(bytes, 0..<bytes.count) else { return false }
        let core = core(of: text)
        guard core.unicodeScalars.count <= longest, !PageNoise.isNoise(text),
            !sentenceWords.contains(where: { core.holds($0) })
        else { return false }
        let label = LabelText(core)
        guard subjects.contains(where: label.contains), !explanations.contains(where: label.contains) else {
            return false
        }
        return ends.contains { label.hasSuffix($0) }
    }

    /// A Boolean value indicating whether a line has the character 开, without which no line is a title: nearly none has.
    ///
    /// - Complexity: O(bytes).
    static func mayBeTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var cursor = ScalarCursor(bytes, range)
        while !cursor.isAtEnd {
            if TraditionalCharacters.simplified(CharacterSort.narrowed(cursor.current.scalar)) == 0x5F00 { return true }
            cursor.advance()
        }
        return false
    }

    /// A title without what pages and lists put behind it: remarks in brackets, a file extension, a date.
    static func core(of text: String) -> String {
        var core = Prose.cleaned(text)
        while true {
            let shorter = withoutDate(withoutExtension(withoutBrackets(core)))
            if shorter == core { return core }
            core = shorter
        }
    }

    private static func withoutBrackets(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        guard let last = scalars.last, let pair = brackets.first(where: { $0.close == last }),
            let open = scalars.lastIndex(of: pair.open)
        else { return text }
        // 《…》 around the whole title is no remark behind it.
        if open == 0 {
            scalars.removeFirst()
            scalars.removeLast()
        } else {
            scalars.removeSubrange(open...)
        }
        return Prose.cleaned(String(String.UnicodeScalarView(scalars)))
    }

    private static func withoutExtension(_ text: String) -> String {
        let lower = text.lowercased()
        guard let found = fileExtensions.first(where: { lower.hasSuffix($0) }) else { return text }
        return Prose.cleaned(String(text.unicodeScalars.dropLast(found.unicodeScalars.count)))
    }

    /// Without a date set off by a blank, as lists print it behind each title.
    private static func withoutDate(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let run = scalars.reversed().prefix { "0123456789-/.:年月日".unicodeScalars.contains($0) }
        guard run.count >= 4, run.count < scalars.count, scalars[scalars.count - run.count - 1] == " " else {
            return text
        }
        return Prose.cleaned(String(String.UnicodeScalarView(scalars.dropLast(run.count))))
    }
}

extension LabelText {
    func hasSuffix(_ part: LabelText) -> Bool {
        !part.isEmpty && scalars.reversed().starts(with: part.scalars.reversed())
    }
}
