/// A fixed set of characters, asked for every character of a report: one bit each in the basic plane instead of a hash.
struct ScalarSet: Sendable {
    private let bits: [UInt64]

    /// - Parameter scalars: members; those beyond U+FFFF cannot be
    init(_ scalars: some Sequence<UInt32>) {
        var bits = [UInt64](repeating: 0, count: 1024)
        for scalar in scalars {
            precondition(scalar < 0x10000, "only the basic plane")
            bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
        }
        self.bits = bits
    }

    /// - Complexity: O(1).
    func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
    }
}

/// A small number for some characters of the basic plane, 0 for every other: a dictionary without hashing.
struct ScalarTable: Sendable {
    private let values: [UInt16]

    init(_ numbers: [UInt32: UInt16]) {
        var values = [UInt16](repeating: 0, count: 0x10000)
        for (scalar, number) in numbers where scalar < 0x10000 { values[Int(scalar)] = number }
        self.values = values
    }

    /// - Complexity: O(1).
    subscript(scalar: UInt32) -> UInt16 { scalar < 0x10000 ? values[Int(scalar)] : 0 }
}
