#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file without a name that holds for a while what would not fit into memory.
///
/// Whoever builds the index opens it, removes its name at once and hands over the descriptor: the disk is given back with the
/// value, even if the program is killed.
package final class ScratchFile {
    /// The disk refused to keep or give back what an index is built from.
    package struct Failure: Error, Hashable {
        /// The system's number of the error; 0 where bytes were missing.
        package let code: Int32
    }

    private let descriptor: Int32
    private var waiting: [UInt8] = []
    private var written = 0

    private static let waitingLimit = 1 << 20

    /// Takes over an open descriptor, which is closed with the value.
    package init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// The number of bytes appended so far.
    var count: Int { written + waiting.count }

    /// - Throws: `Failure` if the disk refuses.
    func append(_ bytes: [UInt8]) throws(Failure) {
        waiting.append(contentsOf: bytes)
        if waiting.count >= Self.waitingLimit { try flush() }
    }

    /// Makes everything appended readable.
    ///
    /// - Throws: `Failure` if the disk refuses.
    func flush() throws(Failure) {
        var start = 0
        while start < waiting.count {
            let done = waiting.withUnsafeBytes { bytes in
                pwrite(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start, off_t(written + start))
            }
            guard done > 0 else { throw Failure(code: errno) }
            start += done
        }
        written += waiting.count
        waiting.removeAll(keepingCapacity: true)
    }

    /// The bytes at a place that has been flushed.
    ///
    /// - Throws: `Failure` if the disk refuses or has fewer bytes.
    func read(at offset: Int, count: Int) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var start = 0
        while start < count {
            let done = bytes.withUnsafeMutableBytes { bytes in
                pread(descriptor, bytes.baseAddress?.advanced(by: start), count - start, off_t(offset + start))
            }
            guard done > 0 else { throw Failure(code: done < 0 ? errno : 0) }
            start += done
        }
        return bytes
    }
}
