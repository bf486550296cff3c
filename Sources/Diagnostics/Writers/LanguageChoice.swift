extension Language {
    /// The language of the tool's messages after the locale: Chinese for `zh…`, English for every other.
    ///
    /// `LC_ALL` counts before `LC_MESSAGES`, that before `LANG`; empty ones count as not set (POSIX).
    package init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale?.utf8.starts(with: "zh".utf8) == true ? .zh : .en
    }
}
