import Diagnostics
import ReportModel

extension Rule {
    /// CO-06: a figure far from those of the other townships of its county in the same year.
    ///
    /// Distance from the median on the scale of square roots, in robust standard deviations (1.4826 times the median distance, at
    /// least the ½ that chance alone makes). At least eight townships; four deviations. Information: large towns have large figures.
    static let figureFitsCounty = Rule(
        id: "CO-06", severity: .information,
        demand: Wording(
            zh: "件数与同县（市、区）其他乡镇同年度相比不特别悬殊（至少 8 个乡镇，平方根尺度上稳健偏差不到 4）",
            en:
                "No count is far from those of the county's other townships (8 or more; robust deviation below 4 on square roots)"
        ),
        explanation: Wording(
            zh: "乡镇大小、职能和下放事项各不相同，数字大并不说明有误。",
            en: "Townships differ in size and in the tasks they were given; a large figure need not be wrong."),
        basis: RuleBasis.experience,
        method: .acrossBodies { rows in
            let counties = Dictionary(grouping: rows.indices.filter { County.isTownship(rows[$0].body) }) {
                County(rows[$0])
            }
            var breaks: [Int: [String]] = [:]
            var cells: [Int: [CellID]] = [:]
            for members in counties.values where members.count >= fewestPeers {
                for cell in Set(members.flatMap { rows[$0].figures.map(\.cell) }).sorted() {
                    let known = members.compactMap { index in
                        rows[index].figures.first { $0.cell == cell }.map { (index, $0.count) }
                    }
                    guard known.count >= fewestPeers else { continue }
                    let middle = Robust(known.map(\.1))
                    for (index, count) in known where middle.isFar(count) {
                        let definition = cell.definition
                        breaks[index, default: []].append(
                            "\(definition.rowLabel)·\(definition.columnLabel) \(count)，同县 \(known.count) 个乡镇的中位数 \(middle.text)"
                        )
                        cells[index, default: []].append(cell)
                    }
                }
            }
            return breaks.keys.sorted().map { index in
                let list = (breaks[index] ?? []).joined(separator: "；")
                return (
                    index,
                    Break(
                        cells: cells[index] ?? [],
                        message: Wording(
                            zh: "与同县其他乡镇相差悬殊：\(list)", en: "Far from the county's other townships: \(list)"),
                        formula: list)
                )
            }
        })

    private static let fewestPeers = 8

}

/// The townships that are compared with each other.
struct County: Hashable, Sendable {
    let path: [String]
    let year: ReportYear
    let isSample: Bool

    init(_ row: PeerRow) { self.init(row.body, row.year) }

    init(_ body: ReportingBody, _ year: ReportYear) {
        path = body.parents.map(\.name)
        (self.year, isSample) = (year, body.isSample)
    }

    static func isTownship(_ body: ReportingBody) -> Bool {
        body.path.last?.level == .township && body.division(at: .county) != nil
    }
}

/// The middle of counts and how far they lie from it, on the scale of square roots.
private struct Robust {
    /// The middle count, or the two middle ones of an even number.
    let text: String
    private let median: Double
    private let deviation: Double

    init(_ counts: [Int64]) {
        let sorted = counts.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        text = low == high ? String(low) : "\(low)—\(high)"
        let middle = Self.median(sorted.map { Double($0).squareRoot() })
        median = middle
        deviation = max(0.5, 1.4826 * Self.median(sorted.map { abs(Double($0).squareRoot() - middle) }))
    }

    func isFar(_ count: Int64) -> Bool {
        count >= 0 && abs(Double(count).squareRoot() - median) >= 4 * deviation
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
