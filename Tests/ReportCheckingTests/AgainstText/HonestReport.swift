import ReportModel
import SitegenTestSupport

/// An invented report whose sentences are made from its tables, in many phrasings and among sentences that only look alike.
struct HonestReport {
    /// What a planted lie is about; the rule that has to find it.
    enum Lie: String, CaseIterable, Sendable {
        case received = "TX-01"
        case noneReceived = "TX-02"
        case carried = "TX-03"
        case outcome = "TX-04"
        case disputes = "TX-05"
        case documents = "TX-06"
        case decisions = "TX-07"
        case published = "TX-08"
        case percentage = "TX-09"
        case change = "XY-05"
        case fee = "T2-05"
    }

    private var random: SmallRandom
    private let lie: Lie?
    private let year = 2024
    private var figures: [CellID: Int] = [:]
    private var before = 0
    private var isYearBeforeKnown = false

    init(seed: UInt64, lie: Lie? = nil) {
        random = SmallRandom(seed: seed)
        self.lie = lie
    }

    /// The report and the one of the year before.
    mutating func made() -> (report: AnnualReport, previous: AnnualReport) {
        count()
        let (requests, inSection) = (requestSentences(), random.flip(4))
        var overview = [TextReport.overview, publishedSentence()] + documentSentences() + (inSection ? [] : requests)
        for _ in 0..<random.below(5) { overview.insert(noise(), at: 1 + random.below(overview.count)) }
        var report = InventedReport.report(year: year)
        for (cell, value) in figures { report.cells[cell] = InventedReport.cell(String(value)) }
        if let cell = CellID("t2.admin_fee.amount_wan") {
            report.cells[cell] = InventedReport.cell(lie == .fee || random.flip(2) ? "0" : "1.25")
        }
        TextReport.write(
            [
                (.overview, paragraphs(overview)),
                (.requests, inSection ? paragraphs(requests) : ""), (.disputes, disputeSentence()),
                (.problems, TextReport.problems + noise()), (.other, feeSentence()),
            ], into: &report)
        var previous = InventedReport.report(year: year - 1)
        previous.cells[.requests(.newReceived, .total)] = InventedReport.cell(String(before))
        return (report, previous)
    }

    private subscript(_ row: RequestRow) -> Int { figures[.requests(row, .total)] ?? 0 }
    private subscript(_ cell: String) -> Int { CellID(cell).flatMap { figures[$0] } ?? 0 }

    private mutating func count() {
        func set(_ row: RequestRow, _ value: Int) { figures[.requests(row, .total)] = value }
        let needsRequests = [.received, .carried, .outcome, .change, .noneReceived].contains(lie)
        var open = needsRequests || random.flip(2) ? 1 + random.below(60) : 0
        let carriedIn = open > 3 && lie != .change && random.flip(2) ? random.below(open / 2) : 0
        set(.newReceived, open - carriedIn)
        set(.carriedIn, carriedIn)
        var total = 0
        for row in [RequestRow.granted, .partial, .thirdParty, .notHeld, .repeated, .miscellaneous] {
            let value = random.below(open / 2 + 1)
            set(row, value)
            total += value
            open -= value
        }
        set(.resultTotal, total)
        set(.carriedOut, open)
        before = 1 + random.below(40)
        for name in ["license", "penalty", "coercion"] {
            if let cell = CellID("t2.\(name).decisions") { figures[cell] = random.below(300) }
        }
        let issued = random.below(9)
        for (name, value) in [
            ("issued", issued), ("repealed", random.below(5)), ("in_force", issued + random.below(30)),
        ] {
            if let cell = CellID("t2.normative_doc.\(name)") { figures[cell] = value }
        }
        if random.flip(3) {
            for block in DisputeBlock.allCases { figures[.disputes(block, .total)] = random.below(4) }
        }
    }

    // MARK: Sentences

