import Foundation
import SitegenTestSupport
import Testing

/// Pages of the built portal judged by the Nu HTML checker, which shares nothing with our own rules.
struct NuCheckerTests {
    private static let tool = Repository.path("Tests/Tools/nu-check")

    /// Fetches the checker once; says itself what is missing, and fails under CI.
    private static let isThere: Bool = {
        guard let asked = try? SitegenProgram.Run([tool, "--fetch"], in: "/", environment: [:]).outcome() else {
            return false
        }
        return asked.status == 0
    }()

    @Test(
        .enabled(
            if: isThere || Machine.isCI,
            "Java or the Nu checker is missing: the pages were NOT judged by a second judge"))
    func aSampleOfPagesHasNoError() throws {
        let portal = try WholePortal.local()
        let judged = try SitegenProgram.Run([Self.tool, portal.path("site"), "40"], in: portal.path, environment: [:])
            .outcome()
        #expect(judged.status == 0, "\(judged)")
    }

    @Test(
        .enabled(
            if: isThere || Machine.isCI,
            "Java or the Nu checker is missing: the pages were NOT judged by a second judge"))
    func thePageOfACheckHasNoError() throws {
        let folder = try TemporaryFolder()
        for language in ["zh", "en"] {
            let checked = try SitegenProgram.run(["check", "Content", "--format", "html", "--language", language])
            try folder.write("pages/\(language).html", checked.output)
        }
        let judged = try SitegenProgram.Run([Self.tool, folder.path("pages"), "0"], in: folder.path, environment: [:])
            .outcome()
        #expect(judged.status == 0, "\(judged)")
    }
}
