import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// Builds that remember, beside builds that do not.
struct MemoryTests {
    @Test func anUnchangedPortalIsNotTouched() async throws {
        let portal = try EditedPortal(seed: 1)
        let first = try await portal.build(fresh: false)
        #expect(first.isPublished && first.written > 100)
        let times = try portal.modificationTimes()
        let second = try await portal.build(fresh: false)
        #expect(second.isPublished && second.written == 0 && second.removed == 0)
        #expect(second.unchanged == first.written && second.bytes == first.bytes && second.planned == first.planned)
        #expect(second.reports == first.reports && second.diagnostics == first.diagnostics)
        #expect(second.phases.count == 2, "nothing was read")
        #expect(try portal.modificationTimes() == times)
    }

    /// One changed figure: the other bodies are neither read nor rendered.
    @Test func oneChangedReportIsReadAlone() async throws {
        let portal = try EditedPortal(seed: 2)
        _ = try await portal.build(fresh: false)
        try portal.changeFigure()
        let report = try await portal.build(fresh: false)
        #expect(report.isPublished && report.written > 0)
        let all = try await portal.build(fresh: true)
        #expect(report.readFiles > 0 && report.renderedBodies > 0)
        #expect(all.readFiles > report.readFiles && all.renderedBodies > report.renderedBodies)
    }

    /// A file somebody wrote into the published site is made anew, whatever is remembered.
    @Test func aPageThatWasTamperedWithIsWrittenAgain() async throws {
        let portal = try EditedPortal(seed: 3)
        _ = try await portal.build(fresh: false)
        let page = try #require(portal.publishedFiles().first { $0.hasPrefix("u/") && $0.hasSuffix("/index.html") })
        let good = portal.published(page)
        try portal.folder.write("site/\(page)", "<p>样例</p>")
        _ = try await portal.build(fresh: false)
        #expect(portal.published(page) == good && good != nil)
    }

    @Test func aForeignFileIsLeftAloneAndSaid() async throws {
        let portal = try EditedPortal(seed: 4)
        try portal.folder.write(".sitegen/memory.sqlite", String(repeating: "not ours\n", count: 200))
        let report = try await portal.build(fresh: false)
        #expect(report.isPublished)
        #expect(report.diagnostics.contains { $0.rule == "PB-10" })
        #expect(portal.folder.text(".sitegen/memory.sqlite")?.hasPrefix("not ours") == true)
    }

    /// A memory that was cut off or has wrong bytes is thrown away, never believed.
    @Test func aDamagedMemoryIsNotBelieved() async throws {
        let portal = try EditedPortal(seed: 5)
        // What was published before is an input: both folders have a site.
        try await portal.expectSameAsFresh("start")
        let path = portal.folder.path(".sitegen/memory.sqlite")
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        var random = SplitMix(state: 5)
        for _ in 0..<(bytes.count / 400) { bytes[4_096 + random.below(bytes.count - 4_096)] ^= 0xFF }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        try portal.changeFigure()
        try await portal.expectSameAsFresh("damaged memory")
    }

    /// Random edits of reports, side files, settings and theme: after each the site is, byte for byte, the one a build from nothing makes.
    ///
    /// `SITEGEN_STEPS` says how many; the usual few keep the test short.
    @Test func randomEditsGiveWhatABuildFromNothingGives() async throws {
        let steps = Effort.asked("SITEGEN_STEPS", usual: 4)
        let seed = Effort.asked("SITEGEN_SEED", usual: UInt64(20))
        let portal = try EditedPortal(seed: seed)
        try await portal.expectSameAsFresh("start")
        var published = 0
        for step in 0..<steps {
            let edit = try portal.randomEdit()
            if try await portal.expectSameAsFresh("seed \(seed), step \(step): \(edit)") {
                published += 1
            } else {
                try portal.repair()
            }
        }
        #expect(published > steps / 2, "most edits must leave a site")
        #expect(portal.savedBodies > 0, "the memory was never of use")
    }
}
