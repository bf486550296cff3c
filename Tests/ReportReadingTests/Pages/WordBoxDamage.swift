import PageExtraction
import ReportModel

@testable import ReportReading

/// Damage to the words and the lines of a good document: what bad conversions and careless hands leave.
enum WordBoxDamage: String, CaseIterable, Sendable {
    case lostWord, lostRow, lostPage, lostEnd, shuffledWords, jitteredWords, movedLabel, movedFigure, splitFigure,
        splitLabel,
        mergedFigures, mergedLabelAndFigure, swappedRows, swappedPages, doubledFigure, doubledRow, stretchedPage,
        squeezedRows, lostLine, movedLine, strayLine

    /// Applies it, and names the figures whose cells it touches.
    func apply(to text: inout PageText, _ dice: inout MutationTests.Dice) -> [String] {
        let page = Int.random(in: 0..<text.pages.count, using: &dice)
        guard !text.pages[page].words.isEmpty else { return [] }
        let words = text.pages[page].words
        let index = Int.random(in: 0..<words.count, using: &dice)
        let figures = words.indices.filter { Self.isFigure(words[$0]) }
        let figure = figures.randomElement(using: &dice)
        let row = words.indices.filter { Self.isLevel(words[$0], words[index]) }
        switch self {
        case .lostWord:
            text.pages[page].words.remove(at: index)
            return [Self.text(words[index])]
        case .lostRow:
            text.pages[page].words = words.indices.filter { !row.contains($0) }.map { words[$0] }
            return row.map { Self.text(words[$0]) }
        case .lostPage:
            text.pages[page].words = []
            return words.map(Self.text)
        case .lostEnd:
            text.pages[page].words = words.filter { $0.top < words[index].top }
            return words.filter { $0.top >= words[index].top }.map(Self.text)
        case .shuffledWords: text.pages[page].words = words.shuffled(using: &dice)
        case .jitteredWords:
            text.pages[page].words = words.map {
                Self.moved($0, Int.random(in: -60...60, using: &dice), Int.random(in: -40...40, using: &dice))
            }
        case .movedLabel:
            let labels = words.indices.filter { !Self.isFigure(words[$0]) }
            guard let label = labels.randomElement(using: &dice) else { return [] }
            text.pages[page].words[label] = Self.moved(
                words[label], Int.random(in: -4000...4000, using: &dice), Int.random(in: -800...800, using: &dice))
        case .movedFigure:
            guard let figure else { return [] }
            text.pages[page].words[figure] = Self.moved(
                words[figure], Int.random(in: -9000...9000, using: &dice), Int.random(in: -900...900, using: &dice))
            return [Self.text(words[figure])]
        case .splitFigure, .splitLabel:
            let all = self == .splitFigure ? figures : words.indices.filter { !Self.isFigure(words[$0]) }
            guard let own = all.randomElement(using: &dice), let parts = Self.split(words[own]) else { return [] }
            text.pages[page].words.replaceSubrange(own...own, with: parts)
            return [Self.text(words[own])]
        case .mergedFigures:
            guard let figure,
                let next = figures.filter({
                    Self.isLevel(words[$0], words[figure]) && words[$0].left > words[figure].left
                })
                .min(by: { words[$0].left < words[$1].left })
            else { return [] }
            text.pages[page].words[figure] = Self.merged(words[figure], words[next])
            text.pages[page].words.remove(at: next)
            return [Self.text(words[figure]), Self.text(words[next])]
        case .mergedLabelAndFigure:
            guard let figure,
                let label = words.indices.filter({ !Self.isFigure(words[$0]) && Self.isLevel(words[$0], words[figure]) }
                )
                .max(by: { words[$0].right < words[$1].right }), words[label].right < words[figure].left
            else { return [] }
            let between = figures.filter {
                Self.isLevel(words[$0], words[figure]) && words[$0].left < words[figure].left
            }
            guard between.isEmpty else { return [] }
            text.pages[page].words[label] = Self.merged(words[label], words[figure])
            text.pages[page].words.remove(at: figure)
            return [Self.text(words[figure])]
        case .swappedRows:
            let labels = words.indices.filter { Self.shortLabels.contains(Self.text(words[$0])) }
            guard let first = labels.randomElement(using: &dice), let second = labels.randomElement(using: &dice) else {
                return []
            }
            let distance = words[second].top - words[first].top
            text.pages[page].words = words.map { word in
                guard Self.isFigure(word) || labels.contains(where: { words[$0] == word }) else { return word }
                if Self.isLevel(word, words[first]) { return Self.moved(word, 0, distance) }
                return Self.isLevel(word, words[second]) ? Self.moved(word, 0, -distance) : word
            }
            return []
        case .swappedPages:
            text.pages.swapAt(page, Int.random(in: 0..<text.pages.count, using: &dice))
        case .doubledFigure:
            guard let figure else { return [] }
            let dx = Int.random(in: -300...300, using: &dice)
            let other = PageText.Word(
                Array("9".utf8) + words[figure].text, left: words[figure].left + dx, top: words[figure].top,
                right: words[figure].right + dx, bottom: words[figure].bottom)
            text.pages[page].words.append(other)
            return [Self.text(words[figure])]
        case .doubledRow:
            text.pages[page].words += row.map { Self.moved(words[$0], 0, Int.random(in: 300...1500, using: &dice)) }
            return row.map { Self.text(words[$0]) }
        case .stretchedPage:
            text.pages[page].words = words.map {
                PageText.Word(
                    $0.text, left: $0.left, top: $0.top * 11 / 10, right: $0.right,
                    bottom: $0.top * 11 / 10 + $0.bottom - $0.top)
            }
        case .squeezedRows:
            // A strip torn out: what stood below it moves up.
            let height = Int.random(in: 200...3000, using: &dice)
            let cut = words[index].top
            let gone = words.filter { $0.top >= cut && $0.top < cut + height }
            text.pages[page].words =
                words.filter { $0.top < cut }
                + words.filter { $0.top >= cut + height }.map { Self.moved($0, 0, -height) }
            return gone.map(Self.text)
        case .lostLine, .movedLine:
            guard let line = text.pages[page].rules.randomElement(using: &dice) else { return [] }
            let distance = self == .movedLine ? Int.random(in: -3000...3000, using: &dice) : nil
            text.pages[page].rules = text.pages[page].rules.compactMap { rule in
                let isPart =
                    rule.isVertical == line.isVertical && abs(rule.place - line.place) <= 100 && rule.start <= line.end
                    && rule.end >= line.start
                guard isPart else { return rule }
                return distance.map {
                    PageText.Rule(
                        isVertical: rule.isVertical, place: rule.place + $0, start: rule.start, end: rule.end)
                }
            }
        case .strayLine:
            let start = Int.random(in: 0..<40_000, using: &dice)
            text.pages[page].rules.append(
                PageText.Rule(
                    isVertical: Bool.random(using: &dice), place: Int.random(in: 5000..<60_000, using: &dice),
                    start: start, end: start + Int.random(in: 1000..<40_000, using: &dice)))
        }
        return []
    }

