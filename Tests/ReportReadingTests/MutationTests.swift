import ReportModel
import Testing

@testable import ReportReading

/// Damage at random: the reader may read less, it may never read wrong.
struct MutationTests {
    /// A small generator with a seed, so that a failure can be repeated.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    enum Damage: String, CaseIterable, Sendable {
        case deletedLine, blankedCell, blankLine, cutLine, swappedLines, trailingTabs, removedGroupLabel
    }

    @Test(arguments: Damage.allCases)
    func damageNeverMakesAFigureOfAnotherCell(damage: Damage) throws {
        let sound = InventedDocument()
        var read = 0
        for seed in UInt64(1)...60 {
            var dice = Dice(state: seed)
            var lines = sound.lines
            for _ in 0..<Int.random(in: 1...3, using: &dice) { Self.apply(damage, to: &lines, &dice) }
            guard let report = InventedDocument.read(lines.joined(separator: "\n")).report else { continue }
            for (id, figure) in sound.figures {
                guard let number = report.cells[id].number else { continue }
                #expect(number.description == figure, "\(damage) \(seed): \(id)")
                read += 1
            }
        }
        // Most figures stay readable: refusing everything would pass the check above.
        #expect(read > 60 * 100)
    }

    private static func apply(_ damage: Damage, to lines: inout [String], _ dice: inout Dice) {
        let tables = lines.indices.filter { lines[$0].contains("\t") }
        guard let line = tables.randomElement(using: &dice) else { return }
        switch damage {
        case .deletedLine: lines.remove(at: line)
        case .blankLine: lines.insert("", at: line)
        case .trailingTabs: lines[line] += "\t\t"
        case .swappedLines:
            guard let other = tables.randomElement(using: &dice) else { return }
            lines.swapAt(line, other)
        case .cutLine:
            let fields = lines[line].split(separator: "\t", omittingEmptySubsequences: false)
            guard let cut = fields.indices.randomElement(using: &dice), cut > 0 else { return }
            lines[line] = fields[..<cut].joined(separator: "\t")
        case .blankedCell, .removedGroupLabel:
            var fields = lines[line].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let field = fields.indices.randomElement(using: &dice) else { return }
            if damage == .removedGroupLabel, fields[field].allSatisfy(\.isNumber) { return }
            fields[field] = ""
            lines[line] = fields.joined(separator: "\t")
        }
    }
}
