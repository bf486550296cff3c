/// Paths as the addresses other programs find files by (RFC 3986).
enum FileAddress {
    /// The path percent-encoded: a relative path stays relative, an absolute one becomes `file:///…`.
    ///
    /// Only unreserved characters and `/` stand for themselves, so that no colon is taken for a scheme and no `#` for a fragment.
    ///
    /// - Complexity: O(path).
    static func of(_ path: String) -> String {
        var bytes = Array(path.utf8)[...]
        while bytes.starts(with: "./".utf8), bytes.count > 2 { bytes = bytes.dropFirst(2) }
        var address: [UInt8] = bytes.first == UInt8(ascii: "/") ? Array("file://".utf8) : []
        for byte in bytes {
            if isPlain(byte) {
                address.append(byte)
            } else {
                address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: address, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
