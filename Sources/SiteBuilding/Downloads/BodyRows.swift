package import ReportModel

/// What one body adds to the files that hold everything: rows that are appended in the order of the bodies.
package struct BodyRows: Sendable, Codable {
    package let findings: TableRows
    package let findingObjects: [UInt8]
    /// What the texts of one year share with those of the year before.
    package let reuse: TableRows
    /// By the files that are written.
    package let tables: [DataFileKind: TableRows]
    /// The body itself, if something is written that takes values and not bytes; not kept with the rows.
    package var body: CheckedBody?

    private enum CodingKeys: String, CodingKey { case findings, findingObjects, reuse, tables }
}

extension SiteBuilder {
    /// The rows of one body in the files that hold everything.
    ///
    /// - Complexity: O(cells + text + findings of the body).
    package func rows(_ body: CheckedBody, in kinds: Set<DataFileKind>) -> BodyRows {
        let unit = making.addresses.unit(body.body)
        var tables: [DataFileKind: TableRows] = [:]
        if kinds.contains(.figures) { tables[.figures] = FigureTable.rows(body) }
        if kinds.contains(.wide) { tables[.wide] = WideTable.rows(body, page: unit.report) }
        if kinds.contains(.metrics) { tables[.metrics] = MetricTable.rows(body, page: unit.report) }
        if kinds.contains(.texts) { tables[.texts] = TextTable.rows(body, page: unit.report) }
        return BodyRows(
            findings: FindingTable.rows(body), findingObjects: FindingTable.objects(body),
            reuse: ReuseTable.rows(body), tables: tables, body: takesValues(in: kinds) ? body : nil)
    }

    /// Whether something that is written takes the values of a body instead of rows of text.
    package func takesValues(in kinds: Set<DataFileKind>) -> Bool {
        kinds.contains(.workbook) || kinds.contains(.database) || hasCountyWorkbooks
    }

    /// A Boolean value indicating whether each county has a workbook of its own, since one of the whole site would be too large.
    package var hasCountyWorkbooks: Bool { making.hasCountyWorkbooks }

    /// The division right above a body, as a position in the index; `nil` if its path names none.
    package func division(above body: ReportingBody) -> Int? { making.index.division(at: body.parents[...]) }

    /// The address of the workbook of a division.
    package func workbook(of division: Int) -> SiteAddress { making.addresses.workbook(division) }

    /// What stands above the rows of a table; `nil` for a file that is no table of text.
    package static func header(of kind: DataFileKind) -> [UInt8]? {
        switch kind {
        case .figures: FigureTable.header
        case .wide: WideTable.header
        case .metrics: MetricTable.header
        case .texts: TextTable.header
        case .workbook, .database: nil
        }
    }
}
