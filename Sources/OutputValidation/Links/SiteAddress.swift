/// The path of a file of the site, such as `/search/index.html`, and how links lead to it.
enum SiteAddress {
    /// The path with a slash in front, as all paths are compared.
    static func rooted(_ path: String) -> String { path.hasPrefix("/") ? path : "/" + path }

    /// The path a link leads to, seen from a page; `nil` where it leaves the site.
    ///
    /// `base` is the folder the site is published in, which addresses from the root begin with. After RFC 3986,
    /// section 5.2.4, on bytes.
    static func resolve(_ target: String, from page: String, base: String) -> String? {
        let slash = UInt8(ascii: "/")
        var address = percentDecoded(target.utf8)
        var segments: [ArraySlice<UInt8>] = []
        if address.first == slash {
            let prefix = Array(base.utf8)
            guard address.starts(with: prefix) else { return nil }
            address.removeFirst(prefix.count)
        } else {
            segments = Array(rooted(page).utf8).split(separator: slash).dropLast()
        }
        // A link to nothing but a query or fragment stays on the page.
        if address.isEmpty, target.isEmpty { return rooted(page) }
        for segment in address.split(separator: slash, omittingEmptySubsequences: false) {
            switch segment {
            case [UInt8(ascii: ".")]: continue
            case [UInt8(ascii: "."), UInt8(ascii: ".")]:
                guard segments.popLast() != nil else { return nil }
            default: segments.append(segment)
            }
        }
        return "/" + String(decoding: Array(segments.joined(separator: [slash])), as: UTF8.self)
    }
}
