/// One sentence in the two languages of the tool.
package struct Wording: Sendable, Codable, Hashable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}

/// A language the tool and the default theme speak.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case zh, en
}
