import ReportModel
import SitegenTestSupport
import Testing

@testable import RecordCoding

struct RecordCodingTests {
    /// Something of everything the model is made of.
    private struct Sample: Codable, Equatable {
        enum Kind: Codable, Equatable {
            case none
            case pair(Int, name: String?)
            case list([UInt64])
        }
        enum Level: String, Codable { case low, high }

        var number = -7
        var large: UInt64 = .max
        var small: UInt16 = 513
        var fraction = 2.5
        var flag = true
        var text = "样例\u{0}县"
        var missing: Int?
        var present: String? = ""
        var kinds: [Kind] = [.none, .pair(3, name: nil), .pair(.min, name: "甲"), .list([1, .max])]
        var level = Level.high
        var levels: [Level?] = [nil, .low]
        var blocks: [[UInt8]] = [[], [0, 255]]
        var words: [UInt32] = [0, .max]
        var signed: [Int32] = [.min, 5]
        var keyed: [Level: Int] = [.low: -1]
        var range = 3...9
        var nested: [[String]] = [["a"], []]
        var nestedOptional: [Int?]? = [nil, 4]
    }

    @Test func everythingComesBack() throws {
        let sample = Sample()
        let bytes = try RecordCoding.bytes(of: sample)
        #expect(try RecordCoding.value(Sample.self, in: bytes) == sample)
        var other = sample
        (other.missing, other.present, other.level, other.flag) = (1 << 40, nil, .low, false)
        #expect(try RecordCoding.value(Sample.self, in: RecordCoding.bytes(of: other)) == other)
        #expect(try RecordCoding.bytes(of: other) != bytes)
    }

    /// A record names no fields, so what would be lost is refused and not written without its names.
    @Test func namesAsKeysAreRefused() {
        #expect(throws: UnsupportedRecord.self) { try RecordCoding.bytes(of: ["乙": [1, 2]]) }
        #expect(throws: UnsupportedRecord.self) { try RecordCoding.bytes(of: [[7: "甲"]]) }
    }

    /// A record that was cut off anywhere, or has more behind it, is damaged.
    @Test func aPartIsNoRecord() throws {
        let bytes = try RecordCoding.bytes(of: Sample())
        for end in bytes.indices {
            #expect(throws: (any Error).self) { try RecordCoding.value(Sample.self, in: Array(bytes[..<end])) }
        }
        #expect(throws: DamagedRecord.self) { try RecordCoding.value(Sample.self, in: bytes + [0]) }
    }

    /// A wrong byte may give another value or an error; it never ends the program.
    @Test func aWrongByteIsSurvived() throws {
        let bytes = try RecordCoding.bytes(of: Sample())
        var random = SplitMix(state: 11)
        var refused = 0
        for place in bytes.indices {
            for _ in 0..<4 {
                var damaged = bytes
                damaged[place] = UInt8(truncatingIfNeeded: random.next())
                do { _ = try RecordCoding.value(Sample.self, in: damaged) } catch { refused += 1 }
            }
        }
        #expect(refused > bytes.count)
    }

    /// A report keeps every cell with its state, its characters and its place, and every line of its source.
    @Test func aReportComesBack() throws {
        var report = InventedReport.full(year: 2024)
        for (index, written) in ["", "/", "?", "absent", "若干", "0.50", "-3"].enumerated() {
            report.cells[report.expectedCells[index]] = InventedReport.cell(written, line: 900 + index)
        }
        report.source = SourceDocument(path: "甲.txt", bytes: Array("一\n二\r\n三".utf8), sha256: "ab")
        let bytes = try RecordCoding.bytes(of: report.cells)
        #expect(try RecordCoding.value(CellTable.self, in: bytes) == report.cells)
        let again = try RecordCoding.value(AnnualReport.self, in: RecordCoding.bytes(of: report))
        #expect(again.cells == report.cells)
        #expect(again.body == report.body && again.year == report.year && again.forms == report.forms)
        #expect(again.source.lines == report.source.lines && again.source.bytes == report.source.bytes)
        #expect(again.source.line(3).elementsEqual("三".utf8))
    }
}
