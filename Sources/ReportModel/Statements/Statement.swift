/// A statement with a figure in the prose of a report: “全年收到政府信息公开申请 3 件”.
///
/// What the text says, with everything that limits it; whether it agrees with a table is a question for the rules.
package struct Statement: Sendable, Codable, Hashable {
    package let subject: StatementSubject
    package let claim: StatementClaim
    /// The measure word as printed: 件, 条, 万元, %; empty where it is not printed.
    package let measure: String
    package let precision: StatementPrecision
    package let scope: StatementScope
    package let section: SectionKind
    /// Where the figure stands; for a negation, the negating word.
    package let place: SourcePlace
    package let sentence: StatementSentence
    /// The clause of the sentence that makes the statement, as printed.
    package let quote: String

    package init(
        subject: StatementSubject, claim: StatementClaim, measure: String = "", precision: StatementPrecision = .exact,
        scope: StatementScope = StatementScope(), section: SectionKind, place: SourcePlace, sentence: StatementSentence,
        quote: String = ""
    ) {
        self.subject = subject
        self.claim = claim
        self.measure = measure
        self.precision = precision
        self.scope = scope
        self.section = section
        self.place = place
        self.sentence = sentence
        self.quote = quote
    }

    /// The number of items stated: the figure, or zero for a negation; `nil` for percentages.
    package var count: ExactDecimal? {
        switch claim {
        case .figure(let value): value
        case .none: .zero
        case .change, .share: nil
        }
    }
}

/// What a statement says of its subject.
package enum StatementClaim: Sendable, Codable, Hashable {
    /// A figure.
    case figure(ExactDecimal)
    /// That there is none: 未收到, 没有, 无.
    case none
    /// A change against the year before in percent; negative for a decrease.
    case change(ExactDecimal)
    /// A share of a total in percent.
    case share(ExactDecimal)

    /// The word of the claim in every machine-readable output.
    package var word: String {
        switch self {
        case .figure: "figure"
        case .none: "none"
        case .change: "change"
        case .share: "share"
        }
    }

    /// The figure of the claim; zero for a negation.
    package var value: ExactDecimal {
        switch self {
        case .figure(let value), .change(let value), .share(let value): value
        case .none: .zero
        }
    }
}

/// How exactly a figure is meant.
package enum StatementPrecision: String, Sendable, Codable, Hashable {
    case exact
    /// 约, 左右.
    case around
    /// 余, 多: the figure and something above it.
    case andMore = "and_more"
    /// 以上, 超过, 逾.
    case atLeast = "at_least"
    /// 近, 不足.
    case atMost = "at_most"
    /// The figure is printed damaged: its measure word lost, or broken over two lines.
    case damaged
}

/// The sentence a statement stands in.
package struct StatementSentence: Sendable, Codable, Hashable {
    /// The sentence as printed, in one line.
    package let text: String
    /// Where it begins; the length is that in the source up to the end of its first line.
    package let place: SourcePlace
    /// The line its paragraph begins on, counted from 1.
    package let paragraph: Int

    package init(text: String, place: SourcePlace, paragraph: Int) {
        self.text = text
        self.place = place
        self.paragraph = paragraph
    }
}
