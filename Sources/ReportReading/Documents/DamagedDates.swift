import Diagnostics
import ReportModel

/// Finds dates and numbers of documents that lost characters on the way: `202511日至20251231日`, `〔202130号`, `202020年12月31日`.
///
/// Which digits were lost cannot be said, so nothing is made of them; the remark quotes what stands there.
enum DamagedDates {
    private static let dateMarks = Set("年月日".unicodeScalars)
    /// What a quoted date goes on with.
    private static let parts = Set("0123456789年月日号〔〕[]起至到止-—–－~～".unicodeScalars)

    /// The remarks ID-09, one for each damaged date.
    ///
    /// - Complexity: O(scalars of the texts).
    static func findings(in blocks: [TextBlock], of source: SourceDocument) -> [Finding] {
        blocks.flatMap { block in
            quotes(in: block.text).map { quote in
                Finding(
                    rule: ReadingRule.damagedDate.id, severity: .notice,
                    place: QuotedPlace.of(quote, in: block, of: source),
                    message: Wording(
                        zh: "“\(quote)”有字符丢失，不作为日期或文号读取",
                        en: "“\(quote)” has lost characters; it is read neither as a date nor as a number"),
                    explanation: Wording(
                        zh: "复制或转换网页时，单独排版的数字和“年”“月”“〕”容易丢失。",
                        en: "Digits, 年, 月 and 〕 set apart in a page are easily lost in copying or conversion."))
            }
        }
    }

    /// The damaged dates and numbers of a text as they stand there.
    static func quotes(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var quotes: [String] = []
        var index = 0
        while index < scalars.count {
            guard isDamaged(scalars, at: index) else {
                index += 1
                continue
            }
            // A bracket in front belongs to the number; what follows of the same kind to the same date.
            let end = scalars[index...].firstIndex { !parts.contains($0) } ?? scalars.count
            quotes.append(String(String.UnicodeScalarView(scalars[index..<end])))
            index = end
        }
        return quotes
    }

    private static func isDamaged(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        func scalar(_ position: Int) -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
        if scalars[index] == "〔" || scalars[index] == "[" {
            let digits = scalars[(index + 1)...].prefix(while: isDigit).count
            return digits >= 5 && scalar(index + 1 + digits) == "号"
        }
        guard isDigit(scalars[index]), index == 0 || !isDigit(scalars[index - 1]) else { return false }
        let digits = scalars[index...].prefix(while: isDigit)
        guard let mark = scalar(index + digits.count), dateMarks.contains(mark) else { return false }
        let next = scalar(index + digits.count + 1)
        // Five digits and more in front of a mark are two numbers run together; 10000日均 is a number of its own.
        if digits.count >= 5 {
            let isYear = digits.starts(with: "20".unicodeScalars) || digits.starts(with: "19".unicodeScalars)
            return isYear && next.map { !"均常夜".unicodeScalars.contains($0) } ?? true
        }
        // 2024年月 and 1月日: the number between is gone.
        if mark == "年" {
            return digits.count == 4 && next == "月" && scalar(index + digits.count + 2).map(isEnd) ?? true
        }
        return mark == "月" && next == "日"
            && scalar(index + digits.count + 2).map { !"均常夜".unicodeScalars.contains($0) } ?? true
    }

    /// 年月日 as a word goes on with other characters than a date does.
    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { parts.contains(scalar) }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
