extension String {
    /// A Boolean value indicating whether the bytes of a text stand in this one, byte for byte.
    ///
    /// Text of reports is compared by its bytes: neither equivalent characters nor locales count.
    /// - Complexity: O(bytes).
    package func holds(_ part: String) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { own in
            part.utf8.withContiguousStorageIfAvailable { Self.find($0, in: own) }
        }
        if let found, let result = found { return result }
        var (own, part) = (self, part)
        return own.withUTF8 { own in part.withUTF8 { Self.find($0, in: own) } }
    }

    private static func find(_ part: UnsafeBufferPointer<UInt8>, in own: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = part.first else { return true }
        // Chinese characters share their first byte with thousands of others, not the two behind.
        let last = part[part.count - 1]
        var start = 0
        while start + part.count <= own.count {
            if own[start] == first, own[start + part.count - 1] == last {
                var index = 1
                while index < part.count, own[start + index] == part[index] { index += 1 }
                if index >= part.count { return true }
            }
            start += 1
        }
        return false
    }
}
