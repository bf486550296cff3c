import ReportModel

/// A small line over the years for a row of a table, whose cells say the same in figures.
struct Sparkline {
    let id: String
    let title: String
    let points: [ChartPoint]
    let words: PageWords

    func write(into writer: inout MarkupWriter) {
        let (width, height, margin) = (96, 24, 4)
        let values = points.compactMap(\.value)
        let scale = ChartScale(values, from: height - margin, to: margin)
        let step = points.count > 1 ? (width - 2 * margin) * 100 / (points.count - 1) : 0
        let says = points.map { words("chart_point", ["year": $0.year.description, "value": $0.text]) }
            .joined(separator: words["list_comma"])
        writer.openPicture(id, width: width, height: height, class: "spark", title: title, description: says)
        writer.line("axis", margin, scale.place(0), width - margin, scale.place(0))
        writer.lines(
            points.enumerated().map { index, point in
                let x = points.count > 1 ? margin + step * index / 100 : width / 2
                return (x, point.value.map { scale.place($0) }, point.isJoined)
            }, radius: 2)
        writer.close("svg")
    }
}
