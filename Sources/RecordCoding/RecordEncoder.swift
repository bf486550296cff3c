/// Writes the fields of a value one after the other, without their names.
struct RecordEncoder: Encoder {
    let sink: RecordSink

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(FieldEncoder(sink: sink))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { ListEncoder(sink: sink) }
    func singleValueContainer() -> any SingleValueEncodingContainer { ValueEncoder(sink: sink) }
}

/// The fields of a structure, in the order in which they are declared; a field that may be missing has a mark before it.
private struct FieldEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
    private let sink: RecordSink
    /// Whether any name is a key, as in a dictionary whose keys are names or numbers: they would not be in the record.
    private let hasOpenKeys: Bool

    init(sink: RecordSink) {
        self.sink = sink
        hasOpenKeys = Key(stringValue: "") != nil
    }

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { sink.byte(0) }
    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        if hasOpenKeys { throw UnsupportedRecord() }
        try sink.write(value)
    }

    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws { try optional(value) }

    // Each of these has a default of its own, which would leave no mark where nothing is.
    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try optional(value) }

    private func optional<Value: Encodable>(_ value: Value?) throws {
        sink.byte(value == nil ? 0 : 1)
        if let value { try sink.write(value) }
    }

    /// The case of an enumeration with values: its name, then the values.
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        sink.text(key.stringValue)
        return KeyedEncodingContainer(FieldEncoder<Nested>(sink: sink))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { ListEncoder(sink: sink) }
    mutating func superEncoder() -> any Encoder { RecordEncoder(sink: sink) }
    mutating func superEncoder(forKey key: Key) -> any Encoder { RecordEncoder(sink: sink) }
}

/// A list: its length, then its elements.
private struct ListEncoder: UnkeyedEncodingContainer {
    private let sink: RecordSink
    private let place: Int
    private(set) var count = 0

    init(sink: RecordSink) {
        self.sink = sink
        place = sink.reserveCount()
    }

    var codingPath: [any CodingKey] { [] }

    private mutating func next() {
        count += 1
        sink.setCount(count, at: place)
    }

    mutating func encodeNil() {
        next()
        sink.byte(0)
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        next()
        try sink.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        next()
        return KeyedEncodingContainer(FieldEncoder<Nested>(sink: sink))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        next()
        return ListEncoder(sink: sink)
    }

    mutating func superEncoder() -> any Encoder {
        next()
        return RecordEncoder(sink: sink)
    }
}

/// A single value, with a mark that says whether there is one.
private struct ValueEncoder: SingleValueEncodingContainer {
    let sink: RecordSink

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { sink.byte(0) }
    mutating func encode(_ value: Bool) { basic { $0.byte(value ? 1 : 0) } }
    mutating func encode(_ value: String) { basic { $0.text(value) } }
    mutating func encode(_ value: Double) { basic { $0.number(value.bitPattern) } }
    mutating func encode(_ value: Float) { basic { $0.number(UInt64(value.bitPattern)) } }
    mutating func encode(_ value: Int) { basic { $0.number(Int64(value)) } }
    mutating func encode(_ value: Int8) { basic { $0.number(Int64(value)) } }
    mutating func encode(_ value: Int16) { basic { $0.number(Int64(value)) } }
    mutating func encode(_ value: Int32) { basic { $0.number(Int64(value)) } }
    mutating func encode(_ value: Int64) { basic { $0.number(value) } }
    mutating func encode(_ value: UInt) { basic { $0.number(UInt64(value)) } }
    mutating func encode(_ value: UInt8) { basic { $0.number(Int64(value)) } }
    mutating func encode(_ value: UInt16) { basic { $0.number(Int64(value)) } }
    mutating func encode(_ value: UInt32) { basic { $0.number(Int64(value)) } }
    mutating func encode(_ value: UInt64) { basic { $0.number(value) } }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        sink.byte(1)
        try sink.write(value)
    }

    private func basic(_ write: (RecordSink) -> Void) {
        sink.byte(1)
        write(sink)
    }
}
