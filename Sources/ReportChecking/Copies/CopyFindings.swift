import Diagnostics
package import ReportModel
package import TextComparison

/// What comparing the reports of all bodies found: for each report its findings and entries, the overlaps and clusters.
package struct CopyFindings: Sendable {
    /// By the position of the row; a report nothing was found about is not among them.
    package private(set) var reports: [Int: PeerFindings] = [:]
    /// The overlaps of 50 % and more, in order of the pairs.
    package let overlaps: [SectionOverlap]
    /// Groups of sections that agree by 80 % and more.
    package let clusters: [TextCluster]
    /// What there was to compare with.
    package let compared: ComparedCounts

    package static let none = CopyFindings([], among: [])

    /// Makes findings of what pairs have in common.
    ///
    /// - Parameter judgements: the pairs in order; those with nothing in common may be left out
    /// - Complexity: O(*n* log *n*) in the overlaps, O(rows).
    package init(_ judgements: [PairJudgement], among rows: [PeerRow]) {
        overlaps = judgements.flatMap(\.overlaps)
        clusters = TextCluster.of(overlaps)
        compared = ComparedCounts(rows)
        var sections: [Key: [(overlap: SectionOverlap, line: Int)]] = [:]
        for judgement in judgements {
            for (overlap, lines) in zip(judgement.overlaps, judgement.lines) {
                let kind = overlap.pair.kind
                for (report, line) in [(overlap.pair.first, lines.first), (overlap.pair.second, lines.second)]
                where overlap.perMille(of: report) >= 10 * SectionOverlap.noticeable {
                    sections[Key(report: report, kind: kind), default: []].append((overlap, line))
                }
            }
        }
        // A cluster may have as many members as there are reports: it is counted once, not once for each.
        var groups: [Key: Group] = [:]
        for cluster in clusters {
            let counties = Dictionary(grouping: cluster.members) { County(rows[$0]) }
            for members in counties.values {
                let group = Group(size: cluster.members.count, ofCounty: members.count)
                for member in members { groups[Key(report: member, kind: cluster.kind)] = group }
            }
        }
        for key in sections.keys.sorted() {
            let found = SectionFinding(
                report: key.report, kind: key.kind, overlaps: sections[key] ?? [], group: groups[key],
                rows: rows)
            reports[key.report, default: PeerFindings()].add(found.finding, found.entry)
        }
        for group in TableFinding.groups(judgements) {
            for report in group.reports {
                let found = TableFinding(report: report, group: group, rows: rows)
                reports[report, default: PeerFindings()].add(found.finding, found.entry)
            }
        }
    }

    /// The cluster a section is in: its size, and how many of it are of the section's county.
    fileprivate struct Group {
        let size: Int
        let ofCounty: Int
    }

    private struct Key: Hashable, Comparable {
        let report: Int
        let kind: SectionKind

        static func < (left: Key, right: Key) -> Bool {
            (left.report, left.kind.rawValue) < (right.report, right.kind.rawValue)
        }
    }
}

/// What comparing bodies found about one report, with the entries of the ledger.
package struct PeerFindings: Sendable, Codable, Hashable {
    package var findings: [Finding] = []
    package private(set) var entries: [LedgerEntry] = []

    package init(_ findings: [Finding] = []) { self.findings = findings }

    mutating func add(_ finding: Finding, _ entry: LedgerEntry) {
        findings.append(finding)
        entries.append(entry)
    }

    package mutating func add(_ other: PeerFindings) {
        findings += other.findings
        entries += other.entries
    }
}

/// A section that is largely that of other reports, in words.
private struct SectionFinding {
    let finding: Finding
    let entry: LedgerEntry

