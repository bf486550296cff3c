import ReportModel

/// Parses the sentences of one block, clause by clause from left to right.
struct StatementParser {
    let text: StatementText
    let section: SectionKind
    let year: ReportYear?
    /// What the block speaks of so far.
    var topic: StatementTopic

    // What the sentence has said so far.
    var found: [Statement] = []
    /// The tokens of the sentence and the clause being read; most say nothing, so their words are only put together when one does.
    private var whole = 0..<0
    private var clause = 0..<0
    private var paragraph = 1
    /// The index in `found` at which the sentence begins.
    var sentenceStart = 0
    var period = StatementPeriod.unstated
    var otherBody: String?
    var feeNoun: StatementSubject?
    /// Whether the sentence has said 其中.
    var isAmong = false
    /// Whether the sentence is about disclosure: disputes in it are.
    var speaksOfDisclosure = false

    init(text: StatementText, section: SectionKind, year: ReportYear?, topic: StatementTopic) {
        self.text = text
        self.section = section
        self.year = year
        self.topic = topic
    }

    /// The statements of the block.
    ///
    /// - Complexity: O(tokens).
    mutating func statements(paragraph: Int) -> [Statement] {
        let tokens = StatementTokens.tokens(of: text)
        var start = 0
        while start < tokens.count, found.count < StatementReading.limit {
            let end = tokens[start...].firstIndex { $0.mark == .stop } ?? tokens.count
            parse(tokens[start..<end], paragraph: paragraph)
            start = end + 1
        }
        return found
    }

    private mutating func parse(_ tokens: ArraySlice<StatementToken>, paragraph: Int) {
        guard let first = tokens.first, let last = tokens.last else { return }
        let whole = first.range.lowerBound..<last.range.upperBound
        (self.whole, self.paragraph) = (whole, paragraph)
        sentenceStart = found.count
        (period, otherBody, feeNoun, isAmong) = (.unstated, nil, nil, false)
        let clauses = StatementClause.clauses(of: tokens)
        speaksOfDisclosure = clauses.contains { $0.holds([.disclosure, .onRequest, .request]) }
        clause = clauses.first?.range ?? 0..<0
        workYear(clauses)
        // Plans are no statements of what was.
        guard !clauses.contains(where: { $0.holds(.plan) }) else { return }
        // Longer clauses are lists of something, no prose.
        let longest = 200
        for clause in clauses where clause.tokens.count <= longest && found.count < StatementReading.limit {
            self.clause = clause.range
            enter(clause)
            if clause.holds(.condition) { continue }
            figures(clause)
            negations(clause)
        }
    }

    /// The sentence being read.
    var sentence: StatementSentence {
        StatementSentence(text: text.string(whole), place: text.place(whole), paragraph: paragraph)
    }

    /// The clause being read, as printed, cut where it is long.
    var quote: String {
        let longest = 40
        guard clause.count > longest else { return text.string(clause) }
        return "…" + text.string((clause.upperBound - longest)..<clause.upperBound)
    }

    /// Takes over what a clause says of period, body and topic.
    private mutating func enter(_ clause: StatementClause) {
        if !clause.holds([.carryIn, .carryOut, .carry, .comparison, .than]) || clause.holds(.cumulative),
            let named = clause.period(reportYear: year)
        {
            period = named
        } else if let named = clause.period(reportYear: year), case .year(let value) = named,
            value == self.year?.value
        {
            period = named
        }
        if clause.holds(.ownBody) {
            otherBody = nil
        } else if let body = clause.tokens.first(where: { $0.sense == .otherBody }) {
            otherBody = text.string(body.range)
        }
        if clause.holds(.among) { isAmong = true }
        if clause.holds([.request, .onRequest]) {
            topic = .requests
        } else if clause.holds(.document) {
            topic = .documents
        } else if clause.holds(.foreign) {
            topic = .none
        } else if clause.holds([.publish, .information]) {
            topic = .publication
        } else if topic == .documents || topic == .publication, clause.holds([.receive, .review, .suit]) {
            topic = .start(of: section)
        }
        for token in clause.tokens {
            switch token.sense {
            case .informationFee?: feeNoun = .informationFee
            case .administrativeFee?: feeNoun = .administrativeFee
            case .charges?: feeNoun = feeNoun ?? .charges
            default: break
            }
        }
    }

    /// Adds a statement about the current sentence.
    mutating func add(
        _ subject: StatementSubject, _ claim: StatementClaim, measure: String = "",
        precision: StatementPrecision = .exact, _ limits: StatementLimits, at range: Range<Int>,
        period: StatementPeriod? = nil, isPart: Bool = false
    ) {
        found.append(
            Statement(
                subject: subject, claim: claim, measure: measure, precision: precision,
                scope: StatementScope(
                    period: period ?? self.period, otherBody: otherBody, channel: limits.channel,
                    qualifier: limits.qualifier, isPart: isPart),
                section: section, place: text.place(range), sentence: sentence, quote: quote))
    }

    /// The last statement of the sentence that has a count and is no piece of another.
    var lastTotal: Statement? {
        found[sentenceStart...].last { $0.count != nil && !$0.scope.isPart && $0.claim != .none }
    }

    /// The year a sentence begins with, where it goes on to tell what the body did.
    private mutating func workYear(_ clauses: [StatementClause]) {
        guard let first = clauses.first,
            let index = first.tokens.firstIndex(where: { $0.sense != .ownBody && $0.sense != .filler }),
            case .year(let year) = first.tokens[index].kind,
            !first.holds([.since, .until, .cumulative, .comparison, .than, .plan, .carry, .carryIn, .partOfYear])
        else { return }
        let opened = clauses.prefix(2)
        let own: [WordSense] = [.ownBody, .receive, .publish, .negation]
        guard opened.contains(where: { $0.holds(own) }),
            !opened.contains(where: { $0.holds([.otherBody, .yearBefore, .plan]) }),
            opened.flatMap(\.tokens).count(where: { if case .year = $0.kind { true } else { false } }) == 1
        else { return }
        // 2023 年修订的办法, 2023 年年度报告 name a thing.
        let next = first.tokens[(index + 1)...].first { $0.sense != .thisYear && $0.sense != .filler }
        guard next?.kind != .unknown || first.holds(.ownBody), next?.sense != .foreign else { return }
        add(
            .workYear, .figure(ExactDecimal(year)), measure: "年", StatementLimits(), at: first.tokens[index].range,
            period: .year(year))
    }
}

/// The words that limit a statement.
struct StatementLimits: Hashable {
    var channel: String?
    var qualifier: String?

    mutating func limit(channel word: String) { channel = channel.map { "\(word)、\($0)" } ?? word }
    mutating func limit(_ word: String) { qualifier = qualifier.map { "\(word)\($0)" } ?? word }
}
