/// Bytes that are read from the front.
final class RecordSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    private var remaining: Int { bytes.count - position }

    func byte() throws -> UInt8 {
        guard position < bytes.count else { throw DamagedRecord() }
        defer { position += 1 }
        return bytes[position]
    }

    /// The next byte without taking it.
    func peek() throws -> UInt8 {
        guard position < bytes.count else { throw DamagedRecord() }
        return bytes[position]
    }

    func number() throws -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            let next = try byte()
            // The tenth byte holds the last bit of 64.
            if shift == 63, next > 1 { throw DamagedRecord() }
            number |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return number }
        }
        throw DamagedRecord()
    }

    func signed() throws -> Int64 {
        let number = try self.number()
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        guard let number = Number(exactly: try signed()) else { throw DamagedRecord() }
        return number
    }

    func flag() throws -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw DamagedRecord()
        }
    }

    /// A count of things that take at least `width` bytes each.
    private func count(width: Int) throws -> Int {
        guard let count = Int(exactly: try number()), count <= remaining / width else { throw DamagedRecord() }
        return count
    }

    func text() throws -> String {
        let count = try count(width: 1)
        defer { position += count }
        guard let text = String(validating: bytes[position..<position + count], as: UTF8.self) else {
            throw DamagedRecord()
        }
        return text
    }

    func block<Element: FixedWidthInteger & BitwiseCopyable>(of type: Element.Type) throws -> [Element] {
        let width = MemoryLayout<Element>.size
        let count = try count(width: width)
        defer { position += count * width }
        return bytes.withUnsafeBytes { buffer in
            (0..<count).map { buffer.loadUnaligned(fromByteOffset: position + $0 * width, as: type) }
        }
    }

    /// A count that was filled in afterwards.
    func reservedCount() throws -> Int {
        guard remaining >= 4 else { throw DamagedRecord() }
        defer { position += 4 }
        return (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }

    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == String.self, let value = try text() as? Value { return value }
        if type == Int.self, let value = try integer(Int.self) as? Value { return value }
        if type == Int64.self, let value = try signed() as? Value { return value }
        if type == UInt8.self, let value = try byte() as? Value { return value }
        if type == Bool.self, let value = try flag() as? Value { return value }
        if type == [UInt8].self, let value = try bytesBlock() as? Value { return value }
        if type == [UInt64].self, let value = try block(of: UInt64.self) as? Value { return value }
        if type == [UInt32].self, let value = try block(of: UInt32.self) as? Value { return value }
        if type == [Int32].self, let value = try block(of: Int32.self) as? Value { return value }
        return try type.init(from: RecordDecoder(source: self))
    }

    private func bytesBlock() throws -> [UInt8] {
        let count = try count(width: 1)
        defer { position += count }
        return Array(bytes[position..<position + count])
    }
}

extension RecordSource {
    /// Takes the mark of a missing value, if the next byte is one.
    func takesNil() throws -> Bool {
        guard try peek() == 0 else { return false }
        _ = try byte()
        return true
    }
}
