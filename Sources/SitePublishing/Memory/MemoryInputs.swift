import ContentHashing
import Glibc
import RecordCoding
import ReportModel
import ReportReading
import SiteBuilding

/// What remembered values depend on besides the reports themselves: the program, the settings, the theme.
struct MemoryInputs: Sendable {
    /// For what was read and checked: the program, the settings, the registry, the states of links, the names of all places.
    let reading: MemoryKey
    /// For what was rendered: that, and everything in the folders of the site and the theme.
    let rendering: MemoryKey

    /// Takes in what a build is made with; `nil` where the program cannot be told from another one.
    ///
    /// - Complexity: O(bytes of the site's and the theme's folders + bytes of the program).
    init?(_ options: BuildOptions, themes: [String], catalogue: ContentCatalogue) {
        guard let program = Self.program else { return nil }
        let settings = ["site.yml", "bodies.csv", "links.csv"].map { DiskFile.read("\(options.site)/\($0)") }
        let folders = ([options.site] + themes).map { Self.digests(of: $0) }
        do {
            let reading = try MemoryKey { key in
                key.add(program)
                try key.add(settings)
                // Names of places anywhere in the portal decide what a foreign name in a text is.
                let places = Set(catalogue.entries.map { $0.place.path.map(\.division) })
                try key.add(places.map { try RecordCoding.bytes(of: $0) }.sorted { $0.lexicographicallyPrecedes($1) })
            }
            rendering = try MemoryKey { key in
                key.add(reading)
                try key.add(folders)
                try key.add(options.baseURL)
            }
            self.reading = reading
        } catch {
            return nil
        }
    }

    /// The digest of the running program: another version remembers for itself.
    private static let program: String? = DiskFile.read(DiskFile.resolved("/proc/self/exe") ?? "").map {
        ContentHash.xxh3_128(of: $0)
    }

    /// Every file of a folder with the digest of its bytes; hidden ones, the store itself among them, are left out.
    private static func digests(of folder: String) -> [[String]] {
        let files = (try? FolderWalk.contents(of: folder).files) ?? []
        return files.filter { !$0.utf8.starts(with: ".".utf8) }.sorted().map { path in
            [path, DiskFile.read("\(folder)/\(path)").map { ContentHash.xxh3_128(of: $0) } ?? ""]
        }
    }
}
