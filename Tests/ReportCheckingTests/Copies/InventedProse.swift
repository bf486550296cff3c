import ReportModel
import SitegenTestSupport

/// Long prose of invented words, and copies of it as an office would make them.
///
/// A part of the sentences is what every report says, as in real ones; the rest is put together at random.
struct InventedProse {
    private var random: SmallRandom
    private let place: String
    private let year: Int

    init(seed: UInt64, place: String, year: Int = 2024) {
        random = SmallRandom(seed: seed)
        (self.place, self.year) = (place, year)
    }

    /// The sentences of a section; every sixth is a stock phrase.
    mutating func sentences(_ count: Int) -> [String] {
        (0..<count).map { $0 % 6 == 5 ? random.of(Self.stock) : sentence() }
    }

    /// One sentence of invented words with the place, the year and a figure in it.
    mutating func sentence() -> String {
        var text = random.flip(3) ? place : ""
        if random.flip(4) { text += "\(year)年" }
        for _ in 0..<(6 + random.below(8)) { text += word() }
        if random.flip(3) { text += "\(1 + random.below(300))件" }
        return text + "。"
    }

    private mutating func word() -> String {
        var word = String.UnicodeScalarView()
        for _ in 0..<2 {
            // 600 common characters of the basic plane; what they mean does not matter.
            if let scalar = Unicode.Scalar(UInt32(0x4E00 + 31 * random.below(600))) { word.append(scalar) }
        }
        return String(word)
    }

    /// The sentences as another place would publish them: its name, another year, and so many of a hundred written anew.
    mutating func copied(_ sentences: [String], from origin: String, year before: Int = 2024, changed: Int) -> [String]
    {
        let count = (sentences.count * changed + 50) / 100
        var picked: Set<Int> = []
        while picked.count < count { picked.insert(random.below(sentences.count)) }
        return sentences.enumerated().map { index, sentence in
            picked.contains(index)
                ? self.sentence()
                : sentence.replacing(origin, with: place).replacing("\(before)年", with: "\(year)年")
        }
    }

    static let stock = [
        "认真贯彻落实《中华人民共和国政府信息公开条例》，不断提高政府信息公开工作水平。", "严格执行信息发布审核制度，坚持先审查后公开。",
        "充分发挥政府网站第一平台作用，及时更新各栏目内容。", "加强组织领导，明确专人负责政府信息公开工作。",
        "全年未发生因政府信息公开引起的责任追究情况。", "进一步畅通依申请公开渠道，规范答复程序。",
    ]

    /// A report whose sections 1 and 5 say the given sentences.
    static func report(
        _ name: String, county: String = "样例县", year: Int = 2024, _ overview: [String], _ problems: [String]
    )
        -> AnnualReport
    {
        let body = ReportingBody(
            path: [
                Division(level: .province, name: "样例省"), Division(level: .county, name: county),
                Division(level: .township, name: name),
            ], kind: .town, isSample: true)
        let sections = [(SectionKind.overview, overview), (.problems, problems)].map { kind, sentences in
            ReportSection(
                kind: kind, heading: kind.officialHeading ?? "", line: kind.rawValue * 10,
                blocks: [
                    TextBlock(
                        kind: .paragraph, text: sentences.joined(),
                        lines: (kind.rawValue * 10 + 1)...(kind.rawValue * 10 + 1))
                ])
        }
        return AnnualReport(
            body: body, year: ReportYear(year) ?? InventedReport.report().year, title: "\(name)\(year)年年度报告",
            forms: [.proactive: .form2021, .requests: .form2021, .disputes: .form2021], cells: CellTable(),
            sections: sections,
            source: SourceDocument(path: "\(county)/\(name)/\(year).txt", bytes: [], sha256: ""))
    }
}
