import ReportModel
import TextComparison

/// How many reports there were to compare one with, for the entries of what came to nothing.
package struct ComparedCounts: Sendable {
    private struct Key: Hashable {
        let group: ComparedGroup
        let kind: SectionKind
    }

    private var sections: [Key: Int] = [:]
    private var tables: [County: Int] = [:]

    /// - Complexity: O(rows).
    init(_ rows: [PeerRow]) {
        for row in rows {
            for kind in row.sketch.kinds { sections[Key(group: ComparedGroup(row), kind: kind), default: 0] += 1 }
            if County.isTownship(row.body) { tables[County(row), default: 0] += 1 }
        }
    }

    /// The numbers that `entries` of a report with this row are about.
    package func numbers(for row: PeerRow) -> [Int] {
        row.sketch.kinds.map { sections[Key(group: ComparedGroup(row), kind: $0)] ?? 0 } + [tables[County(row)] ?? 0]
    }

    /// The entries for what was compared and not found anywhere else; `found` are those for what was.
    ///
    /// - Complexity: O(text).
    func entries(of report: AnnualReport, besides found: [LedgerEntry]) -> [LedgerEntry] {
        var entries: [LedgerEntry] = []
        let broken = Set(found.map(\.name))
        func add(_ rule: Rule, _ instance: String, _ verdict: Verdict, _ formula: String) {
            let entry = LedgerEntry(
                rule: rule.id, instance: instance, left: [], right: [], leftValue: nil, rightValue: nil,
                verdict: verdict, attribution: .source, formula: formula)
            if !broken.contains(entry.name) { entries.append(entry) }
        }
        for kind in ReportSketch(report).kinds {
            let others = (sections[Key(group: ComparedGroup(report), kind: kind)] ?? 1) - 1
            let heading = kind.shortHeading
            if others > 0 {
                add(.textIsNotAnothers, heading, .pass, "\(heading)：与同年度 \(others) 份报告的同一部分相同都不到 50%")
            } else {
                add(.textIsNotAnothers, heading, .unknown, "\(heading)：本站没有同年度的其他报告可比")
            }
        }
        let others = (tables[County(report.body, report.year)] ?? 1) - 1
        if others > 0, County.isTownship(report.body), report.hasUniformForm {
            let vector = FigureVector(report)
            add(
                .figuresAreNotAnothers, "三张表", vector.isTelling ? .pass : .vacuous,
                vector.isTelling
                    ? "不为 0 的 \(vector.figures.count) 个数字与同县 \(others) 个乡镇的都不全同"
                    : "不为 0 的数字只有 \(vector.figures.count) 个或件数很少，不作比较")
        }
        return entries
    }
}
