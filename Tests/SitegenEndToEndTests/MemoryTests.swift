import Foundation
import SitegenTestSupport
import Testing

/// Builds that are killed on the way, and what they leave in the memory.
struct MemoryTests {
    @Test func aBuildThatWasKilledLeavesNothingWrong() throws {
        let folder = try TemporaryFolder(in: Machine.memoryFolder)
        for part in ["Content", "Site", "Themes"] { try folder.copy(folder: Repository.path(part), to: part) }
        func arguments(_ output: String, _ more: [String] = []) -> [String] {
            [
                "build", "--content", folder.path("Content"), "--site", folder.path("Site"), "--theme",
                folder.path("Themes/default"), "--output", folder.path(output), "--language", "en",
            ] + more
        }
        let report = "Content/山西省/吕梁市/孝义市/柱濮镇/2023.txt"
        let text = try #require(folder.text(report))
        var killed = 0
        for (step, milliseconds) in [20, 60, 120, 200, 300, 450, 650].enumerated() {
            try folder.write(report, text + "\n样例补记第\(step)号。\n")
            let run = try SitegenProgram.start(arguments("site"))
            usleep(UInt32(milliseconds) * 1_000)
            kill(run.process.processIdentifier, SIGKILL)
            if run.outcome().status == 128 + SIGKILL { killed += 1 }
        }
        #expect(killed > 0)
        // What was published before is an input: both go on from the same site.
        if folder.text("site/index.html") != nil { try folder.copy(folder: folder.path("site"), to: "fresh") }
        let (after, fresh) = try (
            SitegenProgram.run(arguments("site")), SitegenProgram.run(arguments("fresh", ["--fresh"]))
        )
        try #require(after.status == 0 && fresh.status == 0, "\(after)\n\(fresh)")
        let sites = try (FolderContents(of: folder.path("site")), FolderContents(of: folder.path("fresh")))
        #expect(sites.0.files.count > 100)
        #expect(sites.0.differences(from: sites.1) == [])
    }
}
