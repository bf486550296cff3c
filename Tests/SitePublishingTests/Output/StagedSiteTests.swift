import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// A site takes the place of the one before in one step, and only its own files are ever touched.
struct StagedSiteTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var target: String { folder.path("public") }

    @discardableResult
    private func publish(_ files: KeyValuePairs<String, String>, to target: String? = nil) throws -> PublishSummary {
        let site = try StagedSite.begin(target: target ?? self.target)
        for (path, text) in files { try site.write(path: path, Array(text.utf8)) }
        return try site.commit()
    }

    private func refusal(_ body: () throws -> Void) -> PublishingError? {
        do { try body() } catch { return error as? PublishingError }
        return nil
    }

    @Test func theFirstSiteIsWrittenWithItsManifest() throws {
        let summary = try publish(["index.html": "<p/>", "u/a/2024/index.html": "甲"])
        #expect(summary == PublishSummary(written: 2, unchanged: 0, removed: 0, bytes: 7, leftBehind: []))
        #expect(folder.files(in: "public") == [".sitegen-manifest.json", "index.html", "u/a/2024/index.html"])
        #expect(folder.text("public/u/a/2024/index.html") == "甲")
        #expect(
            folder.text("public/.sitegen-manifest.json") == """
                {"generator":"sitegen","schema":1,"files":[
                {"path":"index.html","size":4,"xxh3":"\(SiteManifest.Entry(of: Array("<p/>".utf8)).hash)"}
                ,{"path":"u/a/2024/index.html","size":3,"xxh3":"\(SiteManifest.Entry(of: Array("甲".utf8)).hash)"}
                ]}

                """)
    }

    @Test func nothingIsLeftBesideTheSite() throws {
        try publish(["a": "1"])
        try publish(["b": "2"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["public"])
    }

    @Test func theNextSiteReplacesTheFirst() throws {
        try publish(["same": "1", "changed": "1", "gone/deep": "1"])
        let inode = try number(of: "public/same")
        let summary = try publish(["same": "1", "changed": "2", "new": "1"])
        #expect(summary == PublishSummary(written: 2, unchanged: 1, removed: 1, bytes: 3, leftBehind: []))
        #expect(folder.files(in: "public") == [".sitegen-manifest.json", "changed", "new", "same"])
        #expect(!FileManager.default.fileExists(atPath: folder.path("public/gone")))
        #expect(folder.text("public/changed") == "2")
        #expect(try number(of: "public/same") == inode)
    }

    @Test func aFileSomeoneEditedIsWrittenAgain() throws {
        try publish(["page": "ours"])
        try folder.write("public/page", "theirs")
        try publish(["page": "ours"])
        #expect(folder.text("public/page") == "ours")
    }

    @Test func anAbandonedSiteLeavesTheOldOne() throws {
        try publish(["page": "1"])
        let site = try StagedSite.begin(target: target)
        try site.write(path: "page", Array("2".utf8))
        #expect(folder.text("public/page") == "1")
        site.abandon()
        #expect(folder.text("public/page") == "1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["public"])
    }

    @Test func anInterruptedBuildIsClearedAwayByTheNext() throws {
        try publish(["page": "1"])
        // What a killed build leaves: a marked staging folder, and a lock nobody holds.
        try folder.write(".public.staging/.sitegen-staging", "")
        try folder.write(".public.staging/u/half/index.html", "<p")
        try folder.write(".public.lock", "999999\n")
        try publish(["page": "2"])
        #expect(folder.text("public/page") == "2")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["public"])
    }

    @Test func aRemovalThatWasInterruptedIsContinued() throws {
        try publish(["a": "1", "b/c": "1"])
        // Killed after the swap, while the old site was being removed.
        try FileManager.default.copyItem(atPath: target, toPath: folder.path(".public.staging"))
        try FileManager.default.removeItem(atPath: folder.path(".public.staging/a"))
        try publish(["a": "2"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["public"])
    }

    @Test func aSiteLeftAsideBetweenTwoRenamesIsPutBack() throws {
        try publish(["page": "1"])
        try FileManager.default.moveItem(atPath: target, toPath: folder.path(".public.old"))
        let site = try StagedSite.begin(target: target)
        #expect(folder.text("public/page") == "1")
        site.abandon()
    }

    @Test func withoutAnExchangeTwoRenamesDoIt() throws {
        try publish(["page": "1", "gone": "1"])
        let site = try StagedSite.begin(target: target, exchange: { _, _ in ENOSYS })
        try site.write(path: "page", Array("2".utf8))
        let summary = try site.commit()
        #expect(summary == PublishSummary(written: 1, unchanged: 0, removed: 1, bytes: 1, leftBehind: []))
        #expect(folder.files(in: "public") == [".sitegen-manifest.json", "page"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["public"])
    }

    @Test func aFailedSwapLeavesTheOldSite() throws {
        try publish(["page": "1"])
        let site = try StagedSite.begin(target: target, exchange: { _, _ in EBUSY })
        try site.write(path: "page", Array("2".utf8))
        let error = refusal { _ = try site.commit() }
        #expect(error?.diagnostic.rule == "PB-07")
        #expect(
            error?.diagnostic.message.en
                == "cannot replace the output folder: the folder is a mount point and cannot be replaced as a whole")
        site.abandon()
        #expect(folder.text("public/page") == "1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["public"])
    }

    @Test func aReaderAlwaysSeesACompleteSite() throws {
        let pages = (0..<40).map { "page\($0)" }
        func publish(_ text: String) throws {
            let site = try StagedSite.begin(target: target)
            for page in pages { try site.write(path: page, Array(text.utf8)) }
            _ = try site.commit()
        }
        try publish("0")
        let path = target
        let stop = DispatchSemaphore(value: 0)
        let done = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var incomplete: [String] = []
        nonisolated(unsafe) var looks = 0
        let reader = Thread {
            while stop.wait(timeout: .now()) == .timedOut {
                // A path looked up in the old site just before the swap may miss once; a site that is not whole misses twice.
                if !FileManager.default.isReadableFile(atPath: path + "/page39"),
                    FileManager.default.contents(atPath: path + "/page39")?.isEmpty ?? true
                {
                    incomplete.append("no last page after \(looks) looks")
                }
                looks += 1
            }
            done.signal()
        }
        reader.start()
        for round in 1...30 { try publish(String(round)) }
        stop.signal()
        done.wait()
        #expect(incomplete.isEmpty)
        #expect(looks > 0)
    }

    @Test func filesAreReadableByAWebServerWhateverTheUmask() throws {
        try publish(["u/page": "1"])
        #expect(try permissions(of: "public/u/page") == 0o644)
        #expect(try permissions(of: "public/u") == 0o755)
        #expect(try permissions(of: "public") == 0o755)
    }

    @Test func manyThreadsWriteAtOnce() async throws {
        let site = try StagedSite.begin(target: target)
        try await withThrowingTaskGroup { group in
            for worker in 0..<8 {
                group.addTask {
                    for page in 0..<50 { try site.write(path: "u\(page)/w\(worker)", Array("\(page)".utf8)) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try site.commit().written == 400)
        #expect(folder.files(in: "public").count == 401)
    }

    private func number(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: folder.path(path))[.systemFileNumber] as? Int
    }

    private func permissions(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: folder.path(path))[.posixPermissions] as? Int
    }
}
