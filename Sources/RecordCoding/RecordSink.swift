/// Bytes that are appended to.
final class RecordSink {
    private(set) var bytes: [UInt8] = []

    /// Seven bits a byte, lowest first: small numbers take one byte.
    func number(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Zigzag: small negative numbers are as short as small positive ones.
    func number(_ number: Int64) { self.number(UInt64(bitPattern: (number << 1) ^ (number >> 63))) }

    func byte(_ byte: UInt8) { bytes.append(byte) }

    func text(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            number(UInt64(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    /// Numbers of one width, as they lie in memory.
    func block<Element: BitwiseCopyable>(_ block: [Element]) {
        number(UInt64(block.count))
        block.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// Leaves room for a count that is not known yet and returns its place.
    func reserveCount() -> Int {
        bytes.append(contentsOf: [0, 0, 0, 0])
        return bytes.count - 4
    }

    func setCount(_ count: Int, at place: Int) {
        for shift in 0..<4 { bytes[place + shift] = UInt8(truncatingIfNeeded: count >> (8 * shift)) }
    }

    func write<Value: Encodable>(_ value: Value) throws {
        // The commonest kinds take the short way, without a container around each.
        if Value.self == String.self, let value = value as? String { return text(value) }
        if Value.self == Int.self, let value = value as? Int { return number(Int64(value)) }
        if Value.self == Int64.self, let value = value as? Int64 { return number(value) }
        if Value.self == UInt8.self, let value = value as? UInt8 { return byte(value) }
        if Value.self == Bool.self, let value = value as? Bool { return byte(value ? 1 : 0) }
        if Value.self == [UInt8].self, let value = value as? [UInt8] { return block(value) }
        if Value.self == [UInt64].self, let value = value as? [UInt64] { return block(value) }
        if Value.self == [UInt32].self, let value = value as? [UInt32] { return block(value) }
        if Value.self == [Int32].self, let value = value as? [Int32] { return block(value) }
        try value.encode(to: RecordEncoder(sink: self))
    }
}
