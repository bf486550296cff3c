import ReportModel
import Testing

@testable import SiteBuilding

/// Every line and every figure of a transcript says where it stands in the file: on the source page and in the data.
struct SourcePlaceTests {
    private let granted = CellID.requests(.granted, .total)

    /// The invented report as if it had been read from a file of another format.
    private func report(_ format: SourceFormat, _ origin: (Int) -> SourceOrigin) -> AnnualReport {
        var report = InventedReport.report(2023)
        var origins = SourceOrigins()
        for line in 1...report.source.lines.count {
            origins.note(line: line, column: 1, origin(line))
            if line == report.cells[granted].place?.line {
                let box = SourceBox(left: 480, top: 300, right: 486, bottom: 312)
                if format == .pdf { origins.note(line: line, column: 3, .box(page: 3, box)) }
            }
        }
        report.source = SourceDocument(
            path: report.source.path, format: format, bytes: report.source.bytes, sha256: report.source.sha256,
            origins: origins)
        return report
    }

    private func printed() -> AnnualReport {
        report(.pdf) { .box(page: 3, SourceBox(left: 72, top: 100 + $0, right: 90, bottom: 112 + $0)) }
    }

    private func page(_ report: AnnualReport, language: String = "zh") throws -> String {
        let portal = try InventedPortal([InventedReport.body([report])], language: language)
        let file = try #require(portal.files.first { $0.key.hasSuffix("2023/source/index.html") })
        return file.value
    }

    @Test func lineOfAPrintedReportShowsPageAndBox() throws {
        let report = printed()
        let line = try #require(report.cells[granted].place?.line)
        let html = try page(report)
        #expect(html.contains("<small class=\"origin\">第 3 页，横 72–90，纵 101–113</small></li>"))
        // Around everything that stands in the line.
        #expect(
            html.contains(
                "<small class=\"origin\">第 3 页，横 72–486，纵 \(min(300, 100 + line))–\(max(312, 112 + line))</small>"))
        #expect(html.contains("id=\"t3.granted.total\"") && html.contains("title=\"文件第 3 页，横 480–486，纵 300–312\""))
        #expect(html.contains("以磅计"))
        #expect(try page(report, language: "en").contains("lang=\"en\">page 3, x 72–90, y 101–113</small>"))
    }

    @Test func lineOverTwoPagesShowsABoxOnEach() {
        let box = SourceBox(left: 72, top: 700, right: 523, bottom: 712)
        var origins = SourceOrigins()
        origins.note(line: 1, column: 1, .box(page: 1, box))
        origins.note(line: 1, column: 9, .box(page: 2, SourceBox(left: 72, top: 72, right: 100, bottom: 84)))
        let source = SourceDocument(
            path: "2023.pdf", format: .pdf, bytes: Array("虚构".utf8), sha256: "", origins: origins)
        let words = try? InventedPortal([]).builder.making.words
        #expect(
            words.map { SourceWording(source: source, words: $0).place(ofLine: 1) }
                == "第 1 页，横 72–523，纵 700–712；第 2 页，横 72–100，纵 72–84")
    }

    @Test(arguments: [
        (SourceFormat.html, SourceOrigin.cell(table: 2, row: 5, cell: 3), "第 2 个表格第 5 行"),
        (.docx, .paragraph(7), "第 7 段"),
        (.xlsx, .sheet("统计表!C7"), "统计表!C7"), (.markdown, .line(12), "文件第 12 行"),
    ])
    func lineOfAnyTranscriptShowsItsPlace(_ format: SourceFormat, _ origin: SourceOrigin, _ shown: String) throws {
        #expect(try page(report(format) { _ in origin }).contains("<small class=\"origin\">\(shown)</small>"))
    }

    @Test func textAsCollectedHasNoOtherPlaceThanItsLines() throws {
        let html = try page(InventedReport.report(2023))
        #expect(!html.contains("class=\"origin\"") && !html.contains("以磅计"))
    }

    @Test func dataHaveThePlaceOfEachFigure() throws {
        let report = printed()
        let row = try #require(
            String(decoding: FigureTable.file(report), as: UTF8.self).split(separator: "\r\n").first {
                $0.contains(",t3.granted.total,")
            })
        #expect(row.contains(",\"page=3 box=480,300,486,312\",样例省/"))
        let json = try #require(
            InventedPortal([InventedReport.body([report])]).files.first { $0.key.hasSuffix("2023/report.json") }?.value)
        #expect(json.contains("\"page\":3,\"box\":[480,300,486,312]}"))
    }

    @Test func placeForProgramsNamesItsParts() {
        let origins: [SourceOrigin] = [
            .line(3), .paragraph(4), .cell(table: 1, row: 2, cell: 3), .sheet("统计表!C7"),
            .box(page: 1, SourceBox(left: 1, top: 2, right: 3, bottom: 4)),
        ]
        #expect(
            origins.map(\.description) == [
                "file_line=3", "paragraph=4", "table=1 row=2 cell=3", "sheet=统计表!C7", "page=1 box=1,2,3,4",
            ])
    }
}
