import SitegenCommands
import SitegenTestSupport
import Testing

@Suite struct CleanActionTests {
    @Test func publishedSiteIsRemovedAndForeignFilesStay() async throws {
        let invented = try await InventedFolder()
        #expect(await BuildAction(options: invented.options).run(on: RecordedConsole().console) == .done)
        try invented.folder.write("portal/public/notes.txt", "mine")
        let console = RecordedConsole()
        #expect(await CleanAction(options: invented.options).run(on: console.console) == .done)
        // The manifest stays with them: the folder is still one of ours.
        #expect(invented.folder.files(in: "portal/public") == [".sitegen-manifest.json", "notes.txt"])
        #expect(console.results.hasPrefix("files removed from \(invented.options.output): "))
        #expect(
            console.messages
                == "\(invented.options.output)/notes.txt: notice: not written by sitegen; kept [PB-12]\n")
    }

    @Test func folderThatIsNoSiteIsRefused() async throws {
        let folder = try TemporaryFolder()
        try folder.write("site/precious.txt", "mine")
        var options = SharedOptions()
        options.output = folder.path("site")
        let console = RecordedConsole()
        #expect(await CleanAction(options: options).run(on: console.console) == .findings)
        #expect(folder.files() == ["site/precious.txt"])
        #expect(console.messages.contains("[PB-01]"))
    }

    @Test func nothingToCleanIsClean() async throws {
        let folder = try TemporaryFolder()
        var options = SharedOptions()
        options.output = folder.path("public")
        let console = RecordedConsole()
        #expect(await CleanAction(options: options).run(on: console.console) == .done)
        #expect(console.results == "files removed from \(folder.path("public")): 0\n")
    }
}
