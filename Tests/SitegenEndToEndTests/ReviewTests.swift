import Foundation
import SitegenTestSupport
import Testing

/// A report with personal data is never published, and its number stands nowhere the program writes.
struct ReviewTests {
    /// Nobody's: no county has the code 110000, and the day is 1900-01-01.
    private static let number = "110000190001010004"
    private static let report = "content/样例省/样例市/样例县/甲镇/2024.txt"

    /// A portal whose 2024 report holds the number in its prose.
    private func portal() throws -> SmallPortal {
        let portal = try SmallPortal()
        let text = try #require(portal.folder.text(Self.report))
        try portal.folder.write(Self.report, text + "\n样品编码为\(Self.number)。\n")
        return portal
    }

    @Test func theBuildStopsAndTheLastGoodSiteStays() throws {
        let portal = try portal()
        let outcome = try portal.build()
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("甲镇/2024.txt:"), "\(outcome)")
        #expect(outcome.messages.contains("error: looks like an identity number 11**************04"), "\(outcome)")
        #expect(!"\(outcome)".contains(Self.number))
        try portal.expectUntouched()
    }

    @Test func leftOutItStandsNowhereInTheSite() throws {
        let portal = try portal()
        try portal.folder.copy(folder: Repository.path("Site"), to: "settings")
        let settings = try #require(portal.folder.text("settings/site.yml"))
        try portal.folder.write(
            "settings/site.yml",
            settings.replacingOccurrences(of: "refused_files: stop", with: "refused_files: leave_out"))
        let outcome = try portal.build([
            "--site", portal.folder.path("settings"), "--build-report", portal.folder.path("report.json"),
        ])
        #expect(outcome.status == 0, "\(outcome)")
        #expect(!"\(outcome)".contains(Self.number))
        #expect(portal.folder.text("report.json")?.contains(Self.number) == false)
        let site = try FolderContents(of: portal.folder.path("site"))
        #expect(site.files.keys.contains { $0.hasSuffix("/2023/index.html") })
        #expect(!site.files.keys.contains { $0.hasSuffix("/2024/source/index.html") })
        // At the address of the report stands why there is none, in a word that gives nothing away.
        let page = try #require(site.files.first { $0.key.hasSuffix("/2024/index.html") }).value
        #expect(String(decoding: page, as: UTF8.self).contains("含有个人信息"))
        for (path, bytes) in site.files {
            #expect(bytes.range(of: Data(Self.number.utf8)) == nil, "\(path)")
        }
    }

    @Test(arguments: ["text", "json", "sarif", "html"])
    func noFormatOfTheCheckShowsIt(format: String) throws {
        let portal = try portal()
        let outcome = try SitegenProgram.run([
            "check", portal.folder.path(Self.report), "--format", format, "--verbose", "--language", "zh",
        ])
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.output.contains("NA-10"))
        #expect(!"\(outcome)".contains(Self.number))
    }

    @Test(arguments: ["text", "json"])
    func inspectionDoesNotShowItEither(format: String) throws {
        let portal = try portal()
        let outcome = try SitegenProgram.run([
            "inspect", portal.folder.path(Self.report), "--explain", "--format", format,
        ])
        #expect(outcome.output.contains("NA-10"))
        #expect(!"\(outcome)".contains(Self.number))
    }

    @Test func aWrittenReasonLetsItPass() throws {
        let portal = try portal()
        let text = try #require(portal.folder.text(Self.report))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains(Self.number) }) + 1
        try portal.folder.write(
            "content/样例省/样例市/样例县/甲镇/decisions.yml",
            """
            2024.txt:
              - rule: NA-10
                line: \(line)
                found: "11**************04"
                decision: dismissed
                reason: 是样品编码，不是身份号码
                by: 甲镇
                date: 2025-01-02

            """)
        let outcome = try portal.build()
        #expect(outcome.status == 0, "\(outcome)")
    }
}
