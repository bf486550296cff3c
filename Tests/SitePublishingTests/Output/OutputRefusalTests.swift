import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// What is not ours is not touched, and the message says what and why.
struct OutputRefusalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var target: String { folder.path("public") }

    private func publish(_ text: String = "1") throws {
        let site = try StagedSite.begin(target: target)
        try site.write(path: "page", Array(text.utf8))
        _ = try site.commit()
    }

    private func error(_ body: () throws -> Void) -> PublishingError? {
        do { try body() } catch { return error as? PublishingError }
        return nil
    }

    @Test func aFolderThatIsNotOursIsRefused() throws {
        try folder.write("public/thesis.docx", "precious")
        let error = error { try publish() }
        #expect(error?.kind == .refused)
        #expect(error?.diagnostic.rule == "PB-01")
        #expect(
            error?.diagnostic.message.zh
                == "\(target) 不是 sitegen 生成的文件夹（没有完好的 .sitegen-manifest.json），未作改动")
        #expect(folder.files() == ["public/thesis.docx"])
    }

    @Test func anEmptyFolderIsUsed() throws {
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
        try publish()
        #expect(folder.text("public/page") == "1")
    }

    @Test(arguments: ["", "{}", "{\"generator\":\"sitegen\",\"schema\":1,\"files\":[\n"])
    func aManifestThatIsNotExactlyOursIsNone(manifest: String) throws {
        try folder.write("public/.sitegen-manifest.json", manifest)
        try folder.write("public/page", "1")
        #expect(error { try publish() }?.diagnostic.rule == "PB-01")
        #expect(folder.text("public/page") == "1")
    }

    @Test func aFileIsNoFolder() throws {
        try folder.write("public", "text")
        #expect(error { try publish() }?.diagnostic.rule == "PB-01")
        #expect(folder.text("public") == "text")
    }

    @Test func foreignFilesInOurSiteAreNamed() throws {
        try publish()
        try folder.write("public/CNAME", "example.org")
        try folder.write("public/notes/a.txt", "x")
        let error = error { try publish("2") }
        #expect(error?.diagnostic.rule == "PB-02")
        #expect(
            error?.diagnostic.message.en
                == "\(target) holds files sitegen did not write, which would be lost: CNAME, notes/a.txt")
        #expect(folder.text("public/page") == "1")
        #expect(folder.text("public/CNAME") == "example.org")
    }

    @Test func foreignFilesThatAppearDuringTheBuildAreNamedToo() throws {
        try publish()
        let site = try StagedSite.begin(target: target)
        try site.write(path: "page", Array("2".utf8))
        try folder.write("public/late.txt", "x")
        #expect(error { _ = try site.commit() }?.diagnostic.rule == "PB-02")
        site.abandon()
        #expect(folder.text("public/page") == "1")
        #expect(folder.text("public/late.txt") == "x")
    }

    @Test func aSecondBuildAtOnceIsRefused() throws {
        let first = try StagedSite.begin(target: target)
        let error = error { try publish() }
        #expect(error?.kind == .refused)
        #expect(error?.diagnostic.rule == "PB-03")
        #expect(
            error?.diagnostic.message.en
                == "another build (process \(getpid())) is writing this folder; its lock is \(folder.path(".public.lock"))"
        )
        first.abandon()
        try publish()
        #expect(folder.text("public/page") == "1")
    }

    @Test func aStagingFolderThatIsNotOursIsRefused() throws {
        try folder.write(".public.staging/keep.txt", "x")
        #expect(error { try publish() }?.diagnostic.rule == "PB-05")
        #expect(folder.text(".public.staging/keep.txt") == "x")
    }

    @Test(arguments: ["/", ".", "..", "../.."]) func noSiteReplacesTheCurrentFolder(path: String) {
        #expect(error { _ = try StagedSite.begin(target: path) }?.diagnostic.rule == "PB-04")
    }

    @Test(arguments: ["Content", "Content/甲镇", "."]) func noSiteReplacesWhatTheBuildReads(target: String) throws {
        try folder.write("Content/甲镇/2024.txt", "x")
        let error = error {
            _ = try StagedSite.begin(target: folder.path(target), inputs: [folder.path("Content")])
        }
        #expect(error?.diagnostic.rule == "PB-04")
        #expect(folder.files() == ["Content/甲镇/2024.txt"])
    }

    @Test func aLinkStaysAndTheFolderItLeadsToIsReplaced() throws {
        try FileManager.default.createDirectory(atPath: folder.path("www"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: "www")
        try publish("1")
        try publish("2")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: target) == "www")
        #expect(folder.text("www/page") == "2")
    }

    @Test func aLinkThatLeadsNowhereIsRefused() throws {
        try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: "missing")
        #expect(error { try publish() }?.diagnostic.rule == "PB-04")
    }

    @Test(arguments: ["", "/etc/passwd", "../page", "a/../b", "a//b", "a/", ".sitegen-manifest.json"])
    func noPathLeadsOutOfTheSite(path: String) throws {
        let site = try StagedSite.begin(target: target)
        #expect(error { try site.write(path: path, []) }?.diagnostic.rule == "PB-06")
        site.abandon()
    }

    @Test func noPathIsWrittenTwice() throws {
        let site = try StagedSite.begin(target: target)
        try site.write(path: "page", [])
        #expect(error { try site.write(path: "page", []) }?.diagnostic.rule == "PB-06")
        site.abandon()
    }
}
