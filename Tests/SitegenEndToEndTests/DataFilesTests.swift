import Foundation
import SitegenTestSupport
import Testing

/// The data files of a built site, judged by a program that shares nothing with the generator.
struct DataFilesTests {
    private static func judge(_ site: String) throws -> SitegenProgram.Outcome {
        try SitegenProgram.Run(
            ["/usr/bin/python3", Repository.path("Tests/Tools/data-check"), site], in: "/", environment: [:]
        ).outcome()
    }

    private static func settings(_ more: String, in folder: TemporaryFolder) throws -> [String] {
        let own = try String(contentsOfFile: Repository.path("Site/site.yml"), encoding: .utf8)
        let start = try #require(own.range(of: "\ndata_files:\n"))
        let end = try #require(own.range(of: "\n\n", range: start.upperBound..<own.endIndex))
        try folder.write("site-folder/site.yml", own[..<start.lowerBound] + "\n" + more + own[end.lowerBound...])
        return [
            "build", "--site", folder.path("site-folder"), "--theme", Repository.path("Themes/default"), "--output",
            folder.path("site"), "--language", "en",
        ]
    }

    /// Every figure of every report page, every checksum and count, the workbook and the database.
    @Test func everyFileAgreesWithEveryPage() throws {
        let judged = try Self.judge(WholePortal.local().path("site"))
        #expect(judged.status == 0, "\(judged)")
        #expect(judged.output.contains("12 files, 7976 figures, 40 pages; 0 contradictions"), "\(judged)")
    }

    /// The judge itself: one figure exchanged in a page, one in the table, one state taken for zero.
    @Test(arguments: [
        ("u/henan-jiaozuo-qinyang-baixiang/2024/index.html", ">21<", ">22<", "shows '22', figures.csv has '21'"),
        ("data/figures.csv", ",number,21,21,", ",number,22,21,", "figures.csv: hash"),
        ("data/reports.csv", ",blank,", ",0,", "'0', expected 'blank'"),
        ("data/datapackage.json", "\"rows\":40", "\"rows\":41", "rows: 41, expected 40"),
    ])
    func aContradictionIsFound(file: String, from: String, to: String, said: String) throws {
        let folder = try TemporaryFolder()
        try folder.copy(folder: WholePortal.local().path("site"), to: "site")
        let text = try #require(folder.text("site/" + file))
        let changed = text.replacingOccurrences(of: from, with: to)
        try #require(changed != text)
        try folder.write("site/" + file, changed)
        let judged = try Self.judge(folder.path("site"))
        #expect(judged.status == 1 && judged.output.contains(said), "\(judged)")
    }

    @Test func theOwnerSwitchesFilesOff() throws {
        let folder = try TemporaryFolder()
        let built = try SitegenProgram.run(try Self.settings("data_files:\n  write: []", in: folder))
        try #require(built.status == 0, "\(built)")
        let files = folder.files(in: "site/data").filter { !$0.hasPrefix("years/") }
        #expect(
            files == [
                "coverage.csv", "coverage.json", "datapackage.json", "findings.csv", "findings.json", "index.html",
                "index.json", "reuse.csv", "sources.csv",
            ])
        #expect(folder.text("site/data/index.html")?.contains("本站不提供 data/portal.sqlite") == true)
        #expect(try Self.judge(folder.path("site")).status == 0)
    }

    @Test func tooManyReportsForAWorkbookAreSaid() throws {
        let folder = try TemporaryFolder()
        let built = try SitegenProgram.run(
            try Self.settings("data_files:\n  workbook_limit: 39\n  database_limit: 40", in: folder))
        try #require(built.status == 0, "\(built)")
        #expect(
            folder.files(in: "site/data").filter { $0.hasPrefix("portal") || $0.hasSuffix("xlsx") }
                == ["portal.sqlite"])
        #expect(folder.text("site/data/index.html")?.contains("报告多于 39 份，不提供 data/reports.xlsx") == true)
    }
}
