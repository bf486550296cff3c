import ReportModel

extension StatementParser {
    /// The statements of a clause that something did not happen: 未收到申请, 无行政复议.
    mutating func negations(_ clause: StatementClause) {
        let tokens = clause.tokens
        if let word = tokens.first(where: { $0.sense == .noRequest }) {
            if topic == .requests || topic == .none, isAboutDisclosure(tokens[...]) || topic == .requests {
                add(.received, .none, StatementLimits(), at: word.range)
            }
        }
        for token in tokens where isDisputeContext {
            if token.sense == .noReview { add(.reviews, .none, StatementLimits(), at: token.range) }
            if token.sense == .noSuit { add(.suits, .none, StatementLimits(), at: token.range) }
        }
        guard let index = tokens.firstIndex(where: { $0.sense == .negation }) else { return }
        let rest = tokens[(index + 1)...]
        // A second negation or a figure: too much for one clause.
        guard !rest.contains(where: { $0.sense == .negation || $0.figure != nil }) else { return }
        let at = tokens[index].range
        guard let first = rest.firstIndex(where: { $0.sense?.isHead == true }), let sense = rest[first].sense else {
            return
        }
        let left = tokens[..<index]
        let between = rest[..<first]
        switch sense {
        case .receive: notReceived(rest[(first + 1)...], between, left, at)
        case .request, .onRequest, .bareRequest:
            if holdsDispute(rest) {
                noDisputes(rest, left, at)
            } else if sense != .bareRequest || topic == .requests {
                notReceived(rest, between, left, at)
            }
        case .carryIn, .carryOut:
            guard plain(between), isTail(rest[(first + 1)...]), topic == .requests, let subject = sense.outcome else {
                return
            }
            add(subject, .none, StatementLimits(), at: at)
        case .review, .suit, .disclosure: noDisputes(rest, left, at)
        case .issue, .repeal, .document: noDocuments(rest, between, at)
        case .licence, .penalty, .coercion: noDecisions(rest, between, left, at)
        case .charge, .informationFee, .administrativeFee, .charges: noFee(rest, between, left, at)
        default: break
        }
    }

    private var isDisputeContext: Bool {
        section == .disputes || section == .requests || topic == .requests || topic == .disputes || speaksOfDisclosure
    }

    private func isAboutDisclosure(_ tokens: ArraySlice<StatementToken>) -> Bool {
        tokens.contains { $0.sense == .disclosure || $0.sense?.isRequest == true } || speaksOfDisclosure
    }

    private func holdsDispute(_ tokens: ArraySlice<StatementToken>) -> Bool {
        tokens.contains { $0.sense == .review || $0.sense == .suit }
    }

    private func plain(_ tokens: ArraySlice<StatementToken>) -> Bool {
        tokens.allSatisfy { $0.sense?.isPlain == true }
    }

    /// A Boolean value indicating whether only nouns of the same thing and plain words end the clause.
    private func isTail(_ tokens: ArraySlice<StatementToken>) -> Bool {
        tokens.allSatisfy { $0.sense?.isPlain == true || $0.sense?.isRequest == true || $0.sense == .disclosure }
    }

    private mutating func notReceived(
        _ rest: ArraySlice<StatementToken>, _ between: ArraySlice<StatementToken>, _ left: ArraySlice<StatementToken>,
        _ at: Range<Int>
    ) {
        // 未收到因申请引起的复议 is about disputes.
        if holdsDispute(rest) { return noDisputes(rest, left, at) }
        guard let noun = rest.lastIndex(where: { $0.sense?.isHead == true }), let sense = rest[noun].sense,
            sense.isRequest,
            rest.allSatisfy({
                $0.sense?.isHead != true || $0.sense?.isRequest == true || $0.sense == .disclosure
                    || $0.sense == .information
            }),
            plain(rest[(noun + 1)...]), plain(between)
        else { return }
        guard sense != .bareRequest || topic == .requests || rest.contains(where: { $0.sense == .disclosure }) else {
            return
        }
        var limits = StatementLimits()
        let isAnyone = rest.contains { $0.sense == .anyone }
        for token in rest[..<noun].reversed() {
            switch token.sense {
            case .channel?: limits.limit(channel: text.string(token.range))
            case .applicant?: if !isAnyone { limits.limit(text.string(token.range)) }
            case .restriction?, .assisting?, .subBody?, .otherBody?, .yearBefore?, .partOfYear?:
                limits.limit(text.string(token.range))
            case nil: if token.kind == .unknown, !isAnyone { limits.limit(text.string(token.range)) }
            default: break
            }
        }
        for token in left.reversed() {
            switch token.sense {
            case .channel?: limits.limit(channel: text.string(token.range))
            case .subBody?, .assisting?: limits.limit(text.string(token.range))
            default: break
            }
        }
        add(.received, .none, limits, at: at)
    }

