/// Writes ZIP archives for tests, byte by byte, so that damage can be done to them on purpose.
package struct ArchiveWriter {
    package enum Method: Sendable { case stored, deflated }

    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    package init() {}

    /// Adds a member.
    ///
    /// - Parameter flags: general purpose bits; bit 0 says that the member is encrypted
    package mutating func add(
        _ name: String, _ content: [UInt8], _ method: Method = .deflated, flags: UInt16 = 0, checksum: UInt32? = nil
    ) {
        let data = method == .stored ? content : Self.deflated(content)
        let offset = bytes.count
        var fields: [UInt8] = []
        fields += Self.little(20, 2) + Self.little(Int(flags), 2)
        fields += Self.little(method == .stored ? 0 : 8, 2) + Self.little(0, 2) + Self.little(0x21, 2)
        fields += Self.little(Int(checksum ?? Self.checksum(of: content)), 4)
        fields += Self.little(data.count, 4) + Self.little(content.count, 4)
        fields += Self.little(name.utf8.count, 2) + Self.little(0, 2)
        bytes += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + data
        directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + fields + Self.little(0, 2) + Self.little(0, 2)
        directory += Self.little(0, 2) + Self.little(0, 4) + Self.little(offset, 4) + Array(name.utf8)
        count += 1
    }

    /// The archive with its directory.
    package var archive: [UInt8] {
        bytes + directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + Self.little(Int(count), 2)
            + Self.little(Int(count), 2) + Self.little(directory.count, 4) + Self.little(bytes.count, 4)
            + Self.little(0, 2)
    }

    private static func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }

    /// Deflate with the fixed codes of RFC 1951: literals, and runs of one byte as matches at distance 1.
    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var output = BitWriter()
        output.append(0b011, 3)  // the last block, fixed codes
        var index = 0
        while index < bytes.count {
            let value = bytes[index]
            output.literal(Int(value))
            index += 1
            var run = 0
            while index + run < bytes.count, run < 258, bytes[index + run] == value { run += 1 }
            if run == 258 {
                output.literal(285)  // length 258
                output.append(0, 5)  // distance 1
                index += 258
            }
        }
        output.literal(256)
        return output.finished
    }

    private struct BitWriter {
        private var bytes: [UInt8] = []
        private var bits: UInt32 = 0
        private var filled = 0

        mutating func append(_ value: UInt32, _ width: Int) {
            bits |= value << UInt32(filled)
            filled += width
            while filled >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
                filled -= 8
            }
        }

        /// A code of the fixed tree, which is written from its highest bit on.
        mutating func literal(_ symbol: Int) {
            let (code, width): (Int, Int) =
                switch symbol {
                case 0..<144: (0x30 + symbol, 8)
                case 144..<256: (0x190 + symbol - 144, 9)
                case 256..<280: (symbol - 256, 7)
                default: (0xC0 + symbol - 280, 8)
                }
            append((0..<width).reduce(0) { $0 | UInt32(code >> $1 & 1) << UInt32(width - 1 - $1) }, width)
        }

        var finished: [UInt8] { filled == 0 ? bytes : bytes + [UInt8(truncatingIfNeeded: bits)] }
    }
}
