import ReportModel

/// The words around a figure, as far as they belong to it.
struct FigureSurroundings {
    /// The tokens from the figure before to this one, and from this one to the next.
    let left: ArraySlice<StatementToken>
    let right: ArraySlice<StatementToken>
    let figure: StatementFigure
    let range: Range<Int>
    /// The index in `left` of the nearest word that says what is counted; `nil` if there is none.
    private(set) var head: Int?
    private(set) var limits = StatementLimits()
    /// A Boolean value indicating whether words not understood stand between the head and the figure.
    private(set) var isUnclear = false
    /// A Boolean value indicating whether the figure comes right behind a channel: 网站 3 条.
    private(set) var hasChannel = false
    /// The words not understood, as printed.
    private(set) var unknown: String?

    init?(_ clause: StatementClause, at index: Int, _ text: StatementText) {
        let tokens = clause.tokens
        guard let figure = tokens[index].figure, !figure.isRange else { return nil }
        let before = tokens[..<index].lastIndex { $0.figure != nil }.map { $0 + 1 } ?? 0
        let behind = tokens[(index + 1)...].firstIndex { $0.figure != nil } ?? tokens.count
        left = tokens[before..<index]
        right = tokens[(index + 1)..<behind]
        (self.figure, range) = (figure, tokens[index].range)
        // 没有一条, 未答复 3 件: what a negation stands before is not counted.
        if left.contains(where: { $0.sense == .negation }) { return nil }
        findHead(text)
    }

    var headSense: WordSense? { head.flatMap { left[$0].sense } }

    private mutating func findHead(_ text: StatementText) {
        var nounNeeded = false
        var isBehindChannel = false
        for index in left.indices.reversed() {
            let token = left[index]
            guard let sense = token.sense else {
                guard token.kind == .unknown else { continue }
                // The name in front of a channel is part of it: 样例县政府网站.
                if isBehindChannel { continue }
                isUnclear = true
                unknown = unknown.map { text.string(token.range) + $0 } ?? text.string(token.range)
                continue
            }
            // 网站占 60 条 is no share.
            if sense == .share, figure.measure != "%" { continue }
            if sense.isHead {
                if nounNeeded, !sense.isNoun { isUnclear = true }
                head = index
                return
            }
            switch sense {
            case .channel:
                limits.limit(channel: text.string(token.range))
                (hasChannel, isBehindChannel) = (true, true)
            case .applicant, .assisting, .restriction, .subBody: limits.limit(text.string(token.range))
            case .tail: nounNeeded = true
            default: break
            }
        }
    }

    /// The words left of the head: the nearest other head, and what limits the head.
    mutating func headBefore(_ index: Int, _ text: StatementText) -> Int? {
        var unknownWords: String?
        let isAnyone = left.contains { $0.sense == .anyone }
        for position in left[..<index].indices.reversed() {
            let token = left[position]
            guard let sense = token.sense else {
                if token.kind == .unknown {
                    unknownWords = text.string(token.range) + (unknownWords ?? "")
                }
                continue
            }
            if sense.isHead {
                if let unknownWords, !isAnyone { limits.limit(unknownWords) }
                return position
            }
            switch sense {
            case .channel: limits.limit(channel: text.string(token.range))
            case .applicant where !isAnyone: limits.limit(text.string(token.range))
            case .assisting, .restriction, .subBody: limits.limit(text.string(token.range))
            default: break
            }
        }
        return nil
    }

    /// The first word right of the figure that says what is counted, with only plain words between.
    var rightHead: WordSense? {
        for token in right {
            guard let sense = token.sense else { return nil }
            if sense.isHead { return sense }
            if !sense.isPlain { return nil }
        }
        return nil
    }

    /// The outcome right of the figure: 3 件申请均予以公开.
    var rightOutcome: StatementSubject? {
        for token in right {
            guard let sense = token.sense else { return nil }
            if let outcome = sense.outcome { return outcome }
            if !sense.isPlain, !sense.isRequest { return nil }
        }
        return nil
    }

    /// A Boolean value indicating whether nothing but plain words follow the figure.
    var isLast: Bool { right.allSatisfy { $0.sense?.isPlain == true || $0.sense == .ownBody } }
}

extension FigureSurroundings {
    mutating func limit(_ word: String) { limits.limit(word) }
    mutating func limit(channel word: String) { limits.limit(channel: word) }
}
