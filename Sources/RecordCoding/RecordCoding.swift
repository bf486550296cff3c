/// Values as bytes, for what a program writes for itself and reads again: the memory of a build, a share of it on another machine.
///
/// The bytes name no fields: they are read back by the same version of the same types, or not at all. Whoever stores them must
/// say which program wrote them and keep a checksum. Against a damaged record the reader only promises to end with an error.
package enum RecordCoding {
    /// The value as bytes.
    ///
    /// The same value gives the same bytes, unless it holds a set or a dictionary, whose order differs from run to run.
    /// - Complexity: O(size of the value).
    /// - Throws: `UnsupportedRecord` where the value holds a dictionary whose keys are strings or whole numbers.
    package static func bytes(of value: some Encodable) throws -> [UInt8] {
        let sink = RecordSink()
        try sink.write(value)
        return sink.bytes
    }

    /// The value the bytes were made of.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: `DamagedRecord` where the bytes are no such value, or more than one.
    package static func value<Value: Decodable>(_ type: Value.Type = Value.self, in bytes: [UInt8]) throws -> Value {
        let source = RecordSource(bytes)
        let value = try source.read(type)
        guard source.isAtEnd else { throw DamagedRecord() }
        return value
    }
}

/// The bytes are no record of the type asked for.
package struct DamagedRecord: Error, Sendable, Hashable {
    package init() {}
}

/// The value holds a dictionary whose keys are strings or whole numbers, which are written as names of fields.
package struct UnsupportedRecord: Error, Sendable, Hashable {
    package init() {}
}
