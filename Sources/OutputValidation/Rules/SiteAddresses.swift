/// What an address in a page points to.
enum AddressKind {
    case empty
    /// A place of the same page.
    case fragment
    /// A file of the site, seen from the page.
    case relative
    /// A path from the root of a host: breaks when the site lies in a folder.
    case rooted
    /// Another site, with or without a scheme.
    case external
    /// `mailto:`, `tel:`.
    case contact
    /// `javascript:`, `data:`, and whatever else has a scheme.
    case code

    init(_ value: AttributeValue) {
        let bytes = value.bytes
        guard let first = bytes.first, !value.isBlank else {
            self = .empty
            return
        }
        switch first {
        case UInt8(ascii: "#"): self = bytes.count == 1 ? .empty : .fragment
        case UInt8(ascii: "/"):
            self = bytes.count > 1 && bytes[1] == UInt8(ascii: "/") ? .external : .rooted
        default:
            guard let colon = Self.scheme(bytes) else {
                self = .relative
                return
            }
            let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
            switch scheme {
            case "http", "https": self = .external
            case "mailto", "tel": self = .contact
            default: self = .code
            }
        }
    }

    /// The place of the colon that ends a scheme (RFC 3986, section 3.1).
    private static func scheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: ":"): return index > 0 ? index : nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if index == 0 { return nil }
            default: return nil
            }
        }
        return nil
    }
}

/// Gathers the addresses of a page that lead to other files of the site, one entry for each file.
struct SiteAddresses {
    private struct Target {
        let name: String
        let line: Int
        var fragments = LinkFragments()
    }

    private var targets: [Target] = []
    private var numbers: [UInt64: Int] = [:]
    private var seen = DigestTable()

    mutating func removeAll() {
        targets.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        seen.removeAll()
    }

    mutating func add(_ address: AttributeValue, line: Int) {
        let bytes = address.bytes
        let path = bytes.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        let key = nameDigest(path)
        let number: Int
        if let known = numbers[key] {
            number = known
        } else {
            number = targets.count
            numbers[key] = number
            targets.append(Target(name: String(decoding: path, as: UTF8.self), line: line))
        }
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "#")), mark + 1 < bytes.count else { return }
        let rest = bytes[(mark + 1)...]
        if rest.contains(UInt8(ascii: "%")) {
            let decoded = percentDecoded(rest)
            add(decoded, to: number, key: key, line: line)
        } else {
            add(rest, to: number, key: key, line: line)
        }
    }

    private mutating func add(_ fragment: some Collection<UInt8>, to number: Int, key: UInt64, line: Int) {
        let digest = nameDigest(fragment)
        guard seen.insert(digest ^ key) else { return }
        targets[number].fragments.append(fragment, digest: digest, line: line)
    }

    var links: [PageLink] {
        targets.map { PageLink(target: $0.name, line: $0.line, fragments: $0.fragments) }
    }
}

/// Resolves `%E4`-like triples; what is not a complete triple stays as it is.
func percentDecoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
    let source = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
        if source[index] == UInt8(ascii: "%"), index + 2 < source.count, let high = digit(source[index + 1]),
            let low = digit(source[index + 2])
        {
            result.append(high << 4 | low)
            index += 3
        } else {
            result.append(source[index])
            index += 1
        }
    }
    return result
}
