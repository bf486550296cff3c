import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// `clean` removes what a manifest of ours lists, and nothing else.
struct SiteCleaningTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let site = try StagedSite.begin(target: folder.path("public"))
        try site.write(path: "a", [])
        try site.write(path: "b/c", [])
        _ = try site.commit()
    }

    private func clean() throws -> SiteCleaning.Summary { try SiteCleaning.clean(target: folder.path("public")) }

    @Test func aSiteOfOursIsRemoved() throws {
        let summary = try clean()
        #expect(summary == SiteCleaning.Summary(removed: 2, kept: []))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func whatIsNotOursStays() throws {
        try folder.write("public/b/mine.txt", "x")
        let summary = try clean()
        #expect(summary == SiteCleaning.Summary(removed: 2, kept: ["b/mine.txt"]))
        #expect(folder.files() == ["public/.sitegen-manifest.json", "public/b/mine.txt"])
    }

    @Test func nothingThereIsCleanAlready() throws {
        _ = try clean()
        #expect(try clean() == SiteCleaning.Summary(removed: 0, kept: []))
    }

    @Test func aFolderWithoutManifestIsRefused() throws {
        try FileManager.default.removeItem(atPath: folder.path("public/.sitegen-manifest.json"))
        #expect(throws: PublishingError.self) { try clean() }
        #expect(folder.files() == ["public/a", "public/b/c"])
    }

    @Test func aLinkPutInThePlaceOfAFolderIsNotFollowed() throws {
        try folder.write("outside/c", "precious")
        try FileManager.default.removeItem(atPath: folder.path("public/b"))
        try FileManager.default.createSymbolicLink(atPath: folder.path("public/b"), withDestinationPath: "../outside")
        let summary = try clean()
        #expect(summary == SiteCleaning.Summary(removed: 1, kept: ["b"]))
        #expect(folder.text("outside/c") == "precious")
    }

    @Test func aBuildAtWorkIsNotDisturbed() throws {
        let site = try StagedSite.begin(target: folder.path("public"))
        #expect(throws: PublishingError.self) { try clean() }
        site.abandon()
        #expect(folder.files() == ["public/.sitegen-manifest.json", "public/a", "public/b/c"])
    }
}
