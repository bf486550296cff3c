/// Reads the fields of a value in the order in which `RecordEncoder` wrote them.
struct RecordDecoder: Decoder {
    let source: RecordSource

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(FieldDecoder(source: source))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try ListDecoder(source: source) }
    func singleValueContainer() -> any SingleValueDecodingContainer { ValueDecoder(source: source) }
}

private struct FieldDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let source: RecordSource

    var codingPath: [any CodingKey] { [] }

    /// The case of an enumeration with values; asked for once, before its values are read.
    var allKeys: [Key] {
        guard let name = try? source.text(), let key = Key(stringValue: name) else { return [] }
        return [key]
    }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try source.takesNil() }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try source.read(type) }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try optional(type)
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(type) }
    func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? { try optional(type) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type) }
    func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { try optional(type) }
    func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { try optional(type) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try optional(type) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try optional(type) }
    func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { try optional(type) }
    func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { try optional(type) }
    func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { try optional(type) }
    func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { try optional(type) }
    func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { try optional(type) }

    private func optional<Value: Decodable>(_ type: Value.Type) throws -> Value? {
        switch try source.byte() {
        case 0: nil
        case 1: try source.read(type)
        default: throw DamagedRecord()
        }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
        KeyedDecodingContainer(FieldDecoder<Nested>(source: source))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try ListDecoder(source: source)
    }

    func superDecoder() -> any Decoder { RecordDecoder(source: source) }
    func superDecoder(forKey key: Key) -> any Decoder { RecordDecoder(source: source) }
}

private struct ListDecoder: UnkeyedDecodingContainer {
    private let source: RecordSource
    private let total: Int
    private(set) var currentIndex = 0

    init(source: RecordSource) throws {
        self.source = source
        total = try source.reservedCount()
    }

    var codingPath: [any CodingKey] { [] }
    /// Not told: a damaged count must not make anybody reserve memory for it.
    var count: Int? { nil }
    var isAtEnd: Bool { currentIndex >= total }

    private mutating func next() throws {
        guard currentIndex < total else { throw DamagedRecord() }
        currentIndex += 1
    }

    mutating func decodeNil() throws -> Bool {
        guard try source.takesNil() else { return false }
        try next()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try next()
        return try source.read(type)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try next()
        return KeyedDecodingContainer(FieldDecoder<Nested>(source: source))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next()
        return try ListDecoder(source: source)
    }

    mutating func superDecoder() throws -> any Decoder {
        try next()
        return RecordDecoder(source: source)
    }
}

private struct ValueDecoder: SingleValueDecodingContainer {
    let source: RecordSource

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { (try? source.takesNil()) ?? false }
    func decode(_ type: Bool.Type) throws -> Bool { try basic { try $0.flag() } }
    func decode(_ type: String.Type) throws -> String { try basic { try $0.text() } }
    func decode(_ type: Double.Type) throws -> Double { try basic { Double(bitPattern: try $0.number()) } }
    func decode(_ type: Float.Type) throws -> Float {
        try basic { Float(bitPattern: UInt32(truncatingIfNeeded: try $0.number())) }
    }
    func decode(_ type: Int.Type) throws -> Int { try basic { try $0.integer(type) } }
    func decode(_ type: Int8.Type) throws -> Int8 { try basic { try $0.integer(type) } }
    func decode(_ type: Int16.Type) throws -> Int16 { try basic { try $0.integer(type) } }
    func decode(_ type: Int32.Type) throws -> Int32 { try basic { try $0.integer(type) } }
    func decode(_ type: Int64.Type) throws -> Int64 { try basic { try $0.signed() } }
    func decode(_ type: UInt.Type) throws -> UInt { try basic { UInt(try $0.number()) } }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try basic { try $0.integer(type) } }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try basic { try $0.integer(type) } }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try basic { try $0.integer(type) } }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try basic { try $0.number() } }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try basic { try $0.read(type) } }

    private func basic<Value>(_ read: (RecordSource) throws -> Value) throws -> Value {
        guard try source.byte() == 1 else { throw DamagedRecord() }
        return try read(source)
    }
}