    private mutating func requestSentences() -> [String] {
        let new = self[.newReceived]
        var clauses: [String] = []
        let topic = random.of(["", "依申请公开方面，", "办理依申请公开时先电话沟通。"])
        if lie == .noneReceived || new == 0 {
            clauses.append(opening() + (lie == .received ? received(new + 3) : notReceived()))
            if lie == .noneReceived { return [topic + clauses.joined() + "。"] }
        } else {
            clauses.append(opening() + received(lie == .received ? new + self[.carriedIn] + 2 : new))
            if random.flip(4) || lie == .change {
                let exact = Double(new - before) / Double(before) * 100
                let percent = abs(Int(exact.rounded())) + (lie == .change ? 7 : 0)
                clauses.append(
                    (new >= before ? random.of(["同比增长", "较上年增加"]) : random.of(["同比下降", "比上年减少"])) + "\(percent)%")
            }
        }
        let carriedIn = self[.carriedIn] + (lie == .carried ? 3 : 0)
        if lie == .carried || random.flip(2) {
            clauses.append(
                carriedIn == 0
                    ? random.of(["没有上年结转的申请", "无上年结转申请", "上年也没有结转的申请"])
                    : random.of([
                        "上年结转\(number(carriedIn))件", "上年度结转的申请\(number(carriedIn))件",
                        "\(year - 1)年结转\(number(carriedIn))件",
                    ]))
        }
        if random.flip(2) || lie == .outcome { clauses += outcomes() }
        let out = number(self[.carriedOut])
        if random.flip(2) {
            clauses.append(
                self[.carriedOut] == 0
                    ? random.of(["没有结转下年度的申请", "无结转下年度继续办理的申请"])
                    : random.of([
                        "结转下年度\(out)件", "结转下年度继续办理\(out)件", "另有\(out)件结转下年度继续办理", "\(out)件结转下年",
                        "结转至\(year + 1)年\(out)件",
                    ]))
        }
        let end = random.of(["", "，均按时答复", "，依申请公开没有超期", "，按期办结率100%"])
        return [topic + clauses.joined(separator: random.of(["，", "，", "；"])) + end + "。"]
    }

    private mutating func received(_ value: Int) -> String {
        let n = number(value)
        return random.of([
            "收到政府信息公开申请\(n)件", "新收政府信息公开申请\(n)件", "共受理依申请公开申请\(n)件", "收到\(n)件政府信息公开申请",
            "收到公民、法人或其他组织提出的政府信息公开申请\(n)份", "接到群众的政府信息公开申请共计\(n)宗", "收到依申请公开\(n)件",
            "共收到信息公开申请\(n)件", "受理的政府信息公开申请为\(n)件", "收到政府信息公开申请\(n)件（其中当面提出的另行登记）",
        ])
    }

    private mutating func notReceived() -> String {
        let zeros = ["收到政府信息公开申请0件", "收到政府信息公开申请零件"]
        return random.of(
            [
                "未收到政府信息公开申请", "没有收到依申请公开申请", "无政府信息公开申请", "未接到公民、法人和其他组织提出的政府信息公开申请", "依申请公开零申请",
                "没有收到任何单位和个人的信息公开申请", "未受理依申请公开事项",
            ] + (lie == .noneReceived ? [] : zeros))
    }

    private mutating func outcomes() -> [String] {
        var clauses: [String] = []
        let merges = random.flip(2)
        let granted = self[.granted] + (merges ? self[.partial] : 0)
        let known: [(String, Int)] = [
            ("予以公开", granted), ("部分公开", self[.partial]), ("不予公开", self[.thirdParty]), ("无法提供", self[.notHeld]),
            ("不予处理", self[.repeated]), ("其他处理", self[.miscellaneous]),
        ]
        let wrong = lie == .outcome ? random.of([0, 2, 3]) : -1
        for (index, (word, value)) in known.enumerated() where index != 1 || !merges {
            guard index == wrong || random.flip(2) else { continue }
            let n = number(index == wrong ? value + self[.newReceived] + self[.carriedIn] + 5 : value)
            clauses.append(random.of(["\(word)\(n)件", "\(n)件\(word)", "\(word)的\(n)件"]))
        }
        if clauses.isEmpty { clauses = ["办结\(number(self[.resultTotal]))件"] }
        if random.flip(3) { clauses[0] = "其中" + clauses[0] }
        return clauses
    }

