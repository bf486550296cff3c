/// Reads a manifest back, and only one exactly as we write it.
///
/// What decides about deleting files must not be lenient: a file that was edited, cut off or written by another program is no
/// manifest, and the folder is left alone.
struct ManifestReader {
    private let bytes: [UInt8]
    private var offset = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The manifest in the bytes, or `nil` if they are not one of ours.
    ///
    /// - Complexity: O(bytes).
    static func manifest(in bytes: [UInt8]) -> SiteManifest? {
        var reader = ManifestReader(bytes)
        return reader.read()
    }

    private mutating func read() -> SiteManifest? {
        var manifest = SiteManifest()
        var last: String?
        var written: [UInt8] = []
        guard skip(SiteManifest.head) else { return nil }
        while !skip(SiteManifest.tail) {
            let start = offset
            if last != nil, !skip(",") { return nil }
            guard skip("{\"path\":"), let path = string(), SitePath.isSafe(path), last.map({ $0 < path }) ?? true,
                skip(",\"size\":"), let size = number(), skip(",\"xxh3\":"), let hash = string(), skip("}\n")
            else { return nil }
            let entry = SiteManifest.Entry(size: size, hash: hash)
            // The same words written in another way are not ours.
            written.removeAll(keepingCapacity: true)
            SiteManifest.append(path, entry, isFirst: last == nil, to: &written)
            guard bytes[start..<offset].elementsEqual(written) else { return nil }
            manifest[path] = entry
            last = path
        }
        return offset == bytes.count ? manifest : nil
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
        offset += count
        return true
    }

    private mutating func number() -> Int? {
        let digits = bytes[offset...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        offset += digits.count
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// A JSON string; of the escapes only those our writer makes.
    private mutating func string() -> String? {
        guard skip("\"") else { return nil }
        var text: [UInt8] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                text.append(escaped)
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func next() -> UInt8? {
        guard offset < bytes.count else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    private mutating func escape() -> UInt8? {
        switch next() {
        case UInt8(ascii: "\""): return UInt8(ascii: "\"")
        case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "t"): return UInt8(ascii: "\t")
        case UInt8(ascii: "r"): return UInt8(ascii: "\r")
        case UInt8(ascii: "u"):
            let digits = bytes[offset...].prefix(4)
            offset += digits.count
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        default: return nil
        }
    }
}
