import Diagnostics
package import ReportModel

/// What stays in memory of one report between the two passes of a build: identity, a few figures, counts.
package struct ReportSummary: Sendable, Codable, Hashable {
    package let year: ReportYear
    package let title: String
    package let issuedOn: CalendarDay?
    package let publishedOn: CalendarDay?
    package let textKind: AnnualReport.TextKind
    /// The form of table 2, whose generations differ most.
    package let form: FormGeneration
    package let figures: KeyFigures
    /// What metrics are counted from.
    package let counts: ReportCounts
    /// 行政事业性收费 in 万元; `nil` where the cell holds no number.
    let fees: ExactDecimal?
    /// The cells changed since the year before, out of those that are numbers in both years and not zero in both; `nil` without a report
    /// on the same form the year before.
    private(set) var change: Change?
    /// 现行有效 of normative documents the year before, on the same form; `nil` without such a report.
    private(set) var stockBefore: ReportCounts.Count?
    /// The topics the text mentions, out of `topicCount`; `nil` where the text was not judged or lacks a section.
    let topics: UInt8?
    /// The years in a row up to this one, this one among them.
    private(set) var streaks = Streaks()
    /// Whether every cell of table 3 is zero; `nil` where the others are and some hold no number.
    let hasOnlyZeroRequests: Bool?
    /// The cells that hold a figure, and the cells the form has (200 in the 2021 form).
    package let filledCells: Int
    package let expectedCells: Int
    package private(set) var findings: FindingCounts
    package let verdicts: VerdictCounts
    /// The path of the source relative to the content folder.
    package let sourcePath: String
    /// The SHA-256 of the source, and of the files earlier publications were made from.
    package let sourceDigest: String
    package let earlierDigests: [String]
    /// What was corrected after publication.
    package let corrections: [Correction]

    /// Sums up a checked report.
    ///
    /// - Complexity: O(cells + findings).
    package init(_ checked: CheckedReport) {
        let report = checked.report
        year = report.year
        title = report.title
        issuedOn = report.issuedOn
        publishedOn = report.publishedOn
        textKind = report.textKind
        form = report.forms[.proactive] ?? report.forms.values.max() ?? .form2021
        figures = KeyFigures(report.cells)
        counts = ReportCounts(report)
        fees = CellID("t2.admin_fee.amount_wan").flatMap(report.cells.number)
        hasOnlyZeroRequests = Self.hasOnlyZeroRequests(report)
        topics = Self.topics(checked.conditions)
        let expected = report.expectedCells
        expectedCells = expected.count
        filledCells = expected.count { report.cells.number($0) != nil }
        findings = FindingCounts(checked.findings)
        verdicts = VerdictCounts(checked.ledger)
        sourcePath = report.source.path
        sourceDigest = report.source.sha256
        earlierDigests = report.earlierDigests
        corrections = report.corrections
    }

    /// 主动公开、依申请公开、政府信息管理、平台建设、监督保障 (NA-01); 工作考核、社会评议、责任追究 (NA-02).
    static let topicCount = 8
    private static let topicRules: [RuleID] = ["NA-01", "NA-02"]

    private static func topics(_ conditions: [LedgerEntry]) -> UInt8? {
        let judged = conditions.filter { topicRules.contains($0.rule) && [.pass, .fail].contains($0.verdict) }
        return judged.count == topicCount ? UInt8(judged.count { $0.verdict == .pass }) : nil
    }

    /// How many years in a row something has been so, as far as the reports at hand reach back.
    struct Streaks: Sendable, Codable, Hashable {
        /// With a report.
        var reports: UInt8? = 1
        /// With a report without any new request; `nil` where the figure of this year is none.
        var noRequests: UInt8?
    }

    /// Counts on from the report before, which belongs to any earlier year or is missing.
    mutating func count(from previous: ReportSummary?) {
        let isNext = previous?.year == year.previous
        let before = isNext ? previous?.streaks : nil
        streaks.reports = (before?.reports ?? 0) + 1
        switch MetricSum(plus: [.row(.newReceived)]).value(counts) {
        case .number(0): streaks.noRequests = (before?.noRequests ?? 0) + 1
        case .number: streaks.noRequests = 0
        case .unknown, .notInForm: streaks.noRequests = nil
        }
    }

    /// How many cells differ from the year before.
    struct Change: Sendable, Codable, Hashable {
        var changed: UInt8 = 0
        var compared: UInt8 = 0
    }

    /// Compares with the report of the year before, if there is one on the same form.
    ///
    /// - Complexity: O(cells).
    mutating func compare(_ report: AnnualReport, with previous: AnnualReport?) {
        guard let previous, previous.year == report.year.previous, previous.forms == report.forms,
            report.hasUniformForm
        else { return }
        var change = Change()
        for id in report.expectedCells {
            guard let before = previous.cells.number(id), let now = report.cells.number(id) else { continue }
            if before.isZero, now.isZero { continue }
            change.compared += 1
            if before != now { change.changed += 1 }
        }
        self.change = change
        if let inForce = CellID("t2.normative_doc.in_force"), report.expectedCells.contains(inForce) {
            stockBefore = previous.cells.number(inForce)?.whole.flatMap { $0 < 0 ? nil : .number(Int($0)) } ?? .unknown
        }
    }

    private static func hasOnlyZeroRequests(_ report: AnnualReport) -> Bool? {
        let form = report.comparisonForm(of: .requests)
        var isKnown = true
        for id in CellRegistry.cells(of: .requests, in: form) {
            guard let number = report.cells.number(id) else {
                isKnown = false
                continue
            }
            if !number.isZero { return false }
        }
        return isKnown ? true : nil
    }

    /// A Boolean value indicating whether the report is on a uniform form, or should be; those before 2019 had none.
    package var hasUniformForm: Bool { expectedCells > 0 }

    /// The row with findings that came later, from comparing bodies.
    func adding(_ found: [Finding]) -> ReportSummary {
        var summary = self
        for finding in found where !finding.isDismissed { summary.findings.count(finding.severity) }
        return summary
    }

    /// The day the report was published, else the day it was issued; never made up.
    package var day: CalendarDay? { publishedOn ?? issuedOn }
}

