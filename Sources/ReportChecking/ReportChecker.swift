import Diagnostics
package import ReportModel

/// Checks reports against the rules of the book.
///
/// It never changes a figure: it adds a ledger of judged equations and conditions, and findings about what is broken.
package struct ReportChecker: Sendable {
    private let rules: [Rule]
    private let limits: CheckLimits
    private let places: PlaceNames
    private let registry: BodyRegistry?
    /// The rules that speak where equations of another rule are broken although figures are missing.
    private let knownParts: [RuleID: Rule]

    /// Creates a checker; `places` are the names of everything the portal is about, `registry` the bodies its owner lists.
    package init(limits: CheckLimits = CheckLimits(), places: PlaceNames = .none, registry: BodyRegistry? = nil) {
        self.init(rules: RuleBook.rules, limits: limits, places: places, registry: registry)
    }

    init(
        rules: [Rule], limits: CheckLimits = CheckLimits(), places: PlaceNames = .none, registry: BodyRegistry? = nil
    ) {
        (self.rules, self.limits, self.places, self.registry) = (rules, limits, places, registry)
        var knownParts: [RuleID: Rule] = [:]
        for rule in rules {
            guard case .knownParts(let others) = rule.method else { continue }
            for other in others { knownParts[other] = rule }
        }
        self.knownParts = knownParts
    }

    /// Checks one report, alone and against the report before it.
    ///
    /// - Parameters:
    ///   - readingFindings: What the reader found; kept in the result, and the source of what was placed approximately.
    ///   - previous: The latest earlier report of the same body. If it is not of the year directly before, what would be
    ///     compared with the missing year is entered as not assessable.
    /// - Complexity: O(rules × cells of the form + text).
    package func check(
        _ report: AnnualReport, readingFindings: [Finding], previous: AnnualReport?
    ) -> CheckedReport {
        check(report, readingFindings, earlier: previous.map { [($0, [])] } ?? [])
    }

    /// Checks all reports of a body; the reports are given, and returned, in ascending years.
    package func checkBody(_ body: ReportingBody, reports: [(AnnualReport, [Finding])]) -> CheckedBody {
        var checked: [CheckedReport] = []
        var earlier: [(report: AnnualReport, findings: [Finding])] = []
        for (report, findings) in reports {
            checked.append(check(report, findings, earlier: earlier))
            earlier = earlier.suffix(1) + [(report, findings)]
        }
        return CheckedBody(body: body, reports: checked)
    }

    /// Judges the published figures, which are the record, and where something was corrected the corrected ones too.
    private func check(
        _ report: AnnualReport, _ readingFindings: [Finding], earlier: [(report: AnnualReport, findings: [Finding])]
    ) -> CheckedReport {
        let (published, evidence) = judged(report, readingFindings, earlier: earlier)
        var findings = published.findings
        var corrected: [LedgerEntry] = []
        if report.corrected != nil || earlier.last?.report.corrected != nil {
            let (again, _) = judged(
                report.corrected ?? report, [], earlier: earlier.map { ($0.report.corrected ?? $0.report, []) })
            corrected = again.ledger + again.acrossYears
            findings += CorrectedJudgement.findings(
                corrected, published: published.ledger + published.acrossYears, of: report)
        }
        // What compares bodies is found later, and decided on then.
        let comparing = Set(rules.lazy.filter(\.comparesBodies).map(\.id))
        let own = report.decisions.filter { !comparing.contains($0.rule) }
        let decided = AppliedDecisions(findings, own, on: evidence)
        var checked = CheckedReport(
            report: report, findings: decided.findings.sorted(by: Finding.isWorse), ledger: published.ledger,
            acrossYears: published.acrossYears, conditions: published.conditions)
        checked.corrected = corrected
        checked.diagnostics = decided.remarks
        return checked
    }

    private func judged(
        _ report: AnnualReport, _ readingFindings: [Finding],
        earlier reports: [(report: AnnualReport, findings: [Finding])]
    ) -> (CheckedReport, Evidence) {
        let previous = reports.last
        // A report in free form, before 2019, has no figures in cells: there is nothing to compare with it or in it.
        let earlier = previous.flatMap { $0.report.hasUniformForm && report.hasUniformForm ? $0 : nil }
        let neighbour = earlier.flatMap { $0.report.year == report.year.previous ? $0 : nil }
        var approximate = [report.year: ApproximateCells.named(in: readingFindings)]
        if let neighbour { approximate[neighbour.report.year] = ApproximateCells.named(in: neighbour.findings) }
        var evidence = Evidence(report: report, previous: neighbour?.report, approximate: approximate)
        if let before = reports.dropLast().last?.report, before.hasUniformForm,
            before.year == neighbour?.report.year.previous
        {
            evidence.twoBefore = before
        }

        var findings = readingFindings
        var ledger: [LedgerEntry] = []
        var acrossYears: [LedgerEntry] = []
        var conditions: [LedgerEntry] = []
        func context() -> CheckContext {
            CheckContext(
                evidence: evidence, ledger: ledger, acrossYears: acrossYears, limits: limits,
                places: places, registry: registry, hasEarlier: earlier != nil)
        }
        for rule in rules {
            switch rule.method {
            // A report in free form, before 2019, has no cells an equation could be about.
            case .identities where !report.hasUniformForm, .acrossYears where !report.hasUniformForm,
                .comparisons where !report.hasUniformForm, .conditions where !report.hasUniformForm:
                continue
            case .identities(let equations):
                ledger += judge(equations(report), of: rule, on: evidence, &findings)
            case .acrossYears(let equations):
                guard earlier != nil else { continue }
                acrossYears += judge(equations(report, neighbour?.report), of: rule, on: evidence, &findings)
            case .knownParts(let others):
                conditions += ledger.lazy.filter { others.contains($0.rule) && $0.lacksFigures }.map {
                    $0.named(rule.id)
                }
            case .comparisons(let comparisons):
                conditions += judge(comparisons(context()), of: rule, on: evidence, &findings)
            case .conditions(let judged), .textConditions(let judged):
                for condition in judged(context()) {
                    let entry = entry(rule, condition, evidence)
                    conditions.append(entry)
                    if let message = condition.message {
                        findings.append(finding(rule, condition, entry, message, evidence))
                    }
                }
            case .condition(let breaks):
                findings += breaks(report, ledger).map { finding(rule, $0, evidence) }
            case .sequence(let breaks):
                guard let previous else { continue }
                findings += breaks(previous.report, report).map { finding(rule, $0, evidence) }
            case .acrossBodies, .betweenReports, .coverage: continue
            }
        }
        let checked = CheckedReport(
            report: report, findings: findings, ledger: ledger, acrossYears: acrossYears, conditions: conditions)
        return (checked, evidence)
    }

    private func judge(
        _ equations: [Equation], of rule: Rule, on evidence: Evidence, _ findings: inout [Finding]
    ) -> [LedgerEntry] {
        equations.map { equation in
            let judgement = EquationJudge.judge(equation, on: evidence)
            let terms = equation.left + equation.right
            let entry = LedgerEntry(
                rule: rule.id, instance: equation.instance, left: equation.left.map(\.operand),
                right: equation.right.map(\.operand), leftValue: judgement.left, rightValue: judgement.right,
                verdict: judgement.verdict,
                attribution: terms.contains { evidence.isApproximate($0.operand) } ? .reading : .source,
                formula: FormulaText.of(equation, on: evidence, verdict: judgement.verdict))
            if entry.verdict == .fail {
                let speaker = judgement.restsOnBounds ? knownParts[rule.id] ?? rule : rule
                findings.append(BrokenEquation.finding(speaker, equation, entry, judgement, in: evidence.report))
            }
            return entry
        }
    }

    private func entry(_ rule: Rule, _ condition: Condition, _ evidence: Evidence) -> LedgerEntry {
        let isApproximate = (condition.operands + condition.bounds).contains(where: evidence.isApproximate)
        return LedgerEntry(
            rule: rule.id, instance: condition.instance, left: condition.operands, right: condition.bounds,
            leftValue: nil, rightValue: nil, verdict: condition.verdict,
            attribution: condition.attribution ?? (isApproximate ? .reading : .source), formula: condition.formula)
    }

    private func finding(
        _ rule: Rule, _ condition: Condition, _ entry: LedgerEntry, _ message: Wording, _ evidence: Evidence
    ) -> Finding {
        let report = evidence.report
        let cells = condition.pointedAt ?? entry.cells(in: report.year)
        return Finding(
            rule: rule.id, severity: condition.severity ?? rule.severity, cells: cells,
            place: condition.place ?? cells.lazy.compactMap { report.cells[$0].place }.first,
            attribution: entry.attribution, message: message,
            formula: condition.operands.isEmpty && !condition.statesFormula ? nil : condition.formula,
            explanation: rule.explanation)
    }

    private func finding(_ rule: Rule, _ broken: Rule.Break, _ evidence: Evidence) -> Finding {
        let report = evidence.report
        let isApproximate = broken.cells.contains { evidence.isApproximate(.init(year: report.year, cell: $0)) }
        return Finding(
            rule: rule.id, severity: rule.severity, cells: broken.cells,
            place: broken.cells.lazy.compactMap { report.cells[$0].place }.first,
            attribution: isApproximate ? .reading : .source, message: broken.message, formula: broken.formula,
            explanation: rule.explanation)
    }
}

extension LedgerEntry {
    /// A Boolean value indicating whether a side of the equation could not be added up.
    fileprivate var lacksFigures: Bool { leftValue == nil || rightValue == nil }

    /// The same judgement entered under another rule.
    fileprivate func named(_ rule: RuleID) -> LedgerEntry {
        LedgerEntry(
            rule: rule, instance: instance, left: left, right: right, leftValue: leftValue, rightValue: rightValue,
            verdict: verdict, attribution: attribution, formula: formula)
    }
}

extension Finding {
    /// The order of findings: worst first, then by place, rule and text, so that it never depends on who found them.
    static func isWorse(_ first: Finding, _ second: Finding) -> Bool {
        if first.severity != second.severity { return first.severity > second.severity }
        let left = (first.place?.line ?? 0, first.place?.column ?? 0, first.rule.name, first.message.zh)
        let right = (second.place?.line ?? 0, second.place?.column ?? 0, second.rule.name, second.message.zh)
        return left < right
    }
}
