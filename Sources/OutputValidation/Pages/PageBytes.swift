/// What can be said about a page from its bytes alone.
enum PageBytes {
    private static let beginning: StaticString = "<!DOCTYPE html>\n<html "

    /// The first byte that must not be there, or a beginning that is not that of our pages.
    ///
    /// - Complexity: O(bytes of the page).
    static func fault(of page: UnsafeBufferPointer<UInt8>) -> Violation? {
        if let fault = unreadableByte(in: page) { return fault }
        guard AttributeValue(bytes: page).starts(with: beginning) else {
            return Violation(
                rule: .polyglotForm, offset: 0,
                message: .init(
                    zh: "页面应以 <!DOCTYPE html> 开头，下一行为 <html …>",
                    en: "a page begins with <!DOCTYPE html> and <html …> in the next line"))
        }
        return nil
    }

    /// Bytes that are not UTF-8 (Unicode, table 3-7), and control characters of ASCII and Latin 1 except tab and line feed.
    ///
    /// A carriage return is none of ours either: HTML and XML readers rewrite it. libxml2 lets some ill-formed sequences
    /// pass, and control characters of Latin 1 are legal in XML.
    private static func unreadableByte(in page: UnsafeBufferPointer<UInt8>) -> Violation? {
        func follows(_ place: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            place < page.count && range.contains(page[place])
        }
        var place = 0
        while place < page.count {
            let byte = page[place]
            switch byte {
            case 0x20...0x7E, 0x09, 0x0A: place += 1
            case 0xC2 where follows(place + 1, 0x80...0x9F): return controlCharacter(page[place + 1], at: place)
            case 0xC2...0xDF where follows(place + 1): place += 2
            case 0xE1...0xEC where follows(place + 1) && follows(place + 2): place += 3
            case 0xE0 where follows(place + 1, 0xA0...0xBF) && follows(place + 2): place += 3
            case 0xED where follows(place + 1, 0x80...0x9F) && follows(place + 2): place += 3
            case 0xEE...0xEF where follows(place + 1) && follows(place + 2): place += 3
            case 0xF0 where follows(place + 1, 0x90...0xBF) && follows(place + 2) && follows(place + 3): place += 4
            case 0xF1...0xF3 where follows(place + 1) && follows(place + 2) && follows(place + 3): place += 4
            case 0xF4 where follows(place + 1, 0x80...0x8F) && follows(place + 2) && follows(place + 3): place += 4
            case 0x00...0x1F, 0x7F: return controlCharacter(byte, at: place)
            default:
                return Violation(
                    rule: .utf8, offset: place, message: .init(zh: "此处不是有效的 UTF-8", en: "not valid UTF-8"))
            }
        }
        return nil
    }

    private static func controlCharacter(_ code: UInt8, at place: Int) -> Violation {
        let digits = String(code, radix: 16, uppercase: true)
        let name = "U+00" + (digits.utf8.count == 1 ? "0" : "") + digits
        return Violation(
            rule: .controlCharacter, offset: place,
            message: .init(zh: "控制字符 \(name)", en: "the control character \(name)"))
    }
}