/// The figures division pages show of each report; `nil` where a cell concerned holds no number.
package struct KeyFigures: Sendable, Codable, Hashable {
    /// 本年新收政府信息公开申请.
    package let received: ExactDecimal?
    /// 本年度办理结果总计.
    package let decided: ExactDecimal?
    /// 予以公开 and 部分公开.
    package let disclosed: ExactDecimal?
    /// 行政复议 and 行政诉讼, all three blocks.
    package let disputes: ExactDecimal?
    /// 行政许可处理决定数量.
    package let licenses: ExactDecimal?
    /// 行政处罚处理决定数量.
    package let penalties: ExactDecimal?

    init(_ cells: CellTable) {
        func sum(_ ids: [CellID]) -> ExactDecimal? {
            ids.reduce(ExactDecimal.zero) { sum, id in
                guard let sum, let number = cells.number(id) else { return nil }
                return sum.adding(number)
            }
        }
        func either(_ names: [String]) -> ExactDecimal? {
            names.lazy.compactMap { CellID($0).flatMap(cells.number) }.first
        }
        received = cells.number(.requests(.newReceived, .total))
        decided = cells.number(.requests(.resultTotal, .total))
        disclosed = sum([.requests(.granted, .total), .requests(.partial, .total)])
        disputes = sum(DisputeBlock.allCases.map { .disputes($0, .total) })
        licenses = either(["t2.license.decisions", "t2_2019.license.decisions"])
        penalties = either(["t2.penalty.decisions", "t2_2019.penalty.decisions"])
    }
}

