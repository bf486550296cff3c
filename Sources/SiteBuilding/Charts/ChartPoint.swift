import ReportModel

/// A value on the axis of years; without a value there is a gap, never a zero.
struct ChartPoint: Hashable {
    let year: ReportYear
    let value: ExactDecimal?
    /// The value, or the reason why there is none, as the table beside the picture says it.
    let text: String
    /// What stands below the year, such as the townships a sum comes from.
    var remark: String?
    /// A Boolean value indicating whether a line leads here from the year before: sums over other townships are not joined.
    var isJoined = true
}

/// Where values lie in a picture: whole units, so that the same figures draw the same picture everywhere.
struct ChartScale {
    let least: Double
    let most: Double
    let from: Int
    let to: Int

    /// A scale that has zero in it: a line that begins elsewhere shows changes larger than they are.
    init(_ values: [ExactDecimal], from: Int, to: Int) {
        let numbers = values.map(\.chartValue)
        least = min(0, numbers.min() ?? 0)
        let highest = max(0, numbers.max() ?? 0)
        most = highest == least ? least + 1 : highest
        (self.from, self.to) = (from, to)
    }

    func place(_ value: ExactDecimal) -> Int { place(value.chartValue) }

    func place(_ value: Double) -> Int {
        from + Int(((value - least) / (most - least) * Double(to - from)).rounded())
    }
}

extension ExactDecimal {
    /// The value for drawing only; figures shown as text never go through it.
    fileprivate var chartValue: Double { Double(description) ?? 0 }
}

extension MarkupWriter {
    /// Appends the start of a picture: its size, its name and its description.
    mutating func openPicture(
        _ id: String, width: Int, height: Int, class name: String, title: String, description: String
    ) {
        open(
            "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("class", name),
            Attribute("viewBox", "0 0 \(width) \(height)"), Attribute("role", "img"),
            Attribute("aria-labelledby", "\(id)-title \(id)-desc"))
        element("title", Attribute("id", "\(id)-title"), text: title)
        element("desc", Attribute("id", "\(id)-desc"), text: description)
    }

    mutating func line(_ name: String, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
        void(
            "line", Attribute("class", name), Attribute("x1", String(x1)), Attribute("y1", String(y1)),
            Attribute("x2", String(x2)), Attribute("y2", String(y2)))
    }

    mutating func dot(_ name: String, _ x: Int, _ y: Int, radius: Int) {
        void(
            "circle", Attribute("class", name), Attribute("cx", String(x)), Attribute("cy", String(y)),
            Attribute("r", String(radius)))
    }

    mutating func box(_ name: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        void(
            "rect", Attribute("class", name), Attribute("x", String(x)), Attribute("y", String(y)),
            Attribute("width", String(width)), Attribute("height", String(height)))
    }

    /// Appends a word of a picture; `anchor` is `start`, `middle` or `end`.
    mutating func label(_ text: String, _ x: Int, _ y: Int, anchor: String = "middle", class name: String = "label") {
        element(
            "text", Attribute("class", name), Attribute("x", String(x)), Attribute("y", String(y)),
            Attribute("text-anchor", anchor), text: text)
    }

    /// Appends lines through the points, broken where one has no value or is not joined, and a dot at each.
    mutating func lines(_ points: [(x: Int, y: Int?, isJoined: Bool)], radius: Int) {
        for (first, second) in zip(points, points.dropFirst()) where second.isJoined {
            if let y1 = first.y, let y2 = second.y { line("line", first.x, y1, second.x, y2) }
        }
        for point in points { if let y = point.y { dot("dot", point.x, y, radius: radius) } }
    }
}