    private mutating func disputeSentence() -> String {
        let (review, suits) = (
            figures[.disputes(.review, .total)] ?? 0,
            (figures[.disputes(.suitDirect, .total)] ?? 0) + (figures[.disputes(.suitAfterReview, .total)] ?? 0)
        )
        let (r, s) = (number(review + (lie == .disputes ? 2 : 0)), number(suits))
        if lie != .disputes, review == 0, suits == 0 {
            return random.of([
                "未发生因政府信息公开引起的行政复议、行政诉讼。", "没有行政复议，没有行政诉讼。", "无行政复议和行政诉讼案件。",
                "本年度行政复议、行政诉讼均为0。", "政府信息公开零复议、零诉讼。", "",
            ])
        }
        return random.of([
            "因政府信息公开发生行政复议\(r)件，行政诉讼\(s)件。", "\(year)年，行政复议\(r)件、行政诉讼\(s)件。",
            "被申请行政复议\(r)起，被提起行政诉讼\(s)起。",
        ])
    }

    private mutating func documentSentences() -> [String] {
        var sentences: [String] = []
        if lie == .documents || random.flip(2) {
            let wrong = lie == .documents ? 4 : 0
            let issued = number(self["t2.normative_doc.issued"] + wrong)
            let (repealed, valid) = (
                number(self["t2.normative_doc.repealed"]), number(self["t2.normative_doc.in_force"])
            )
            sentences.append(
                opening()
                    + random.of([
                        "制发行政规范性文件\(issued)件，废止\(repealed)件，现行有效\(valid)件。", "新制定规范性文件\(issued)件。",
                        "出台行政规范性文件\(issued)件，废止规范性文件\(repealed)件。",
                    ]))
        }
        if lie == .decisions || random.flip(2) {
            let wrong = lie == .decisions ? 11 : 0
            let licences = number(self["t2.license.decisions"] + wrong)
            let penalties = number(self["t2.penalty.decisions"] + wrong)
            sentences.append(
                opening()
                    + random.of([
                        "作出行政许可决定\(licences)件，行政处罚\(penalties)件。", "作出行政许可\(licences)件。", "实施行政处罚\(penalties)起。",
                    ]))
        }
        return sentences
    }

    private mutating func publishedSentence() -> String {
        let parts = (0..<(2 + random.below(3))).map { _ in 1 + random.below(90) }
        let names = ["网站", "微信公众号", "公开栏", "微博"]
        let sum = parts.reduce(0, +)
        let total = number(lie == .published ? sum - 1 : sum)
        let last = parts.count - 1
        func piece(_ index: Int, _ n: String) -> String {
            random.of(["\(names[index])\(n)条", "\(names[index])发布\(n)条", "\(names[index])占\(n)条"])
        }
        var pieces = (0...last).map { piece($0, number(parts[$0])) }
        if random.flip(4), lie != .published { pieces[last] = "其余\(number(parts[last]))条张贴在公开栏" }
        let list = pieces.joined(separator: random.of(["，", "、"]))
        var sentence =
            opening() + random.of(["共公开信息\(total)条", "主动公开政府信息\(total)条", "对外发布信息\(total)条", "公开各类信息\(total)条"])
        if lie == .percentage || lie != .published && random.flip(4) {
            let earlier = 50 + random.below(100)
            let percent =
                abs(Int((Double(sum - earlier) / Double(earlier) * 100).rounded())) + (lie == .percentage ? 9 : 0)
            return sentence + "，较上年\(sum >= earlier ? "增长" : "下降")\(percent)%，上年为\(number(earlier))条。"
        }
        switch random.below(lie == .published ? 3 : 4) {
        case 0: sentence += "，其中\(list)。"
        case 1: sentence += "（\(list)）。"
        case 2: sentence += "，按渠道分为\(list)。"
        default: sentence += "。"
        }
        return sentence
    }

    private mutating func feeSentence() -> String {
        if lie == .fee { return "全年收取信息处理费\(number(80 + random.below(900)))元。" }
        return random.of([
            "未收取政府信息公开信息处理费。", "本年度没有产生信息处理费。", "信息处理费：未收取。", "政务公开工作不存在收费情况。", "\(year)年信息处理费未收取。",
            "收取信息处理费0元。",
        ])
    }

