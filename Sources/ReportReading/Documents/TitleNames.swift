import ReportModel

/// The year and the body a title names.
struct TitleNames {
    /// The year; `nil` if the title names none, or several that differ.
    let year: ReportYear?
    /// Every year the title names, in order, each once.
    let years: [Int]
    let body: BodyName

    /// The divisions named, highest first; the last one is the body.
    var divisions: [Division] { body.divisions }
    /// The office as printed, such as 伊川县酒后镇人民政府; `nil` where the title names only a place.
    var office: String? { body.office }
    /// A Boolean value indicating whether the title names neither a year nor a body, as the name of a column does.
    var isBare: Bool { years.isEmpty && divisions.isEmpty }

    init(_ title: String) {
        // A date in brackets behind the title is no year of it, except where it is the only one: （2024年度）.
        let core = PrintedDate.titleYears(in: ReportTitle.core(of: title))
        let named = core.isEmpty ? PrintedDate.titleYears(in: title) : core
        var years: [Int] = []
        for year in named.map(\.year) where !years.contains(year) { years.append(year) }
        self.years = years
        year = years.count == 1 ? ReportYear(years[0]) : nil
        // The body stands in front of the year, between two, or between the year and the name of the report.
        var body = BodyName("")
        for side in named.isEmpty ? [title] : named.flatMap({ [$0.before, Self.withoutYearWord($0.after)] }) {
            body = BodyName(Self.bodyPart(of: side))
            if !body.divisions.isEmpty { break }
        }
        self.body = body
    }

    private static func withoutYearWord(_ text: String) -> String {
        text.hasPrefix("度") ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// What stands in front of 政府信息公开 or 政务公开, without blanks, and without a year or 关于 in front of it.
    private static func bodyPart(of text: String) -> String {
        var scalars = Array(text.unicodeScalars.filter { !CharacterSort.isBlank($0.value) })
        for words in ["政府信息公开", "政务信息公开", "信息公开", "政务公开"] {
            guard let start = firstIndex(of: words, in: scalars) else { continue }
            scalars = Array(scalars[..<start])
            break
        }
        // 丙乡人民政府信息公开年度报告 says 政府 once for both the office and what is made public.
        if scalars.suffix(2).elementsEqual("人民".unicodeScalars) { scalars += Array("政府".unicodeScalars) }
        if scalars.starts(with: "关于".unicodeScalars) { scalars.removeFirst(2) }
        if scalars.suffix(2).elementsEqual("关于".unicodeScalars) { scalars.removeLast(2) }
        scalars = Array(scalars.drop { isDigit($0) || $0 == "年" || $0 == "《" })
        while let last = scalars.last, isDigit(last) { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func firstIndex(of words: String, in outer: [Unicode.Scalar]) -> Int? {
        let inner = Array(words.unicodeScalars)
        guard inner.count <= outer.count else { return nil }
        return (0...(outer.count - inner.count)).first { outer[$0..<($0 + inner.count)].elementsEqual(inner) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(CharacterSort.narrowed(scalar.value))
    }
}
