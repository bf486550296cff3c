import Foundation
import ReportModel
import Testing

@testable import ReportReading

/// The five collected reports: where the originals lie, where their digests lie, and the figures typed from them by hand.
struct SampleReport: CustomTestStringConvertible, Sendable {
    let name: String
    let original: String
    let digest: String
    let township: String
    let year: Int

    var testDescription: String { name }

    static let all = [
        SampleReport(
            name: "baixiang-2024", original: "000_28179bd61c2046c0.txt", digest: "河南省/焦作市/沁阳市/柏香镇/2024.txt",
            township: "柏香镇", year: 2024),
        SampleReport(
            name: "zhupu-2023", original: "001_c93a36ffeb13c002.txt", digest: "山西省/吕梁市/孝义市/柱濮镇/2023.txt",
            township: "柱濮镇", year: 2023),
        SampleReport(
            name: "pingyuan-2024", original: "002_a4f66517a6301564.txt", digest: "河南省/新乡市/卫滨区/平原镇/2024.txt",
            township: "平原镇", year: 2024),
        SampleReport(
            name: "wangjiazhuang-2024", original: "003_bd22762b600c9596.txt", digest: "河北省/邢台市/柏乡县/王家庄乡/2024.txt",
            township: "王家庄乡", year: 2024),
        SampleReport(
            name: "jiuhou-2024", original: "004_93445c37e83f1c72.txt", digest: "河南省/洛阳市/伊川县/酒后镇/2024.md",
            township: "酒后镇", year: 2024),
    ]

    /// The folder with the originals, which are not part of the project: the environment variable `SITEGEN_SAMPLES`.
    static let originals: String? = ProcessInfo.processInfo.environment["SITEGEN_SAMPLES"]

    /// The `Content` folder of the project.
    static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Content").path

    /// The expected state and value of every cell, by id, typed from the document.
    func expectedCells() throws -> [(id: String, state: String, value: String)] {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Expected"))
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
        return lines.map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return (fields[0], fields[1], fields[2])
        }
    }
}

/// Reads reports as the build does and compares every cell with what a person typed from the document.
struct SampleReportTests {
    @Test(
        .enabled(if: SampleReport.originals != nil, "set SITEGEN_SAMPLES to the folder with the collected originals"),
        arguments: SampleReport.all)
    func readsEveryCellOfTheOriginal(sample: SampleReport) throws {
        let folder = try #require(SampleReport.originals)
        let (entry, _) = ContentCatalogue.standalone(path: folder + "/" + sample.original)
        try check(ReportReader().read(try #require(entry)), against: sample)
    }

    @Test(arguments: SampleReport.all)
    func readsEveryCellOfTheDigest(sample: SampleReport) throws {
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: SampleReport.content)
        #expect(diagnostics == [])
        let entry = try #require(catalogue.entries.first { $0.path == sample.digest })
        let result = ReportReader().read(entry)
        try check(result, against: sample)
        #expect(result.report?.textKind == .digest)
        #expect(result.report?.body.path.map(\.name) == sample.digest.split(separator: "/").dropLast().map(String.init))
    }

    private func check(_ result: ReadingResult, against sample: SampleReport) throws {
        #expect(result.diagnostics == [])
        let report = try #require(result.report)
        let expected = try sample.expectedCells()
        #expect(expected.count == 200)
        for cell in expected {
            let read = report.cells[try #require(CellID(cell.id), "\(cell.id) is no cell")]
            #expect(read.state.word == cell.state, "\(cell.id): read “\(read.raw)”")
            #expect((read.number?.description ?? "") == cell.value, "\(cell.id)")
            try expectPlace(of: read, in: report.source)
        }
        #expect(report.body.name == sample.township)
        #expect(report.year.value == sample.year)
        #expect(report.sections.map(\.kind).filter { $0 != .preamble } == SectionKind.official)
    }

    /// Title, issuer, number, day and paragraphs of the one report that is an official letter.
    @Test(
        .enabled(if: SampleReport.originals != nil, "set SITEGEN_SAMPLES to the folder with the collected originals"))
    func readsTheLetterheadAndTheImprint() throws {
        let folder = try #require(SampleReport.originals)
        let (entry, _) = ContentCatalogue.standalone(path: folder + "/" + SampleReport.all[1].original)
        let letter = try #require(entry)
        let report = try #require(ReportReader().read(letter).report)
        #expect(report.title == "柱濮镇 2023 年政府信息公开工作年度报告")
        #expect(report.issuer == "柱濮镇人民政府")
        #expect(report.documentNumber == "柱政发〔2024〕3号")
        #expect(report.issuedOn == CalendarDay(year: 2024, month: 1, day: 24))
        // Five sub-headings with a paragraph each, one of them cut in two by a page break.
        #expect(
            report.section(.overview)?.blocks.map(\.kind)
                == Array(repeating: [.heading, .paragraph], count: 5).flatMap { $0 })
        #expect(report.section(.problems)?.blocks.count { $0.kind == .listItem } == 7)
        #expect(report.section(.other)?.blocks.last?.text == "2024年1月24日印发")
    }

    /// The labels that are renamed, split or damaged in one original are placed, and each is reported.
    @Test func reportsEveryApproximateLabel() throws {
        let (catalogue, _) = ContentCatalogue.scan(folder: SampleReport.content)
        let entry = try #require(catalogue.entries.first { $0.path == SampleReport.all[3].digest })
        let findings = ReportReader().read(entry).findings.filter { $0.rule == "ST-06" }
        let rows = Set(findings.flatMap(\.cells).map(\.definition.rowKey))
        #expect(findings.count == 9)
        #expect(findings.allSatisfy { $0.attribution == .reading })
        #expect(
            rows.isSuperset(of: [
                "t3.denied.security_stability", "t3.denied.internal_affairs", "t3.not_processed.publication",
                "t3.not_processed.excessive", "t3.not_processed.reissue", "t3.other.not_corrected",
                "t3.other.fee_unpaid",
            ]))
    }

    /// The place of a cell holds exactly its characters.
    private func expectPlace(of cell: Cell, in source: SourceDocument) throws {
        let place = try #require(cell.place)
        let line = String(decoding: source.line(place.line), as: UTF8.self).unicodeScalars
        let there = line.dropFirst(place.column - 1).prefix(place.length)
        #expect(String(String.UnicodeScalarView(there)) == cell.raw)
    }
}
