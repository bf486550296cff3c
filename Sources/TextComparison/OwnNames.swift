package import ReportModel

/// The names of a body and of the divisions above it, left out when texts are compared.
package struct OwnNames: Sendable {
    /// The names as UTF-8, the longest first.
    private let names: [[UInt8]]

    /// Takes the names of a body: of every division of its path with and without the type word, and former names.
    ///
    /// A name without its type word counts only from two characters on: 甲 is no name.
    package init(_ body: ReportingBody) {
        var names: Set<[UInt8]> = []
        for name in body.path.map(\.name) + body.formerNames {
            let bytes = Array(name.utf8)
            guard bytes.count >= 6 else { continue }
            names.insert(bytes)
            if bytes.count >= 9, bytes.count % 3 == 0 { names.insert(bytes.dropLast(3)) }
        }
        self.names = names.sorted { ($1.count, $0[...]) < ($0.count, $1[...]) }
    }

    package static let none = OwnNames()

    private init() { names = [] }

    /// The number of bytes of the longest name that begins at a byte; 0 if none does.
    ///
    /// - Complexity: O(names).
    func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        for name in names where name[0] == bytes[index] && name[2] == bytes[index + 2] {
            if bytes.begins(with: name, at: index) { return name.count }
        }
        return 0
    }
}

/// The order of names of one length: any fixed one will do.
private func < (left: (Int, ArraySlice<UInt8>), right: (Int, ArraySlice<UInt8>)) -> Bool {
    left.0 != right.0 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
}

extension UnsafeBufferPointer<UInt8> {
    /// A Boolean value indicating whether a pattern begins at a byte.
    func begins(with pattern: [UInt8], at index: Int) -> Bool {
        guard index + pattern.count <= count else { return false }
        for offset in pattern.indices where self[index + offset] != pattern[offset] { return false }
        return true
    }
}
