/// What can be said about a page from its bytes alone.
enum PageBytes {
    private static let beginning: StaticString = "<!DOCTYPE html>\n<html "

    /// The first byte that must not be there, or a beginning that is not that of our pages.
    ///
    /// - Complexity: O(bytes of the page).
    static func fault(of page: UnsafeBufferPointer<UInt8>) -> Violation? {
        if let place = controlCharacter(in: page) {
            let code = String(page[place] == 0xC2 ? page[place + 1] : page[place], radix: 16, uppercase: true)
            return Violation(
                rule: .controlCharacter, offset: place,
                message: .init(
                    zh: "控制字符 U+00\(code.count == 1 ? "0" : "")\(code)",
                    en: "the control character U+00\(code.count == 1 ? "0" : "")\(code)"))
        }
        guard AttributeValue(bytes: page).starts(with: beginning) else {
            return Violation(
                rule: .polyglotForm, offset: 0,
                message: .init(
                    zh: "页面应以 <!DOCTYPE html> 开头，下一行为 <html …>",
                    en: "a page begins with <!DOCTYPE html> and <html …> in the next line"))
        }
        return nil
    }

    /// Control characters of ASCII and of Latin 1, except tab and line feed.
    ///
    /// A carriage return is none of ours either: HTML and XML readers rewrite it.
    private static func controlCharacter(in page: UnsafeBufferPointer<UInt8>) -> Int? {
        for place in 0..<page.count {
            let byte = page[place]
            if byte >= 0x20, byte < 0x7F { continue }
            if byte < 0x20 {
                if byte != 0x0A, byte != 0x09 { return place }
            } else if byte == 0x7F {
                return place
            } else if byte == 0xC2, place + 1 < page.count, (0x80...0x9F).contains(page[place + 1]) {
                return place
            }
        }
        return nil
    }
}