    private mutating func opening() -> String {
        random.of([
            "", "全年", "\(year)年，我镇", "\(year) 年度，本镇", "本年度", "今年", "\(year)年1月1日至12月31日，我镇", "一年来，", "报告期内，",
            "\(year)年以来，",
        ])
    }

    /// A sentence with figures that are about something else, or limited.
    private mutating func noise() -> String {
        let n = number(1 + random.below(99))
        return random.of([
            "收到上级文件\(n)件。", "处理投诉\(n)件。", "收到提案\(n)件，均已办结。", "收到群众来信\(n)封，答复\(n)件。", "全县收到政府信息公开申请\(n)件。",
            "\(year - 1)年收到政府信息公开申请\(n)件。", "上半年收到政府信息公开申请\(n)件。", "累计收到政府信息公开申请\(n)件。", "收到书面政府信息公开申请\(n)件。",
            "协助县里办理政府信息公开申请\(n)件。", "受理低保申请\(n)件。", "办理各类事项\(n)件，办结\(n)件。", "召开政务公开会议\(n)次。", "接听热线\(n)次，受理工单\(n)件。",
            "印发文件\(n)份，公开规范性文件\(n)件。", "公示行政许可信息\(n)条。", "受理行政许可申请\(n)件。", "配合执法局作出行政处罚\(n)件。", "全年参加行政诉讼\(n)件。",
            "第一季度未收到政府信息公开申请。", "未收到关于征地的政府信息公开申请。", "自2019年以来，收到政府信息公开申请\(n)件。", "收到政府信息公开申请后\(n)个工作日内答复。",
            "县政府出台规范性文件\(n)件。", "规范性文件备案\(n)件，清理\(n)件。", "更新目录\(n)条，修复链接\(n)条。", "每月发布信息\(n)条。", "推送短视频\(n)条。",
            "如收到政府信息公开申请，应当在\(n)日内答复。", "下一步，力争公开信息\(n)条，实现零申请。", "调解纠纷\(n)起，办结信访事项\(n)件。", "近三年未发生行政复议。",
            "政府信息公开申请按期办结率\(n)%。", "各村收到信息公开申请\(n)件。", "去年收到政府信息公开申请\(n)件。", "公开电话\(random.below(9000) + 1000)，接受群众监督。",
        ])
    }

    private mutating func paragraphs(_ sentences: [String]) -> String {
        guard let first = sentences.first else { return "" }
        return sentences.dropFirst().reduce(first) { $0 + (random.flip(2) ? "\n" : "") + $1 }
    }

    // MARK: Numbers

    private mutating func number(_ value: Int) -> String {
        switch random.below(8) {
        case 0: Self.chinese(value)
        case 1, 2: " \(value) "
        case 3:
            String(
                String.UnicodeScalarView(String(value).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
        default: String(value)
        }
    }

    static func chinese(_ value: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        switch value {
        case 0..<10: return digits[value]
        case 10..<20: return "十" + (value == 10 ? "" : digits[value - 10])
        case 20..<100: return digits[value / 10] + "十" + (value % 10 == 0 ? "" : digits[value % 10])
        case 100..<1000:
            let rest = value % 100
            let tail = rest == 0 ? "" : rest < 10 ? "零" + digits[rest] : (rest < 20 ? "一" : "") + chinese(rest)
            return digits[value / 100] + "百" + tail
        default: return String(value)
        }
    }
}

/// A generator that gives the same numbers on every machine (SplitMix64).
struct SmallRandom {
    private var state: UInt64 = 0

    init(seed: UInt64) {
        state = seed &* 0xD134_2543_DE82_EF95 &+ 0x2545_F491_4F6C_DD1D
        // Streams of neighbouring seeds must not be shifts of each other.
        state ^= UInt64(below(1 << 30)) << 20
    }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return bound <= 0 ? 0 : Int((word ^ (word >> 31)) % UInt64(bound))
    }

    /// True once in a number of times.
    mutating func flip(_ times: Int) -> Bool { below(times) == 0 }

    mutating func of<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
