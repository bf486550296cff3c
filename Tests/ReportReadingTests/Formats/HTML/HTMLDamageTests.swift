import ReportModel
import Testing

@testable import ReportReading

/// Damaged pages: less may be read, nothing wrong.
struct HTMLDamageTests {
    enum Damage: String, CaseIterable, Sendable {
        case lostCell, lostRow, blankedCell, widerCell, narrowerCell, tallerCell, lowerCell, doubledCell, swappedRows,
            hugeSpan
    }

    @Test(arguments: Damage.allCases)
    func damageNeverMakesAFigureOfAnotherCell(damage: Damage) {
        var read = 0
        var lost = 0
        for seed in UInt64(1)...30 {
            for form in FormGeneration.allCases {
                var dice = MutationTests.Dice(state: seed &+ 40)
                let target = StatutoryTable.allCases.randomElement(using: &dice)
                var blanked: CellID?
                let document = HTMLDocument(form, .distinct, .none, seed: seed) { table, grid in
                    if table == target { blanked = Self.apply(damage, to: &grid, &dice) ?? blanked }
                }
                var expected = document.expected
                if let blanked { expected[blanked] = "blank" }
                let tally = LayoutTally(expected, document.read(), kind: damage.rawValue)
                #expect(tally.wrong == [], "\(damage) \(form.rawValue) \(seed)")
                #expect(tally.invented == [], "\(damage) \(form.rawValue) \(seed)")
                read += tally.right
                lost += tally.missing
            }
        }
        print("html damage \(damage.rawValue): \(read) right, \(lost) unread")
        #expect(read > 2 * lost)
    }

    private static func apply(_ damage: Damage, to grid: inout HTMLGrid, _ dice: inout MutationTests.Dice) -> CellID? {
        // A span can only shrink where there is one.
        let candidates = grid.rows.indices.filter { row in
            switch damage {
            case .narrowerCell: grid.rows[row].contains { $0.columns > 1 }
            case .lowerCell: grid.rows[row].contains { $0.rows > 1 }
            default: true
            }
        }
        guard let row = candidates.randomElement(using: &dice),
            let cell = grid.rows[row].indices.filter({
                damage == .narrowerCell
                    ? grid.rows[row][$0].columns > 1 : damage != .lowerCell || grid.rows[row][$0].rows > 1
            }).randomElement(using: &dice)
        else { return nil }
        switch damage {
        case .lostCell: grid.rows[row].remove(at: cell)
        case .lostRow: grid.rows.remove(at: row)
        case .blankedCell:
            guard case .value(let id) = grid.rows[row][cell].field else { return nil }
            grid.rows[row][cell].field = .other("")
            return id
        case .widerCell: grid.rows[row][cell].columns += 1
        case .narrowerCell: grid.rows[row][cell].columns = max(1, grid.rows[row][cell].columns - 1)
        case .tallerCell: grid.rows[row][cell].rows += 1
        case .lowerCell: grid.rows[row][cell].rows = max(1, grid.rows[row][cell].rows - 1)
        case .doubledCell: grid.rows[row].insert(.init(field: .other("55")), at: cell)
        case .swappedRows: grid.rows.swapAt(row, grid.rows.indices.randomElement(using: &dice) ?? row)
        case .hugeSpan:
            grid.rows[row][cell].columns = 60_000
            grid.rows[row][cell].rows = 60_000
        }
        return nil
    }

    /// A page cut off anywhere, as an interrupted download leaves it.
    @Test func aPageCutOffAnywhereIsReadAsFarAsItGoes() {
        for seed in UInt64(1)...240 {
            var dice = MutationTests.Dice(state: seed)
            let noise = HTMLNoise.allCases.randomElement(using: &dice) ?? .none
            let document = HTMLDocument(.form2021, .distinct, noise, seed: seed)
            let bytes = Array(document.page.utf8)
            let cut = Int.random(in: 0..<bytes.count, using: &dice)
            let tally = LayoutTally(document.expected, document.read(Array(bytes[..<cut])), kind: "cut")
            #expect(tally.invented == [], "\(noise) \(seed)")
            // Cut within a figure, its first digits are all there is, and they are no figure.
            #expect(tally.wrong == [], "\(noise) \(seed)")
        }
    }

    /// Bytes changed at random, tags and encoding included.
    @Test func changedBytesNeverCrashAndNeverShift() {
        for seed in UInt64(1)...120 {
            var dice = MutationTests.Dice(state: seed &* 31)
            let document = HTMLDocument(.form2021, .distinct, .none, seed: seed)
            var bytes = Array(document.page.utf8)
            for _ in 0..<3 {
                let index = Int.random(in: 0..<bytes.count, using: &dice)
                bytes[index] = UInt8.random(in: 0...255, using: &dice)
            }
            let tally = LayoutTally(document.expected, document.read(bytes), kind: "changed")
            // A changed digit is a changed figure; more than the three bytes can be no figure of another cell.
            #expect(tally.wrong.count + tally.invented.count <= 3, "\(seed)")
        }
    }
}
