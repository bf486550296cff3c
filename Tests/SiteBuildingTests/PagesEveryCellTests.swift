import ReportModel
import Testing

@testable import SiteBuilding

/// Every renderer shows every cell: the registry is walked, not a list of our own.
@Suite struct PagesEveryCellTests {
    /// A different figure in every cell, so that no page passes by showing another cell.
    static func figure(_ id: CellID) -> String { String(1000 + Int(id.index)) }

    @Test(arguments: FormGeneration.allCases) func reportPageShowsEveryCell(form: FormGeneration) throws {
        let portal = try InventedPortal([Self.body(form)])
        let files = portal.files
        let page = try #require(files[Self.address])
        for id in StatutoryTable.allCases.flatMap({ CellRegistry.cells(of: $0, in: form) }) {
            let figure = Self.figure(id)
            #expect(page.contains("id=\"\(id.name)\""), "\(id)")
            #expect(page.contains("<a href=\"source/index.html#\(id.name)\">\(figure)</a>"), "\(id)")
        }
    }

    @Test(arguments: FormGeneration.allCases) func sourcePageLeadsBackFromEveryCell(form: FormGeneration) throws {
        let page = try #require(try InventedPortal([Self.body(form)]).files["\(Self.folder)source/index.html"])
        for id in StatutoryTable.allCases.flatMap({ CellRegistry.cells(of: $0, in: form) }) {
            let start = try #require(
                page.range(of: "<a id=\"\(id.name)\" href=\"../index.html#\(id.name)\"")?.upperBound, "\(id)")
            #expect(page[start...].prefix { $0 != "\n" }.contains(">\(Self.figure(id))</a></li>"), "\(id)")
        }
    }

    /// Of a file that is no text a transcript is shown; it says so, and where each figure stands in the file.
    @Test(arguments: [SourceFormat.html, .docx, .xlsx, .pdf])
    func sourcePageSaysWhatATranscriptIs(format: SourceFormat) throws {
        var report = InventedReport.report(2024)
        let plain = report.source
        var origins = SourceOrigins()
        for line in plain.lines.indices {
            origins.note(line: line + 1, column: 1, .cell(table: 2, row: line + 1, cell: 3))
        }
        report.source = SourceDocument(
            path: "a", format: format, bytes: plain.bytes, sha256: plain.sha256, origins: origins)
        let portal = try InventedPortal([InventedReport.body([report])])
        let page = try #require(portal.files["\(Self.folder)source/index.html"])
        #expect(page.contains("原文转录："))
        #expect(page.contains("的文字转录："))
        #expect(page.contains("网页中报告以外的部分") == (format == .html))
        let id = CellRegistry.all[0].id
        let line = try #require(report.cells[id].place?.line)
        #expect(page.contains("title=\"文件中第 2 个表格第 \(line) 行第 3 格\""))
        #expect(portal.files[Self.address]?.contains("的文字转录，逐行编号") == true)
    }

    @Test(arguments: FormGeneration.allCases) func downloadsHoldEveryCell(form: FormGeneration) throws {
        let files = try InventedPortal([Self.body(form)]).files
        let csv = try #require(files["\(Self.folder)report.csv"])
        let json = try #require(files["\(Self.folder)report.json"])
        let cells = StatutoryTable.allCases.flatMap { CellRegistry.cells(of: $0, in: form) }
        #expect(csv.utf8.split(separator: UInt8(ascii: "\n")).count == cells.count + 1)
        for id in cells {
            #expect(csv.contains(",2024,\(id.name),"), "\(id)")
            #expect(csv.contains(",number,\(Self.figure(id)),\(Self.figure(id)),"), "\(id)")
            #expect(json.contains("\"\(id.name)\":{\"state\":\"number\",\"value\":\"\(Self.figure(id))\""), "\(id)")
        }
    }

    @Test(arguments: FormGeneration.allCases) func comparisonShowsEveryCell(form: FormGeneration) throws {
        let body = InventedReport.body([
            InventedReport.report(2023, form: form),
            InventedReport.report(2024, form: form) { .number(Self.figure($0)) },
        ])
        let page = try #require(try InventedPortal([body]).files["u/\(Self.slug)/compare/2023-2024/index.html"])
        for id in StatutoryTable.allCases.flatMap({ CellRegistry.cells(of: $0, in: form) }) {
            #expect(page.contains("<tr id=\"\(id.name)\">"), "\(id)")
            #expect(page.contains("2024/index.html#\(id.name)\">\(Self.figure(id))</a>"), "\(id)")
        }
    }

    /// Zero in both years is folded, but there.
    @Test func comparisonFoldsWhatIsZeroInBothYears() throws {
        let body = InventedReport.body([InventedReport.report(2023), InventedReport.report(2024)])
        let page = try #require(try InventedPortal([body]).files["u/\(Self.slug)/compare/2023-2024/index.html"])
        for id in CellRegistry.all where id.forms.contains(.form2021) {
            #expect(page.contains("<tr id=\"\(id.name)\">"), "\(id.name)")
        }
        #expect(page.contains("<summary>两年均为 0 的 10 项</summary>"))
    }

    @Test func townshipPageShowsEveryCellOfAllYears() throws {
        let body = InventedReport.body([
            InventedReport.report(2020, form: .form2019) { .number(Self.figure($0)) },
            InventedReport.report(2021) { .number(Self.figure($0)) },
        ])
        let page = try #require(try InventedPortal([body]).files["u/\(Self.slug)/index.html"])
        for (year, form) in [(2020, FormGeneration.form2019), (2021, .form2021)] {
            for id in StatutoryTable.allCases.flatMap({ CellRegistry.cells(of: $0, in: form) }) {
                let link = "<a href=\"\(year)/index.html#\(id.name)\">\(Self.figure(id))</a>"
                #expect(page.contains(link), "\(year) \(id)")
            }
        }
    }

    static let slug = "yanglisheng-yanglishi-yanglixian-jiazhen"
    static let folder = "u/\(slug)/2024/"
    static let address = "\(folder)index.html"

    private static func body(_ form: FormGeneration) -> CheckedBody {
        InventedReport.body([InventedReport.report(2024, form: form) { .number(Self.figure($0)) }])
    }
}
