import Foundation
import SitegenCommands
import SitegenTestSupport
import Testing

@Suite struct InitActionTests {
    @Test(arguments: ["new", "deep/er/new"])
    func newPortalInAFolderThatDoesNotExist(name: String) async throws {
        let folder = try TemporaryFolder()
        let console = RecordedConsole()
        let status = await InitAction(options: SharedOptions(), folder: folder.path(name)).run(on: console.console)
        #expect(status == .done)
        let files = folder.files(in: name)
        #expect(files.contains("Site/site.yml"))
        #expect(files.contains("Content/样例省/样例市/样例县/甲镇/2024.txt"))
        #expect(
            console.results
                == "A new portal of \(files.count) files is in \(folder.path(name)). Next: cd \(folder.path(name)) && sitegen build\n"
        )
    }

    @Test func emptyFolderIsAccepted() async throws {
        let folder = try TemporaryFolder()
        #expect(
            await InitAction(options: SharedOptions(), folder: folder.path).run(on: RecordedConsole().console) == .done)
        #expect(folder.files().contains("Site/site.yml"))
    }

    @Test(arguments: ["notes.txt", ".hidden"])
    func folderThatIsNotEmptyIsRefused(name: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(name, "mine")
        let console = RecordedConsole()
        let status = await InitAction(options: SharedOptions(), folder: folder.path).run(on: console.console)
        #expect(status == .findings)
        #expect(console.messages.contains("[PB-10]"))
        #expect(folder.files() == [name])
    }

    @Test func fileInThePlaceOfTheFolderIsRefused() async throws {
        let folder = try TemporaryFolder()
        try folder.write("new", "mine")
        let status = await InitAction(options: SharedOptions(), folder: folder.path("new"))
            .run(on: RecordedConsole().console)
        #expect(status != .done)
        #expect(folder.text("new") == "mine")
    }
}
