import ReportModel

/// Rows of a table as CSV, with their number: a text may hold line ends, so they cannot be counted afterwards.
package struct TableRows: Sendable, Codable {
    package fileprivate(set) var bytes: [UInt8]
    package fileprivate(set) var count: Int

    init(_ writer: CSVWriter) { (bytes, count) = (writer.bytes, writer.rows) }

    /// The first rows.
    ///
    /// - Complexity: O(bytes of these rows).
    package func prefix(_ rows: Int) -> ArraySlice<UInt8> { CSVRows.prefix(rows, of: bytes) }
}

/// A value in a row of a table that is written both as CSV and into a workbook.
enum TableValue: Sendable, Hashable {
    case none
    case text(String)
    case whole(Int)
    case number(ExactDecimal)
    /// The word of a state that is no number.
    case state(String)
}

extension CSVWriter {
    mutating func field(_ value: TableValue) {
        switch value {
        case .none: field(nil as Int?)
        case .text(let text), .state(let text): field(text)
        case .whole(let number): field(number)
        case .number(let number): field(number.description)
        }
    }
}

/// Finds rows and fields in CSV we wrote ourselves.
enum CSVRows {
    /// The first rows with their line ends.
    static func prefix(_ count: Int, of bytes: [UInt8]) -> ArraySlice<UInt8> {
        var (rows, isQuoted) = (0, false)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted {
                rows += 1
                if rows == count { return bytes[...index] }
            }
        }
        return bytes[...]
    }

    /// The fields of every row, without quotes.
    ///
    /// - Complexity: O(bytes).
    static func fields(_ bytes: ArraySlice<UInt8>) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""):
                // A doubled quote inside a quoted field is one quote.
                if !isQuoted, previous == byte { field.append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                row.append(String(decoding: field, as: UTF8.self))
                field = []
            case 0x0D where !isQuoted: break
            case 0x0A where !isQuoted:
                rows.append(row + [String(decoding: field, as: UTF8.self)])
                (row, field) = ([], [])
            default: field.append(byte)
            }
            previous = byte
        }
        return rows
    }
}
