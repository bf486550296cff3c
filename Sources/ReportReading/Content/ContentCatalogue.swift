package import Diagnostics
import LocatedYAML
import ReportModel

/// The files of a content folder that may be reports, in bytewise order of their paths.
package struct ContentCatalogue: Sendable, Hashable {
    package let entries: [ContentEntry]

    package init(entries: [ContentEntry]) { self.entries = entries }

    /// Walks a content folder.
    ///
    /// Hidden files are passed over, side files consumed, links followed once. What cannot be read or is not read yet
    /// is a
    /// diagnostic, never an exception: one bad folder does not hide the others.
    /// - Complexity: O(files log files); one stat call per file.
    package static func scan(folder: String) -> (ContentCatalogue, [Diagnostic]) {
        var walk = ContentWalk(root: folder)
        walk.start()
        return (ContentCatalogue(entries: walk.entries), walk.diagnostics.sorted())
    }

    /// The entry for one file outside a content folder, as `check` and `inspect` read it.
    ///
    /// The names of the folders above it count as far as they are divisions or have a `body.yml`; `report.yml` beside
    /// it counts
    /// for its own name only.
    package static func standalone(path: String) -> (ContentEntry?, [Diagnostic]) {
        var walk = ContentWalk(root: "")
        let entry = walk.standalone(path)
        return (entry, walk.diagnostics.sorted())
    }

    /// The entries for the other files in the folder of a file; `nil` if there are more than `limit`.
    ///
    /// Nothing is said about them: they are read for what they say about the file.
    /// - Complexity: one stat call per file of the folder.
    package static func beside(_ path: String, limit: Int) -> [ContentEntry]? {
        var walk = ContentWalk(root: "")
        return walk.beside(path, limit: limit)
    }
}

/// A folder on the way down with what it says.
struct ContentFolder: Hashable {
    let name: String
    let body: BodyFile?
}

/// The walk itself: what was found so far.
struct ContentWalk {
    let root: String
    private(set) var entries: [ContentEntry] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// More levels than any tidy folder has; deeper ones are reported.
    private static let depthLimit = 40

    init(root: String) { self.root = root }

    mutating func start() {
        do throws(SystemFailure) {
            let identity = try FileAccess.identity(of: root)
            visit(relative: "", folders: [], above: [identity])
        } catch {
            report(
                ContentRule.unreadable, "",
                Wording(zh: "无法打开内容目录：\(error.reason)", en: "cannot open the content folder: \(error.reason)"))
        }
    }

    mutating func standalone(_ path: String) -> ContentEntry? {
        guard let format = format(ofName: path, path: path) else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let prefix = path.hasPrefix("/") ? "/" : ""
        var folders: [ContentFolder] = []
        var facts = ReportFacts()
        for count in stride(from: parts.count - 1, to: 0, by: -1) {
            let folder = prefix + parts[..<count].joined(separator: "/")
            let body = bodyFile(in: folder, shown: folder)
            guard body != nil || DivisionNames.word(of: parts[count - 1]) != nil else { break }
            folders.insert(ContentFolder(name: parts[count - 1], body: body), at: 0)
        }
        let name = parts.last ?? path
        // Names of other files are not our matter here; only what is said of this one is read and reported.
        func own(_ file: String) -> YAMLNode? {
            let beside = String(path.dropLast(name.count)) + file
            guard let bytes = try? FileAccess.read(beside, limit: YAMLNode.sizeLimit) else { return nil }
            return parse(bytes, beside)?[name]
        }
        if let node = own(ReportFile.fileName) {
            let (read, found) = ReportFile.read(one: node)
            facts = read
            diagnostics += found
        }
        if let node = own(DecisionFile.fileName) {
            let (read, found) = DecisionFile.read(list: node)
            facts.decisions = read
            diagnostics += found
        }
        if let node = own(CorrectionFile.fileName) {
            let (read, found) = CorrectionFile.read(list: node)
            facts.corrections = read
            diagnostics += found
        }
        return ContentEntry(
            path: path, filePath: path, format: format, place: place(of: folders, at: path), facts: facts)
    }

