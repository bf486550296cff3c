import SitegenCommands
import SitegenTestSupport

/// A folder with a new portal and files that are no reports.
struct InventedFolder {
    let folder: TemporaryFolder
    /// The reports `init` brings along.
    let township = "Content/样例省/样例市/样例县/甲镇"

    init() async throws {
        folder = try TemporaryFolder()
        var options = SharedOptions()
        options.loudness = .quiet
        let made = await InitAction(options: options, folder: folder.path("portal")).run(on: RecordedConsole().console)
        guard made == .done else { throw Failure() }
        try folder.write("letter.txt", "今天天气很好。\n")
        try folder.write("empty.txt", "")
    }

    /// The path of something in the portal.
    func portal(_ path: String) -> String { folder.path("portal/\(path)") }

    func report(_ year: Int) -> String { portal("\(township)/\(year).txt") }

    /// Options for the portal, as the command line would give them.
    var options: SharedOptions {
        var options = SharedOptions()
        options.content = portal("Content")
        options.site = portal("Site")
        options.output = portal("public")
        options.jobs = 2
        return options
    }

    struct Failure: Error {}
}
