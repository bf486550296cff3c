import ReportModel

/// One of the three statutory tables of a report, in the layout of the form it was published on.
///
/// A table the document lacks is shown as such, with every cell 未载明: what is missing must be as visible as what is there.
struct StatutoryTableView {
    let context: ReportTableContext
    let table: StatutoryTable

    func write(into writer: inout MarkupWriter) {
        let report = context.report
        let form = report.forms[table] ?? report.forms.values.max() ?? .form2021
        if report.forms[table] == nil {
            writer.paragraph(context.words["table_missing"], class: "note")
        } else if table != .disputes {
            writer.paragraph(context.words("table_form", ["form": form.rawValue]), class: "form-note")
        }
        switch table {
        case .proactive: ProactiveTableView(context: context, form: form).write(into: &writer)
        case .requests:
            RequestTableView(context: context, form: form).write(into: &writer)
            writer.open("p", Attribute("class", "form-help"))
            writer.link(context.glossary, context.words["glossary_outcomes_caption"])
            writer.close("p")
        case .disputes: DisputeTableView(context: context).write(into: &writer)
        }
    }
}