    mutating func beside(_ path: String, limit: Int) -> [ContentEntry]? {
        let own = lastComponent(path)
        let prefix = String(path.dropLast(own.count))
        let items = (try? FileAccess.list(prefix.isEmpty ? "." : prefix)) ?? []
        let names = items.filter { item in
            item.kind == .file && item.name != own && item.name.utf8.first != UInt8(ascii: ".")
                && !Self.sideFiles.contains(item.name) && SourceFormat(fileExtension: suffix(of: item.name)) != nil
        }.map(\.name)
        return names.count > limit ? nil : names.compactMap { standalone(prefix + $0) }
    }

    private mutating func visit(relative: String, folders: [ContentFolder], above: [FileIdentity]) {
        let folder = relative.isEmpty ? root : root + "/" + relative
        let items: [FolderItem]
        do throws(SystemFailure) {
            items = try FileAccess.list(folder)
        } catch {
            report(
                ContentRule.unreadable, relative,
                Wording(zh: "无法读取目录：\(error.reason)", en: "cannot read the folder: \(error.reason)"))
            return
        }
        let visible = items.filter { $0.name.utf8.first != UInt8(ascii: ".") }
        var chain = folders
        if let last = relative.utf8.isEmpty ? nil : lastComponent(relative) {
            let body = visible.contains { $0.name == BodyFile.fileName } ? bodyFile(in: folder, shown: relative) : nil
            chain.append(ContentFolder(name: last, body: body))
        }
        let place = place(of: chain, at: relative)
        let files = visible.filter { $0.kind == .file && !Self.sideFiles.contains($0.name) }.map(\.name)
        var facts = reportFacts(in: visible, of: relative, files: files)
        for (name, decisions) in decisions(in: visible, of: relative, files: files) {
            facts[name, default: ReportFacts()].decisions = decisions
        }
        for (name, corrections) in corrections(in: visible, of: relative, files: files) {
            facts[name, default: ReportFacts()].corrections = corrections
        }
        for item in visible {
            let path = relative.isEmpty ? item.name : relative + "/" + item.name
            switch item.kind {
            case .file where Self.sideFiles.contains(item.name): continue
            case .file:
                guard let format = format(ofName: item.name, path: path) else { continue }
                entries.append(
                    ContentEntry(
                        path: path, filePath: root + "/" + path, format: format, place: place,
                        facts: facts[item.name] ?? ReportFacts()))
            case .folder(let identity):
                if above.contains(identity) {
                    report(
                        ContentRule.loop, path,
                        Wording(zh: "该链接指回上层目录，已跳过", en: "the link leads back to a folder above it; passed over"))
                } else if above.count >= Self.depthLimit {
                    report(ContentRule.loop, path, Wording(zh: "目录层级过深，已跳过", en: "nested too deeply; passed over"))
                } else {
                    visit(relative: path, folders: chain, above: above + [identity])
                }
            case .other:
                report(
                    ContentRule.unreadable, path,
                    Wording(zh: "既不是文件也不是目录，或链接已失效", en: "neither a file nor a folder, or a link that leads nowhere"))
            }
        }
    }

    private mutating func reportFacts(
        in items: [FolderItem], of relative: String, files: [String]
    ) -> [String: ReportFacts] {
        guard let root = sideFile(ReportFile.fileName, in: items, of: relative) else { return [:] }
        let (facts, found) = ReportFile.read(root, files: files)
        diagnostics += found
        return facts
    }

    private mutating func decisions(
        in items: [FolderItem], of relative: String, files: [String]
    ) -> [String: [Decision]] {
        guard let root = sideFile(DecisionFile.fileName, in: items, of: relative) else { return [:] }
        let (decisions, found) = DecisionFile.read(root, files: files)
        diagnostics += found
        return decisions
    }

