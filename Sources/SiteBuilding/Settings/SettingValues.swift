import Diagnostics

/// A value of a setting that has the right type but cannot be used.
struct SettingFault: Error {
    let wording: Wording

    func message(_ key: String) -> Wording {
        Wording(zh: "“\(key)”\(wording.zh)", en: "“\(key)” \(wording.en)")
    }
}

/// The address a site is published under.
enum BaseURL {
    /// The address with a final slash.
    ///
    /// - Throws: `SettingFault` if it is not an absolute `http` or `https` address without query and fragment.
    static func normalized(_ text: String) throws(SettingFault) -> String {
        let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
        guard let scheme, text.utf8.count > scheme.utf8.count, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            !text.dropFirst(scheme.count).hasPrefix("/"), !text.contains(where: { "?#\"<>\\".contains($0) })
        else {
            throw SettingFault(
                wording: Wording(
                    zh: "应为不带“?”和“#”的完整网址，例如 https://www.example.gov.cn/zfxxgk/",
                    en: "has to be a whole address without “?” and “#”, such as https://www.example.gov.cn/zfxxgk/"))
        }
        return text.hasSuffix("/") ? text : text + "/"
    }

    static func missing(at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            rule: SiteSettings.missingBaseURL, severity: .notice, at: location,
            Wording(
                zh: "没有填写 base_url：不生成 sitemap.xml 和规范网址，订阅源使用与网址无关的标识，404.html 假定站点位于服务器根目录",
                en:
                    "base_url is not given: no sitemap.xml and no canonical links; the feed uses identifiers without an address, and 404.html takes the site to lie at the root of its server"
            ))
    }
}

/// An address a page may link to.
enum LinkAddress {
    /// The address as given.
    ///
    /// - Throws: `SettingFault` unless it is an `https:`, `http:` or `mailto:` address in ASCII.
    static func checked(_ text: String) throws(SettingFault) -> String {
        let isKnown = ["https://", "http://", "mailto:"].contains { text.hasPrefix($0) && text != $0 }
        guard isKnown, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }) else {
            throw SettingFault(
                wording: Wording(
                    zh: "应为以 https://、http:// 或 mailto: 开头的网址，不含空格和中文",
                    en:
                        "has to be an address that begins with https://, http:// or mailto:, without blanks and in ASCII"
                ))
        }
        return text
    }
}

/// 网站标识码: ten digits, or `bm` and eight digits for departments of the State Council.
enum SiteIDCode {
    static func isPlausible(_ text: String) -> Bool {
        let digits = text.hasPrefix("bm") ? text.utf8.dropFirst(2) : text.utf8[...]
        let isNumber = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isNumber && digits.count == (text.hasPrefix("bm") ? 8 : 10)
    }

    static func implausible(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule: "SE-04", severity: .warning, at: location,
            Wording(
                zh: "网站标识码“\(text)”不是 10 位数字，也不是 bm 加 8 位数字",
                en: "the site identification code “\(text)” is neither 10 digits nor bm and 8 digits"))
    }
}
