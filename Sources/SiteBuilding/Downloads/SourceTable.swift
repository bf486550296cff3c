package import ReportModel

/// The record of sources (`data/sources.csv`): for each report the SHA-256 of every file it was published from, oldest first.
package enum SourceTable {
    static let columns = ["body", "year", "sha256"]

    /// The file of a site.
    ///
    /// - Complexity: O(reports).
    static func file(_ index: PortalIndex) -> TableRows {
        var writer = CSVWriter()
        for column in columns { writer.field(column) }
        writer.endRow()
        for body in index.bodies {
            // What is no longer there stays on record, so that later builds know it was.
            let current = body.reports.map { ($0.year, $0.earlierDigests + [$0.sourceDigest]) }
            let sources = (current + body.earlierSources.map { ($0.year, $0.digests) }).sorted { $0.0 < $1.0 }
            for (year, digests) in sources {
                for digest in digests {
                    writer.field(body.body.key)
                    writer.field(year.value)
                    writer.field(digest)
                    writer.endRow()
                }
            }
        }
        return TableRows(writer)
    }

    /// The digests of each report in a file of an earlier site, by `name`; `nil` if the file is not one of ours.
    ///
    /// A line that was edited by hand is left out: nothing is concluded from it.
    /// - Complexity: O(bytes).
    package static func digests(in bytes: [UInt8]) -> [String: [String]]? {
        let lines = bytes.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
        guard lines.first?.elementsEqual(columns.joined(separator: ",").utf8) == true else { return nil }
        var digests: [String: [String]] = [:]
        for line in lines.dropFirst() {
            // The key is all in front of the last two commas, whatever stands in it.
            guard let last = line.lastIndex(of: UInt8(ascii: ",")),
                let middle = line[..<last].lastIndex(of: UInt8(ascii: ","))
            else { continue }
            let digest = line[(last + 1)...]
            guard digest.count == 64, let year = Int(String(decoding: line[(middle + 1)..<last], as: UTF8.self)),
                let reportYear = ReportYear(year)
            else { continue }
            let key = String(decoding: unquoted(line[..<middle]), as: UTF8.self)
            digests[name(key, reportYear), default: []].append(String(decoding: digest, as: UTF8.self))
        }
        return digests
    }

    /// What a report is known by in the record.
    package static func name(_ key: String, _ year: ReportYear) -> String { "\(key) \(year)" }

    private static func unquoted(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = UInt8(ascii: "\"")
        guard field.count >= 2, field.first == quote, field.last == quote else { return field }
        return field.dropFirst().dropLast()
    }
}
