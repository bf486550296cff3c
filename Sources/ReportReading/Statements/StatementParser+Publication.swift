import ReportModel

extension StatementParser {
    /// 公开信息 3 条, 通过网站发布信息 3 条, 其中主动公开信息 3 条.
    mutating func published(_ around: inout FigureSurroundings, _ clause: StatementClause) {
        guard Self.publishedMeasures.contains(around.figure.measure), let head = around.head,
            let noun = around.left[head].sense
        else { return }
        if around.isUnclear, let words = around.unknown { around.limit(words) }
        // 政府信息公开 3 次, 公开 3 次 may count anything.
        if noun != .information, !["条", "篇"].contains(around.figure.measure) { return }
        if let next = around.right.first(where: { $0.sense?.isPlain != true }) {
            // 公开 3 条信息; 公开 3 条其他 is something else.
            if next.kind == .unknown || next.sense == .foreign {
                around.limit(text.string(next.range))
            } else if next.sense == .channel {
                around.limit(channel: text.string(next.range))
            }
        }
        let words = around.left[head].range
        var verb = around.headBefore(head, text)
        while let index = verb, around.left[index].sense == .publish || around.left[index].sense == .disclosure {
            verb = around.headBefore(index, text)
        }
        if let verb {
            if around.left[verb].sense == .foreign || around.left[verb].sense == .receive { return }
            around.limit(text.string(around.left[verb].range))
        }
        // 网站发布 3 条 behind a total is a piece of it; 网站发布信息 3 条 only where 其中 says so.
        let isPiece = noun == .publish && around.limits.channel != nil && around.limits.qualifier == nil
        let isPart = (isAmong || isPiece) && publishedTotal(around.figure.measure) != nil
        if isPart, around.limits == StatementLimits() { around.limit(text.string(words)) }
        add(.published, around, isPart: isPart)
    }

    /// A total of published items stated before in the sentence, with the same measure word.
    private func publishedTotal(_ measure: String) -> Statement? {
        found[sentenceStart...].last {
            $0.subject == .published && !$0.scope.isPart && $0.measure == measure && $0.claim != .none
        }
    }

    /// A figure without a word of its own: a piece of a total, an outcome behind it, or the year before.
    mutating func headless(_ around: inout FigureSurroundings, _ clause: StatementClause) {
        if let subject = around.rightOutcome, !around.isUnclear {
            if topic == .requests { add(subject, around) }
            return
        }
        let measure = around.figure.measure
        if let total = publishedTotal(measure) {
            if around.isUnclear || !around.hasChannel, let words = around.unknown { around.limit(words) }
            if let next = around.right.first(where: { $0.sense == .channel }) {
                around.limit(channel: text.string(next.range))
            }
            let isRest = around.left.contains { $0.sense == .rest }
            if around.limits == StatementLimits(), isRest { around.limit(channel: "其余") }
            if around.limits != StatementLimits() {
                let isOther = clause.period(reportYear: year).map { $0 == .yearBefore || isOtherYear($0) } ?? false
                if isOther, around.limits.channel == nil {
                    if !around.isUnclear { add(.published, around) }
                } else {
                    add(.published, around, isPart: true)
                }
                return
            }
            if total.measure == measure, let named = clause.period(reportYear: year), isOtherYear(named) {
                add(.published, around, period: named)
            }
            return
        }
        guard !around.isUnclear, let last = lastTotal, last.measure == measure else { return }
        if around.limits != StatementLimits(), last.subject == .received {
            add(.received, around, isPart: true)
        } else if let named = clause.period(reportYear: year), isOtherYear(named) {
            add(last.subject, around, period: named)
        }
    }

    private func isOtherYear(_ period: StatementPeriod) -> Bool {
        switch period {
        case .yearBefore: true
        case .year(let value): value != year?.value
        default: false
        }
    }

    /// 同比增长 20 %, 占 20 %.
    mutating func percentage(_ around: FigureSurroundings, _ clause: StatementClause) {
        guard let sense = around.headSense, !around.isUnclear else { return }
        let value = around.figure.value
        switch sense {
        case .up, .down, .comparison:
            guard
                let last = found[sentenceStart...].last(where: {
                    $0.count != nil && $0.scope.period != .yearBefore && $0.claim != .none && $0.subject != .workYear
                }),
                isCompared(clause)
            else { return }
            guard sense != .comparison else { return }
            found.append(copy(last, sense == .up ? .change(value) : .change(value.negated), around))
        case .share:
            guard let last = found.last, found.count > sentenceStart, last.scope.isPart else { return }
            found.append(copy(last, .share(value), around))
        default: break
        }
    }

    /// A Boolean value indicating whether the clause, or the figure before it, compares with the year before.
    private func isCompared(_ clause: StatementClause) -> Bool {
        clause.holds(.comparison) || found[sentenceStart...].last?.scope.period == .yearBefore
    }

    private func copy(_ last: Statement, _ claim: StatementClaim, _ around: FigureSurroundings) -> Statement {
        Statement(
            subject: last.subject, claim: claim, measure: "%", precision: around.figure.precision, scope: last.scope,
            section: section, place: text.place(around.range), sentence: sentence, quote: quote)
    }

    /// 收取信息处理费 100 元, 行政事业性收费 0 万元.
    mutating func fee(_ around: inout FigureSurroundings, _ clause: StatementClause) {
        guard ["元", "万元"].contains(around.figure.measure), !around.isUnclear, around.isLast else { return }
        let subjects = around.left.compactMap { token -> StatementSubject? in
            switch token.sense {
            case .informationFee?: .informationFee
            case .administrativeFee?: .administrativeFee
            case .charges?: .charges
            default: nil
            }
        }
        guard let subject = subjects.last ?? feeNoun else { return }
        if let word = around.left.first(where: { $0.kind == .unknown }) { around.limit(text.string(word.range)) }
        add(subject, around)
    }
}
