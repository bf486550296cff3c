import Diagnostics
import ReportModel

/// The machine's view of a division and of a year: what the pages show, at addresses beside them.
enum DivisionJSON {
    /// The file of a division: the divisions and bodies below it with their reports and key figures, and the sums of each year.
    ///
    /// - Complexity: O(bodies below).
    static func file(_ position: Int, _ making: PageMaking) -> [UInt8] {
        let index = making.index
        let node = index.divisions[position]
        var json = JSONWriter(reserving: 8_192)
        json.object { json in
            json.member("name", node.name)
            json.member("level", node.level.word)
            json.key("path")
            json.array { json in
                for division in node.path { json.string(division.name) }
            }
            json.key("sample")
            json.bool(index.isSample(position))
            let hasWorkbook = making.hasCountyWorkbooks && !node.ownBodies.isEmpty
            json.member("workbook", hasWorkbook ? making.addresses.workbook(position).path : nil)
            json.key("divisions")
            json.array { json in
                for child in node.children { link(child, making, &json) }
            }
            json.key("bodies")
            json.array { json in
                for body in node.ownBodies { write(index.bodies[body], making, &json) }
            }
            write(PooledYear.all(index.townships(in: position)), &json)
        }
        json.endLine()
        return json.bytes
    }

    /// The file of a year: the sums over all townships, and those over each division no other stands above.
    ///
    /// - Complexity: O(bodies).
    static func file(_ year: ReportYear, _ making: PageMaking) -> [UInt8] {
        let index = making.index
        func pooled(_ bodies: [BodySummary]) -> PooledYear? {
            PooledYear(year, bodies.filter { !$0.body.isSample && $0.body.kind.group == .township })
        }
        var json = JSONWriter()
        json.object { json in
            json.member("year", year.value)
            json.key("all")
            if let sums = pooled(index.bodies) { sums.write(into: &json) } else { json.null() }
            json.key("divisions")
            json.array { json in
                for root in index.roots where !index.isSample(root) {
                    guard let sums = pooled(index.townships(in: root)) else { continue }
                    json.object { json in
                        json.member("name", index.divisions[root].name)
                        json.member("file", making.addresses.divisionJSON(root).path)
                        json.key("sums")
                        sums.write(into: &json)
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    private static func link(_ position: Int, _ making: PageMaking, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", making.index.divisions[position].name)
            json.member("page", making.addresses.division(position).canonicalPath)
            json.member("file", making.addresses.divisionJSON(position).path)
        }
    }

    private static func write(_ summary: BodySummary, _ making: PageMaking, _ json: inout JSONWriter) {
        let unit = making.addresses.unit(summary.body)
        json.object { json in
            json.member("name", summary.body.name)
            json.member("kind", summary.body.kind.label)
            json.key("sample")
            json.bool(summary.body.isSample)
            json.member("page", unit.page.canonicalPath)
            json.member("file", unit.figuresJSON.path)
            json.key("reports")
            json.array { json in
                for report in summary.reports {
                    json.object { json in
                        json.member("year", report.year.value)
                        json.member("page", unit.report(report.year).canonicalPath)
                        json.member("file", unit.reportJSON(report.year).path)
                        json.member("cells_filled", report.filledCells)
                        json.member("cells_expected", report.expectedCells)
                        for (name, value) in report.figures.named { json.member(name, value?.description) }
                        json.member("errors", report.findings.errors)
                        json.member("warnings", report.findings.warnings)
                    }
                }
            }
        }
    }

    private static func write(_ years: [PooledYear], _ json: inout JSONWriter) {
        json.key("years")
        json.array { json in
            for year in years { year.write(into: &json) }
        }
    }
}

/// The sums of the key figures over townships for one year, each with the number of reports it is made of (R4).
struct PooledYear {
    let year: ReportYear
    /// The bodies, and those with a report for the year.
    let bodies, reports: Int
    /// By the name of the figure: the sum, and how many reports have it; `nil` where none has.
    let sums: [(name: String, sum: ExactDecimal?, reports: Int)]

    /// Sums up; `nil` if no body has a report for the year.
    ///
    /// - Complexity: O(bodies).
    init?(_ year: ReportYear, _ bodies: [BodySummary]) {
        let found = bodies.compactMap { $0.report(of: year) }
        guard !found.isEmpty else { return nil }
        (self.year, self.bodies, reports) = (year, bodies.count, found.count)
        let names = found[0].figures.named.map(\.0)
        sums = names.indices.map { place in
            let values = found.compactMap { $0.figures.named[place].1 }
            let sum = values.reduce(Optional(ExactDecimal.zero)) { sum, value in sum?.adding(value) }
            return (names[place], values.isEmpty ? nil : sum, values.count)
        }
    }

    /// Every year with a report, ascending.
    static func all(_ bodies: [BodySummary]) -> [PooledYear] {
        Set(bodies.flatMap(\.years)).sorted().compactMap { PooledYear($0, bodies) }
    }

    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("year", year.value)
            json.member("bodies", bodies)
            json.member("reports", reports)
            for (name, sum, reports) in sums {
                json.key(name)
                json.object { json in
                    json.member("sum", sum?.description)
                    json.member("reports", reports)
                }
            }
        }
    }
}

extension KeyFigures {
    /// The figures by the names files give them.
    var named: [(String, ExactDecimal?)] {
        [
            ("received", received), ("decided", decided), ("disclosed", disclosed), ("disputes", disputes),
            ("licenses", licenses), ("penalties", penalties),
        ]
    }
}
