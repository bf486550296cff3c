import Foundation
import SitegenTestSupport
import Testing

/// The reports as they were collected, in a folder that says nothing of their places.
@Suite(
    .enabled(if: Machine.samples != nil, "SITEGEN_SAMPLES names no folder: the reports as collected were NOT built"))
struct OriginalsTests {
    @Test func thePortalOfTheOriginalsIsBuilt() throws {
        let samples = try #require(Machine.samples)
        let folder = try TemporaryFolder()
        let built = try SitegenProgram.run(
            ["build", "--content", samples, "--output", folder.path("site"), "--language", "en"])
        try #require(built.status == 0, "\(built)")
        let files = FolderContents.files(in: folder.path("site"))
        #expect(files.filter { $0.hasPrefix("u/") && $0.hasSuffix("/source/index.html") }.count == 5)
    }
}
