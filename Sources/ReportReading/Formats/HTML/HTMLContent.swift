import HypertextParsing
import ReportModel

/// Finds the report in a page: what stands from its title to the end of its last section, without what the site puts
/// around it.
///
/// The report is where its own headings and tables are. The smallest element that holds nearly all of them is the
/// content; the title may
/// stand above it. Within the content a line that only sites write (上一篇, 分享到, 版权所有) ends the report.
struct HTMLContent {
    /// The indexes of the pieces that are the report, ascending.
    let kept: [Int]
    /// Whether the page prints who issued the report, and when it was published.
    let hasIssuer: Bool
    let hasDate: Bool

    /// More marks than a report has are not counted.
    private static let markLimit = 2000
    /// How many lines above the content a title is looked for.
    private static let titleReach = 60

    /// - Parameters:
    ///   - blocks: the pieces as blocks of `source`, one for each
    /// - Complexity: O(nodes + bytes).
    init(_ pieces: [HTMLPiece], _ outline: HTMLOutline, _ blocks: [DocumentBlock], of source: SourceDocument) {
        let headings = SectionHeadings.all(in: blocks, of: source).map(\.block).filter { !pieces[$0].isLink }
        let header = ["信息内容", "自然人", "结果维持"].map { LabelText($0) }
        let rows = pieces.indices.filter { index in
            guard case .row = pieces[index].kind, pieces[index].text.count < 2000 else { return false }
            let label = LabelText(pieces[index].text, 0..<pieces[index].text.count)
            return header.contains { label.contains($0) }
        }
        let marks = Array((headings + rows).sorted().prefix(Self.markLimit))
        guard let first = marks.first else {
            (kept, hasIssuer, hasDate) = (Array(pieces.indices), false, false)
            return
        }
        let tree = outline.tree
        let root = headings.count < 2 ? 0 : Self.content(of: marks.map { pieces[$0].node }, tree)
        let areas = Areas(tree, root: root, marks: marks.map { pieces[$0].node })
        let inside = pieces.indices.filter { areas.isInside(pieces[$0].node) }
        let firstInside = inside.first ?? first
        let start = marks.first { $0 >= firstInside } ?? first
        let lastInside = inside.last ?? first
        let last = marks.last { $0 <= lastInside } ?? first
        let facts = FrontMatter(blocks, before: start, of: source)
        hasIssuer = facts.values[.issuer] != nil
        hasDate = facts.values[.publishedOn] != nil
        let head = Self.head(pieces, firstInside..<start, areas, blocks, source)
        var kept = facts.blocks.union(head).sorted()
        for index in inside where index >= start {
            if index > last, SiteWords.endsContent(pieces[index]) { break }
            if areas.isSiteArea(pieces[index].node) || index > last && pieces[index].isLink { continue }
            // A table of contents repeats the headings as links.
            if pieces[index].isLink, SiteWords.isShort(pieces[index].text) { continue }
            kept.append(index)
        }
        self.kept = kept
    }

    /// The deepest node that holds at least three quarters of some nodes.
    private static func content(of nodes: [Int], _ tree: HypertextTree) -> Int {
        var counts: [Int: Int] = [:]
        for var node in nodes {
            while true {
                counts[node, default: 0] += 1
                if node == 0 { break }
                node = tree.nodes[node].parent
            }
        }
        // Parents stand before their children, so the deepest of a chain has the highest index.
        return counts.filter { $0.value * 4 >= nodes.count * 3 }.keys.max() ?? 0
    }

    /// The title and what stands with it above the first section.
    private static func head(
        _ pieces: [HTMLPiece], _ range: Range<Int>, _ areas: Areas, _ blocks: [DocumentBlock],
        _ source: SourceDocument
    ) -> [Int] {
        func text(_ index: Int) -> String {
            Prose.cleaned(blocks[index].fields.first.map { $0.raw(in: source) } ?? "")
        }
        func isText(_ index: Int) -> Bool {
            !pieces[index].isGap && !pieces[index].isLink && !areas.isSiteArea(pieces[index].node)
                && !PageNoise.isNoise(text(index))
        }
        func isTitle(_ index: Int) -> Bool { isText(index) && !pieces[index].isRow && ReportTitle.isTitle(text(index)) }
        let own = range.filter(isText)
        if let title = own.first(where: isTitle) {
            let above = own.filter { $0 < title }
            // A letterhead is short; where the page has no element for its content, its menus stand here as well.
            return above.suffix(areas.root == 0 ? 3 : 8) + own.filter { $0 >= title }
        }
        let reach = max(0, range.lowerBound - titleReach)..<range.lowerBound
        guard let title = reach.last(where: isTitle) else {
            // A title in several lines, or none: only where an element parts the report from the rest of the page.
            return areas.root == 0 ? [] : reach.suffix(3).filter(isText) + own
        }
        return
            (title > 0 && isText(title - 1) && areas.share(pieces[title - 1].node, pieces[title].node)
            ? [title - 1] : [])
            + [title] + own
    }

    /// Which nodes belong to the content and which to the site.
    struct Areas {
        let root: Int
        private let inside: [Bool]
        private let site: [Bool]
        private let parents: [Int]

        private static let siteTags: Set<HypertextTag> = [.nav, .footer, .aside, .menu]
        private static let siteNames: Set<[UInt8]> = Set(
            [
                "footer", "foot", "bottom", "copyright", "nav", "navbar", "menu", "breadcrumb", "breadcrumbs", "crumbs",
                "crumb", "share", "bdsharebuttonbox", "sidebar", "related", "pagination", "pager", "toolbar", "print",
            ].map { Array($0.utf8) })

        init(_ tree: HypertextTree, root: Int, marks: [Int]) {
            self.root = root
            var holdsMark = Array(repeating: false, count: tree.nodes.count)
            for var node in marks {
                while !holdsMark[node] {
                    holdsMark[node] = true
                    node = tree.nodes[node].parent
                }
            }
            var inside = Array(repeating: false, count: tree.nodes.count)
            var site = inside
            for index in tree.nodes.indices {
                let parent = tree.nodes[index].parent
                inside[index] = index == root || index > 0 && inside[parent]
                site[index] = site[parent] || !holdsMark[index] && Self.isSiteArea(index, tree)
            }
            (self.inside, self.site) = (inside, site)
            parents = tree.nodes.map(\.parent)
        }

        func isInside(_ node: Int) -> Bool { inside[node] }
        func isSiteArea(_ node: Int) -> Bool { site[node] }
        func share(_ first: Int, _ second: Int) -> Bool { parents[first] == parents[second] }

        private static func isSiteArea(_ node: Int, _ tree: HypertextTree) -> Bool {
            if siteTags.contains(tree.nodes[node].tag) { return true }
            return [HypertextAttribute.Name.className, .id].contains { name in
                (tree.attribute(name, of: node) ?? []).split(separator: UInt8(ascii: " ")).contains {
                    siteNames.contains($0.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
                }
            }
        }
    }
}

extension HTMLPiece {
    var isRow: Bool { if case .row = kind { true } else { false } }
}
