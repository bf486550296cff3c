package import ReportModel

/// Clean reports of one invented body, year after year: sums add up, what is carried over arrives, the stock of documents is kept.
///
/// The figures are drawn from a generator with a fixed seed; many are 0, as in real townships.
package struct InventedSeries {
    private var random: SplitMix
    private var backlog: [Applicant: Int] = [:]
    private var documents = 0
    private var items: [String: Int] = [:]
    private var pending: [DisputeBlock: Int] = [:]

    package init(seed: UInt64) { random = SplitMix(state: seed) }

    /// The reports of the given years, each on the form of its time.
    package static func reports(seed: UInt64, years: ClosedRange<Int> = 2019...2024) -> [AnnualReport] {
        var series = InventedSeries(seed: seed)
        return years.map { series.report($0, form: $0 < 2021 ? .form2019 : .form2021) }
    }

    /// The next report; the state of the body goes on.
    package mutating func report(_ year: Int, form: FormGeneration) -> AnnualReport {
        var report = InventedReport.report(year: year, form: form)
        fillProactive(&report, form)
        fillRequests(&report, form)
        fillDisputes(&report)
        // Issued and published in the January after, in that order; some bear no date.
        report.issuedOn = CalendarDay(year: year + 1, month: 1, day: 4 + random.below(12))
        if random.below(3) > 0 {
            report.publishedOn = CalendarDay(year: year + 1, month: 1, day: 16 + random.below(16))
        }
        report.subtotals = subtotals(of: report, form)
        return report
    }

    private mutating func fillProactive(_ report: inout AnnualReport, _ form: FormGeneration) {
        let made = count(3, of: 4)
        let repealed = min(documents + made, count(2, of: 2))
        documents += made - repealed
        for id in report.expectedCells where id.definition.table == .proactive {
            let name = id.name.split(separator: ".").map(String.init)
            switch (name[1], name[2]) {
            case ("regulation", _): break
            case (_, "issued"), (_, "made"), (_, "published"): set(id, made, &report)
            case (_, "repealed"): set(id, repealed, &report)
            case (_, "in_force"), (_, "total_published"): set(id, documents, &report)
            case (let row, "prev_items"): set(id, items[row] ?? 12, &report)
            case (let row, "delta"):
                let delta = random.below(5) - 2
                items[row] = max(2, (items[row] ?? 12)) + delta
                set(id, delta, &report)
            case (_, "amount_wan"): set(id, count(80, of: 3), &report)
            default: set(id, count(400, of: 2), &report)
            }
        }
        // What the stock becomes is what the next report starts with.
        for (row, number) in items where number < 2 { items[row] = number }
    }

    private mutating func fillRequests(_ report: inout AnnualReport, _ form: FormGeneration) {
        var totals: [RequestRow: Int] = [:]
        func set(_ row: RequestRow, _ column: Applicant, _ value: Int) {
            self.set(.requests(row, column), value, &report)
            totals[row, default: 0] += value
        }
        let outcomes = RequestRow.outcomes(of: form).filter { $0 != .stateSecret }
        for column in Applicant.parts {
            let carriedIn = backlog[column] ?? 0
            let received = column == .naturalPerson ? count(12, of: 2) : count(3, of: 6)
            let carriedOut = random.below(carriedIn + received + 1) / 3
            var handled: [RequestRow: Int] = [:]
            for _ in 0..<(carriedIn + received - carriedOut) {
                handled[outcomes[random.below(3) > 0 ? 0 : random.below(outcomes.count)], default: 0] += 1
            }
            set(.newReceived, column, received)
            set(.carriedIn, column, carriedIn)
            for row in outcomes { set(row, column, handled[row] ?? 0) }
            set(.resultTotal, column, carriedIn + received - carriedOut)
            set(.carriedOut, column, carriedOut)
            backlog[column] = carriedOut
        }
        for (row, value) in totals { self.set(.requests(row, .total), value, &report) }
    }

    /// Subtotals beside the labels of two groups, as some offices print them.
    private func subtotals(of report: AnnualReport, _ form: FormGeneration) -> [GroupSubtotal] {
        [RequestRow.Group.denied, .unavailable].map { group in
            let rows = RequestRow.outcomes(of: form).filter { $0.group == group }
            return GroupSubtotal(
                group: group,
                cells: Applicant.allCases.map { column in
                    let sum = rows.reduce(ExactDecimal.zero) { sum, row in
                        report.cells.number(.requests(row, column)).flatMap { sum.adding($0) } ?? sum
                    }
                    return InventedReport.cell(sum.description)
                })
        }
    }

    private mutating func fillDisputes(_ report: inout AnnualReport) {
        for block in DisputeBlock.allCases {
            var total = 0
            for result in DisputeResult.parts {
                let value = (result == .upheld ? pending[block] ?? 0 : 0) + count(2, of: 5)
                set(.disputes(block, result), value, &report)
                if result == .pending { pending[block] = value }
                total += value
            }
            set(.disputes(block, .total), total, &report)
        }
    }

    /// A number below the limit once in so many times, 0 otherwise.
    private mutating func count(_ limit: Int, of times: Int) -> Int {
        random.below(times) == 0 ? 1 + random.below(limit) : 0
    }

    private func set(_ id: CellID, _ value: Int, _ report: inout AnnualReport) {
        report.cells[id] = InventedReport.cell(String(value), line: Int(id.index) + 1)
    }
}

/// A small generator of numbers that gives the same ones everywhere.
package struct SplitMix: Sendable {
    package var state: UInt64

    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    package mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}
