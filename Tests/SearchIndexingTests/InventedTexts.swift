import SearchIndexing

/// A reproducible stream of numbers, so that a failing sample can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}

/// Documents of words strung together at random, with numbers, line breaks, punctuation and attack strings between.
enum InventedTexts {
    private static let words = [
        "公开", "信息", "纸鸢", "放飞", "镇", "办件", "试写", "样本", "甲", "乙", "丙", "全年", "共", "收到", "条", "件", "，", "。",
        "、", "\n", "  ", "（一）", "“虚构”", "2024", "30000", "3,000", "12", "5", ".", "PDF", "ab c", "<b>", "</script>",
        "\u{2028}",
        "\u{301}", "𠮷", "\u{F900}", "％", "①", "政府",
    ]

    static func text(_ length: Int, using generator: inout SeededGenerator) -> String {
        (0..<length).reduce(into: "") { text, _ in text += words.randomElement(using: &generator) ?? "" }
    }

    static func documents(_ count: Int, seed: UInt64) -> [SearchDocument] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { number in
            let place = ["样例省", "样例市", "第\(number % 7)县", "甲\(number / 6)镇"]
            return SearchDocument(
                address: "u/\(number / 6)/\(2019 + number % 6)/index.html", title: "试写\(number)号报告", path: place,
                year: 2019 + number % 6, otherNames: ["甲\(number / 6)镇人民政府"],
                sections: (1...3).map { section in
                    SearchDocument.Passage(
                        anchor: "s\(section)", heading: "第\(section)节", text: text(30, using: &generator))
                },
                findings: [SearchDocument.Passage(anchor: "", text: text(5, using: &generator))],
                facets: [SearchDocument.Facet("year", "\(2019 + number % 6)")])
        }
    }
}
