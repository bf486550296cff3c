import ReportModel

/// A line over the years with its axis: every year has its place, one without a value is a gap.
struct TrendChart {
    let id: String
    let title: String
    let points: [ChartPoint]
    let words: PageWords

    private static let width = 360
    private static let height = 184
    private static let left = 16
    private static let right = 16
    private static let top = 24
    private static let bottom = 40

    func write(into writer: inout MarkupWriter) {
        let scale = ChartScale(points.compactMap(\.value), from: Self.height - Self.bottom, to: Self.top)
        let says = points.map { words("chart_point", ["year": $0.year.description, "value": $0.text]) }
            .joined(separator: words["list_comma"])
        writer.open("figure", Attribute("class", "chart"))
        writer.openPicture(
            id, width: Self.width, height: Self.height, class: "trend", title: title, description: says)
        let zero = scale.place(0)
        writer.line("axis", Self.left - 6, zero, Self.width - Self.right + 6, zero)
        for (index, point) in points.enumerated() {
            let place = x(index)
            if isLabelled(index) {
                writer.label(point.year.description, place, Self.height - 22)
                if let remark = point.remark { writer.label(remark, place, Self.height - 7, class: "label small") }
            }
            // A year without a value is marked, so that the gap is seen and not taken for a zero.
            if point.value == nil { writer.label("×", place, zero - 5, class: "label gap") }
        }
        writer.lines(points.enumerated().map { (x($0), $1.value.map { scale.place($0) }, $1.isJoined) }, radius: 3)
        for (index, point) in points.enumerated() where isLabelled(index) {
            guard let value = point.value else { continue }
            writer.label(point.text, x(index), max(12, scale.place(value) - 8), anchor: anchor(index), class: "value")
        }
        writer.close("svg")
        writer.open("figcaption")
        writer.text(title)
        if points.contains(where: { $0.value == nil }) {
            writer.text(" ")
            writer.element("span", Attribute("class", "note"), text: words["chart_gap_note"])
        }
        if points.contains(where: { $0.remark != nil }) {
            writer.element("span", Attribute("class", "note figures"), text: words["chart_coverage_note"])
        }
        writer.close("figcaption")
        writer.close("figure")
    }

    private func x(_ index: Int) -> Int {
        guard points.count > 1 else { return Self.width / 2 }
        return Self.left + (Self.width - Self.left - Self.right) * index / (points.count - 1)
    }

    /// Where there is not enough room, every second or third year is labelled, always the last one.
    private func isLabelled(_ index: Int) -> Bool {
        let most = 7
        let step = (points.count + most - 1) / most
        return (points.count - 1 - index) % max(1, step) == 0
    }

    private func anchor(_ index: Int) -> String {
        guard points.count > 1 else { return "middle" }
        return index == 0 ? "start" : index == points.count - 1 ? "end" : "middle"
    }
}
