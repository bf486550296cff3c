import ReportModel
import Testing

@testable import SiteBuilding

/// The tables with one row a report and one row a section, the descriptor and the files for programs.
@Suite struct WideTableTests {
    private static let states: [String: InventedReport.Content] = [
        "t2.license.decisions": .blank, "t2.penalty.decisions": .dash("/"), "t2.coercion.decisions": .text("无"),
        "t2.admin_fee.amount_wan": .number("0.092"), "t3.new_received.total": .unreadable("1 2"),
        "t4.review.total": .absent,
    ]

    private static let report = InventedReport.report(2021) { states[$0.name] }

    private static func row(_ report: AnnualReport) -> [String: String] {
        let body = InventedReport.body([report])
        let bytes = WideTable.header + WideTable.rows(body) { UnitAddresses(slug: "jia").report($0) }.bytes
        let rows = CSVRows.fields(bytes[...])
        return Dictionary(zip(rows[0], rows[1])) { first, _ in first }
    }

    @Test func everyStateIsItsOwnWordAndZeroIsANumber() {
        let row = Self.row(Self.report)
        #expect(row["page"] == "u/jia/2021/")
        #expect(row["t2.license.decisions"] == "blank")
        #expect(row["t2.penalty.decisions"] == "dash")
        #expect(row["t2.coercion.decisions"] == "text")
        #expect(row["t2.admin_fee.amount_wan"] == "0.092")
        #expect(row["t3.new_received.total"] == "unreadable")
        #expect(row["t4.review.total"] == "absent")
        #expect(row["t3.granted.total"] == "0")
        #expect(row["t2_2019.license.decisions"] == "", "the form of 2021 has no such cell")
        #expect([row["cells_filled"], row["cells_expected"]] == ["195", "200"])
    }

    @Test func everyCellOfTheFormHasItsColumn() {
        for form in FormGeneration.allCases {
            let row = Self.row(InventedReport.report(2020, form: form) { _ in .number("7") })
            let filled = row.filter { CellID($0.key) != nil && $0.value == "7" }.map(\.key).sorted()
            #expect(filled == InventedReport.report(2020, form: form).expectedCells.map(\.name).sorted())
        }
    }

    @Test func sectionsAreRowsWithTheirText() {
        let body = InventedReport.body([InventedReport.report(2021, text: "第一段，“引”\"q\"")])
        let rows = CSVRows.fields(TextTable.rows(body) { UnitAddresses(slug: "jia").report($0) }.bytes[...])
        #expect(rows.count == 6)
        #expect(rows[0].suffix(6) == ["s1_overview", "一、总体情况", "2", "10", "full", "第一段，“引”\"q\""])
    }

    @Test func rowsAreCountedOverLineEndsInsideFields() {
        var writer = CSVWriter()
        for row in [["a", "b\nc"], ["\"", "d,e"], ["'=f", ""]] {
            for field in row { writer.field(field) }
            writer.endRow()
        }
        let rows = TableRows(writer)
        #expect(rows.count == 3)
        #expect(CSVRows.fields(rows.bytes[...]) == [["a", "b\nc"], ["\"", "d,e"], ["'=f", ""]])
        #expect(CSVRows.fields(rows.prefix(2)) == [["a", "b\nc"], ["\"", "d,e"]])
        #expect(rows.prefix(9).elementsEqual(rows.bytes))
    }

    /// What is not written is neither linked nor described; what is, is.
    @Test func dataPageSaysWhatIsNotThereAndWhy() throws {
        let portal = try InventedPortal([InventedReport.body([InventedReport.report(2024)])])
        var pages: [String: String] = [:]
        let data = PortalData(
            files: [
                DataFile(
                    address: DataFileKind.figures.address, bytes: 1_234_567, sha256: String(repeating: "ab", count: 32),
                    rows: 200, beginning: FigureTable.header)
            ], omitted: [.database: .switchedOff, .workbook: .tooManyReports(limit: 20)])
        portal.builder.sharedFiles(cases: RuleCaseBook(), data: data) {
            pages[$0.path] = String(decoding: $0.content, as: UTF8.self)
        }
        let page = try #require(pages["data/index.html"])
        #expect(page.contains("href=\"figures.csv\"") && page.contains("1\u{2009}234\u{2009}567"))
        #expect(page.contains("本站不提供 data/portal.sqlite"))
        #expect(page.contains("报告多于 20 份，不提供 data/reports.xlsx"))
        #expect(!page.contains("href=\"portal.sqlite\"") && !page.contains("href=\"reports.xlsx\""))
        let descriptor = try #require(pages["data/datapackage.json"])
        #expect(descriptor.contains("\"hash\":\"sha256:abab") && descriptor.contains("\"bytes\":1234567"))
        #expect(!descriptor.contains("sqlite"))
    }

    /// More reports than the whole workbook is to hold: each county has its own, linked from its page and known to programs.
    @Test func whereTheWholeIsTooLargeCountiesHaveWorkbooks() throws {
        let reports = [2023, 2024].map { InventedReport.report($0) }
        var portal = try InventedPortal([InventedReport.body(reports)])
        let county = "c/yanglisheng-yanglishi-yanglixian/"
        let link = "href=\"reports.xlsx\""
        var files = portal.files
        #expect(files[county + "index.html"]?.contains("href=\"index.json\"") == true)
        #expect(files[county + "index.html"]?.contains(link) == false)
        #expect(files[county + "index.json"]?.contains("\"workbook\":null") == true)
        portal.settings.dataFiles.workbookLimit = 1
        files = portal.files
        #expect(files[county + "index.html"]?.contains(link) == true)
        #expect(files[county + "index.json"]?.contains("\"workbook\":\"\(county)reports.xlsx\"") == true)
        #expect(files["p/yanglisheng/index.html"]?.contains(link) == false)
        #expect(files["data/index.html"]?.contains("Excel 工作簿改为每县（市、区）一个") == true)
        portal.settings.dataFiles.kinds = [.figures]
        #expect(portal.files[county + "index.html"]?.contains(link) == false)
    }

    /// Sums are over the reports that have the figure, and say over how many.
    @Test func yearAndCountyForProgramsLeaveBlanksOut() throws {
        let bodies = [("甲镇", "3"), ("乙镇", "4"), ("丙镇", "")].map { name, received in
            InventedReport.body([
                InventedReport.report(2024, body: InventedReport.body(name)) { id in
                    id.name == "t3.new_received.total" ? (received.isEmpty ? .blank : .number(received)) : nil
                }
            ])
        }
        let files = try InventedPortal(bodies).files
        let sum = "\"received\":{\"sum\":\"7\",\"reports\":2}"
        let county = try #require(files["c/yanglisheng-yanglishi-yanglixian/index.json"])
        #expect(county.contains("\"years\":[{\"year\":2024,\"bodies\":3,\"reports\":3,\(sum)"))
        #expect(county.contains("\"received\":null"))
        let year = try #require(files["data/years/2024.json"])
        #expect(year.hasPrefix("{\"year\":2024,\"all\":{\"year\":2024,\"bodies\":3,\"reports\":3,\(sum)"))
        #expect(files["rules/t3-01/index.json"]?.hasPrefix("{\"rule\":\"T3-01\",\"severity\":\"error\"") == true)
    }
}
