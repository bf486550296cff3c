/// What a figure of every answer has to be, such as `penalties>0`.
///
/// A document without the figure (blank, `/`, unreadable, absent) meets no condition, not even `=0` or `<1`.
package struct FigureCondition: Sendable, Hashable {
    package enum Comparison: String, Sendable, Hashable, CaseIterable {
        // Longer ones first, so that `>=` is not read as `>`.
        case atLeast = ">="
        case atMost = "<="
        case above = ">"
        case below = "<"
        case equal = "="
    }

    package let figure: String
    package let comparison: Comparison
    package let value: ExactFigure

    package init(_ figure: String, _ comparison: Comparison, _ value: ExactFigure) {
        self.figure = figure
        self.comparison = comparison
        self.value = value
    }

    /// Reads a figure's name, a comparison and a number, as they stand in the address of a search; anything else is `nil`.
    package init?(_ text: String) {
        let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        let rest = text.dropFirst(name.count)
        guard !name.isEmpty, let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }),
            let value = ExactFigure(String(rest.dropFirst(comparison.rawValue.count)))
        else { return nil }
        self.init(String(name), comparison, value)
    }

    func isMet(by figure: ExactFigure?) -> Bool {
        guard let figure else { return false }
        return switch comparison {
        case .above: figure > value
        case .atLeast: figure >= value
        case .equal: figure == value
        case .atMost: figure <= value
        case .below: figure < value
        }
    }
}
