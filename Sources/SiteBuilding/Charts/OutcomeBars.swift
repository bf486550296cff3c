import ReportModel

/// What became of the requests of each year, as parts of one bar: 公开, 不予公开, 无法提供, 不予处理, 其他处理.
///
/// The parts are told apart by pattern and order, not by colour alone; the table below has the same figures. A year whose parts are not
/// all known has no bar.
struct OutcomeBars {
    /// One year: its five parts in order; `nil` where one of them is unknown.
    struct Year {
        let year: ReportYear
        let parts: [Int]?
        /// Why there is no bar, or over how many reports the parts are summed up.
        let remark: String?
    }

    /// The parts, by the names of their words and classes.
    static let parts = ["disclosed", "denied", "unavailable", "unprocessed", "other"]

    let id: String
    let title: String
    let years: [Year]
    let words: PageWords

    /// The metrics whose counts are the parts.
    static let terms: [MetricSum] =
        [MetricSum(plus: [.row(.granted), .row(.partial)])]
        + [RequestRow.Group.denied, .unavailable, .notProcessed, .other].map { MetricSum(plus: [.group($0)]) }

    /// The parts of a report; `nil` where one is unknown.
    static func parts(of counts: ReportCounts) -> [Int]? {
        var parts: [Int] = []
        for term in terms {
            guard case .number(let number) = term.value(counts) else { return nil }
            parts.append(number)
        }
        return parts
    }

    func write(into writer: inout MarkupWriter) {
        let drawn = years.filter { ($0.parts ?? []).contains { $0 > 0 } }
        guard !drawn.isEmpty else { return }
        let (width, row, left) = (360, 24, 40)
        let height = row * drawn.count + 6
        writer.open("figure", Attribute("class", "chart outcomes"))
        writer.openPicture(
            id, width: width, height: height, class: "bars", title: title, description: words["outcomes_description"])
        for (index, year) in drawn.enumerated() {
            write(year.parts ?? [], left, row * index + 4, width - left - 8, into: &writer)
            writer.label(year.year.description, left - 6, row * index + 17, anchor: "end")
        }
        writer.close("svg")
        writer.open("figcaption")
        writer.text(title)
        writer.open("span", Attribute("class", "key"))
        for part in Self.parts {
            writer.open("span", Attribute("class", "key-item"))
            writer.open(
                "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("class", "swatch"),
                Attribute("viewBox", "0 0 14 14"), Attribute("aria-hidden", "true"))
            Self.writePart(part, 0, 0, 14, 14, into: &writer)
            writer.close("svg")
            writer.text(words["outcome_part_" + part])
            writer.close("span")
        }
        writer.close("span")
        writer.close("figcaption")
        writer.close("figure")
        writeTable(into: &writer)
    }

    private func write(_ parts: [Int], _ left: Int, _ top: Int, _ width: Int, into writer: inout MarkupWriter) {
        let whole = parts.reduce(0, +)
        guard whole > 0 else { return }
        var sum = 0
        for (name, part) in zip(Self.parts, parts) where part > 0 {
            let start = left + width * sum / whole
            sum += part
            let end = left + width * sum / whole
            Self.writePart(name, start, top, max(1, end - start - 1), 18, into: &writer)
            if end - start >= 18 {
                writer.label(String(part), (start + end) / 2, top + 13, class: "part-label on-" + name)
            }
        }
    }

    /// A part with the lines that tell it apart where colours do not.
    private static func writePart(
        _ name: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int, into writer: inout MarkupWriter
    ) {
        writer.box("part " + name, x, y, width, height)
        switch name {
        case "denied":
            for offset in stride(from: 3, to: width, by: 6) {
                writer.line("hatch", x + offset, y, x + offset, y + height)
            }
        case "unavailable":
            for offset in stride(from: 4, to: height, by: 5) {
                writer.line("hatch", x, y + offset, x + width, y + offset)
            }
        case "unprocessed":
            for offset in stride(from: 4, to: width, by: 7) {
                for level in stride(from: 4, to: height, by: 6) {
                    writer.dot("hatch-dot", x + offset, y + level, radius: 1)
                }
            }
        default: break
        }
    }

    private func writeTable(into writer: inout MarkupWriter) {
        writer.openTable(label: title, class: "outcome-figures", caption: title)
        writer.head([words["report_year"]] + Self.parts.map { words["outcome_part_" + $0] })
        writer.open("tbody")
        for year in years {
            writer.open("tr")
            writer.open("th", Attribute("scope", "row"))
            writer.text(year.year.description)
            if let remark = year.remark { writer.element("small", Attribute("class", "remark"), text: remark) }
            writer.close("th")
            if let parts = year.parts {
                for part in parts {
                    writer.element("td", Attribute("class", part == 0 ? "n z" : "n"), text: String(part))
                }
            } else {
                writer.element("td", Attribute("class", "s"), Attribute("colspan", "5"), text: words["state_missing"])
            }
            writer.close("tr")
        }
        writer.close("tbody")
        writer.closeTable()
    }
}
