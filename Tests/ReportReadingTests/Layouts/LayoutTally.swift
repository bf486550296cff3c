import ReportModel

@testable import ReportReading

/// What the reader made of the cells of one document.
struct LayoutTally: Sendable {
    var right = 0
    var missing = 0
    /// Cells with another figure than the document has, by name.
    var wrong: [String] = []
    /// Cells with a figure where the document has none.
    var invented: [String] = []
    /// Why cells were not read, with the number of cells.
    var causes: [String: Int] = [:]

    var isTruthful: Bool { wrong.isEmpty && invented.isEmpty }
    var share: Double { right + missing == 0 ? 1 : Double(right) / Double(right + missing) }

    static func + (left: LayoutTally, right: LayoutTally) -> LayoutTally {
        var sum = left
        sum.right += right.right
        sum.missing += right.missing
        sum.wrong += right.wrong
        sum.invented += right.invented
        sum.causes.merge(right.causes, uniquingKeysWith: +)
        return sum
    }

    init() {}

    /// Reads a document and compares every cell of either form with what it says.
    init(_ document: LayoutDocument) {
        self.init(
            document.expected, InventedDocument.read(document.text, path: "样例省/样例市/样例县/甲镇/a.txt"),
            kind: document.noises.map(\.rawValue).joined(separator: "+"))
    }

    /// Compares every cell of either form with what it should say.
    ///
    /// - Parameter kind: names the document among the causes of what is missing
    init(_ expected: [CellID: String], _ result: ReadingResult, kind: String) {
        var reasons: [CellID: String] = [:]
        for finding in result.findings where finding.rule == ReadingRule.unplaced.id {
            let reason = finding.message.en.split(separator: ": ").last.map(String.init) ?? ""
            for id in finding.cells { reasons[id] = reason }
        }
        self.init(result.document?.cells, expected: expected, reasons: reasons, kind: kind)
    }

    /// Compares the cells read; one that is not expected should hold no figure.
    init(
        _ cells: CellTable?, expected: [CellID: String], reasons: [CellID: String] = [:], kind: String = ""
    ) {
        for id in CellRegistry.all.compactMap({ CellID($0.name) }) {
            let cell = cells?[id] ?? .absent
            guard let expected = expected[id] else {
                if cell.number != nil { invented.append("\(id)=\(cell.raw)") }
                continue
            }
            switch cell.state {
            case .number(let number) where number.description == expected: right += 1
            case .number where expected == "blank": invented.append("\(id)=\(cell.raw)")
            case .number: wrong.append("\(id)=\(cell.raw)≠\(expected)")
            case .blank where expected == "blank", .dash where expected == "dash": right += 1
            case .blank, .dash, .text: wrong.append("\(id)=\(cell.state.word)≠\(expected)")
            case .unreadable, .absent:
                missing += 1
                let table = id.definition.table.rawValue
                causes["\(table) \(kind) \(reasons[id] ?? "row not found")", default: 0] += 1
            }
        }
    }
}
