import ReportModel
import Testing

@testable import ReportReading

/// Damage at random in the irregular layouts: text from a PDF and padded exports with page breaks.
struct LayoutDamageTests {
    enum Damage: String, CaseIterable, Sendable {
        case none, deletedLine, deletedLines, swappedNeighbours, doubledLine, pageNumber, lostField, blankedField,
            splitLine,
            joinedLines, mixed
    }

    @Test(arguments: Damage.allCases)
    func damagedTextOfAPDFIsNeverReadWrong(damage: Damage) throws {
        let document = FlowDocument()
        try check(damage, document.lines, document.figures, atLeast: damage == .none ? 200 : 80)
    }

    @Test(arguments: Damage.allCases)
    func damagedExportIsNeverReadWrong(damage: Damage) throws {
        let document = PaddedDocument()
        try check(damage, document.lines, document.figures, atLeast: damage == .none ? 200 : 80)
    }

    @Test func aFileOfMoreLinesThanAnyReportIsRefused() {
        func status(lines: Int) -> ReadingResult.Status {
            InventedDocument.read(InventedDocument().text + String(repeating: "\n", count: lines)).status
        }
        #expect(status(lines: 90_000) == .report)
        #expect(status(lines: 100_000) == .unreadable)
    }

    private func check(
        _ damage: Damage, _ sound: [String], _ figures: [CellID: String], atLeast: Int
    ) throws {
        let runs: UInt64 = damage == .none ? 1 : (damage == .mixed ? 150 : 40)
        var read = 0
        for seed in 1...runs {
            var dice = MutationTests.Dice(state: seed &* 7919)
            var lines = sound
            var note = ""
            for _ in 0..<Int.random(in: 1...(damage == .mixed ? 5 : 2), using: &dice) {
                let kind = damage == .mixed ? Damage.allCases.dropLast().randomElement(using: &dice) ?? .none : damage
                note += "\(kind) " + Self.apply(kind, to: &lines, &dice) + "; "
            }
            guard let report = InventedDocument.read(lines.joined(separator: "\n")).report else { continue }
            for (id, figure) in figures {
                guard let number = report.cells[id].number else { continue }
                #expect(number.description == figure, "\(damage) \(seed) (\(note)): \(id)")
                read += 1
            }
        }
        #expect(read >= Int(runs) * atLeast)
    }

    /// Damages lines from section 二 to the end of table 4; says what it did.
    private static func apply(_ damage: Damage, to lines: inout [String], _ dice: inout MutationTests.Dice) -> String {
        let start = lines.firstIndex { $0.hasPrefix("二、主动公开") } ?? 0
        let end = lines.firstIndex { $0.hasPrefix("五、存在") } ?? lines.count
        let range = (start + 1)..<(end - 1)
        guard let line = range.filter({ !lines[$0].isEmpty }).randomElement(using: &dice) else { return "" }
        let note = "line \(line + 1) “\(lines[line])”"
        switch damage {
        case .none, .mixed: break
        case .deletedLine: lines.remove(at: line)
        case .deletedLines: lines.removeSubrange(line..<min(line + Int.random(in: 2...4, using: &dice), end - 1))
        case .swappedNeighbours:
            // Only whole rows may change places: figures that lost their label are what they are.
            guard lines[line].contains(where: { !$0.isNumber && !$0.isWhitespace }), line + 2 < end,
                lines[line].last?.isNumber == true, lines[line + 1].last?.isNumber == true
            else { return "" }
            lines.swapAt(line, line + 1)
        case .doubledLine: lines.insert(lines[line], at: line)
        case .pageNumber: lines.insert(contentsOf: ["", "3", ""], at: line)
        case .lostField:
            let separator: Character = lines[line].contains("\t") ? "\t" : " "
            var fields = lines[line].split(separator: separator, omittingEmptySubsequences: false)
            fields.remove(at: Int.random(in: 0..<fields.count, using: &dice))
            lines[line] = fields.joined(separator: String(separator))
        case .blankedField:
            guard lines[line].contains("\t") else { return "" }
            var fields = lines[line].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            fields[Int.random(in: 0..<fields.count, using: &dice)] = ""
            lines[line] = fields.joined(separator: "\t")
        case .splitLine:
            let separator: Character = lines[line].contains("\t") ? "\t" : " "
            let fields = lines[line].split(separator: separator, omittingEmptySubsequences: false)
            let cut = Int.random(in: 0...fields.count, using: &dice)
            lines[line] = fields[..<cut].joined(separator: String(separator))
            lines.insert(fields[cut...].joined(separator: String(separator)), at: line + 1)
        case .joinedLines:
            guard line + 1 < end - 1 else { return "" }
            lines[line] += (lines[line].contains("\t") ? "\t" : " ") + lines[line + 1]
            lines.remove(at: line + 1)
        }
        return note
    }
}
