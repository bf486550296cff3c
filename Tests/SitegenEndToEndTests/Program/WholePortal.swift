import Foundation
import SitegenTestSupport
import Synchronization
import Testing

/// The portal of all reports of the repository, built once for all tests that only look at it.
enum WholePortal {
    /// As it lies on a disk, without a base address.
    static func local() throws -> TemporaryFolder { try plain.get() }

    /// With the base address `https://www.yangli.example/portal/`; the language of the pages is `zh` or `en`.
    static func online(_ language: String) throws -> TemporaryFolder {
        try (language == "en" ? inEnglish : inChinese).get()
    }

    private static let plain = Result { try build([]) }
    private static let inChinese = Result { try build(address) }
    private static let inEnglish = Result {
        let settings = try TemporaryFolder()
        try settings.copy(folder: Repository.path("Site"), to: "Site")
        let text = try #require(settings.text("Site/site.yml"))
        try settings.write("Site/site.yml", text.replacing("\nlanguage: zh\n", with: "\nlanguage: en\n"))
        return try build(address + ["--site", settings.path("Site"), "--theme", Repository.path("Themes/default")])
    }
    private static let address = ["--base-url", "https://www.yangli.example/portal/"]

    /// - Returns: a folder with the portal in `site`
    private static func build(_ arguments: [String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        made.append(folder.path)
        let built = try SitegenProgram.run(
            ["build", "--output", folder.path("site"), "--language", "en"] + arguments)
        try #require(built.status == 0, "\(built)")
        return folder
    }

    /// What nobody holds the last reference to before the process ends.
    private static let made = Leftovers()

    private final class Leftovers: Sendable {
        private let paths = Mutex<[String]>([])

        init() { atexit { WholePortal.made.remove() } }

        func append(_ path: String) { paths.withLock { $0.append(path) } }

        func remove() { paths.withLock { for path in $0 { try? FileManager.default.removeItem(atPath: path) } } }
    }
}
