/// Reads a manifest back, and only one exactly as we write it.
///
/// What decides about deleting files must not be lenient: a file that was edited, cut off or written by another program is no
/// manifest, and the folder is left alone.
struct ManifestReader {
    private var rest: ArraySlice<UInt8>

    /// The manifest in the bytes, or `nil` if they are not one of ours.
    ///
    /// - Complexity: O(bytes × log files), from writing it again to compare.
    static func manifest(in bytes: [UInt8]) -> SiteManifest? {
        var reader = ManifestReader(rest: bytes[...])
        guard let manifest = reader.read(), manifest.encoded() == bytes else { return nil }
        return manifest
    }

    private mutating func read() -> SiteManifest? {
        var manifest = SiteManifest()
        guard skip(SiteManifest.head) else { return nil }
        while !skip(SiteManifest.tail) {
            if !manifest.entries.isEmpty, !skip(",") { return nil }
            guard skip("{\"path\":"), let path = string(), SitePath.isSafe(path), manifest[path] == nil,
                skip(",\"size\":"), let size = number(), skip(",\"xxh3\":"), let hash = string(), skip("}\n")
            else { return nil }
            manifest[path] = SiteManifest.Entry(size: size, hash: hash)
        }
        return rest.isEmpty ? manifest : nil
    }

    private mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// A JSON string; of the escapes only those our writer makes.
    private mutating func string() -> String? {
        guard skip("\"") else { return nil }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> UInt8? {
        switch rest.popFirst() {
        case UInt8(ascii: "\""): return UInt8(ascii: "\"")
        case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "t"): return UInt8(ascii: "\t")
        case UInt8(ascii: "r"): return UInt8(ascii: "\r")
        case UInt8(ascii: "u"):
            let digits = rest.prefix(4)
            rest = rest.dropFirst(digits.count)
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        default: return nil
        }
    }
}
