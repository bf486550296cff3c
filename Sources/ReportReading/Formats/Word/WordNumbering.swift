/// The numbers Word puts in front of paragraphs: those of headings and of lists.
///
/// They are not in the text; without them a heading has lost its number and a label of table 3 as well. Counted as Word counts: lists of
/// one definition go on with each other, a deeper level starts again behind a higher one, an override starts once.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        var text: String?
        var gap = " "
        /// The level behind which this one starts again, counted from 1; `nil` for the one above, 0 for never.
        var restart: Int?
        var isDecimal = false
        var style: String?
    }

    private struct List {
        let definition: String
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var definitions: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    private var counters: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []

    /// More levels than any list has.
    private static let levelLimit = 9

    init() {}

    /// - Parameters:
    ///   - root: the part of the lists
    ///   - styles: the styles, which some definitions are told by
    init(_ root: MarkupElement, _ styles: WordStyles) {
        var linked: [String: String] = [:]
        for element in root.all("abstractNum") {
            guard let id = element["abstractNumId"] else { continue }
            definitions[id] = Self.levels(element.all("lvl"))
            if let style = element.first("numStyleLink")?.value { linked[id] = style }
        }
        for element in root.all("num") {
            guard let id = element["numId"], let definition = element.first("abstractNumId")?.value else { continue }
            var list = List(definition: definition)
            for change in element.all("lvlOverride") {
                guard let level = change["ilvl"].flatMap({ Int($0) }) else { continue }
                if let start = change.first("startOverride")?.number { list.starts[level] = start }
                if let own = Self.levels(change.all("lvl"))[level] { list.levels[level] = own }
            }
            lists[id] = list
        }
        for (id, style) in linked {
            guard let list = styles.list(of: style)?.list, let target = lists[list]?.definition, target != id else {
                continue
            }
            definitions[id] = definitions[target]
        }
    }

    private static func levels(_ elements: [MarkupElement]) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for element in elements {
            guard let index = element["ilvl"].flatMap({ Int($0) }), (0..<levelLimit).contains(index) else { continue }
            var level = Level()
            level.start = element.first("start")?.number ?? 0
            level.format = element.first("numFmt")?.value ?? "decimal"
            level.text = element.first("lvlText")?.value
            level.gap = element.first("suff")?.value == "nothing" ? "" : " "
            level.restart = element.first("lvlRestart")?.number
            level.isDecimal = element.first("isLgl")?.isOn ?? false
            level.style = element.first("pStyle")?.value
            levels[index] = level
        }
        return levels
    }

    /// The level of a list a paragraph style stands for.
    func level(of style: String, in list: String) -> Int? {
        guard let own = lists[list] else { return nil }
        return (definitions[own.definition] ?? [:]).filter { $0.value.style == style }.map(\.key).min()
    }

    /// Counts on for a paragraph of a list and writes its number, with the gap behind it; empty if it has none.
    mutating func number(list id: String, level index: Int) -> [UInt8] {
        guard let list = lists[id], (0..<Self.levelLimit).contains(index) else { return [] }
        var levels = definitions[list.definition] ?? [:]
        levels.merge(list.levels) { $1 }
        guard let level = levels[index] else { return [] }
        var counts = counters[list.definition] ?? [:]
        if begun.insert(id).inserted {
            for (level, start) in list.starts { counts[level] = start - 1 }
        }
        let start = list.starts[index] ?? level.start
        counts[index] = min((counts[index] ?? start - 1) + 1, Int(Int32.max))
        for deeper in (index + 1)..<(Self.levelLimit + 1) where index < levels[deeper]?.restart ?? deeper {
            counts[deeper] = nil
        }
        counters[list.definition] = counts
        let text = Self.text(level, counts, levels, list.starts)
        return text.isEmpty ? [] : Array(text.utf8) + Array(level.gap.utf8)
    }

    /// The words of a level with the counters put in for `%1` to `%9`.
    private static func text(
        _ level: Level, _ counts: [Int: Int], _ levels: [Int: Level], _ starts: [Int: Int]
    ) -> String {
        guard let words = level.text else { return "" }
        if level.format == "bullet" { return bullet(words) }
        var text = ""
        var isMark = false
        for scalar in words.unicodeScalars {
            if isMark, ("1"..."9").contains(scalar) {
                let index = Int(scalar.value) - 0x31
                let own = levels[index] ?? Level()
                let count = counts[index] ?? starts[index] ?? own.start
                let format = level.isDecimal && own.format != "none" ? "decimal" : own.format
                // A number in a format that is not known is not made up: the paragraph goes without.
                guard let number = WordNumeral.text(count, format) else { return "" }
                text += number
                isMark = false
            } else {
                if isMark { text += "%" }
                isMark = scalar == "%"
                if !isMark { text.unicodeScalars.append(scalar) }
            }
        }
        return isMark ? text + "%" : text
    }

    /// The mark of a list without numbers; marks of symbol fonts, which have no character of their own, become a dot.
    private static func bullet(_ mark: String) -> String {
        let isSymbol = mark.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }
        return isSymbol ? "•" : mark
    }
}
