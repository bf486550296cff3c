import Foundation
import Glibc
import SitegenTestSupport
import Testing

/// Whatever goes wrong, the site that was there stays as it was, and the message says what and where.
struct FailureTests {
    @Test func anUnknownNameInATemplateStopsTheBuild() throws {
        let portal = try SmallPortal()
        try portal.folder.copy(folder: Repository.path("Themes/default"), to: "theme")
        let template = try #require(
            FolderContents.files(in: portal.folder.path("theme")).filter { $0.hasSuffix(".mustache") }.sorted().first)
        let lines = try #require(portal.folder.text("theme/\(template)")).split(
            separator: "\n", omittingEmptySubsequences: false)
        try portal.folder.append("theme/\(template)", "{{nonsense}}\n")
        let outcome = try portal.build(["--theme", portal.folder.path("theme")])
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("\(template):\(lines.count):"), "\(outcome)")
        #expect(outcome.messages.contains("nonsense"), "\(outcome)")
        try portal.expectUntouched()
    }

    @Test func anUnknownSettingStopsTheBuildAndTheNearestNameIsOffered() throws {
        let portal = try SmallPortal()
        try portal.folder.copy(folder: Repository.path("Site"), to: "settings")
        let lines = try #require(portal.folder.text("settings/site.yml")).split(
            separator: "\n", omittingEmptySubsequences: false)
        try portal.folder.append("settings/site.yml", "titel: 样例\n")
        let outcome = try portal.build(["--site", portal.folder.path("settings")])
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("site.yml:\(lines.count):1"), "\(outcome)")
        #expect(outcome.messages.contains("titel") && outcome.messages.contains("title"), "\(outcome)")
        try portal.expectUntouched()
    }

    /// A page that breaks a rule of the output stops the build; the message names the page, its report and the rule.
    @Test func aPageThatIsNotWellFormedStopsTheBuild() throws {
        let portal = try SmallPortal()
        try portal.folder.copy(folder: Repository.path("Themes/default"), to: "theme")
        for template in FolderContents.files(in: portal.folder.path("theme"))
        where template.hasSuffix("report.mustache") {
            try portal.folder.append("theme/\(template)", "<p>\n")
        }
        let outcome = try portal.build(["--theme", portal.folder.path("theme")])
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("/2024/index.html"), "\(outcome)")
        #expect(outcome.messages.contains("甲镇/2024.txt"), "\(outcome)")
        try portal.expectUntouched()
    }

    /// Links are checked over the whole site, after the last page: neither a page nor a place in it may be missing.
    @Test(arguments: ["nowhere/index.html", "index.html#nowhere"])
    func aLinkThatLeadsNowhereStopsTheBuild(address: String) throws {
        let portal = try SmallPortal()
        try portal.folder.copy(folder: Repository.path("Themes/default"), to: "theme")
        let bottom = try #require(portal.folder.text("theme/templates/bottom.mustache"))
        try portal.folder.write(
            "theme/templates/bottom.mustache", "<p><a href=\"{{root}}\(address)\">x</a></p>\n" + bottom)
        let outcome = try portal.build(["--theme", portal.folder.path("theme")])
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("nowhere"), "\(outcome)")
        try portal.expectUntouched()
    }

    @Test func aFileThatIsNotAReportStopsTheBuild() throws {
        let portal = try SmallPortal()
        try portal.folder.write("content/\(Self.foreignFile)", Self.explanation)
        let outcome = try portal.build()
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("CT-06") && outcome.messages.contains(Self.foreignFile), "\(outcome)")
        try portal.expectUntouched()
    }

    /// An owner who prefers the others to be published is still told about each file left out.
    @Test func aFileThatIsNotAReportIsLeftOutWhereTheOwnerSaysSo() throws {
        let portal = try SmallPortal()
        try portal.folder.write("content/\(Self.foreignFile)", Self.explanation)
        try portal.folder.copy(folder: Repository.path("Site"), to: "settings")
        let settings = try #require(portal.folder.text("settings/site.yml"))
        try portal.folder.write(
            "settings/site.yml",
            settings.replacingOccurrences(of: "refused_files: stop", with: "refused_files: leave_out"))
        let outcome = try portal.build(["--site", portal.folder.path("settings")])
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.messages.contains("CT-06") && outcome.messages.contains(Self.foreignFile), "\(outcome)")
    }

    private static let foreignFile = "样例省/样例市/样例县/甲镇/2018.txt"
    private static let explanation = "样例县甲镇政府信息公开工作年度报告解读\n\n这是一份解读，不是报告。\n"

    /// A link that leads nowhere cannot be read by anyone, not even by root.
    @Test func aFileThatCannotBeReadStopsTheBuild() throws {
        let portal = try SmallPortal()
        try FileManager.default.createSymbolicLink(
            atPath: portal.folder.path("content/\(Self.foreignFile)"), withDestinationPath: "nowhere.txt")
        let outcome = try portal.build()
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("CT-01") && outcome.messages.contains(Self.foreignFile), "\(outcome)")
        try portal.expectUntouched()
    }

    @Test func aFileThatIsNotUTF8StopsTheBuild() throws {
        let portal = try SmallPortal()
        // 样例 in GBK, an encoding many collected files have.
        try Data([0xD1, 0xF9, 0xC0, 0xFD, 0x0A]).write(
            to: URL(fileURLWithPath: portal.folder.path("content/\(Self.foreignFile)")))
        let outcome = try portal.build()
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains(Self.foreignFile), "\(outcome)")
        try portal.expectUntouched()
    }

    @Test func aFolderThatIsNotASiteIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("site/论文.txt", "不可丢失")
        let outcome = try SitegenProgram.run(["build", "--output", folder.path("site"), "--language", "en"])
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("PB-01"), "\(outcome)")
        #expect(try FolderContents(of: folder.path("site")).files == ["论文.txt": Data("不可丢失".utf8)])
        #expect(try folder.names() == ["site"])
    }

    @Test func aFileThatIsNotOursInTheSiteStopsTheBuild() throws {
        let portal = try SmallPortal()
        try portal.folder.write("site/mine.html", "mine")
        let outcome = try portal.build()
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.messages.contains("PB-02") && outcome.messages.contains("mine.html"), "\(outcome)")
        #expect(portal.folder.text("site/mine.html") == "mine")
    }

    /// The first build is halted while it holds the lock, so that the second certainly meets it.
    @Test func aSecondBuildAtOnceIsRefusedAndTheFirstEndsWell() throws {
        let folder = try TemporaryFolder()
        let arguments = ["build", "--output", folder.path("site"), "--language", "en"]
        let first = try SitegenProgram.start(arguments)
        // The lock is a file first and held a moment later; what is staged beside it comes after both.
        while first.process.isRunning, try folder.names().allSatisfy({ $0 == ".site.lock" }) { usleep(200) }
        kill(first.process.processIdentifier, SIGSTOP)
        defer { kill(first.process.processIdentifier, SIGCONT) }
        try #require(try folder.names().contains(".site.lock"), "the first build was over too soon")

        let second = try SitegenProgram.run(arguments)
        #expect(second.status == 1, "\(second)")
        #expect(second.messages.contains("PB-03"), "\(second)")

        kill(first.process.processIdentifier, SIGCONT)
        let outcome = first.outcome()
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try folder.names() == ["site"])
    }

    /// In a namespace of its own, on a file system in memory that is filled to the last byte.
    @Test(.enabled(if: SmallDisk.isPossible || Machine.isCI, "no namespace can be made: a full disk was NOT tried"))
    func aFullDiskLeavesTheOldSite() throws {
        let folder = try TemporaryFolder()
        let outcome = try SmallDisk.buildUntilFull(in: folder)
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.messages.contains("PB-07"), "\(outcome)")
        let before = try FolderContents(of: folder.path("before"))
        #expect(before.files.count > 10)
        #expect(try FolderContents(of: folder.path("after")).differences(from: before) == [])
        #expect(folder.text("names") == "filler\nsite\n")
    }
}
