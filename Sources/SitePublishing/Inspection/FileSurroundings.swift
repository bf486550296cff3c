import Diagnostics
import ReportChecking
import ReportModel
import ReportReading

/// What stands around files that are named one by one: the other years of their bodies, and the names of the content folder.
///
/// The content folder is walked at most once, and only if a file lies in it.
struct FileSurroundings {
    /// A named file with those beside it.
    struct Neighbourhood {
        /// The file, with the path as the user named it; `nil` if its format is not read.
        var entry: ContentEntry?
        /// The other files of its folder, which are read for what they say about this one.
        var others: [ContentEntry] = []
        /// The folder, whatever the user calls it.
        let folder: String
        /// A Boolean value indicating whether it lies in the content folder.
        var isInContent = false
        /// A Boolean value indicating whether the folder holds so many files that the others are left alone.
        var isCrowded = false
        /// About the file's format and what side files say of it.
        let diagnostics: [Diagnostic]
    }

    /// More files than this in one folder are not the years of one body; nobody expects all of them to be read for one.
    static let limit = 64

    /// The content folder with links resolved; `nil` if there is none.
    private let content: String?
    private var catalogue: ContentCatalogue?
    /// The catalogue positions of the files of each folder.
    private var folders: [String: [Int]] = [:]

    init(content: String) { self.content = DiskFile.resolved(content) }

    /// What stands around a file.
    ///
    /// - Complexity: O(files of the folder); once, O(files of the content folder).
    mutating func around(_ path: String) -> Neighbourhood {
        let (entry, diagnostics) = ContentCatalogue.standalone(path: path)
        let parent = ProjectFolder.parent(path)
        let typed = parent.isEmpty ? (path.utf8.first == UInt8(ascii: "/") ? "/" : "") : "\(parent)/"
        let name = String(path.dropFirst(typed.count))
        let folder = DiskFile.resolved(typed.isEmpty ? "." : typed) ?? typed
        var around = Neighbourhood(entry: entry, folder: folder, diagnostics: diagnostics)
        guard entry != nil else { return around }
        if let own = files(of: folder), let listed = own.first(where: { $0.name == name }) {
            around.isInContent = true
            around.entry = listed.named(path)
            around.isCrowded = own.count > Self.limit + 1
            if !around.isCrowded {
                around.others = own.filter { $0 != listed }.map { $0.named(typed + $0.name) }
            }
        } else if let others = ContentCatalogue.beside(path, limit: Self.limit) {
            around.others = others
        } else {
            around.isCrowded = true
        }
        return around
    }

    /// The names of all places in the content folder, if it was walked, and in the files that are checked.
    func places(with entries: [ContentEntry]) -> PlaceNames {
        PlaceNames(of: (catalogue?.entries ?? []) + entries)
    }

    /// The files of a folder that lies in the content folder, as a build sees them; `nil` for one elsewhere.
    private mutating func files(of folder: String) -> [ContentEntry]? {
        guard let content, folder == content || folder.utf8.starts(with: "\(content)/".utf8) else { return nil }
        if catalogue == nil {
            let scanned = ContentCatalogue.scan(folder: content).0
            for (index, entry) in scanned.entries.enumerated() {
                folders[ProjectFolder.parent(entry.path), default: []].append(index)
            }
            catalogue = scanned
        }
        guard let catalogue else { return nil }
        return folders[String(folder.dropFirst(content.count + 1))]?.map { catalogue.entries[$0] }
    }
}

extension ContentEntry {
    /// The name of the file.
    var name: String { ProjectFolder.lastName(of: path) }

    /// The same file under another path.
    fileprivate func named(_ path: String) -> ContentEntry {
        ContentEntry(path: path, filePath: filePath, format: format, place: place, facts: facts)
    }
}
