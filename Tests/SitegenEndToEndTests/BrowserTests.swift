import Foundation
import SitegenTestSupport
import Testing

/// The portal walked by a real browser, as a citizen would.
@Suite(
    .enabled(
        if: Browser.isInstalled || Machine.isCI,
        "chromium, chromium-driver or python3-selenium is missing: the portal was NOT walked in a browser"))
struct BrowserTests {
    /// From home to a figure's line in the source and back, with scripts and without, served and from files.
    @Test func aCitizenFindsTheLineAFigureCameFrom() throws {
        let portal = try WholePortal.local()
        let script = try #require(Browser.script)
        let walk = try SitegenProgram.Run(
            [Browser.python, script, "--site", portal.path("site")], in: portal.path, environment: [:]
        ).outcome()
        #expect(walk.status == 0, "\(walk)")
    }
}

/// Debian's Chromium, driven by Debian's Python.
private enum Browser {
    static let python = "/usr/bin/python3"
    static let script = Bundle.module.url(forResource: "walk", withExtension: "py", subdirectory: "Browser")?.path

    /// Asks the walk itself: it says what is missing with an exit status of its own.
    static let isInstalled: Bool = {
        guard let script,
            let asked = try? SitegenProgram.Run([python, script, "--probe"], in: "/", environment: [:]).outcome()
        else { return false }
        return asked.status == 0
    }()
}
