import ReportModel

/// Where the units of a division lie: a dot for each, the middle four fifths shaded, the median as a line (M33).
///
/// Drawn for five units or more; the same figures stand below in words.
struct DistributionStrip {
    let id: String
    let title: String
    let values: [ExactDecimal]
    let spread: Spread
    /// How a value is written.
    let text: (ExactDecimal) -> String
    let words: PageWords

    /// More dots than this are one grey band; the figures below say the same.
    private static let dotLimit = 400

    func write(into writer: inout MarkupWriter) {
        let (width, height, middle) = (360, 62, 26)
        let scale = ChartScale(values, from: 16, to: width - 16)
        let says = words(
            "distribution_text",
            [
                "count": String(spread.count), "least": text(spread.least), "low": text(spread.low),
                "median": text(spread.median), "high": text(spread.high), "most": text(spread.most),
            ])
        writer.open("figure", Attribute("class", "chart"))
        writer.openPicture(id, width: width, height: height, class: "strip", title: title, description: says)
        let (low, high) = (scale.place(spread.low), scale.place(spread.high))
        writer.box("band", low, middle - 10, max(1, high - low), 20)
        writer.line("axis", 10, middle, width - 10, middle)
        if values.count <= Self.dotLimit { writeDots(scale, middle, into: &writer) }
        let median = scale.place(spread.median)
        writer.line("median", median, middle - 14, median, middle + 14)
        writeEnds(scale, width, height - 6, into: &writer)
        writer.label(text(spread.median), min(max(median, 24), width - 24), 9, class: "value")
        writer.close("svg")
        writer.open("figcaption")
        writer.text(title)
        writer.element("span", Attribute("class", "note figures"), text: says)
        writer.close("figcaption")
        writer.close("figure")
    }

    /// The least and the most; one word where they lie too near to each other for two.
    private func writeEnds(_ scale: ChartScale, _ width: Int, _ y: Int, into writer: inout MarkupWriter) {
        let (least, most) = (scale.place(spread.least), scale.place(spread.most))
        if most - least >= 100 {
            writer.label(text(spread.least), least, y, anchor: "start")
            writer.label(text(spread.most), most, y, anchor: "end")
            return
        }
        let both =
            spread.least == spread.most
            ? text(spread.least) : "\(text(spread.least)) – \(text(spread.most))"
        let middle = (least + most) / 2
        let anchor = middle < 60 ? "start" : middle > width - 60 ? "end" : "middle"
        writer.label(both, anchor == "start" ? 16 : anchor == "end" ? width - 16 : middle, y, anchor: anchor)
    }

    /// Dots at one place lie above each other, a few of them; more would leave the picture.
    private func writeDots(_ scale: ChartScale, _ middle: Int, into writer: inout MarkupWriter) {
        var heights: [Int: Int] = [:]
        for value in values.sorted() {
            let x = scale.place(value)
            let count = heights[x, default: 0]
            heights[x] = count + 1
            guard count < 5 else { continue }
            let offset = count == 0 ? 0 : (count % 2 == 1 ? -1 : 1) * ((count + 1) / 2) * 5
            writer.dot("dot", x, middle + offset, radius: 3)
        }
    }
}
