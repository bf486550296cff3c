/// Writes comma-separated values after RFC 4180: UTF-8 without byte order mark, CRLF line ends, quotes where needed.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    /// The number of rows ended so far.
    private(set) var rows = 0
    private var isRowEmpty = true

    /// Some fields of a row, to be put into many rows.
    static func made(_ write: (inout CSVWriter) -> Void) -> [UInt8] {
        var writer = CSVWriter()
        write(&writer)
        return writer.bytes
    }

    /// Appends a field with foreign text.
    ///
    /// Text a spreadsheet would take for a formula gets an apostrophe in front (documented on the data page). Signed numbers
    /// and a lone sign are no formulas and stay as they are.
    mutating func field(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends fields another writer made, in the middle of a row.
    mutating func fields(_ made: [UInt8]) {
        separate()
        bytes.append(contentsOf: made)
    }

    /// Appends a number of our own making, or nothing.
    mutating func field(_ number: Int?) {
        separate()
        if let number { bytes.append(contentsOf: String(number).utf8) }
    }

    mutating func endRow() {
        bytes.append(contentsOf: [0x0D, 0x0A])
        isRowEmpty = true
        rows += 1
    }

    /// The first line of a table.
    static func header(_ columns: [String]) -> [UInt8] {
        var writer = CSVWriter()
        for column in columns { writer.field(column) }
        writer.endRow()
        return writer.bytes
    }

    private mutating func separate() {
        if !isRowEmpty { bytes.append(UInt8(ascii: ",")) }
        isRowEmpty = false
    }

    private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
        let isFormula = Self.isFormulaLike(utf8)
        let isQuoted = utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: true
            default: false
            }
        }
        if isQuoted { bytes.append(UInt8(ascii: "\"")) }
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        if isQuoted {
            for byte in utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        } else {
            bytes.append(contentsOf: utf8)
        }
    }

    static func isFormulaLike(_ utf8: some Collection<UInt8>) -> Bool {
        guard let first = utf8.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A: return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            return !utf8.dropFirst().allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
            }
        default: return false
        }
    }
}
