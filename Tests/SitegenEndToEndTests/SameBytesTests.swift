import Foundation
import SitegenTestSupport
import Testing

/// The same input gives the same bytes, whatever the machine is like.
struct SameBytesTests {
    @Test func workersTimeZoneLanguageAndFolderOrderLeaveNoTrace() throws {
        let folder = try TemporaryFolder(in: Machine.memoryFolder)
        try folder.copy(folder: Repository.path("Content"), to: "first/Content")
        try folder.copy(folder: Repository.path("Content"), to: "second/Content", reversed: true)

        let first = try SitegenProgram.run(
            ["build", "--content", folder.path("first/Content"), "--output", folder.path("first/site"), "--jobs", "1"],
            environment: ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"])
        let second = try SitegenProgram.run(
            [
                "build", "--content", folder.path("second/Content"), "--output", folder.path("second/site"), "--jobs",
                "7",
            ],
            environment: ["TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"])
        try #require(first.status == 0, "\(first)")
        try #require(second.status == 0, "\(second)")

        let sites = try (
            FolderContents(of: folder.path("first/site")), FolderContents(of: folder.path("second/site"))
        )
        #expect(sites.0.files.count > 100)
        #expect(sites.0.differences(from: sites.1) == [])
    }

    /// Nothing is written twice: the second build finds every file as it is.
    @Test func aSecondBuildChangesNothing() throws {
        let folder = try TemporaryFolder()
        let arguments = ["build", "--output", folder.path("site"), "--language", "en"]
        let first = try SitegenProgram.run(arguments)
        try #require(first.status == 0, "\(first)")
        let before = try FolderContents(of: folder.path("site"))
        let second = try SitegenProgram.run(arguments)
        try #require(second.status == 0, "\(second)")
        #expect(try FolderContents(of: folder.path("site")).differences(from: before) == [])
        #expect(try folder.names() == ["site"], "nothing is left beside the site")
    }
}
