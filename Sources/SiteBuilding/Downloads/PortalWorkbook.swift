package import ReportModel
package import WorkbookWriting

/// The wide table as a workbook for people who work in Excel: what is in it, the figures, the meaning of every column.
///
/// Figures are numbers, every other state is a word, and a cell the form of the report has not is empty.
package struct PortalWorkbook {
    private let book: Workbook
    private let words: PageWords
    private let addresses: SiteAddresses

    /// The most reports a sheet can hold below its two lines of head.
    package static let reportLimit = Workbook.rowLimit - 2

    package init(creating path: String, for builder: SiteBuilder) throws(WorkbookFailure) {
        let making = builder.making
        (words, addresses) = (making.words, making.addresses)
        book = try Workbook(creating: path, title: making.settings.title)
        try book.beginSheet(words["workbook_about"], widths: [24, 90])
        for (key, value) in making.dataCard { try book.append([.text(key), .text(value)]) }
        for state in ["blank", "dash", "text", "unreadable", "absent"] {
            try book.append([.text(words["legend_symbol_" + state]), .text(words["state_legend_" + state])])
        }
        try book.append([.text(words["workbook_empty"]), .text(words["workbook_empty_note"])])
        try book.beginSheet(words["data_codebook"], widths: [38, 60, 30, 24, 12], frozen: (1, 1))
        try book.append(
            ["codebook_cell", "codebook_row", "codebook_column", "codebook_unit", "codebook_forms"]
                .map { .text(words[$0]) }, style: .head)
        for cell in CellRegistry.all {
            try book.append([
                .text(cell.name),
                .text([cell.groupLabel, cell.rowLabel].compactMap { $0 }.joined(separator: "　")),
                .text(cell.columnLabel), .text(words[CodebookView.key(cell.unit)]),
                .text(cell.forms.map(\.rawValue).sorted().joined(separator: " ")),
            ])
        }
        // The page, the four divisions and the body stay in sight.
        try book.beginSheet(words["workbook_figures"], widths: [28, 12, 12, 12, 14, 14], frozen: (2, 6))
        let labels =
            WideTable.identity.map { words["column_" + $0] }
            + CellRegistry.all.map { "\($0.rowLabel)：\($0.columnLabel)" }
        try book.append(labels.map { .text($0) }, style: .head)
        try book.append(WideTable.columns.map { .text($0) }, style: .head)
    }

    /// Adds the reports of the body that comes next.
    ///
    /// - Complexity: O(cells of its reports).
    package func add(_ body: CheckedBody) throws(WorkbookFailure) {
        let unit = addresses.unit(body.body)
        for checked in body.reports {
            let values = WideTable.values(checked.report, page: unit.report(checked.report.year))
            try book.append(values.map(value))
        }
    }

    /// Completes the file.
    package func finish() throws(WorkbookFailure) { try book.finish() }

    private func value(_ value: TableValue) -> Workbook.Value {
        switch value {
        case .none: .none
        case .text(let text): text.isEmpty ? .none : .text(Self.cut(text))
        case .whole(let number): .number(Double(number), places: 0)
        case .state(let word): .text(words["legend_symbol_" + word])
        case .number(let number): Self.value(number)
        }
    }

    /// A figure as a number, if Excel can hold all its digits; else as text.
    private static func value(_ number: ExactDecimal) -> Workbook.Value {
        guard number.significand.magnitude < 1_000_000_000_000_000, let double = Double(number.description) else {
            return .text(number.description)
        }
        return .number(double, places: Int(number.scale))
    }

    /// A text within what a cell of a workbook can hold.
    private static func cut(_ text: String) -> String {
        guard text.utf8.count > Workbook.textLimit, text.utf16.count > Workbook.textLimit else { return text }
        var cut = ""
        var length = 0
        for scalar in text.unicodeScalars {
            length += UTF16.width(scalar)
            if length > Workbook.textLimit - 1 { return cut + "…" }
            cut.unicodeScalars.append(scalar)
        }
        return cut
    }
}
