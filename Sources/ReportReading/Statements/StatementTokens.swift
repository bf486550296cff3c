import ReportModel

/// A word, figure or mark of a sentence, by its range in the text of the block.
struct StatementToken: Hashable {
    enum Kind: Hashable {
        case word(WordSense)
        case figure(StatementFigure)
        /// A year in four figures.
        case year(Int)
        /// A month: it limits the statement to a part of the year.
        case month(Int)
        /// A day of a month.
        case day
        case mark(Mark)
        /// A run of characters that form no word of the vocabulary.
        case unknown
    }

    enum Mark: Hashable {
        /// 。！？
        case stop
        /// ，；：and brackets.
        case pause
        /// 、
        case enumeration
    }

    var kind: Kind
    let range: Range<Int>

    var sense: WordSense? { if case .word(let sense) = kind { sense } else { nil } }
    var figure: StatementFigure? { if case .figure(let figure) = kind { figure } else { nil } }
    var mark: Mark? { if case .mark(let mark) = kind { mark } else { nil } }
}

/// Cuts a text into tokens: the longest word of the vocabulary that begins at each place, figures, years and marks.
enum StatementTokens {
    /// - Complexity: O(scalars × the longest word).
    static func tokens(of text: StatementText) -> [StatementToken] {
        let scalars = text.scalars
        let reading = FigureReading(text: text)
        var tokens: [StatementToken] = []
        var unknown: Int?
        var index = 0
        func close(at end: Int) {
            if let start = unknown { tokens.append(StatementToken(kind: .unknown, range: start..<end)) }
            unknown = nil
        }
        while index < scalars.count {
            let found = token(at: index, text, reading)
            if let found {
                close(at: index)
                tokens.append(found)
                index = found.range.upperBound
            } else {
                unknown = unknown ?? index
                index += 1
            }
        }
        close(at: index)
        return carried(settled(tokens))
    }

    private static func token(at index: Int, _ text: StatementText, _ reading: FigureReading) -> StatementToken? {
        let scalars = text.scalars
        if let mark = mark(scalars[index]) { return StatementToken(kind: .mark(mark), range: index..<(index + 1)) }
        // A title of a law or a document is no statement: 《政府信息公开条例》.
        if scalars[index] == 0x300A {
            let end = scalars[index...].prefix(60).firstIndex(of: 0x300B) ?? index
            return StatementToken(kind: .unknown, range: index..<(end + 1))
        }
        // 零件 is a figure, 零申请 a word.
        let word = word(at: index, scalars)
        if let word, word.range.count > 1 || !ChineseNumeral.isNumeral(scalars[index]) { return word }
        guard let (figure, end) = reading.figure(at: index) else { return word }
        return StatementToken(kind: kind(figure, digits: scalars[index..<end]), range: index..<end)
    }

    private static func word(at index: Int, _ scalars: [UInt32]) -> StatementToken? {
        for word in StatementVocabulary.words(beginningWith: scalars[index]) {
            let end = index + word.scalars.count
            guard end <= scalars.count, (1..<word.scalars.count).allSatisfy({ scalars[index + $0] == word.scalars[$0] })
            else { continue }
            return StatementToken(kind: .word(word.sense), range: index..<end)
        }
        return nil
    }

    private static func kind(_ figure: StatementFigure, digits: ArraySlice<UInt32>) -> StatementToken.Kind {
        guard let whole = figure.value.whole.flatMap({ Int(exactly: $0) }) else { return .figure(figure) }
        switch figure.measure {
        case "年", "年度":
            if !figure.isRange, (1990...2099).contains(whole) { return .year(whole) }
            // 三年, 2022—2024 年; 一年 is no more than a year.
            return .word(figure.isRange || whole > 1 ? .cumulative : .filler)
        case "月", "月份": return .month(whole)
        case "日": return .day
        default: return .figure(figure)
        }
    }

    /// The tokens with 事项 and 案件 as parts of the noun before them, or as something of their own.
    private static func settled(_ tokens: [StatementToken]) -> [StatementToken] {
        var tokens = tokens
        for index in tokens.indices where tokens[index].sense == .matter {
            let before = tokens[..<index].last { $0.sense != .filler }
            let isPart = before?.sense?.isNoun == true || before?.sense == .decide
            tokens[index].kind = .word(isPart && tokens[index].range.count == 2 ? .tail : .foreign)
        }
        return tokens
    }

    /// The tokens with 上年（也没有）结转 and 结转至 2025 年 as one sense each.
    private static func carried(_ tokens: [StatementToken]) -> [StatementToken] {
        var tokens = tokens
        for index in tokens.indices where tokens[index].sense == .carry {
            var before = index - 1
            while before >= 0, isCarryFiller(tokens[before]) { before -= 1 }
            if before >= 0, tokens[before].sense == .yearBefore {
                tokens[index].kind = .word(.carryIn)
                tokens[before].kind = .word(.filler)
            }
            var behind = index + 1
            while behind < tokens.count, tokens[behind].sense == .filler { behind += 1 }
            guard behind < tokens.count else { continue }
            switch tokens[behind].sense {
            case .nextYear:
                tokens[index].kind = .word(.carryOut)
                tokens[behind].kind = .word(.filler)
            case .thisYear:
                tokens[index].kind = .word(.carryIn)
                tokens[behind].kind = .word(.filler)
            default: break
            }
        }
        return tokens
    }

    private static func isCarryFiller(_ token: StatementToken) -> Bool {
        token.sense == .filler || token.sense == .negation
    }

    private static func mark(_ scalar: UInt32) -> StatementToken.Mark? {
        if scalar == 0x3001 { return .enumeration }
        if pauses.contains(scalar) { return .pause }
        return stops.contains(scalar) ? .stop : nil
    }

    private static let stops = ScalarSet("。！？!?…".unicodeScalars.map(\.value))
    private static let pauses = ScalarSet(
        "，；：（）【】［］,;:()[]".unicodeScalars.map { CharacterSort.narrowed($0.value) })
}
