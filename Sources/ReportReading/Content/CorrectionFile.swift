import Diagnostics
import LocatedYAML
import ReportModel

/// What a folder's `corrections.yml` says about figures in the files beside it.
enum CorrectionFile {
    static let fileName = "corrections.yml"
    static let keys = ["cell", "published", "corrected", "reason", "by", "date", "evidence"]

    /// Reads the file; `files` are the names of the report files beside it, and a name that is none of them is a mistake.
    static func read(_ root: YAMLNode, files: [String]) -> ([String: [Correction]], [Diagnostic]) {
        let map = StrictMapping(root, keys: files)
        var corrections: [String: [Correction]] = [:]
        var diagnostics: [Diagnostic] = []
        for name in map.presentKeys where files.contains(name) {
            guard let node = map.node(name) else { continue }
            let (own, found) = read(list: node)
            corrections[name] = own
            diagnostics += found
        }
        return (corrections, map.diagnostics + diagnostics)
    }

    /// Reads what is said about one file.
    static func read(list node: YAMLNode) -> ([Correction], [Diagnostic]) {
        guard let nodes = node.sequence else { return ([], [SideFileList.missing(node)]) }
        let read = nodes.map(read(one:))
        return (read.compactMap(\.0), read.flatMap(\.1))
    }

    /// Reads one correction; `nil` if something it needs is missing.
    static func read(one node: YAMLNode) -> (Correction?, [Diagnostic]) {
        var map = StrictMapping(node, keys: keys)
        guard node.mapping != nil else { return (nil, map.diagnostics) }
        map.require(["cell", "published", "corrected", "reason", "by", "date"])
        let cell = cell(&map)
        let published = map.string("published")
        let corrected = figure(&map)
        let reason = map.string("reason")
        let by = map.string("by")
        let date = SideFileDay.read("date", &map)
        let evidence = map.string("evidence")
        guard let cell, let published, let corrected, let reason, let by, let date else {
            return (nil, map.diagnostics)
        }
        return (
            Correction(
                cell: cell, published: published, corrected: corrected, reason: reason, by: by, date: date,
                evidence: evidence, location: node.location), map.diagnostics
        )
    }

    private static func cell(_ map: inout StrictMapping) -> CellID? {
        guard let name = map.string("cell") else { return nil }
        if let cell = CellID(name) { return cell }
        map.add(contentsOf: [SideFileCell.unknown(name, at: map.node("cell")?.location ?? map.location(of: "cell"))])
        return nil
    }

    private static func figure(_ map: inout StrictMapping) -> ExactDecimal? {
        guard let text = map.string("corrected") else { return nil }
        if let figure = ExactDecimal(text.utf8) { return figure }
        map.add(contentsOf: [
            Diagnostic(
                rule: YAMLRule.wrongType, severity: .error, at: map.node("corrected")?.location,
                Wording(zh: "“corrected” 应为数字，而不是“\(text)”", en: "“corrected” has to be a figure, not “\(text)”"))
        ])
        return nil
    }
}
