import ReportModel

/// A number in a sentence with the measure word behind it.
struct StatementFigure: Hashable {
    let value: ExactDecimal
    /// The measure word as printed; empty if none follows.
    let measure: String
    var precision: StatementPrecision
    /// A Boolean value indicating whether the number is one of two: `3—5 件`, and so states none.
    var isRange = false
}

/// Reads numbers in figures and in Chinese numerals, with what is said of their exactness.
struct FigureReading {
    let text: StatementText

    /// The figure that begins at an index, and the index behind it; `nil` if none does.
    ///
    /// Chinese numerals are a figure only in front of a measure word: 一是, 三审三校 and 十分 are none.
    /// - Complexity: O(length of the number).
    func figure(at start: Int) -> (figure: StatementFigure, end: Int)? {
        let scalars = text.scalars
        guard start < scalars.count else { return nil }
        let isDigit = Self.isDigit(scalars[start])
        guard isDigit || ChineseNumeral.isNumeral(scalars[start]) else { return nil }
        if let before = start > 0 ? scalars[start - 1] : nil, Self.blockers.contains(before) { return nil }
        if isDigit { return numeric(at: start) }
        return chinese(at: start)
    }

    private func numeric(at start: Int) -> (figure: StatementFigure, end: Int)? {
        let scalars = text.scalars
        // Digits apart by a blank are two numbers or a damaged one.
        var isDamaged = start > 0 && text.gaps[start] == .blank && Self.isDigit(scalars[start - 1])
        var digits: [UInt8] = []
        var index = start
        var sawPoint = false
        while index < scalars.count {
            let scalar = scalars[index]
            if index > start, text.gaps[index] == .blank { break }
            if Self.isDigit(scalar) {
                if index > start, text.gaps[index] == .lineBreak { isDamaged = true }
                digits.append(UInt8(scalar))
            } else if scalar == 0x2E, !sawPoint, index + 1 < scalars.count, Self.isDigit(scalars[index + 1]) {
                sawPoint = true
                digits.append(UInt8(scalar))
            } else if scalar == 0x2C, text.printed[index] == 0x2C, !sawPoint, isThousandsMark(index) {
                // Only a printed half-width comma is a mark within a number.
            } else {
                break
            }
            index += 1
        }
        guard var value = ExactDecimal(digits) else { return nil }
        var precision = StatementPrecision.exact
        if index < scalars.count, scalars[index] == 0x4E07, !follows("元", index + 1) {
            // 1.2 万条: rounded to the digits printed.
            guard let scaled = value.multiplied(by: 10000) else { return nil }
            (value, precision, index) = (
                scaled.whole.map { ExactDecimal(significand: $0) } ?? scaled, .around, index + 1
            )
        }
        let range = rangeEnd(index)
        if let range { index = range }
        return finished(
            value, isDamaged ? .damaged : precision, at: start, index, isRange: range != nil, needsMeasure: false)
    }

    private func chinese(at start: Int) -> (figure: StatementFigure, end: Int)? {
        let scalars = text.scalars
        var index = start
        while index < scalars.count, index - start < 12, ChineseNumeral.isNumeral(scalars[index]) { index += 1 }
        guard let value = ChineseNumeral.value(scalars[start..<index]) else { return nil }
        let figure = finished(ExactDecimal(value), .exact, at: start, index, isRange: false, needsMeasure: true)
        // 一起 is a word.
        if value == 1, index == start + 1, figure?.figure.measure == "起" { return nil }
        return figure
    }

    private func finished(
        _ value: ExactDecimal, _ precision: StatementPrecision, at start: Int, _ end: Int, isRange: Bool,
        needsMeasure: Bool
    ) -> (figure: StatementFigure, end: Int)? {
        let scalars = text.scalars
        var precision = precision
        var index = end
        if index < scalars.count, scalars[index] == 0x4F59 || scalars[index] == 0x591A {  // 余, 多
            precision = precision == .damaged ? .damaged : .andMore
            index += 1
        }
        var measure = ""
        if start >= 3, text.string((start - 3)..<start) == "百分之" {
            measure = "%"
        } else if let word = Self.measures.first(where: { follows($0, index) }) {
            measure = word
            index += word.unicodeScalars.count
        } else if needsMeasure {
            return nil
        }
        for (word, kind) in Self.behind where precision != .damaged && follows(word, index) {
            precision = kind
            index += word.unicodeScalars.count
            break
        }
        if precision == .exact {
            for (word, kind) in Self.before where precedes(word, start) {
                precision = kind
                break
            }
        }
        return (StatementFigure(value: value, measure: measure, precision: precision, isRange: isRange), index)
    }

    /// The index behind the second number of `3-5`; `nil` if there is none.
    private func rangeEnd(_ index: Int) -> Int? {
        let scalars = text.scalars
        guard index + 1 < scalars.count, Self.dashes.contains(scalars[index]), Self.isDigit(scalars[index + 1]) else {
            return nil
        }
        return scalars[(index + 1)...].firstIndex { !Self.isDigit($0) } ?? scalars.count
    }

    private func isThousandsMark(_ index: Int) -> Bool {
        let scalars = text.scalars
        let group = scalars[(index + 1)...].prefix(3)
        guard group.count == 3, group.allSatisfy(Self.isDigit), index > 0, Self.isDigit(scalars[index - 1]) else {
            return false
        }
        return index + 4 >= scalars.count || !Self.isDigit(scalars[index + 4])
    }

    private func follows(_ word: String, _ index: Int) -> Bool {
        var position = index
        for scalar in word.unicodeScalars {
            guard position < text.scalars.count, text.scalars[position] == scalar.value else { return false }
            position += 1
        }
        return true
    }

    private func precedes(_ word: String, _ index: Int) -> Bool {
        let start = index - word.unicodeScalars.count
        return start >= 0 && follows(word, start)
    }

    static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    /// 第三条, 数十件, 几百条: no count.
    private static let blockers = ScalarSet("第数几".unicodeScalars.map(\.value))
    private static let dashes = ScalarSet("-—–~～至到或".unicodeScalars.map { CharacterSort.narrowed($0.value) })
    /// Longer words first.
    private static let measures = [
        "个工作日", "个百分点", "万元", "千元", "亿元", "人次", "件次", "条次", "月份", "个月", "小时", "工作日", "周年", "元", "件", "条", "份", "宗",
        "起",
        "例", "次", "篇", "期", "项", "个", "则", "家", "人", "名", "户", "场", "处", "张", "本", "册", "幅", "部", "类", "天", "年度", "年",
        "月", "日",
        "%", "岁", "亩", "公里", "字", "种", "批", "块", "面", "封", "村", "米", "分",
    ]
    private static let before: [(String, StatementPrecision)] = [
        ("不少于", .atLeast), ("超过", .atLeast), ("至少", .atLeast), ("多达", .around), ("大约", .around), ("将近", .atMost),
        ("接近", .atMost), ("不到", .atMost), ("不足", .atMost), ("约", .around), ("近", .atMost), ("超", .atLeast),
        ("逾", .atLeast),
    ]
    private static let behind: [(String, StatementPrecision)] = [
        ("左右", .around), ("上下", .around), ("以上", .atLeast), ("以下", .atMost), ("以内", .atMost), ("多", .andMore),
    ]
}

extension ExactDecimal {
    /// The product with a whole number; `nil` where it does not fit in 18 digits.
    fileprivate func multiplied(by factor: Int64) -> ExactDecimal? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ExactDecimal(significand: product, scale: scale)
    }
}