    private mutating func corrections(
        in items: [FolderItem], of relative: String, files: [String]
    ) -> [String: [Correction]] {
        guard let root = sideFile(CorrectionFile.fileName, in: items, of: relative) else { return [:] }
        let (corrections, found) = CorrectionFile.read(root, files: files)
        diagnostics += found
        return corrections
    }

    /// The side file of a folder; `nil` if there is none or it cannot be read.
    private mutating func sideFile(_ name: String, in items: [FolderItem], of relative: String) -> YAMLNode? {
        guard items.contains(where: { $0.name == name && $0.kind == .file }) else { return nil }
        let shown = relative.isEmpty ? name : relative + "/" + name
        return readYAML(root + "/" + shown, shown: shown)
    }

    /// Files that say something about the reports beside them.
    private static let sideFiles = [
        BodyFile.fileName, ReportFile.fileName, DecisionFile.fileName, CorrectionFile.fileName,
    ]

    private mutating func bodyFile(in folder: String, shown: String) -> BodyFile? {
        let path = folder + "/" + BodyFile.fileName
        guard (try? FileAccess.identity(of: path)) != nil else { return nil }
        guard let root = readYAML(path, shown: shown + "/" + BodyFile.fileName) else { return nil }
        let (file, found) = BodyFile.read(root)
        diagnostics += found
        return file
    }

    private mutating func readYAML(_ path: String, shown: String) -> YAMLNode? {
        do throws(SystemFailure) {
            return parse(try FileAccess.read(path, limit: YAMLNode.sizeLimit), shown)
        } catch {
            report(
                ContentRule.unreadable, shown,
                Wording(zh: "无法读取：\(error.reason)", en: "cannot be read: \(error.reason)"))
            return nil
        }
    }

    private mutating func parse(_ bytes: [UInt8], _ shown: String) -> YAMLNode? {
        do throws(YAMLFailure) {
            return try YAMLNode.parse(bytes, file: shown)
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
    }

    private mutating func format(ofName name: String, path: String) -> SourceFormat? {
        let suffix = suffix(of: name)
        if let format = SourceFormat(fileExtension: suffix) { return format }
        let shown = suffix.isEmpty ? "" : ".\(suffix)"
        diagnostics.append(
            Diagnostic(
                rule: ContentRule.format, severity: .warning, at: SourceLocation(file: path),
                Wording(
                    zh: suffix.isEmpty ? "没有扩展名的文件不会被读取" : "尚不支持 \(shown) 格式，文件未读取",
                    en: suffix.isEmpty ? "a file without extension is not read" : "\(shown) files are not read yet"),
                advice: ConversionAdvice.forExtension(suffix) ?? SourceFormat.advice(forExtension: suffix)))
        return nil
    }

    /// The extension of a file name without its dot; empty if it has none.
    private func suffix(of name: String) -> String {
        let last = lastComponent(name)
        guard let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(last[last.utf8.index(after: dot)...])
    }

    private mutating func place(of folders: [ContentFolder], at path: String) -> ContentPlace {
        let (place, conflicts) = ContentPlace.from(folders)
        // The same conflict would be told again for every folder below; only the folder that adds it tells it.
        if let last = folders.last, conflicts.contains(last.name) {
            report(
                ContentRule.names, path,
                Wording(
                    zh: "目录名“\(last.name)”与 body.yml 中的名称“\(last.body?.name ?? "")”不一致，以目录名为准",
                    en:
                        "the folder is named “\(last.name)”, its body.yml says “\(last.body?.name ?? "")”; the folder's name is used"
                ),
                severity: .warning)
        }
        return place
    }

    private mutating func report(_ rule: RuleID, _ path: String, _ message: Wording, severity: Severity = .error) {
        let file = path.isEmpty ? root : path
        diagnostics.append(Diagnostic(rule: rule, severity: severity, at: SourceLocation(file: file), message))
    }

    private func lastComponent(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }
}
