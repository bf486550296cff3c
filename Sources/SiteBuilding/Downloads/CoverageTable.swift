import Diagnostics
import ReportModel

/// What became of the report of every body and year as one table: `data/coverage.csv` and `data/coverage.json`.
enum CoverageTable {
    /// The columns with their explanation keys, in order.
    static let columns = [
        "province", "prefecture", "county", "township", "body", "kind", "code", "year", "status", "expected", "basis",
        "published_on", "issued_on", "due_on", "refusals", "sample", "page",
    ]

    /// The rows in the order of the index, years ascending.
    ///
    /// - Complexity: O(bodies × years).
    static func csv(_ index: PortalIndex, _ addresses: SiteAddresses) -> TableRows {
        var writer = CSVWriter()
        for column in columns { writer.field(column) }
        writer.endRow()
        forEachRow(index, addresses) { values in
            for value in values {
                switch value {
                case .text(let text): writer.field(text ?? "")
                case .number(let number): writer.field(number)
                case .flag(let flag): writer.field(flag ? "true" : "false")
                }
            }
            writer.endRow()
        }
        return TableRows(writer)
    }

    /// The same rows as an array of objects, one a line.
    static func json(_ index: PortalIndex, _ addresses: SiteAddresses) -> [UInt8] {
        var bytes = FindingTable.jsonStart
        var isFirst = true
        forEachRow(index, addresses) { values in
            var writer = JSONWriter(reserving: 512)
            writer.object { writer in
                for (column, value) in zip(columns, values) {
                    switch value {
                    case .text(let text): writer.member(column, text)
                    case .number(let number): writer.member(column, number)
                    case .flag(let flag):
                        writer.key(column)
                        writer.bool(flag)
                    }
                }
            }
            if !isFirst { bytes += FindingTable.jsonSeparator }
            isFirst = false
            bytes += writer.bytes
        }
        return bytes + FindingTable.jsonEnd
    }

    private enum Value {
        case text(String?), number(Int), flag(Bool)
    }

    private static func forEachRow(_ index: PortalIndex, _ addresses: SiteAddresses, _ visit: ([Value]) -> Void) {
        for summary in index.bodies {
            let (body, unit) = (summary.body, addresses.unit(summary.body))
            let registered = summary.coverage.registered
            let names = [DivisionLevel.province, .prefecture, .county, .township].map { body.division(at: $0)?.name }
            let code = body.path.last?.code ?? registered?.body.path.last?.code
            for covered in summary.coverage.years {
                let hasPage = covered.status != .notExpected
                let refusals = covered.refusals.map(\.rawValue).joined(separator: " ")
                visit(
                    names.map { .text($0) } + [
                        .text(body.name), .text(body.kind.label), .text(code), .number(covered.year.value),
                        .text(covered.status.rawValue), .flag(covered.status.isExpected),
                        .text(registered == nil ? "inferred" : "registry"), .text(covered.publishedOn?.description),
                        .text(covered.issuedOn?.description), .text(covered.dueOn?.description),
                        .text(refusals.isEmpty ? nil : refusals), .flag(body.isSample),
                        .text(hasPage ? unit.report(covered.year).canonicalPath : nil),
                    ])
            }
        }
    }
}
