import XMLReading

/// A cell's place: column and row, counted from 0.
struct SheetPlace: Hashable {
    let column: Int
    let row: Int

    /// The largest place a workbook has.
    static let last = SheetPlace(column: 16_383, row: 1_048_575)

    init(column: Int, row: Int) { (self.column, self.row) = (column, row) }

    /// Reads an address such as `C7`; `nil` for anything else.
    init?(_ address: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in address.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            default: return nil
            }
            guard column <= 16_384, row <= 1_048_576 else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(column: column - 1, row: row - 1)
    }

    /// The address, such as `C7`.
    var address: String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(row + 1)
    }
}

/// Cells a sheet shows as one.
struct SheetRange: Hashable {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>

    /// Reads a range such as `A1:C3`; `nil` for anything else.
    init?(_ text: String) {
        let ends = text.split(separator: ":").compactMap { SheetPlace($0) }
        guard ends.count == 2, ends[0].column <= ends[1].column, ends[0].row <= ends[1].row else { return nil }
        columns = ends[0].column...ends[1].column
        rows = ends[0].row...ends[1].row
    }
}

/// Collects the cells of a sheet from its events.
struct SheetReader {
    struct Row {
        var number: Int
        var isHidden: Bool
        /// The cells with something in them by column.
        var cells: [(column: Int, text: [UInt8])] = []
        /// A Boolean value indicating whether cells were written at all, be they empty.
        var isLaidOut = false
    }

    /// More cells with something in them than any report has.
    static let cellLimit = 100_000

    private let texts: [[UInt8]]
    private let formats: WorkbookFormats
    private(set) var rows: [Row] = []
    private(set) var merges: [SheetRange] = []
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    private(set) var formulas = 0
    private(set) var isTooLarge = false
    private var cells = 0

    /// The cell that is being read.
    private var place = SheetPlace(column: 0, row: 0)
    private var kind = ""
    private var style: Int?
    private var value: [UInt8]?
    private var formula: [UInt8]?
    private var rich = RichText()
    private var isInline = false
    private var open: String = ""
    private var nextColumn = 0
    /// Rows are hidden unless they say otherwise.
    private var hidesRows = false

    init(_ texts: [[UInt8]], _ formats: WorkbookFormats) { (self.texts, self.formats) = (texts, formats) }

    /// Takes the next event; `false` once the sheet is larger than any report.
    mutating func take(_ event: XMLEvent) -> Bool {
        if isInline { rich.take(event) }
        switch event {
        case .start(let name, let attributes): start(name.local, attributes)
        case .text(let text):
            if open == "v" { value = (value ?? []) + text }
            if open == "f" { formula = (formula ?? []) + text }
        case .end(let name):
            open = ""
            if name.local == "c" { closeCell() }
            if name.local == "is" { isInline = false }
        }
        return !isTooLarge
    }

    private mutating func start(_ local: String, _ attributes: [XMLAttribute]) {
        open = local
        switch local {
        case "sheetFormatPr": hidesRows = attributes["zeroHeight"].map { $0 == "1" || $0 == "true" } ?? false
        case "col":
            guard let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) }),
                first >= 1, last >= first, Self.isHidden(attributes, size: "width"), hiddenColumns.count < 1000
            else { return }
            hiddenColumns.append((first - 1)...(last - 1))
        case "row":
            let number = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? (rows.last?.number ?? -1) + 1
            let isShown = attributes["hidden"].map { $0 == "0" || $0 == "false" } ?? false
            rows.append(
                Row(
                    number: min(max(number, 0), SheetPlace.last.row),
                    isHidden: Self.isHidden(attributes, size: "ht") || hidesRows && !isShown))
            nextColumn = 0
            if rows.count > Self.cellLimit, rows[rows.count - 2].cells.isEmpty { rows.remove(at: rows.count - 2) }
        case "c":
            place =
                attributes["r"].flatMap { SheetPlace($0) }
                ?? SheetPlace(column: nextColumn, row: rows.last?.number ?? 0)
            nextColumn = place.column + 1
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) }
            (value, formula) = (nil, nil)
        case "f": formula = []
        case "is":
            isInline = true
            rich = RichText()
        case "mergeCell":
            guard let range = attributes["ref"].flatMap({ SheetRange($0) }) else { return }
            merges.append(range)
            if merges.count > Self.cellLimit { isTooLarge = true }
        default: break
        }
    }

    private static func isHidden(_ attributes: [XMLAttribute], size: String) -> Bool {
        let hidden = attributes["hidden"] ?? "0"
        return hidden == "1" || hidden == "true" || attributes[size].map { $0 == "0" } ?? false
    }

    private mutating func closeCell() {
        guard let last = rows.indices.last else { return }
        rows[last].isLaidOut = true
        let text = self.text()
        guard text.contains(where: { $0 > 0x20 }) else { return }
        rows[last].cells.append((place.column, text))
        cells += 1
        if cells > Self.cellLimit { isTooLarge = true }
    }

    /// What the cell shows.
    private mutating func text() -> [UInt8] {
        let inline = rich.finished()
        if let formula {
            formulas += 1
            // Never calculated: the program that opens the sheet would show something, we do not know what.
            if value == nil, kind != "inlineStr" { return [UInt8(ascii: "=")] + formula }
        }
        guard let value else { return kind == "inlineStr" ? inline : [] }
        switch kind {
        case "s":
            let index = Int(String(decoding: value, as: UTF8.self))
            return index.flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? Array("\u{FFFD}".utf8)
        case "n": return formats.text(of: value, style: style)
        case "b": return Array((value == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8)
        case "inlineStr": return inline
        default: return value
        }
    }
}
