import Foundation
import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportReading

/// Thousands of generated reports in every layout and format, read back.
struct GeneratorTests {
    /// The share of readable figures that are read, by layout; a lower one is a step back.
    static let floors: [GeneratedLayout: Double] = [
        .text(.cellLines): 0.999, .text(.cellLinesWithBlanks): 0.998, .text(.barLines): 0.999,
        .text(.barredCells): 0.999, .text(.barRows): 0.999, .text(.markdown): 0.999, .text(.unseparated): 0.17,
        .text(.blanks): 0.999, .text(.tabs): 0.999, .text(.singleLineBars): 0.999, .text(.singleLineBlanks): 0.999,
        .pdf: 0.994, .html: 0.999, .docx: 0.999, .xlsx: 0.999,
    ]

    /// What the reader makes of the documents of a layout; read once for every test that asks.
    private static let tallies = Cache()

    /// The documents of a layout that lose no figures, and the sum of their cells.
    static func readable(_ layout: GeneratedLayout) async -> (documents: Int, sum: LayoutTally) {
        let read = await tallies.value(of: layout).filter { !$0.losesFigures }
        return (read.count, read.reduce(LayoutTally()) { $0 + $1.tally })
    }

    @Test(arguments: GeneratedLayout.allCases)
    func noFigureIsWrongOrInvented(layout: GeneratedLayout) async {
        for read in await Self.tallies.value(of: layout) where !read.tally.isTruthful {
            Issue.record("\(GeneratedReport(layout, seed: read.seed).failure(\.tally).words)")
            return
        }
        let sum = await Self.readable(layout).sum
        let share = String(format: "%.2f %%", sum.share * 100)
        print("generated, \(layout.name.en): \(share) of \(sum.right + sum.missing) figures read")
        // The floors are those of the usual documents; of others only the truth is demanded.
        guard GeneratedLayout.asked == nil else { return }
        #expect(sum.share >= Self.floors[layout] ?? 0.975, "\(layout.name.en): \(share)")
    }

    /// The seeds of further documents, `first,count`; for a long search.
    private static let furtherSeeds: Range<UInt64>? = {
        let numbers = ProcessInfo.processInfo.environment["SITEGEN_SEEDS"]?.split(separator: ",").compactMap {
            UInt64($0)
        }
        guard let numbers, numbers.count == 2 else { return nil }
        return numbers[0]..<(numbers[0] + numbers[1])
    }()

    /// Documents beyond those of every run, with the causes of what is not read; a single one is printed.
    @Test(.enabled(if: furtherSeeds != nil), arguments: LayoutStyle.allCases)
    func furtherDocumentsAreReadRight(style: LayoutStyle) {
        let layout = GeneratedLayout.text(style)
        var sum = LayoutTally()
        var examples: [String: UInt64] = [:]
        for seed in Self.furtherSeeds ?? 0..<0 {
            let report = GeneratedReport(layout, seed: seed)
            let tally = report.tally
            if Self.furtherSeeds?.count == 1 { print("\(report)\n\(String(decoding: report.bytes, as: UTF8.self))") }
            if !tally.isTruthful {
                let smallest = report.shrunk { !$0.tally.isTruthful }
                Issue.record("\(smallest): wrong \(tally.wrong.prefix(5)), invented \(tally.invented.prefix(5))")
            }
            guard !report.losesFigures else { continue }
            for cause in tally.causes where examples[cause.key] == nil { examples[cause.key] = seed }
            sum = sum + tally
        }
        let share = String(format: "%.2f %%", sum.share * 100)
        print("further, \(style.rawValue): \(share) of \(sum.right + sum.missing) figures read")
        for (cause, count) in sum.causes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(40) {
            print("further, \(style.rawValue): \(count) \(cause), as in seed \(examples[cause] ?? 0)")
        }
    }

    @Test func aFailureShrinksToItsCause() {
        let report = GeneratedReport(.text(.tabs), seed: 3)
        let culprit = CellID.requests(.granted, .total)
        var copy = report
        copy.values[culprit] = "77"
        copy.noises = [.units, .fullWidth]
        let smallest = copy.shrunk { $0.values[culprit] == "77" && $0.noises.contains(.units) }
        #expect(smallest.noises == [.units])
        #expect(smallest.values.filter { $0.value != "0" } == [culprit: "77"])
    }
}

extension GeneratorTests {
    @Test func aPlantedFaultIsShownInTheSmallestDocument() throws {
        // A reader that takes 7 items for 1, as soon as a unit stands behind.
        func misread(_ bytes: [UInt8]) -> [UInt8] {
            Array(String(decoding: bytes, as: UTF8.self).replacing("7件", with: "1件").utf8)
        }
        var report = GeneratedReport(.text(.barRows), seed: 3)
        report.noises = [.serialNumbers, .units, .markedPages]
        report.values[CellID.requests(.granted, .business)] = "27"
        try #require(!report.tally(misreading: misread).isTruthful && report.tally.isTruthful)
        let (smallest, words) = report.failure { $0.tally(misreading: misread) }
        #expect(smallest.noises == [.units])
        let figures = smallest.values.filter { $0.value != "0" }
        #expect(figures.count == 1 && figures.allSatisfy { $0.value.hasSuffix("7") }, "\(figures)")
        let figure = try #require(figures.first)
        #expect(words.contains("wrong [\"\(figure.key)=") && words.contains("\(figure.value)件"), "\(words.prefix(300))")
        #expect(words.contains("三、收到和处理政府信息公开申请情况"))
    }

    /// One document read: what counts of it.
    struct ReadDocumentTally: Sendable {
        let seed: UInt64
        let losesFigures: Bool
        let tally: LayoutTally
    }

    /// The documents of each layout, read when first asked for.
    actor Cache {
        private var tallies: [GeneratedLayout: Task<[ReadDocumentTally], Never>] = [:]

        func value(of layout: GeneratedLayout) async -> [ReadDocumentTally] {
            if let known = tallies[layout] { return await known.value }
            let reading = Task.detached {
                (0..<UInt64(layout.count)).map { seed in
                    let report = GeneratedReport(layout, seed: seed)
                    return ReadDocumentTally(seed: seed, losesFigures: report.losesFigures, tally: report.tally)
                }
            }
            tallies[layout] = reading
            return await reading.value
        }
    }
}