/// How many findings of each severity a report has; those somebody dismissed do not count.
package struct FindingCounts: Sendable, Codable, Hashable {
    package private(set) var errors = 0
    package private(set) var warnings = 0
    package private(set) var notices = 0
    package private(set) var information = 0

    package init(_ findings: [Finding]) {
        for finding in findings where !finding.isDismissed { count(finding.severity) }
    }

    fileprivate mutating func count(_ severity: Severity) {
        switch severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .notice: notices += 1
        case .information: information += 1
        }
    }

    package var total: Int { errors + warnings + notices + information }
}

/// How many equations of a report came out how; vacuous passes are counted apart.
package struct VerdictCounts: Sendable, Codable, Hashable {
    private var counts: [UInt16]

    package init(_ entries: [LedgerEntry]) {
        counts = Array(repeating: 0, count: Verdict.allCases.count)
        for entry in entries { counts[Self.place(of: entry.verdict)] += 1 }
    }

    package subscript(verdict: Verdict) -> Int { Int(counts[Self.place(of: verdict)]) }
    package var total: Int { counts.reduce(0) { $0 + Int($1) } }

    private static func place(of verdict: Verdict) -> Int {
        switch verdict {
        case .pass: 0
        case .fail: 1
        case .vacuous: 2
        case .unknown: 3
        case .passesIfBlankIsZero: 4
        }
    }
}

/// A body with the rows of its reports, oldest first.
package struct BodySummary: Sendable, Codable, Hashable {
    package let body: ReportingBody
    package let reports: [ReportSummary]
    /// Which years were expected and what became of each; inferred from the reports where nobody says otherwise.
    package var coverage: BodyCoverage
    /// The sources of years that were published before and are not now.
    package var earlierSources: [EarlierSource] = []

    package init(body: ReportingBody, reports: [ReportSummary]) {
        self.body = body
        var ordered = reports.sorted { $0.year < $1.year }
        for place in ordered.indices { ordered[place].count(from: place > 0 ? ordered[place - 1] : nil) }
        self.reports = ordered
        coverage = BodyCoverage(
            published: reports.map(\.published), frame: CoverageFrame(of: reports.map { ($0.year, []) }))
    }

    package init(_ checked: CheckedBody) {
        var reports = checked.reports.map(ReportSummary.init)
        for place in reports.indices.dropFirst() {
            reports[place].compare(checked.reports[place].report, with: checked.reports[place - 1].report)
        }
        self.init(body: checked.body, reports: reports)
        if let known = checked.coverage { coverage = known }
    }

    /// The body with findings that came later, for each report in order.
    package func adding(_ found: [[Finding]]) -> BodySummary {
        var summary = BodySummary(body: body, reports: zip(reports, found).map { $0.adding($1) })
        (summary.coverage, summary.earlierSources) = (coverage, earlierSources)
        return summary
    }

    package var latest: ReportSummary? { reports.last }
    package var years: [ReportYear] { reports.map(\.year) }
    /// The years whose figures can be set side by side: those with a uniform form.
    package var comparableYears: [ReportYear] { reports.lazy.filter(\.hasUniformForm).map(\.year) }
    /// The years without a report that a page explains.
    package var explainedYears: [ReportYear] { coverage.years.filter(\.status.isExplained).map(\.year) }

    package func report(of year: ReportYear) -> ReportSummary? {
        // By index: a closure would be handed a copy of every summary in front.
        for index in reports.indices where reports[index].year == year { return reports[index] }
        return nil
    }
}

/// The digests of the files a year was published from before it vanished, oldest first.
package struct EarlierSource: Sendable, Codable, Hashable {
    package let year: ReportYear
    package let digests: [String]

    package init(year: ReportYear, digests: [String]) {
        self.year = year
        self.digests = digests
    }
}

extension ReportSummary {
    /// What coverage asks about it.
    package var published: BodyCoverage.Published {
        BodyCoverage.Published(year: year, issuedOn: issuedOn, publishedOn: publishedOn)
    }
}