    init(
        report: Int, kind: SectionKind, overlaps: [(overlap: SectionOverlap, line: Int)], group: CopyFindings.Group?,
        rows: [PeerRow]
    ) {
        // The nearest first; of equals the first in the order of the content.
        let sorted = overlaps.sorted {
            let (left, right) = ($0.overlap, $1.overlap)
            return (right.perMille(of: report), left.other(than: report))
                < (left.perMille(of: report), right.other(than: report))
        }
        let (nearest, line) = (sorted[0].overlap, sorted[0].line)
        let share = nearest.perMille(of: report).asPercent
        let twin = rows[nearest.other(than: report)].name
        let heading = kind.shortHeading
        let formula =
            "\(heading)：5 字片段 \(nearest.own(report)) 个，其中 \(nearest.shared) 个也见于\(twin)，占 \(share)"
        entry = LedgerEntry(
            rule: Rule.textIsNotAnothers.id, instance: heading, left: [], right: [], leftValue: nil, rightValue: nil,
            verdict: .fail, attribution: .source, formula: formula)
        let others = Self.others(sorted.count - 1, group)
        finding = Finding(
            rule: Rule.textIsNotAnothers.id,
            severity: nearest.perMille(of: report) >= 10 * SectionOverlap.striking ? .warning : .notice,
            place: SourcePlace(line: line, column: 1, length: 0), attribution: .source,
            message: Wording(
                zh: "与另一机关的报告文字雷同。\(formula)\(others.zh)",
                en: "\(share) of section “\(heading)” stands in the same section of \(twin)\(others.en)"),
            formula: formula, explanation: Rule.textIsNotAnothers.explanation)
    }

    /// How many more there are: of a large group its size and how much of the county it is, which is the mark of a template.
    private static func others(_ count: Int, _ group: CopyFindings.Group?) -> Wording {
        guard let group, group.size > 2 else {
            guard count > 0 else { return Wording(zh: "", en: "") }
            return Wording(zh: "；另有 \(count) 份相近", en: "; \(count) more are similar")
        }
        return Wording(
            zh: "；互相雷同的共 \(group.size) 份，其中同县 \(group.ofCounty) 份",
            en: "; \(group.size) reports share it, \(group.ofCounty) of them of the county")
    }
}

/// Tables that are those of another township, in words.
private struct TableFinding {
    /// Reports with the same figures.
    struct Group {
        var reports: [Int]
        let figures: [FigureVector.Figure]
    }

    let finding: Finding
    let entry: LedgerEntry

    /// The groups pairs form: each pair follows on the one before it.
    static func groups(_ judgements: [PairJudgement]) -> [Group] {
        var groups: [Group] = []
        var positions: [Int: Int] = [:]
        for judgement in judgements where !judgement.figures.isEmpty {
            let (first, second) = (judgement.pair.first, judgement.pair.second)
            if let position = positions[first] {
                groups[position].reports.append(second)
                positions[second] = position
            } else {
                (positions[first], positions[second]) = (groups.count, groups.count)
                groups.append(Group(reports: [first, second], figures: judgement.figures))
            }
        }
        return groups
    }

    init(report: Int, group: Group, rows: [PeerRow]) {
        let others = group.reports.filter { $0 != report }
        let names = others.prefix(3).map { rows[$0].body.name }.joined(separator: "、")
        let list = names + (others.count > 3 ? "等 \(others.count) 个乡镇" : "")
        let figures = group.figures.prefix(6).map {
            "\($0.cell.definition.rowLabel)·\($0.cell.definition.columnLabel) \($0.number)"
        }.joined(separator: "，")
        let formula = "与\(list)相同的 \(group.figures.count) 个数字：\(figures)\(group.figures.count > 6 ? "……" : "")"
        let operands = group.figures.map { LedgerEntry.Operand(year: rows[report].year, cell: $0.cell) }
        entry = LedgerEntry(
            rule: Rule.figuresAreNotAnothers.id, instance: "三张表", left: operands, right: [], leftValue: nil,
            rightValue: nil, verdict: .fail, attribution: .source, formula: formula)
        finding = Finding(
            rule: Rule.figuresAreNotAnothers.id, severity: .warning, cells: group.figures.map(\.cell),
            attribution: .source,
            message: Wording(
                zh: "不为 0 的数字（不计合计）与同县另一乡镇完全相同。\(formula)",
                en:
                    "All \(group.figures.count) figures other than 0 (without totals) are those of \(list) in the county"
            ),
            formula: formula, explanation: Rule.figuresAreNotAnothers.explanation)
    }
}
