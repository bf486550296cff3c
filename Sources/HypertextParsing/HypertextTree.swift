/// A page as the tree browsers make of it, in one array.
///
/// A parent stands before its children in the array, whatever the page says; document order is that of the links.
package struct HypertextTree: Sendable {
    /// An element, or a run of characters.
    package struct Node: Sendable {
        package let tag: HypertextTag
        /// A Boolean value indicating whether the page does not show it: by `display:none`, or for what it is.
        package let isHidden: Bool
        package internal(set) var parent: Int
        package internal(set) var firstChild: Int?
        package internal(set) var lastChild: Int?
        package internal(set) var next: Int?
        package internal(set) var previous: Int?
        /// Of a run its bytes in `characters`, of an element its attributes.
        var range: Range<Int>
    }

    /// The nodes; the first one is the page itself.
    package internal(set) var nodes: [Node] = [
        Node(tag: .html, isHidden: false, parent: 0, range: 0..<0)
    ]
    var characters: [UInt8] = []
    var attributes: [HypertextAttribute] = []

    init() {}

    /// Takes a page in UTF-8 apart.
    ///
    /// - Complexity: O(bytes), times the depth of the page where elements are left open.
    /// - Throws: `HypertextFailure` for more elements or deeper nesting than any page has.
    package init(of bytes: [UInt8]) throws(HypertextFailure) { self = try HypertextBuilder.tree(of: bytes) }

    /// The characters of a run.
    package func text(of node: Int) -> ArraySlice<UInt8> {
        nodes[node].tag == .text ? characters[nodes[node].range] : []
    }

    /// The value of an attribute of an element.
    package func attribute(_ name: HypertextAttribute.Name, of node: Int) -> [UInt8]? {
        guard nodes[node].tag != .text else { return nil }
        return attributes[nodes[node].range].first { $0.name == name }?.value
    }

    /// The children of a node, in order.
    package func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var next = nodes[node].firstChild
        while let child = next {
            children.append(child)
            next = nodes[child].next
        }
        return children
    }

    /// Puts a new node behind the last child of a parent, or in front of one of its children.
    mutating func insert(_ node: Node, into parent: Int, before sibling: Int? = nil) -> Int {
        let index = nodes.count
        var node = node
        node.parent = parent
        node.next = sibling
        node.previous = sibling.map { nodes[$0].previous } ?? nodes[parent].lastChild
        nodes.append(node)
        if let previous = node.previous { nodes[previous].next = index } else { nodes[parent].firstChild = index }
        if let sibling { nodes[sibling].previous = index } else { nodes[parent].lastChild = index }
        return index
    }
}

/// Why a page is not taken apart.
package enum HypertextFailure: Error, Hashable {
    /// More elements and runs of characters than a page has.
    case tooManyNodes
    /// Tables or blocks nested more deeply than in any page.
    case tooDeep
}
