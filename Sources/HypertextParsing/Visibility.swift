/// Whether a page shows an element, as far as the element says so itself.
///
/// Style sheets are not read: what only they hide is text like any other.
enum Visibility {
    static func isHidden(_ tag: HypertextTag, _ attributes: [HypertextAttribute]) -> Bool {
        if tag == .dialog { return !attributes.contains { $0.name == .open } }
        if HypertextTagGroup.unshown.contains(tag) { return true }
        if attributes.contains(where: { $0.name == .hidden }) { return true }
        guard let style = attributes.first(where: { $0.name == .style }) else { return false }
        return hides(style.value)
    }

    /// The last `display` and the last `visibility` of a style decide.
    private static func hides(_ style: [UInt8]) -> Bool {
        let text = style.filter { !HypertextTokenizer.isSpace($0) }.map(HypertextTokenizer.lower)
        var isHidden: [[UInt8]: Bool] = [:]
        for declaration in text.split(separator: UInt8(ascii: ";")) {
            let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].prefix { $0 != UInt8(ascii: "!") }
            switch Array(parts[0]) {
            case Array("display".utf8): isHidden[Array("display".utf8)] = value.elementsEqual("none".utf8)
            case Array("visibility".utf8):
                isHidden[Array("visibility".utf8)] =
                    value.elementsEqual("hidden".utf8) || value.elementsEqual("collapse".utf8)
            default: continue
            }
        }
        return isHidden.values.contains(true)
    }
}
