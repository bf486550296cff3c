import ReportModel
import SitegenTestSupport
import Testing

@testable import SiteBuilding

/// A small theme of somebody's own: one template, one set of colours, a few words; everything else is the default theme's.
@Suite struct SecondThemeTests {
    private static let files = [
        "theme.yml": "name: green\nlicence: CC0-1.0\n",
        "assets/colours.css": ":root { --main: #14532d; --main-ink: #ffffff; }\n",
        "templates/404.mustache":
            "{{> head}}\n{{> top}}\n<p class=\"own\">{{words.not_found_text}}</p>\n{{{body}}}\n{{> bottom}}\n",
        "words/zh.yml": "home: 门户首页\nelder_mode: 关怀版\n",
    ]

    private static func portals() throws -> (own: InventedPortal, plain: InventedPortal) {
        let body = InventedReport.body([InventedReport.report(2024)])
        let plain = try InventedPortal([body])
        var own = plain
        let folder = try TemporaryFolder(files)
        let fallback = Repository.root + "/Themes/default"
        let (theme, diagnostics) = Theme.load(
            folder: folder.path, fallback: fallback, settings: own.settings, pages: SiteBuilder.pageKinds)
        #expect(diagnostics.map(\.summary) == [])
        own.theme = try #require(theme)
        return (own, plain)
    }

    @Test func changesWhatItHasAndInheritsTheRest() throws {
        let (own, plain) = try Self.portals()
        let (files, before) = (own.files, plain.files)
        #expect(files["404.html"]?.contains("<p class=\"own\">") == true)
        #expect(before["404.html"]?.contains("<p class=\"own\">") == false)
        for (path, page) in files where path.hasSuffix(".html") {
            #expect(page.contains(">门户首页</a>") && page.contains("关怀版"), "\(path)")
            #expect(!page.contains("长者模式</label>"), "\(path)")
            #expect(page.contains(">核对结果</a>"), "\(path)")
        }
    }

    /// Only the colours have another address; style, script and icon are the same files.
    @Test func replacesOneAssetByItsContent() throws {
        let (own, plain) = try Self.portals()
        let (mine, theirs) = (own.theme.files, plain.theme.files)
        let (added, gone) = (
            Set(mine.map(\.path)).subtracting(theirs.map(\.path)), Set(theirs.map(\.path)).subtracting(mine.map(\.path))
        )
        #expect(added.count == 1 && gone.count == 1)
        #expect(added.first?.hasPrefix("assets/colours.") == true && gone.first?.hasPrefix("assets/colours.") == true)
        let page = try #require(own.files["index.html"])
        #expect(page.contains("href=\"\(try #require(added.first))\""))
        #expect(mine.first { $0.path == added.first }?.content == Array((Self.files["assets/colours.css"] ?? "").utf8))
    }

    /// The policy forbids everything that is not a file of the site, in every theme that keeps the head.
    @Test func thePolicyIsStrict() throws {
        let policy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'"
        for (path, page) in try Self.portals().own.files where path.hasSuffix(".html") {
            #expect(page.contains("http-equiv=\"Content-Security-Policy\" content=\"\(policy)\""), "\(path)")
            #expect(!page.contains(" style=\"") && !page.contains("<style"), "\(path)")
        }
    }
}
