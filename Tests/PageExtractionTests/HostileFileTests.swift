import ContentHashing
import Foundation
import SitegenTestSupport
import Testing

@testable import PageExtraction

/// Files made to break the program: each is refused or read, in bounded time, and the next one is read as ever.
struct HostileFileTests {
    private func outcome(_ bytes: [UInt8], _ extraction: PDFPages) -> Bool {
        do {
            _ = try extraction.pages(of: bytes, sha256: SHA256.hex(of: bytes))
            return true
        } catch { return false }
    }

    @Test(.enabled(if: ExtractionTests.isExpected)) func cutAndFlippedFilesHarmNothing() {
        let extraction = PDFPages()
        let sound = ExtractionTests.document(ExtractionTests.words, pages: 3)
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for round in 0..<60 {
            var bytes = sound
            if round % 2 == 0 {
                bytes.removeLast(next(bytes.count - 8))
            } else {
                for _ in 0..<20 { bytes[8 + next(bytes.count - 8)] = UInt8(next(256)) }
            }
            _ = outcome(bytes, extraction)
        }
        #expect(outcome(sound, extraction))
    }

    /// Pages that are their own parents, fonts that call themselves, boxes without end, objects nested for ever.
    @Test(
        .enabled(if: ExtractionTests.isExpected),
        arguments: [
            ("/Kids[4 0 R]", "/Kids[2 0 R]"), ("[0 0 595 842]", "[0 0 1e30 -1e30]"),
            ("[0 0 595 842]", "[0 0 nan 99999999999]"),
            ("/Contents 5 0 R", "/Contents[5 0 R 4 0 R 2 0 R]"),
            ("/Courier", "/Courier/Encoding 3 0 R/ToUnicode 5 0 R"),
            ("12 Tf", "1000000000 Tf"), ("72 700 Td", "99999999999 -99999999999 Td"), ("/Length 7", "/Length 99999999"),
        ])
    func loopsAndHugeBoxesEnd(old: String, new: String) {
        let text = String(decoding: ExtractionTests.document(ExtractionTests.words), as: UTF8.self)
        let extraction = PDFPages()
        _ = outcome(Array(text.replacing(old, with: new).utf8), extraction)
        #expect(outcome(Array(text.utf8), extraction))
    }

    @Test(.enabled(if: ExtractionTests.isExpected)) func nestingForEverEnds() {
        let extraction = PDFPages()
        let deep = String(repeating: "[", count: 200_000)
        let text = String(decoding: ExtractionTests.document(ExtractionTests.words), as: UTF8.self)
        _ = outcome(Array(text.replacing("/Resources", with: "/Other \(deep)/Resources").utf8), extraction)
        let many = String(repeating: "q ", count: 2_000_000)
        _ = outcome(Array(text.replacing("BT ", with: many + "BT ").utf8), extraction)
        #expect(outcome(Array(text.utf8), extraction))
    }
}
