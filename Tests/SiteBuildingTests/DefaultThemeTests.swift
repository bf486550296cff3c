import Diagnostics
import Testing

@testable import SiteBuilding

/// The default theme as it lies in the repository.
@Suite struct DefaultThemeTests {
    @Test(arguments: Language.allCases) func compilesForEveryKindOfPage(_ language: Language) throws {
        let folder = Repository.root + "/Themes/default"
        let settings = try ThemeTests.settings("title: 样例门户\nlanguage: \(language.rawValue)\n")
        let (theme, diagnostics) = Theme.load(
            folder: folder, fallback: folder, settings: settings, pages: PageKind.schemas)
        #expect(diagnostics.map(\.summary) == [])
        let loaded = try #require(theme)
        #expect(PageKind.allCases.filter { loaded.template($0.rawValue) == nil } == [])
    }

    /// Every part of a page is put somewhere by its template: what Swift writes must not get lost in a theme.
    @Test(arguments: PageKind.allCases) func showsEveryPart(_ kind: PageKind) throws {
        let folder = Repository.root + "/Themes/default"
        let theme = Theme.load(
            folder: folder, fallback: folder, settings: try ThemeTests.settings(), pages: PageKind.schemas
        ).0
        let frame = PageFrame(
            address: .home, title: "T", description: "D", heading: "H", columnType: "首页")
        let parts = kind.parts.map { part in
            var writer = MarkupWriter()
            writer.element("p", Attribute("id", part), text: part)
            return writer.finish()
        }
        var writer = MarkupWriter()
        let values = frame.values(baseURL: nil, hasFeed: true) + parts.map { TemplateValue.markup($0) }
        try #require(theme?.template(kind.rawValue)).render(TemplateRecord(values), into: &writer)
        let page = String(decoding: writer.bytes, as: UTF8.self)
        for part in kind.parts { #expect(page.contains("<p id=\"\(part)\">"), "\(part) is not on the page") }
    }
}
