/// The encoding a page names in `<meta charset>` or `<meta http-equiv="Content-Type">`, or in an XML declaration.
enum DeclaredEncoding {
    /// How far into the page is looked.
    private static let reach = 64 << 10

    /// The label as written, in lower case; `nil` if there is none.
    ///
    /// Only ASCII is looked at, which stands alike in every encoding but UTF-16.
    static func label(in bytes: [UInt8]) -> String? {
        var tokenizer = HypertextTokenizer(Array(bytes.prefix(reach)))
        if bytes.starts(with: "<?xml".utf8) {
            let declaration = bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }
            if let label = value(of: "encoding", in: Array(declaration)) { return label }
        }
        while let token = tokenizer.next() {
            guard case .start(let tag, let name, let attributes, _) = token else { continue }
            if tag == .body { return nil }
            if HypertextTagGroup.raw.contains(tag) { _ = tokenizer.rawText(until: name, isScript: tag == .script) }
            guard tag == .meta else { continue }
            if let charset = attributes.first(where: { $0.name == .charset }) { return label(charset.value) }
            guard attributes.contains(where: { $0.name == .httpEquiv }),
                let content = attributes.first(where: { $0.name == .content })
            else { continue }
            if let label = value(of: "charset", in: content.value) { return label }
        }
        return nil
    }

    /// What stands behind `name=`, without quotes.
    private static func value(of name: String, in bytes: [UInt8]) -> String? {
        let text = bytes.map(HypertextTokenizer.lower)
        let key = Array(name.utf8)
        guard text.count > key.count,
            let start = (0...(text.count - key.count)).first(where: { text[$0...].starts(with: key) })
        else { return nil }
        let rest = text[(start + key.count)...].drop { HypertextTokenizer.isSpace($0) }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        let quoted = rest.dropFirst().drop { HypertextTokenizer.isSpace($0) || "\"'".utf8.contains($0) }
        return label(Array(quoted.prefix { !"\"'; ".utf8.contains($0) }))
    }

    private static func label(_ bytes: [UInt8]) -> String? {
        let text = bytes.map(HypertextTokenizer.lower).filter { (0x21...0x7E).contains($0) }.prefix(40)
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
}
