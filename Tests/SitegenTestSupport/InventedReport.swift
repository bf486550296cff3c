package import ReportModel

/// Makes reports of invented townships for tests.
package enum InventedReport {
    /// A cell written as in the tests' tables: digits are a figure, `""` is blank, `/` a dash, `?` unreadable, `absent` absent,
    /// anything else text.
    package static func cell(_ written: String, line: Int = 1) -> Cell {
        let place = SourcePlace(line: line, column: 1, length: written.unicodeScalars.count)
        switch written {
        case "": return Cell(state: .blank, raw: "", place: place)
        case "/": return Cell(state: .dash, raw: "/", place: place)
        case "?": return Cell(state: .unreadable, raw: "?", place: place)
        case "absent": return .absent
        default:
            guard let number = ExactDecimal(written.utf8) else { return Cell(state: .text, raw: written, place: place) }
            return Cell(state: .number(number), raw: written, place: place)
        }
    }

    /// A report of 样例省/样例市/样例县/甲镇 whose cells are 0 but for the ones given by name.
    ///
    /// Every cell stands on the line of its number in the registry, counted from 1.
    package static func report(
        year: Int = 2024, form: FormGeneration = .form2021, forms: [StatutoryTable: FormGeneration]? = nil,
        township: String = "甲镇", _ cells: KeyValuePairs<String, String> = [:]
    ) -> AnnualReport {
        let forms = forms ?? [.proactive: form, .requests: form, .disputes: form]
        let body = ReportingBody(
            path: [
                Division(level: .province, name: "样例省"), Division(level: .prefecture, name: "样例市"),
                Division(level: .county, name: "样例县"), Division(level: .township, name: township),
            ], kind: .town, isSample: true)
        var report = AnnualReport(
            body: body, year: ReportYear(year) ?? ReportYear.first, title: "\(township)\(year)年政府信息公开工作年度报告",
            forms: forms, cells: CellTable(), sections: [],
            source: SourceDocument(path: "样例省/样例市/样例县/\(township)/\(year).txt", bytes: [], sha256: ""))
        for id in report.expectedCells { report.cells[id] = cell("0", line: Int(id.index) + 1) }
        for (name, written) in cells {
            guard let id = CellID(name) else { preconditionFailure("no cell \(name)") }
            report.cells[id] = cell(written, line: Int(id.index) + 1)
        }
        return report
    }

    /// A report whose tables 3 and 4 are full of figures that keep every identity, none of them 0 and all outcomes different.
    package static func full(year: Int = 2024, form: FormGeneration = .form2021) -> AnnualReport {
        var report = report(year: year, form: form)
        func set(_ id: CellID, _ value: Int) {
            report.cells[id] = cell(String(value), line: Int(id.index) + 1)
        }
        var totals: [RequestRow: Int] = [:]
        for column in Applicant.parts {
            var handled = 0
            for (index, row) in RequestRow.outcomes(of: form).enumerated() {
                let value = 1 + index + column.rawValue * 3
                set(.requests(row, column), value)
                totals[row, default: 0] += value
                handled += value
            }
            let (carriedIn, carriedOut) = (2 + column.rawValue, 5 + column.rawValue)
            for (row, value) in [
                (.resultTotal, handled), (.carriedIn, carriedIn), (.carriedOut, carriedOut),
                (RequestRow.newReceived, handled + carriedOut - carriedIn),
            ] {
                set(.requests(row, column), value)
                totals[row, default: 0] += value
            }
        }
        for (row, value) in totals { set(.requests(row, .total), value) }
        for block in DisputeBlock.allCases {
            for (index, result) in DisputeResult.parts.enumerated() { set(.disputes(block, result), 1 + index) }
            set(.disputes(block, .total), 10)
        }
        return report
    }
}

extension ReportYear {
    /// The first year of the Regulation.
    fileprivate static var first: ReportYear {
        guard let year = ReportYear(2008) else { preconditionFailure("2008 is a report year") }
        return year
    }
}
