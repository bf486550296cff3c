import ReportModel

extension StatementParser {
    /// 行政复议 3 件, 行政诉讼 1 件.
    mutating func dispute(_ around: inout FigureSurroundings, _ clause: StatementClause) {
        guard Self.caseMeasures.contains(around.figure.measure) || around.figure.measure.isEmpty && around.isLast,
            section == .disputes || section == .requests || topic == .requests || topic == .disputes
                || speaksOfDisclosure
        else { return }
        let tokens = around.left
        guard !tokens.contains(where: { $0.sense == .foreign || $0.sense == .respectively }) else { return }
        let isLimited = tokens.contains { $0.kind == .unknown || $0.sense == .restriction || $0.sense == .assisting }
        if isLimited { around.limit("…") }
        if let token = around.right.first(where: { $0.sense?.isPlain != true }) {
            guard token.sense == .restriction else { return }
            around.limit(text.string(token.range))
        }
        let (reviews, suits) = (tokens.contains { $0.sense == .review }, tokens.contains { $0.sense == .suit })
        guard reviews, suits else { return add(reviews ? .reviews : .suits, around) }
        if tokens.contains(where: { $0.sense == .all }) || around.figure.value.isZero {
            add(.reviews, around)
            add(.suits, around)
        } else {
            add(.disputes, around)
        }
    }

    /// 制发、废止、现行有效规范性文件 3 件.
    mutating func document(_ around: inout FigureSurroundings, at head: Int, _ clause: StatementClause) {
        guard ["件", "份", "个", "部"].contains(around.figure.measure) else { return }
        let limits = around.limits
        func subject(_ sense: WordSense?) -> StatementSubject? {
            switch sense {
            case .issue?: .documentsIssued
            case .repeal?: .documentsRepealed
            case .inForce?: .documentsInForce
            default: nil
            }
        }
        // 制发 3 件规范性文件; 制发 3 件其他文件 is something else.
        let object = around.right.first { $0.sense?.isPlain != true }
        if let object, object.sense != .document, object.sense != .inForce || around.headSense != .document { return }
        var kind = subject(around.left[head].sense)
        if around.left[head].sense == .document {
            let verb = around.headBefore(head, text)
            kind = verb.map { subject(around.left[$0].sense) } ?? subject(around.rightHead)
        } else {
            guard topic == .documents || object?.sense == .document else { return }
        }
        guard let kind, around.limits == limits, limits == StatementLimits() else { return }
        add(kind, around, period: kind == .documentsInForce ? stockPeriod : nil)
    }

    /// A stock is that of the end of the year, however it is introduced: 截至年底, 累计.
    private var stockPeriod: StatementPeriod { period == .cumulative ? .unstated : period }

    mutating func decision(_ around: inout FigureSurroundings, at head: Int, _ clause: StatementClause) {
        guard ["件", "宗", "起", "例"].contains(around.figure.measure), section != .problems else { return }
        let before = around.left[..<head]
        guard around.isLast, !before.contains(where: { $0.sense?.isHead == true }),
            !clause.holds([.assisting, .respectively])
        else { return }
        // Of a kind of decisions: 城管行政处罚.
        if let word = before.last(where: { $0.kind == .unknown }) { around.limit(text.string(word.range)) }
        if let limit = before.last(where: { $0.sense == .subBody }) { around.limit(text.string(limit.range)) }
        // 办理 may count what was only accepted.
        if let verb = before.last(where: { $0.sense == .handle }), !before.contains(where: { $0.sense == .decide }) {
            around.limit(text.string(verb.range))
        }
        switch around.headSense {
        case .licence?: add(.licences, around, isPart: isAmong)
        case .penalty?: add(.penalties, around, isPart: isAmong)
        case .coercion?: add(.coercions, around, isPart: isAmong)
        default: break
        }
    }
}
