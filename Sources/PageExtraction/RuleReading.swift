import XMLReading

/// Reads the straight lines out of what `pdftocairo -svg` draws: the rules of tables.
///
/// A rule is a stroke along an axis, or a filled rectangle too thin for anything else. White ones, curves and slanted lines are none.
enum RuleReading {
    /// More elements than the pages allowed have.
    private static let elementLimit = 1_500_000
    /// More rules than the tables of a page have; such a page is a drawing.
    private static let pageRuleLimit = 20_000
    /// A filled rectangle thicker than this, in points, is a ground and no rule.
    private static let thickest = 3.0
    /// A stroke shorter than this is a dot.
    private static let shortest = 1.0

    /// The rules of each page in the order of the document; `nil` if it is not what the program writes.
    ///
    /// - Complexity: O(bytes).
    static func pages(_ bytes: [UInt8]) -> [[PageText.Rule]]? {
        var limits = XMLLimits()
        limits.elements = elementLimit
        var pages: [[PageText.Rule]] = []
        var hidden = 0
        do throws(XMLFailure) {
            try XMLEventReader.read(bytes, limits: limits) { event in
                switch event {
                case .start(let name, let attributes):
                    if hidden > 0 || templates.contains(name.local) {
                        hidden += 1
                    } else if name.local == "page" {
                        pages.append([])
                    } else if name.local == "path" {
                        // A document of one page has no element for it.
                        if pages.isEmpty { pages.append([]) }
                        if pages[pages.count - 1].count < pageRuleLimit {
                            pages[pages.count - 1] += rules(of: attributes)
                        }
                    }
                case .end: hidden = max(0, hidden - 1)
                case .text: break
                }
                return true
            }
        } catch {
            return nil
        }
        if pages.isEmpty { return [[]] }
        return pages.map { $0.count < pageRuleLimit ? $0 : [] }
    }

    /// What is drawn only where something refers to it: the shapes of characters, for the most part.
    private static let templates: Set = ["defs", "symbol", "clipPath", "mask", "pattern"]

    private static func rules(of attributes: [XMLAttribute]) -> [PageText.Rule] {
        func value(_ name: String) -> String? { attributes.first { $0.name.local == name }?.value }
        guard let path = value("d"), let style = value("style"), let move = Transform(value("transform")) else {
            return []
        }
        let parts = style.split(separator: ";").map { $0.drop { $0 == " " } }
        func isDrawn(_ name: String) -> Bool {
            guard let part = parts.last(where: { $0.hasPrefix("\(name):") }) else { return false }
            let colour = part.dropFirst(name.count + 1)
            return colour != "none" && colour != "rgb(100%,100%,100%)" && !parts.contains("\(name)-opacity:0")
        }
        let shapes = Self.shapes(path).map { $0.map(move.applied) }
        if isDrawn("stroke") { return shapes.flatMap(strokes) }
        return isDrawn("fill") ? shapes.compactMap(bar) : []
    }

    /// The sides of a shape that lie along an axis.
    private static func strokes(_ points: [Point]) -> [PageText.Rule] {
        zip(points, points.dropFirst()).compactMap { first, second in
            let (width, height) = (abs(first.x - second.x), abs(first.y - second.y))
            guard max(width, height) >= shortest, min(width, height) <= 0.05 else { return nil }
            return rule(first, second, isVertical: height > width)
        }
    }

    /// A thin rectangle as the line in its middle.
    private static func bar(_ points: [Point]) -> PageText.Rule? {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        guard (4...5).contains(points.count), let left = xs.min(), let right = xs.max(), let top = ys.min(),
            let bottom = ys.max(), zip(points, points.dropFirst()).allSatisfy({ $0.x == $1.x || $0.y == $1.y }),
            min(right - left, bottom - top) <= thickest, max(right - left, bottom - top) >= shortest
        else { return nil }
        let isVertical = bottom - top > right - left
        return rule(Point(x: left, y: top), Point(x: right, y: bottom), isVertical: isVertical)
    }

    private static func rule(_ first: Point, _ second: Point, isVertical: Bool) -> PageText.Rule? {
        func hundredths(_ value: Double) -> Int? { abs(value) < 100_000 ? Int((value * 100).rounded()) : nil }
        let (along, across) =
            isVertical ? ((first.y, second.y), (first.x, second.x)) : ((first.x, second.x), (first.y, second.y))
        guard let place = hundredths((across.0 + across.1) / 2), let start = hundredths(min(along.0, along.1)),
            let end = hundredths(max(along.0, along.1))
        else { return nil }
        return PageText.Rule(isVertical: isVertical, place: place, start: start, end: end)
    }

    private struct Point {
        var x, y: Double
    }

    /// `matrix(a,b,c,d,e,f)`; without one everything stays where it is.
    private struct Transform {
        private var values = [1.0, 0, 0, 1, 0, 0]

        init?(_ text: String?) {
            guard let text else { return }
            guard text.hasPrefix("matrix("), text.hasSuffix(")") else { return nil }
            values = text.dropFirst(7).dropLast().split(separator: ",").compactMap { Double($0) }
            guard values.count == 6, values.allSatisfy(\.isFinite) else { return nil }
        }

        func applied(_ point: Point) -> Point {
            Point(
                x: values[0] * point.x + values[2] * point.y + values[4],
                y: values[1] * point.x + values[3] * point.y + values[5])
        }
    }

    /// The shapes of a path as chains of points; one with a curve in it is left out.
    private static func shapes(_ path: String) -> [[Point]] {
        var shapes: [[Point]] = []
        var points: [Point] = []
        var isCurved = false
        var numbers: [Double] = []
        func close() {
            if points.count > 1, !isCurved { shapes.append(points) }
            (points, isCurved) = ([], false)
        }
        var command: Substring = ""
        func take() {
            guard numbers.count == 2 else { return }
            if command == "M" { close() }
            points.append(Point(x: numbers[0], y: numbers[1]))
            numbers = []
        }
        for token in path.split(separator: " ") {
            switch token {
            case "M", "L": (command, numbers) = (token, [])
            case "C": (command, numbers, isCurved) = (token, [], true)
            case "Z":
                if let first = points.first {
                    points.append(first)
                    close()
                }
            default:
                guard let number = Double(token), number.isFinite else { return [] }
                numbers.append(number)
                take()
            }
        }
        close()
        return shapes
    }
}
