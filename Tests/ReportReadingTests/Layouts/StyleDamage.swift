import SitegenTestSupport

/// Damage to the tables of an invented report, whatever style it is printed in.
enum StyleDamage: String, CaseIterable, Sendable {
    case none, deleted, deletedSeveral, swapped, doubled, pageNumber, blanked, splitFigure, splitLine, joinedLines
    case damagedLabel, cutOff, mixed

    /// A Boolean value indicating whether figures are removed, so that an empty cell may be what is left.
    var removesFigures: Bool {
        switch self {
        case .deleted, .deletedSeveral, .blanked, .cutOff, .mixed, .splitLine: true
        case .none, .swapped, .doubled, .pageNumber, .splitFigure, .joinedLines, .damagedLabel: false
        }
    }

    /// The text with one to several damages between the headings of sections 二 and 五; and what was done.
    func applied(to document: LayoutDocument, seed: UInt64) -> (text: String, note: String) {
        var dice = MutationTests.Dice(state: seed &* 7919)
        // In a document of one line the stretches between blanks are what lines are elsewhere.
        let separator: Character = document.style.isSingleLine ? " " : "\n"
        var units = document.text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        var note = ""
        for _ in 0..<Int.random(in: 1...(self == .mixed ? 5 : 2), using: &dice) {
            let kind = self == .mixed ? Self.allCases.dropFirst().dropLast().randomElement(using: &dice) ?? .none : self
            note += "\(kind.rawValue) " + kind.apply(to: &units, document.style, &dice) + "; "
        }
        return (units.joined(separator: String(separator)), note)
    }

    private func apply(
        to units: inout [String], _ style: LayoutStyle, _ dice: inout MutationTests.Dice
    ) -> String {
        let start = (units.firstIndex { $0.hasPrefix("二、主动公开") } ?? 0) + 1
        let end = (units.firstIndex { $0.hasPrefix("五、存在") } ?? units.count) - 1
        let own = (start..<max(start, end)).filter { !units[$0].isEmpty && units[$0] != "|" }
        guard let unit = own.randomElement(using: &dice) else { return "" }
        let note = "\(unit + 1) “\(units[unit])”"
        let figures = units[unit].split { !$0.isNumber }.filter { $0.count > 1 }
        switch self {
        case .none, .mixed: break
        case .deleted: units.remove(at: unit)
        case .deletedSeveral: units.removeSubrange(unit..<min(unit + Int.random(in: 2...4, using: &dice), end))
        case .swapped:
            // Only where it shows: figures that changed places without a label are what they are.
            guard let next = own.first(where: { $0 > unit }), Self.hasWords(units[unit]), Self.hasWords(units[next])
            else { return "" }
            units.swapAt(unit, next)
        case .doubled: units.insert(units[unit], at: unit)
        case .pageNumber: units.insert(contentsOf: style.isSingleLine ? ["3"] : ["", "3", ""], at: unit)
        case .blanked:
            guard let figure = figures.randomElement(using: &dice) else { return "" }
            units[unit] = units[unit].replacing(figure, with: "", maxReplacements: 1)
        case .splitFigure:
            guard let figure = figures.randomElement(using: &dice) else { return "" }
            let cut = String(figure.prefix(1)) + (style.isSingleLine ? " " : "\n") + String(figure.dropFirst())
            units[unit] = units[unit].replacing(figure, with: cut, maxReplacements: 1)
        case .splitLine:
            let cut = units[unit].index(
                units[unit].startIndex, offsetBy: Int.random(in: 0...units[unit].count, using: &dice))
            // Not inside a figure, which would be two.
            guard cut == units[unit].startIndex || cut == units[unit].endIndex || !units[unit][cut].isNumber else {
                return ""
            }
            units.insert(String(units[unit][cut...]), at: unit + 1)
            units[unit] = String(units[unit][..<cut])
        case .joinedLines:
            guard let next = own.first(where: { $0 > unit }) else { return "" }
            units[unit] += (units[unit].contains("\t") ? "\t" : " ") + units[next]
            units.remove(at: next)
        case .damagedLabel:
            guard Self.hasWords(units[unit]) else { return "" }
            let words = units[unit].indices.filter { !units[unit][$0].isNumber && !" |\t".contains(units[unit][$0]) }
            for index in words.shuffled(using: &dice).prefix(2).sorted().reversed() { units[unit].remove(at: index) }
        case .cutOff:
            let whole = units[unit]
            units = Array(units[...unit])
            units[unit] = String(whole.prefix(Int.random(in: 0...whole.count, using: &dice)))
        }
        return note
    }

    private static func hasWords(_ text: String) -> Bool {
        text.contains { !$0.isNumber && !$0.isWhitespace && $0 != "|" }
    }
}
