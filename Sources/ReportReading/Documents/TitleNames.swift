import ReportModel

/// The year and the body a title names.
struct TitleNames {
    let year: ReportYear?
    /// The divisions named, highest first; the last one is the body if it is at township level.
    let divisions: [Division]
    /// The office as printed, such as 伊川县酒后镇人民政府; `nil` where the title names only a place.
    let office: String?

    private static let offices = ["人民政府办公室", "人民政府", "街道办事处", "街道办", "办事处"]
    /// Type words of divisions above the township, with the fewest characters a name in front of them has: 忠县 has one, no city has.
    private static let upper: [(word: String, stem: Int)] = [
        ("特别行政区", 2), ("自治区", 2), ("自治州", 2), ("自治县", 2), ("自治旗", 2), ("省", 2), ("市", 2), ("县", 1), ("区", 2),
        ("旗", 2), ("盟", 2), ("地区", 2),
    ]
    private static let lower = ["街道", "苏木", "区公所", "镇", "乡", "街"]

    init(_ title: String) {
        let years = PrintedDate.years(in: title)
        year = years.first.flatMap { ReportYear($0.year) }
        // The body stands in front of the year, or between the year and the name of the report.
        let sides = years.first.map { [$0.before, Self.withoutYearWord($0.after)] } ?? [title]
        var divisions: [Division] = []
        var office: String?
        for side in sides {
            let name = Self.bodyPart(of: side)
            guard !name.isEmpty else { continue }
            let (found, isOffice) = Self.divisions(in: name)
            guard !found.isEmpty else { continue }
            divisions = found
            office = isOffice ? name : nil
            break
        }
        self.divisions = divisions
        self.office = office
    }

    private static func withoutYearWord(_ text: String) -> String {
        text.hasPrefix("度") ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// What stands in front of 政府信息公开 or 政务公开, without blanks.
    private static func bodyPart(of text: String) -> String {
        let scalars = text.unicodeScalars.filter { !CharacterSort.isBlank($0.value) }
        var joined = String(String.UnicodeScalarView(scalars))
        for words in ["政府信息公开", "政务信息公开", "信息公开", "政务公开"] {
            guard let start = firstIndex(of: words, in: joined) else { continue }
            joined = String(joined.unicodeScalars.prefix(start))
            break
        }
        // 丙乡人民政府信息公开年度报告 says 政府 once for both the office and what is made public.
        if joined.hasSuffix("人民") { joined += "政府" }
        return joined
    }

    private static func firstIndex(of words: String, in text: String) -> Int? {
        let (inner, outer) = (Array(words.unicodeScalars), Array(text.unicodeScalars))
        guard inner.count <= outer.count else { return nil }
        return (0...(outer.count - inner.count)).first { outer[$0..<($0 + inner.count)].elementsEqual(inner) }
    }

    /// Takes a name such as 石家庄市桥西区中山街道办事处 apart.
    ///
    /// Names of townships contain type words themselves (湖南镇, 城县乡); a part only counts as a division of its own if it has
    /// a stem and leaves a name of at least two characters behind it.
    private static func divisions(in text: String) -> (divisions: [Division], isOffice: Bool) {
        var name = text
        var isOffice = false
        for word in offices where name.hasSuffix(word) {
            let kept = word.hasPrefix("街道") ? 2 : 0
            name = String(name.unicodeScalars.dropLast(word.unicodeScalars.count - kept))
            isOffice = true
            break
        }
        guard lower.contains(where: { name.hasSuffix($0) && name.unicodeScalars.count > $0.unicodeScalars.count })
        else { return ([], false) }
        var names: [String] = []
        var rest = Array(name.unicodeScalars)
        while let cut = firstCut(rest) {
            names.append(String(String.UnicodeScalarView(rest[..<cut])))
            rest = Array(rest[cut...])
            // 荔湾区人民政府南源街道: the office of the division above stands between.
            let office = Array("人民政府".unicodeScalars)
            if rest.starts(with: office) { rest.removeFirst(office.count) }
        }
        names.append(String(String.UnicodeScalarView(rest)))
        let levels = DivisionNames.levels(of: names)
        let divisions = zip(names, levels).compactMap { name, level in level.map { Division(level: $0, name: name) } }
        return (divisions, isOffice)
    }

    private static func firstCut(_ scalars: [Unicode.Scalar]) -> Int? {
        for index in scalars.indices {
            for (word, stem) in upper {
                let end = index + word.unicodeScalars.count
                guard index >= stem, end < scalars.count, scalars[index..<end].elementsEqual(word.unicodeScalars) else {
                    continue
                }
                let rest = scalars[end...]
                let type = lower.first {
                    rest.count > $0.unicodeScalars.count
                        && rest.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
                }
                guard let type, rest.count - type.unicodeScalars.count >= 1 else { continue }
                return end
            }
        }
        return nil
    }
}
