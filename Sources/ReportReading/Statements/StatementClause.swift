import ReportModel

/// A clause: the tokens between two marks, and what it limits itself to.
struct StatementClause {
    let tokens: [StatementToken]

    /// From its first word to its last; empty for a clause without words.
    var range: Range<Int> {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// The clauses of a sentence.
    ///
    /// 、 parts clauses only behind a figure: 网站 3 条、公众号 2 条 are two, 公民、法人 are one.
    static func clauses(of sentence: ArraySlice<StatementToken>) -> [StatementClause] {
        var clauses: [StatementClause] = []
        var current: [StatementToken] = []
        for token in sentence {
            switch token.mark {
            case .pause?, .stop?: break
            case .enumeration?:
                if !current.contains(where: { $0.figure != nil }) {
                    current.append(StatementToken(kind: .word(.filler), range: token.range))
                    continue
                }
            case nil:
                current.append(token)
                continue
            }
            if !current.isEmpty { clauses.append(StatementClause(tokens: current)) }
            current = []
        }
        if !current.isEmpty { clauses.append(StatementClause(tokens: current)) }
        return clauses
    }

    func holds(_ sense: WordSense) -> Bool { tokens.contains { $0.sense == sense } }

    /// A Boolean value indicating whether a word has one of some senses.
    func holds(_ senses: [WordSense]) -> Bool {
        // Loops: the optimiser of Swift 6.3 stops on closures that compare senses.
        for token in tokens {
            guard let own = token.sense else { continue }
            for sense in senses where sense == own { return true }
        }
        return false
    }

    /// The period the clause names; `nil` if it names none.
    func period(reportYear: ReportYear?) -> StatementPeriod? {
        if holds(.partOfYear) { return .partOfYear }
        let months = tokens.compactMap { token -> Int? in if case .month(let month) = token.kind { month } else { nil }
        }
        let years = Set(
            tokens.compactMap { token -> Int? in if case .year(let year) = token.kind { year } else { nil } })
        let isThisYear = holds(.thisYear) || (years.count == 1 && years.first == reportYear?.value)
        if !months.isEmpty {
            // 1 月 1 日至 12 月 31 日 is the year itself.
            guard months.first == 1, months.last == 12, months.count == 2 else {
                return holds(.until) ? .cumulative : .partOfYear
            }
        }
        if holds(.until) { return .cumulative }
        if holds(.cumulative) { return holds(.thisYear) ? .reportYear : .cumulative }
        if holds(.since) { return isThisYear ? .reportYear : .cumulative }
        if years.count > 1 { return .cumulative }
        if let year = years.first { return .year(year) }
        // 与上年相比 names no period.
        if holds(.yearBefore) { return .yearBefore }
        return holds(.thisYear) ? .reportYear : nil
    }
}
