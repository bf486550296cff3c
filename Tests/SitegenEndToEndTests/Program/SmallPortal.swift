import SitegenTestSupport
import Testing

/// A portal of one invented township, built once, in a folder of its own.
struct SmallPortal {
    let folder: TemporaryFolder
    private let before: FolderContents

    init() throws {
        folder = try TemporaryFolder()
        let township = "样例省/样例市/样例县/甲镇"
        try folder.copy(folder: Repository.path("Content/\(township)"), to: "content/\(township)")
        let built = try SitegenProgram.run(Self.arguments(folder))
        try #require(built.status == 0, "\(built)")
        before = try FolderContents(of: folder.path("site"))
    }

    /// Builds the portal again, with more arguments.
    func build(_ more: [String] = [], wrapper: [String] = []) throws -> SitegenProgram.Outcome {
        try SitegenProgram.run(Self.arguments(folder) + more, wrapper: wrapper)
    }

    /// Checks that the site has the bytes it had and nothing was left beside it.
    func expectUntouched(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let now = try FolderContents(of: folder.path("site"))
        #expect(now.differences(from: before) == [], sourceLocation: sourceLocation)
        #expect(
            try folder.names().filter { $0.hasPrefix(".") || $0.hasPrefix("site.") } == [], "leftovers beside the site",
            sourceLocation: sourceLocation)
    }

    private static func arguments(_ folder: TemporaryFolder) -> [String] {
        ["build", "--content", folder.path("content"), "--output", folder.path("site"), "--language", "en"]
    }
}