    /// Labels in one line wherever they stand: their row moves with them.
    private static let shortLabels = [
        "1.属于国家秘密", "2.重复申请", "3.其他", "7.属于行政执法案卷", "8.属于行政查询事项", "4.保护第三方合法权益", "（七）总计",
    ]

    static func text(_ word: PageText.Word) -> String { String(decoding: word.text, as: UTF8.self) }

    private static func isFigure(_ word: PageText.Word) -> Bool {
        word.text.count == 3 && word.text.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isLevel(_ word: PageText.Word, _ other: PageText.Word) -> Bool {
        abs(word.top + word.bottom - other.top - other.bottom) <= 300
    }

    private static func moved(_ word: PageText.Word, _ x: Int, _ y: Int) -> PageText.Word {
        PageText.Word(word.text, left: word.left + x, top: word.top + y, right: word.right + x, bottom: word.bottom + y)
    }

    private static func merged(_ word: PageText.Word, _ other: PageText.Word) -> PageText.Word {
        PageText.Word(
            word.text + other.text, left: min(word.left, other.left), top: min(word.top, other.top),
            right: max(word.right, other.right), bottom: max(word.bottom, other.bottom))
    }

    /// The two halves of a word, side by side.
    private static func split(_ word: PageText.Word) -> [PageText.Word]? {
        let scalars = Array(text(word).unicodeScalars)
        guard scalars.count > 1 else { return nil }
        let middle = scalars.count / 2
        let place = word.left + (word.right - word.left) * middle / scalars.count
        func bytes(_ part: ArraySlice<Unicode.Scalar>) -> [UInt8] { Array(String(String.UnicodeScalarView(part)).utf8) }
        return [
            PageText.Word(bytes(scalars[..<middle]), left: word.left, top: word.top, right: place, bottom: word.bottom),
            PageText.Word(
                bytes(scalars[middle...]), left: place, top: word.top, right: word.right, bottom: word.bottom),
        ]
    }
}
