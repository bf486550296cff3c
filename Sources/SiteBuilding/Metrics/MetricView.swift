import Diagnostics
import ReportModel

/// How the value of a metric is written: a count, a share by R1 and R2, or the reason why there is neither.
struct MetricView {
    let text: String
    /// What stands smaller below: that the number is small, the contradiction.
    let note: String?
    /// The interval of a small number, which is never broken over lines.
    let interval: String?
    /// The class of the cell.
    let style: String

    private init(_ text: String, _ note: String?, _ style: String, interval: String? = nil) {
        (self.text, self.note, self.style, self.interval) = (text, note, style, interval)
    }

    init(_ value: MetricValue?, minimums: SiteSettings.MinimumCounts, words: PageWords) {
        switch value {
        case .count(let number):
            self.init(Self.signed(number), nil, number.isZero ? "n z" : "n")
        case .share(let part, let whole):
            self.init(ShareDisplay(part, of: whole, minimums: minimums), words: words)
        case .ratio(let part, let whole):
            self.init(RatioDisplay(part, of: whole, minimums: minimums), words: words)
        case .contradictory(let part, let whole):
            self.init("\(part)/\(whole)", words["metric_contradictory"], "s")
        case .unknown: self.init(words["state_missing"], nil, "s")
        case .noPrevious: self.init(words["metric_no_previous"], nil, "s none")
        case .notInForm: self.init(words["metric_not_in_form"], nil, "s none")
        case nil: self.init(words["state_no_report"], nil, "s gap")
        }
    }

    init(_ share: ShareDisplay, words: PageWords) {
        let fraction = "\(share.part)/\(share.whole)"
        switch share.form {
        case .notApplicable: self.init(words["badge_not_applicable"], nil, "s none")
        case .fraction, .beyond: self.init(fraction, nil, "n")
        case .full(let tenths): self.init("\(Self.percent(tenths)) (\(fraction))", nil, "n")
        case .small(let tenths, let low, let high):
            self.init(
                "\(Self.percent(tenths)) (\(fraction))",
                words["metric_small"], "n",
                interval: words("metric_interval", ["low": Self.decimal(low), "high": Self.percent(high)]))
        }
    }

    init(_ ratio: RatioDisplay, words: PageWords) {
        let fraction = "\(ratio.part)/\(ratio.whole)"
        switch ratio.form {
        case .notApplicable: self.init(words["badge_not_applicable"], nil, "s none")
        case .fraction: self.init(fraction, nil, "n")
        case .percentage(let tenths, let isSmall):
            self.init(
                "\(Self.percent(tenths)) (\(fraction))", isSmall ? words["metric_small_short"] : nil, "n")
        }
    }

    init(_ pooled: PooledMetric, of metric: Metric, minimums: SiteSettings.MinimumCounts, words: PageWords) {
        if pooled.counted > 0, !metric.isPooled {
            self.init(words["metric_not_pooled"], nil, "s none")
        } else {
            self.init(pooled.value(of: metric), minimums: minimums, words: words)
        }
    }

    /// A number with its sign as typography has it.
    static func signed(_ number: ExactDecimal) -> String {
        number.isNegative ? "−" + number.description.dropFirst() : number.description
    }

    /// Tenths as a percentage: `25.0%`.
    static func percent(_ tenths: Int) -> String { decimal(tenths) + "%" }

    private static func decimal(_ tenths: Int) -> String {
        ExactDecimal(significand: Int64(tenths), scale: 1).description
    }

    /// The note and the interval as one text.
    var remark: String? {
        let parts = [note, interval].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined()
    }

    /// Appends the note below the text.
    func writeNote(into writer: inout MarkupWriter) {
        guard let note else { return }
        writer.open("small", Attribute("class", "remark"))
        writer.text(note)
        if let interval { writer.element("span", Attribute("class", "interval"), text: interval) }
        writer.close("small")
    }

    /// Appends the cell of a table.
    func write(into writer: inout MarkupWriter, link: String? = nil) {
        writer.open("td", Attribute("class", style))
        if let link { writer.link(link, text) } else { writer.text(text) }
        writeNote(into: &writer)
        writer.close("td")
    }
}

extension MetricValue {
    /// The value for a picture: a share only where a percentage may be shown; `nil` is a gap.
    func drawn(_ minimums: SiteSettings.MinimumCounts) -> ExactDecimal? {
        switch self {
        case .count(let number): number
        case .share(let part, let whole):
            switch ShareDisplay(part, of: whole, minimums: minimums).form {
            case .small(let tenths, _, _), .full(let tenths): ExactDecimal(significand: Int64(tenths), scale: 1)
            case .notApplicable, .fraction, .beyond: nil
            }
        case .ratio(let part, let whole):
            switch RatioDisplay(part, of: whole, minimums: minimums).form {
            case .percentage(let tenths, _): ExactDecimal(significand: Int64(tenths), scale: 1)
            case .notApplicable, .fraction: nil
            }
        case .contradictory, .unknown, .noPrevious, .notInForm: nil
        }
    }
}

extension PooledMetric {
    /// The pooled value as one value, to write and to draw it; unknown for what is not added up.
    func value(of metric: Metric) -> MetricValue {
        guard counted > 0, metric.isPooled else { return .unknown }
        if metric.isRatio { return .ratio(part, of: whole) }
        return metric.isShare ? .share(part, of: whole) : sum.map { .count($0) } ?? .unknown
    }
}
