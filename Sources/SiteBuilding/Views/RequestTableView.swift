import ReportModel

/// Table 3 (收到和处理政府信息公开申请情况) in its official layout: three nested label columns, seven columns of figures.
struct RequestTableView {
    let context: ReportTableContext
    let form: FormGeneration

    /// The corner of the form, word for word.
    static let corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

    func write(into writer: inout MarkupWriter) {
        writer.openTable(
            label: context.words["table3_caption"], class: "form form-t3",
            caption: context.words["table3_caption"], language: context.words.foreignLanguage)
        writeHead(into: &writer)
        let rows = RequestRow.rows(of: form)
        let results = rows.filter(\.isResult)
        writer.open("tbody")
        for row in [RequestRow.newReceived, .carriedIn] { writeOuter(row, into: &writer) }
        writer.close("tbody")
        writer.open("tbody")
        for (position, row) in results.enumerated() {
            writer.open("tr")
            if position == 0 {
                writer.element(
                    "th", Attribute("rowspan", String(results.count)), Attribute("scope", "rowgroup"),
                    Attribute("class", "group"), text: "三、本年度办理结果")
            }
            writeLabel(row, first: position == 0 || results[position - 1].group != row.group, results, into: &writer)
            writeCells(row, into: &writer)
            writer.close("tr")
        }
        writer.close("tbody")
        writer.open("tbody")
        writeOuter(.carriedOut, into: &writer)
        writer.close("tbody")
        writer.closeTable()
    }

    private func writeHead(into writer: inout MarkupWriter) {
        writer.open("thead")
        writer.open("tr")
        writer.element(
            "td", Attribute("class", "corner"), Attribute("colspan", "3"), Attribute("rowspan", "3"), text: Self.corner)
        writer.element("th", Attribute("colspan", "7"), Attribute("scope", "col"), text: "申请人情况")
        writer.close("tr")
        writer.open("tr")
        writer.element(
            "th", Attribute("rowspan", "2"), Attribute("scope", "col"), text: Applicant.naturalPerson.label)
        writer.element("th", Attribute("colspan", "5"), Attribute("scope", "col"), text: "法人或其他组织")
        writer.element("th", Attribute("rowspan", "2"), Attribute("scope", "col"), text: Applicant.total.label)
        writer.close("tr")
        writer.open("tr")
        for applicant in Applicant.parts where applicant != .naturalPerson {
            writer.element("th", Attribute("scope", "col"), text: applicant.label)
        }
        writer.close("tr")
        writer.close("thead")
    }

    /// A row whose label spans all three label columns.
    private func writeOuter(_ row: RequestRow, into writer: inout MarkupWriter) {
        writer.open("tr")
        writer.element("th", Attribute("colspan", "3"), Attribute("scope", "row"), text: row.label)
        writeCells(row, into: &writer)
        writer.close("tr")
    }

    private func writeLabel(
        _ row: RequestRow, first: Bool, _ results: [RequestRow], into writer: inout MarkupWriter
    ) {
        guard let group = row.group, row != .other else {
            writer.element("th", Attribute("colspan", "2"), Attribute("scope", "row"), text: row.label)
            return
        }
        if first {
            let count = results.count { $0.group == group }
            writer.element(
                "th", Attribute("rowspan", String(count)), Attribute("scope", "row"), Attribute("class", "group"),
                text: group.label)
        }
        writer.element("th", Attribute("scope", "row"), text: row.label)
    }

    private func writeCells(_ row: RequestRow, into writer: inout MarkupWriter) {
        for applicant in Applicant.allCases { context.write(.requests(row, applicant), into: &writer) }
    }
}
