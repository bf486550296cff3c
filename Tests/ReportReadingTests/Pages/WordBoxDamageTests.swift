import ContentHashing
import PageExtraction
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Words of good PDFs damaged at random: less may be read, nothing wrong.
struct WordBoxDamageTests {
    struct Sound: Sendable {
        let text: PageText
        let expected: [CellID: String]
    }

    /// Documents in which every cell holds another figure of three digits.
    static let sound: [Sound] = {
        let pages = PDFPages()
        var found: [Sound] = []
        for seed in UInt64(1)...60 where found.count < 12 {
            let form: FormGeneration = found.count % 2 == 0 ? .form2021 : .form2019
            var dice = MutationTests.Dice(state: seed)
            let report = PrintedReport(seed: seed, given: (form, LayoutFigures.distinct.all(of: form, &dice)))
            guard report.expected.values.allSatisfy({ $0 != "blank" && $0 != "dash" }),
                let text = try? pages.pages(of: report.bytes, sha256: SHA256.hex(of: report.bytes))
            else { continue }
            found.append(Sound(text: text, expected: report.expected))
        }
        return found
    }()

    static let rounds = Effort.asked("SITEGEN_BOX_DAMAGES", usual: UInt64(120))

    @Test(.enabled(if: PrintedReportTests.isExpected), arguments: WordBoxDamage.allCases)
    func damageNeverMakesAFigureOfAnotherCell(damage: WordBoxDamage) throws {
        try #require(Self.sound.count == 12)
        let entry = ContentEntry(path: "样例省/样例市/样例县/甲镇/2023.pdf", filePath: "", format: .pdf)
        var read = 0
        var lost = 0
        for round in 0..<Self.rounds {
            var dice = MutationTests.Dice(state: round &* 977 &+ 5)
            let sound = Self.sound[Int(round) % Self.sound.count]
            var text = sound.text
            // Every document with its lines and without.
            if round / UInt64(Self.sound.count) % 2 == 1 {
                for page in text.pages.indices { text.pages[page].rules = [] }
            }
            let touched = Set(damage.apply(to: &text, &dice))
            let cells = ReportReader().read(entry, words: text).document?.cells
            for (id, figure) in sound.expected {
                let cell = cells?[id] ?? .absent
                switch cell.state {
                case .number(let number) where number.description == figure: read += 1
                case .unreadable, .absent: lost += 1
                // A figure inside words is shown as the words that stand there.
                case .text where cell.raw.contains(figure) && cell.raw != figure: lost += 1
                // Where a figure is gone, nothing stands.
                case .blank where touched.contains(figure): lost += 1
                default: Issue.record("\(damage) \(round): \(id) is \(cell.state.word) “\(cell.raw)”, not \(figure)")
                }
            }
        }
        print("boxes, \(damage.rawValue): \(read) right, \(lost) unread")
        #expect(damage == .lostPage ? read > lost : read > 2 * lost)
    }
}