    private mutating func noDisputes(
        _ rest: ArraySlice<StatementToken>, _ left: ArraySlice<StatementToken>, _ at: Range<Int>
    ) {
        guard isDisputeContext, holdsDispute(rest) else { return }
        // Anything not understood limits what did not happen: 未发生复议被纠正.
        let isPlain = rest.allSatisfy {
            guard let sense = $0.sense else { return $0.kind != .unknown }
            return sense.isPlain || sense.isRequest || sense == .disclosure || sense == .review || sense == .suit
                || sense == .receive || sense == .information
        }
        guard isPlain,
            !left.contains(where: { $0.sense?.isHead == true && $0.sense?.isRequest != true && $0.sense != .disclosure }
            )
        else {
            return
        }
        let channelled = left.contains { $0.sense == .subBody || $0.sense == .assisting }
        guard !channelled else { return }
        if rest.contains(where: { $0.sense == .review }) { add(.reviews, .none, StatementLimits(), at: at) }
        if rest.contains(where: { $0.sense == .suit }) { add(.suits, .none, StatementLimits(), at: at) }
    }

    private mutating func noDocuments(
        _ rest: ArraySlice<StatementToken>, _ between: ArraySlice<StatementToken>, _ at: Range<Int>
    ) {
        guard plain(between), rest.contains(where: { $0.sense == .document }),
            rest.allSatisfy({ [.document, .issue, .repeal].contains($0.sense) || $0.sense?.isPlain == true })
        else { return }
        if rest.contains(where: { $0.sense == .issue }) { add(.documentsIssued, .none, StatementLimits(), at: at) }
        if rest.contains(where: { $0.sense == .repeal }) { add(.documentsRepealed, .none, StatementLimits(), at: at) }
    }

    private mutating func noDecisions(
        _ rest: ArraySlice<StatementToken>, _ between: ArraySlice<StatementToken>, _ left: ArraySlice<StatementToken>,
        _ at: Range<Int>
    ) {
        let kinds: [(WordSense, StatementSubject)] = [
            (.licence, .licences), (.penalty, .penalties), (.coercion, .coercions),
        ]
        // 未作出行政处罚决定; 未实施 and 办理 alone may mean that others do it.
        guard plain(between), between.contains(where: { $0.sense == .decide }), section != .problems,
            rest.allSatisfy({ token in kinds.contains { $0.0 == token.sense } || token.sense?.isPlain == true }),
            !left.contains(where: { $0.sense?.isHead == true || $0.sense == .assisting || $0.sense == .subBody })
        else { return }
        for (sense, subject) in kinds where rest.contains(where: { $0.sense == sense }) {
            add(subject, .none, StatementLimits(), at: at)
        }
    }

    private mutating func noFee(
        _ rest: ArraySlice<StatementToken>, _ between: ArraySlice<StatementToken>, _ left: ArraySlice<StatementToken>,
        _ at: Range<Int>
    ) {
        let fees: [(WordSense, StatementSubject)] = [
            (.informationFee, .informationFee), (.administrativeFee, .administrativeFee), (.charges, .charges),
        ]
        guard plain(between),
            rest.allSatisfy({ token in
                fees.contains { $0.0 == token.sense } || token.sense == .charge || token.sense == .disclosure
                    || token.sense == .onRequest || token.sense == .request || token.sense?.isPlain == true
            })
        else { return }
        let named = fees.first { fee in rest.contains { $0.sense == fee.0 } }?.1
        let before = fees.first { fee in left.contains { $0.sense == fee.0 } }?.1
        guard let subject = named ?? before ?? feeNoun else { return }
        add(subject, .none, StatementLimits(), at: at)
    }
}
