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
    /// Every cell stands on the line of its number in the registry, counted from 1. Without a year it is the latest the form fits:
    /// 2024, or 2020 for the form of 2019.
    package static func report(
        year: Int? = nil, form: FormGeneration = .form2021, forms: [StatutoryTable: FormGeneration]? = nil,
        township: String = "甲镇", _ cells: KeyValuePairs<String, String> = [:]
    ) -> AnnualReport {
        let year = year ?? (form == .form2019 ? 2020 : 2024)
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

    /// A report full of figures that keep every rule, none of them 0 but the rows a township has nothing to enter in:
    /// 规章 and 属于国家秘密.
    ///
    /// Two such reports of years in a row carry over what they should.
    package static func full(year: Int? = nil, form: FormGeneration = .form2021) -> AnnualReport {
        var report = report(year: year, form: form)
        // Each year adds one request to the backlog of the year before.
        let step = report.year.value - 2010
        fillProactive(&report, step: step)
        func set(_ id: CellID, _ value: Int) {
            report.cells[id] = cell(String(value), line: Int(id.index) + 1)
        }
        var totals: [RequestRow: Int] = [:]
        for column in Applicant.parts {
            var handled = 0
            for (index, row) in RequestRow.outcomes(of: form).enumerated() where row != .stateSecret {
                let value = 3 + index * 2 + column.rawValue * 3 + step
                set(.requests(row, column), value)
                totals[row, default: 0] += value
                handled += value
            }
            let (carriedIn, carriedOut) = (2 + column.rawValue + step, 3 + column.rawValue + step)
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

    /// Table 2: documents whose stock grows by one a year, items whose number grows by two.
    private static func fillProactive(_ report: inout AnnualReport, step: Int) {
        let figures = [
            "t2.normative_doc.issued": 3, "t2.normative_doc.repealed": 2, "t2.normative_doc.in_force": 20 + step,
            "t2.license.decisions": 40 + step, "t2.penalty.decisions": 6, "t2.coercion.decisions": 2,
            "t2.admin_fee.amount_wan": 7, "t2_2019.normative_doc.made": 3, "t2_2019.normative_doc.published": 3,
            "t2_2019.normative_doc.total_published": 20 + step, "t2_2019.license.decisions": 40 + step,
            "t2_2019.other_service.decisions": 9, "t2_2019.penalty.decisions": 6, "t2_2019.coercion.decisions": 2,
            "t2_2019.procurement.projects": 4, "t2_2019.procurement.amount": 90,
        ]
        for id in report.expectedCells where id.definition.table == .proactive {
            let definition = id.definition
            let isItems = definition.columnLabel == "上一年项目数量"
            let items = isItems ? 12 + 2 * step : definition.columnLabel == "本年增/减" ? 2 : nil
            guard definition.rowLabel != "规章", let value = items ?? figures[definition.name] else { continue }
            report.cells[id] = cell(String(value), line: Int(id.index) + 1)
        }
    }
}

extension ReportYear {
    /// The first year of the Regulation.
    fileprivate static var first: ReportYear {
        guard let year = ReportYear(2008) else { preconditionFailure("2008 is a report year") }
        return year
    }
}
