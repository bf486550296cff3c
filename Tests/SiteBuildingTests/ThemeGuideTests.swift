import Testing

@testable import SiteBuilding

/// `Themes/README.md` names everything a template may use.
@Suite struct ThemeGuideTests {
    @Test(arguments: PageKind.allCases) func namesEveryFieldOfAPage(_ kind: PageKind) throws {
        let guide = String(decoding: try Repository.bytes("Themes/README.md"), as: UTF8.self)
        let lines = guide.split(separator: "\n")
        let parts = try #require(lines.first { $0.hasPrefix("|") && $0.contains("`\(kind.rawValue)`") })
        for field in kind.schema.fields {
            let isPart = kind.parts.contains(field.name)
            let isNamed = (isPart ? String(parts) : guide).contains("`\(field.name)`")
            #expect(isNamed, "\(field.name) of \(kind.rawValue) is not in Themes/README.md")
        }
    }

    @Test func namesEveryValueOfTheSite() throws {
        let guide = String(decoding: try Repository.bytes("Themes/README.md"), as: UTF8.self)
        for field in try ThemeTests.settings().constants.schema.fields {
            #expect(guide.contains("`site.\(field.name)`"), "site.\(field.name) is not in Themes/README.md")
        }
    }
}
