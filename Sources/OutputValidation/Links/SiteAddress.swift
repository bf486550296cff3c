/// The path of a file of the site, such as `/search/index.html`, and how links lead to it.
enum SiteAddress {
    /// The path with a slash in front, as all paths are compared.
    static func rooted(_ path: String) -> String { path.hasPrefix("/") ? path : "/" + path }

    /// The path a link leads to, seen from a page; `nil` where it leaves the site.
    ///
    /// `base` is the folder the site is published in, which addresses from the root begin with. After RFC 3986,
    /// section 5.2.4, on bytes.
    static func resolve(_ target: String, from page: String, base: String) -> String? {
        // A link to nothing but a query or fragment stays on the page.
        if target.isEmpty { return rooted(page) }
        let address = percentDecoded(target.utf8)
        // Each segment behind the slash in front of it.
        var path: [UInt8] = []
        path.reserveCapacity(page.utf8.count + address.count + 1)
        var rest = address[...]
        if rest.first == slash {
            guard rest.starts(with: base.utf8) else { return nil }
            rest = rest.dropFirst(base.utf8.count)
        } else {
            for segment in page.utf8.split(separator: slash).dropLast() { path.append(slash, segment) }
        }
        while true {
            let end = rest.firstIndex(of: slash) ?? rest.endIndex
            let segment = rest[..<end]
            if segment.elementsEqual("..".utf8) {
                guard let last = path.lastIndex(of: slash) else { return nil }
                path.removeSubrange(last...)
            } else if !segment.elementsEqual(".".utf8) {
                path.append(slash, segment)
            }
            if end == rest.endIndex { break }
            rest = rest[(end + 1)...]
        }
        return path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
    }

    private static let slash = UInt8(ascii: "/")
}

extension [UInt8] {
    fileprivate mutating func append(_ slash: UInt8, _ segment: some Sequence<UInt8>) {
        append(slash)
        append(contentsOf: segment)
    }
}
