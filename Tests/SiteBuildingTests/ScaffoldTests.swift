import Foundation
import SitegenTestSupport
import Testing

@testable import SiteBuilding

@Suite struct ScaffoldTests {
    @Test func theProgramsFilesAreFoundFromABuildTree() {
        let found = InstalledFiles.locate(from: Repository.root + "/Sources/SiteBuilding")
        #expect(found?.root == Repository.root)
    }

    @Test func theProgramsFilesAreFoundFromAnInstalledTree() throws {
        let prefix = try TemporaryFolder(["bin/sitegen": "", "share/sitegen/Themes/default/theme.yml": ""])
        let found = InstalledFiles.locate(from: prefix.path + "/bin/sitegen")
        #expect(found?.root == prefix.path + "/share/sitegen")
    }

    @Test func aProgramWithoutItsFilesFindsNothing() throws {
        let prefix = try TemporaryFolder(["bin/sitegen": ""])
        #expect(InstalledFiles.locate(from: prefix.path + "/bin/sitegen") == nil)
        #expect(InstalledFiles.locate(from: prefix.path + "/bin/missing") == nil)
    }

    @Test func aNewPortalHasTheDocumentedSettingsAndInventedReports() throws {
        let installed = try #require(InstalledFiles.locate(from: Repository.root))
        let (files, diagnostics) = SiteScaffold.files(from: installed)
        #expect(diagnostics.map(\.summary) == [])
        #expect(files.map(\.path) == files.map(\.path).sorted())
        let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        let settings = try Repository.bytes("Site/site.yml")
        #expect(byPath["Site/site.yml"] == settings)
        let guide = try Repository.bytes("Themes/README.md")
        #expect(byPath["Themes/README.md"] == guide)
        let place = "Content/样例省/样例市/样例县/甲镇"
        let report = try Repository.bytes("\(place)/2024.txt")
        #expect(byPath["\(place)/2024.txt"] == report)
        let note = String(decoding: byPath["Content/样例省/body.yml"] ?? [], as: UTF8.self)
        #expect(note.hasSuffix("\nsample: true\n"))
    }

    @Test func anIncompleteInstallationIsReported() throws {
        let prefix = try TemporaryFolder(["Themes/default/theme.yml": ""])
        let (files, diagnostics) = SiteScaffold.files(from: InstalledFiles(root: prefix.path))
        #expect(files == [])
        #expect(diagnostics.map(\.rule) == ["SE-07"])
    }

    @Test func staticFilesAreTakenAsTheyAre() throws {
        let site = try TemporaryFolder([
            "static/favicon.ico": "i", "static/a/b.txt": "b", "static/.gitkeep": "", "static/.well-known/c.txt": "c",
        ])
        let (files, diagnostics) = StaticFiles.load(folder: site.path)
        #expect(diagnostics.map(\.summary) == [])
        #expect(files.map(\.path) == [".well-known/c.txt", "a/b.txt", "favicon.ico"])
        #expect(files.map(\.content) == [Array("c".utf8), Array("b".utf8), Array("i".utf8)])
    }

    @Test func aStaticNameThatIsNoAddressIsAnError() throws {
        let site = try TemporaryFolder(["static/Logo.PNG": ""])
        let (files, diagnostics) = StaticFiles.load(folder: site.path)
        #expect(files.isEmpty)
        #expect(diagnostics.map(\.rule) == ["SE-06"])
    }

    @Test func aSiteWithoutStaticFolderHasNoStaticFiles() throws {
        let site = try TemporaryFolder(["site.yml": ""])
        let (files, diagnostics) = StaticFiles.load(folder: site.path)
        #expect(files.isEmpty && diagnostics.isEmpty)
    }
}
