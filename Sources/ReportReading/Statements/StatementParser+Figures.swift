import ReportModel

extension StatementParser {
    /// Words that measure requests, documents, decisions and cases.
    static let itemMeasures: Set<String> = ["件", "宗", "份", "起", "例", "条", "个", "次"]
    static let caseMeasures: Set<String> = ["件", "宗", "起", "例", "次"]
    static let publishedMeasures: Set<String> = ["条", "篇", "期", "则", "件", "份", "次"]

    /// The statements of the figures of a clause.
    mutating func figures(_ clause: StatementClause) {
        for index in clause.tokens.indices where clause.tokens[index].figure != nil {
            guard var around = FigureSurroundings(clause, at: index, text) else { continue }
            let count = found.count
            defer {
                // A count of something unknown: what follows may be about it.
                if found.count == count, around.unknown != nil, Self.itemMeasures.contains(around.figure.measure),
                    !clause.holds([.request, .onRequest])
                {
                    topic = .none
                }
            }
            if around.figure.measure == "%" {
                percentage(around, clause)
            } else if around.headSense == nil {
                headless(&around, clause)
            } else {
                headed(&around, clause)
            }
        }
    }

    private mutating func headed(_ around: inout FigureSurroundings, _ clause: StatementClause) {
        guard let head = around.head, let sense = around.headSense else { return }
        switch sense {
        case .publish, .information, .disclosure: published(&around, clause)
        case .onRequest where isAmong: published(&around, clause)
        case .informationFee, .administrativeFee, .charges, .charge: fee(&around, clause)
        case .comparison:
            // 比上年 10 件增加…: the figure of the year before.
            guard !around.isUnclear, let last = lastTotal, last.measure == around.figure.measure else { return }
            add(last.subject, around, period: .yearBefore)
        default:
            guard !around.isUnclear else { return }
            switch sense {
            case .request, .bareRequest, .onRequest: request(&around, at: head, clause)
            case .receive: received(&around, at: head, clause)
            case .granted, .partial, .denied, .unavailable, .notProcessed, .otherHandling, .concluded, .answered,
                .carryIn, .carryOut:
                outcome(sense, &around, clause)
            case .carry:
                if let subject = carried(around, at: head, clause) { outcome(subject, &around, clause) }
            case .review, .suit: dispute(&around, clause)
            case .document, .issue, .repeal, .inForce: document(&around, at: head, clause)
            case .licence, .penalty, .coercion: decision(&around, at: head, clause)
            default: break
            }
        }
    }

    mutating func add(
        _ subject: StatementSubject, _ around: FigureSurroundings, period: StatementPeriod? = nil,
        isPart: Bool = false, precision: StatementPrecision? = nil
    ) {
        add(
            subject, .figure(around.figure.value), measure: around.figure.measure,
            precision: precision ?? around.figure.precision, around.limits, at: around.range, period: period,
            isPart: isPart)
    }
}
