import Diagnostics
import LocatedYAML
import ReportModel

/// What a folder's `decisions.yml` says about findings in the files beside it.
enum DecisionFile {
    static let fileName = "decisions.yml"
    static let keys = ["rule", "cells", "line", "found", "decision", "reason", "by", "date"]

    /// Reads the file; `files` are the names of the report files beside it, and a name that is none of them is a mistake.
    static func read(_ root: YAMLNode, files: [String]) -> ([String: [Decision]], [Diagnostic]) {
        let map = StrictMapping(root, keys: files)
        var decisions: [String: [Decision]] = [:]
        var diagnostics: [Diagnostic] = []
        for name in map.presentKeys where files.contains(name) {
            guard let node = map.node(name) else { continue }
            let (own, found) = read(list: node)
            decisions[name] = own
            diagnostics += found
        }
        return (decisions, map.diagnostics + diagnostics)
    }

    /// Reads what is said about one file.
    static func read(list node: YAMLNode) -> ([Decision], [Diagnostic]) {
        guard let nodes = node.sequence else { return ([], [SideFileList.missing(node)]) }
        let read = nodes.map(read(one:))
        return (read.compactMap(\.0), read.flatMap(\.1))
    }

    /// Reads one decision; `nil` if something it needs is missing.
    static func read(one node: YAMLNode) -> (Decision?, [Diagnostic]) {
        var map = StrictMapping(node, keys: keys)
        guard node.mapping != nil else { return (nil, map.diagnostics) }
        map.require(["rule", "decision", "reason", "by", "date"])
        let rule = map.string("rule")
        let kind = map.choice("decision", among: Decision.Kind.allCases.map(\.rawValue)).flatMap(Decision.Kind.init)
        let reason = map.string("reason")
        let by = map.string("by")
        let date = SideFileDay.read("date", &map)
        let operands = operands(&map)
        let line = map.integer("line")
        let found = map.string("found")
        guard let rule, let kind, let reason, let by, let date, let operands else { return (nil, map.diagnostics) }
        return (
            Decision(
                rule: RuleID(rule), operands: operands, line: line, found: found, kind: kind, reason: reason, by: by,
                date: date, location: node.location), map.diagnostics
        )
    }

    /// The cells with their values; a key is a cell, or a year and a cell: `2023/t3.carried_out.total`.
    private static func operands(_ map: inout StrictMapping) -> [Decision.Operand]? {
        guard let node = map.mapping("cells") else { return map.node("cells") == nil ? [] : nil }
        var operands: [Decision.Operand] = []
        var faults: [Diagnostic] = []
        for entry in node.mapping ?? [] {
            let parts = entry.key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            let year = parts.count == 2 ? Int(parts[0]).flatMap(ReportYear.init) : nil
            let isKey = parts.count == 1 || (parts.count == 2 && year != nil)
            guard isKey, let cell = parts.last.flatMap({ CellID($0) }) else {
                faults.append(SideFileCell.unknown(entry.key, at: entry.location))
                continue
            }
            guard let value = entry.value.string else {
                faults.append(SideFileCell.withoutValue(entry.key, at: entry.location))
                continue
            }
            operands.append(Decision.Operand(year: year, cell: cell, value: value))
        }
        map.add(contentsOf: faults)
        return faults.isEmpty ? operands : nil
    }
}
