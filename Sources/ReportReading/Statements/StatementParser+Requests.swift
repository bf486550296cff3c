import ReportModel

extension StatementParser {
    /// 收到 3 件（申请）.
    mutating func received(_ around: inout FigureSurroundings, at head: Int, _ clause: StatementClause) {
        guard let precision = requestPrecision(around) else { return }
        // What follows has to be a request, or nothing where requests are spoken of.
        let object = around.right.first { $0.sense?.isPlain != true }
        var isRequest = object == nil && topic == .requests
        if object != nil {
            let noun = around.right.firstIndex { $0.sense?.isHead == true }
            guard let noun, let sense = around.right[noun].sense, sense.isRequest else { return }
            isRequest = sense != .bareRequest || topic == .requests
            for token in around.right[..<noun] {
                switch token.sense {
                case .channel?: limit(&around, channel: token)
                case .applicant?, .assisting?, .restriction?, nil: limit(&around, token)
                default: break
                }
            }
        }
        guard isRequest else { return }
        limitVerb(&around, at: head)
        // 收到申请 3 件。受理 2 件: without its noun the second is about some of the first.
        let isFollowing = object == nil && found.contains { $0.subject == .received }
        add(.received, around, isPart: isFollowing || hasReceived, precision: precision)
    }

    /// 收到申请 3 件, 办结申请 3 件, 政府信息公开申请 3 件.
    mutating func request(_ around: inout FigureSurroundings, at head: Int, _ clause: StatementClause) {
        guard let precision = requestPrecision(around), let noun = around.left[head].sense else { return }
        guard let verb = around.headBefore(head, text) else {
            // Without a verb: only what follows says what became of it.
            if let subject = around.rightOutcome {
                if noun != .onRequest { addOutcome(subject, around) }
            } else if noun == .request, around.isLast, !hasReceived, !isAmong {
                let isBare = around.left[..<head].allSatisfy {
                    $0.sense?.isPlain == true || $0.sense == nil && $0.kind != .unknown
                }
                if isBare, around.limits == StatementLimits() { addReceived(around, precision) }
            }
            return
        }
        guard let sense = around.left[verb].sense else { return }
        switch sense {
        case .receive:
            guard noun != .bareRequest || topic == .requests else { return }
            limitVerb(&around, at: verb)
            addReceived(around, precision)
        case .carry:
            if let subject = carried(around, at: verb, clause) { outcome(subject, &around, clause) }
        default:
            guard noun != .bareRequest || topic == .requests || sense == .carryIn || sense == .carryOut,
                noun != .onRequest, let subject = sense.outcome
            else { return }
            addOutcome(subject, around)
        }
    }

    private mutating func addReceived(_ around: FigureSurroundings, _ precision: StatementPrecision) {
        add(.received, around, isPart: hasReceived, precision: precision)
    }

    /// A Boolean value indicating whether the sentence has said already how many were received in this time by this body.
    private var hasReceived: Bool {
        found[sentenceStart...].contains {
            $0.subject == .received && !$0.scope.isPart && $0.claim != .none && $0.scope.period == period
                && $0.scope.otherBody == otherBody
        }
    }

    /// The words in front of the verb: 协助收到, 网上受理.
    private func limitVerb(_ around: inout FigureSurroundings, at verb: Int) {
        for token in around.left[..<verb].reversed() {
            switch token.sense {
            case .channel?: limit(&around, channel: token)
            case .assisting?, .subBody?: limit(&around, token)
            default: break
            }
        }
    }

    private func limit(_ around: inout FigureSurroundings, _ token: StatementToken) {
        around.limit(text.string(token.range))
    }

    private func limit(_ around: inout FigureSurroundings, channel token: StatementToken) {
        around.limit(channel: text.string(token.range))
    }

    /// The precision of a figure that may count requests; `nil` for figures that count something else.
    private func requestPrecision(_ around: FigureSurroundings) -> StatementPrecision? {
        let figure = around.figure
        if Self.itemMeasures.contains(figure.measure) { return figure.precision }
        guard figure.measure.isEmpty, figure.value.whole != nil else { return nil }
        // 受理 4 申请: the measure word is lost. 申请数量为 0: none is needed.
        if around.rightHead?.isRequest == true { return .damaged }
        return around.right.isEmpty && around.left.last?.sense?.isPlain == true ? figure.precision : nil
    }

    mutating func outcome(_ sense: WordSense, _ around: inout FigureSurroundings, _ clause: StatementClause) {
        if let subject = sense.outcome { outcome(subject, &around, clause) }
    }

    mutating func outcome(
        _ subject: StatementSubject, _ around: inout FigureSurroundings, _ clause: StatementClause
    ) {
        guard requestPrecision(around) != nil else { return }
        // 予以公开信息 3 条 is published, 答复留言 3 件 something else.
        if let next = around.right.first(where: { $0.sense?.isPlain != true }) {
            guard let sense = next.sense, sense.isRequest || sense.outcome != nil || sense == .carry || !sense.isHead
            else { return }
        }
        addOutcome(subject, around)
    }

    private mutating func addOutcome(_ subject: StatementSubject, _ around: FigureSurroundings) {
        let isCarry = subject == .carriedIn || subject == .carriedOut
        guard topic == .requests || isCarry && topic == .none && speaksOfDisclosure else { return }
        add(subject, around)
    }

    /// Which way 结转 goes, by the years around it; `nil` if that is not said.
    func carried(_ around: FigureSurroundings, at index: Int, _ clause: StatementClause) -> StatementSubject? {
        guard let report = self.year?.value else { return nil }
        func year(_ tokens: some Sequence<StatementToken>) -> Int? {
            for token in tokens {
                if case .year(let year) = token.kind { return year }
                guard token.sense == .filler || token.figure != nil else { return nil }
            }
            return nil
        }
        let behind = Array(around.left[(index + 1)...]) + Array(around.right)
        if let target = year(behind) {
            return target == report + 1 ? .carriedOut : target == report ? .carriedIn : nil
        }
        if let origin = year(around.left[..<index].reversed()) { return origin == report - 1 ? .carriedIn : nil }
        return nil
    }
}
