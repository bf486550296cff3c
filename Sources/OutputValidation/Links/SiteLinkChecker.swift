package import Diagnostics

/// Checks that every link within the site leads to a file of the site, and every fragment to an id of that file.
///
/// Fed with the check of each page and the names of all other files, in any order; the result does not depend on it.
/// Links are compared as soon as their target is known, so that it pays to name all planned files first: what is
/// kept then is a number for each file, and each different set of ids once. One place is reported for each missing
/// file or id: the first page, in the order of paths, and the first line of it.
package struct SiteLinkChecker: Sendable {
    /// The name of the rule, in the catalogue of quality checks.
    package static let rule: RuleID = "QA-02"

    /// A place that links to something.
    private struct Witness: Comparable {
        let page: String
        let line: Int
        let target: String

        static func < (left: Witness, right: Witness) -> Bool {
            (left.page, left.line, left.target) < (right.page, right.line, right.target)
        }
    }

    /// Links to a file whose ids are not known yet.
    private struct PendingFragments {
        let witness: Witness
        let fragments: LinkFragments
    }

    private struct MissingFragment: Hashable {
        let target: String
        let fragment: String
    }

    /// Stands for a file whose ids are not known (yet).
    private static let noAnchors: Int32 = -1

    private let base: String
    private var sets = AnchorSets()
    private var files: [UInt64: Int32] = [:]
    private var pendingFiles: [UInt64: Witness] = [:]
    private var pendingFragments: [UInt64: [PendingFragments]] = [:]
    private var missingFragments: [MissingFragment: Witness] = [:]
    private var outside: [String: Witness] = [:]

    /// Makes a checker; `base` is the folder the site is published in, with a slash at both ends.
    package init(base: String = "/") { self.base = base }

    /// Names a file that is or will be written.
    package mutating func add(file: String) {
        let key = nameDigest(SiteAddress.rooted(file).utf8)
        if files[key] == nil { files[key] = Self.noAnchors }
        pendingFiles[key] = nil
    }

    /// Takes what was found in a page: its ids and its links.
    package mutating func add(page: String, check: PageCheck) {
        let path = SiteAddress.rooted(page)
        add(file: path)
        let key = nameDigest(path.utf8)
        let anchors = sets.number(of: check.anchors)
        files[key] = anchors
        for pending in pendingFragments.removeValue(forKey: key) ?? [] {
            compare(pending.fragments, with: anchors, pending.witness)
        }
        for link in check.links { add(link, from: path) }
    }

    private mutating func add(_ link: PageLink, from page: String) {
        let witness = Witness(page: page, line: link.line, target: link.target)
        guard let path = SiteAddress.resolve(link.target, from: page, base: base) else {
            outside[link.target] = earlier(outside[link.target], witness)
            return
        }
        let key = nameDigest(path.utf8)
        let known = files[key]
        if known == nil {
            pendingFiles[key] = earlier(pendingFiles[key], Witness(page: page, line: link.line, target: path))
        }
        guard !link.fragments.isEmpty else { return }
        let place = Witness(page: page, line: link.line, target: path)
        if let known, known != Self.noAnchors {
            compare(link.fragments, with: known, place)
        } else {
            pendingFragments[key, default: []].append(
                PendingFragments(witness: place, fragments: link.fragments))
        }
    }

    private mutating func compare(_ fragments: LinkFragments, with anchors: Int32, _ place: Witness) {
        for position in sets.missingFragments(fragments, in: anchors) {
            let name = fragments.name(at: Int(position))
            let missing = MissingFragment(target: place.target, fragment: name)
            let witness = Witness(page: place.page, line: Int(fragments.lines[Int(position)]), target: place.target)
            missingFragments[missing] = earlier(missingFragments[missing], witness)
        }
    }

    private func earlier(_ known: Witness?, _ new: Witness) -> Witness { known.map { min($0, new) } ?? new }

    /// The links that lead nowhere, sorted by place.
    package func finish() -> [Diagnostic] {
        var result: [Diagnostic] = []
        for witness in outside.values {
            result.append(
                diagnostic(
                    witness, zh: "链接“\(witness.target)”指向站外", en: "the link \"\(witness.target)\" leaves the site"))
        }
        for witness in pendingFiles.values {
            result.append(
                diagnostic(
                    witness, zh: "链接的文件 \(witness.target) 不存在", en: "the file \(witness.target) does not exist"))
        }
        for (missing, witness) in missingFragments {
            result.append(
                diagnostic(
                    witness, zh: "\(missing.target) 中没有 id“\(missing.fragment)”",
                    en: "\(missing.target) has no id \"\(missing.fragment)\""))
        }
        for (key, pending) in pendingFragments where files[key] == Self.noAnchors {
            // A file that is no page, such as a picture or a table to download.
            if let first = pending.map(\.witness).min() {
                result.append(
                    diagnostic(
                        first, zh: "\(first.target) 不是网页，没有 id", en: "\(first.target) is no page and has no ids"))
            }
        }
        return result.sorted()
    }

    private func diagnostic(_ witness: Witness, zh: String, en: String) -> Diagnostic {
        Diagnostic(
            rule: Self.rule, severity: .error, at: SourceLocation(file: witness.page, line: witness.line),
            .init(zh: zh, en: en))
    }
}
