import HypertextParsing

/// What has to be known of a whole page before its text is gathered: which tables are tables, and their numbers.
struct HTMLOutline {
    let tree: HypertextTree
    /// The number of every table in the page, from 1, as `document.querySelectorAll("table")` counts them.
    private(set) var tableNumbers: [Int: Int] = [:]
    /// The number of bytes of text each node shows, white space not counted.
    private let lengths: [Int]
    /// Whether a table with text in it, or a heading, stands in a node.
    private let holdsBlocks: [Bool]

    /// A cell of a form is shorter than this, even with an explanation; a longer one holds sections.
    private static let longestCell = 1500
    static let headings: [HypertextTag: Int] = [.h1: 1, .h2: 2, .h3: 3, .h4: 4, .h5: 5, .h6: 6]

    /// - Parameter firstTable: the number of tables that stand before these
    /// - Complexity: O(nodes + bytes).
    init(_ tree: HypertextTree, firstTable: Int = 0) {
        self.tree = tree
        var lengths = Array(repeating: 0, count: tree.nodes.count)
        var holdsBlocks = Array(repeating: false, count: tree.nodes.count)
        // Children stand behind their parents.
        for index in tree.nodes.indices.dropFirst().reversed() {
            let node = tree.nodes[index]
            if node.isHidden { continue }
            if node.tag == .text { lengths[index] = tree.text(of: index).count { $0 > 0x20 } }
            lengths[node.parent] += lengths[index]
            let isBlock = Self.headings[node.tag] != nil || node.tag == .table && lengths[index] > 0
            if isBlock || holdsBlocks[index] { holdsBlocks[node.parent] = true }
        }
        self.lengths = lengths
        self.holdsBlocks = holdsBlocks
        Self.walk(tree) { node in
            if tree.nodes[node].tag == .table { tableNumbers[node] = firstTable + tableNumbers.count + 1 }
            return true
        }
    }

    /// A Boolean value indicating whether a table is one only to place things: a cell of it holds another table, a
    /// heading or a
    /// whole text, or it has no two cells side by side.
    func isLayout(_ table: Int) -> Bool {
        var isOneColumn = true
        for row in rows(of: table) {
            let cells = cells(of: row.node)
            if cells.contains(where: { holdsBlocks[$0] || lengths[$0] > Self.longestCell }) { return true }
            if cells.count > 1 { isOneColumn = false }
        }
        return isOneColumn
    }

    /// The rows a table shows with their numbers in the table and their groups: those of its head, of its bodies, of
    /// its foot.
    func rows(of table: Int) -> [(node: Int, number: Int, group: Int)] {
        var parts: [[(Int, Int)]] = [[], [], []]
        for part in tree.children(of: table) {
            switch tree.nodes[part].tag {
            case .thead, .tbody, .tfoot:
                let order = [HypertextTag.thead: 0, .tbody: 1, .tfoot: 2][tree.nodes[part].tag] ?? 1
                parts[order] += tree.children(of: part).filter { tree.nodes[$0].tag == .tr }.map { ($0, part) }
            default: continue
            }
        }
        return parts.joined().enumerated().filter { !tree.nodes[$0.element.0].isHidden }.map {
            ($0.element.0, $0.offset + 1, $0.element.1)
        }
    }

    /// The cells a row shows.
    func cells(of row: Int) -> [Int] {
        tree.children(of: row).filter {
            (tree.nodes[$0].tag == .td || tree.nodes[$0].tag == .th) && !tree.nodes[$0].isHidden
        }
    }

    /// Visits every node in document order; without recursion, whatever the depth.
    ///
    /// - Parameter enter: returns whether the children are visited as well
    static func walk(
        _ tree: HypertextTree, in root: Int = 0, enter: (Int) -> Bool, leave: (Int) -> Void = { _ in }
    ) {
        guard var node = tree.nodes[root].firstChild else { return }
        while true {
            if enter(node), let child = tree.nodes[node].firstChild {
                node = child
                continue
            }
            leave(node)
            while tree.nodes[node].next == nil {
                node = tree.nodes[node].parent
                if node == root { return }
                leave(node)
            }
            node = tree.nodes[node].next ?? root
            if node == root { return }
        }
    }
}
