@testable import HypertextParsing

/// The tree of a page as one line: `table(tbody(tr(td("x"))))`; hidden elements have a minus sign.
func outline(_ page: String) throws -> String {
    let tree = try HypertextBuilder.tree(of: Array(page.utf8))
    func line(_ node: Int) -> String {
        if tree.nodes[node].tag == .text { return "\"" + String(decoding: tree.text(of: node), as: UTF8.self) + "\"" }
        let name = tree.nodes[node].tag == .other ? "?" : tree.nodes[node].tag.rawValue
        let children = tree.children(of: node).map(line).joined(separator: " ")
        return (tree.nodes[node].isHidden ? "-" : "") + name + (children.isEmpty ? "" : "(\(children))")
    }
    return tree.children(of: 0).map(line).joined(separator: " ")
}
