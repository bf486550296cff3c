internal import CZip

/// A ZIP archive in memory, opened for reading.
///
/// Members are found by name as package formats compare them: without regard to case of ASCII letters, `\` like `/`. Nothing is ever
/// written to disk, so a name such as `../x` is only a name.
package struct Archive: ~Copyable {
    private let limits: ArchiveLimits
    private let buffer: UnsafeMutableRawBufferPointer
    private let zip: OpaquePointer
    /// The index of each member by its folded name; `nil` where two have it.
    private let indices: [String: UInt64?]
    private var budget: Int

    /// The names of the members in the order of the archive's directory, folded: lower case, `/`, no `/` in front.
    package let names: [String]

    /// Opens an archive.
    ///
    /// - Complexity: O(bytes), for the copy the library reads from.
    /// - Throws: `ArchiveFailure` for something that is no archive, or one with too many members.
    package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFailure) {
        guard bytes.count <= limits.bytes else { throw .tooLarge("") }
        // The library takes no bytes at all for an archive without members.
        guard !bytes.isEmpty else { throw .notAnArchive }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        buffer.copyBytes(from: bytes)
        guard let zip = Self.open(buffer, count: bytes.count) else {
            buffer.deallocate()
            throw .notAnArchive
        }
        let count = zip_get_num_entries(zip, 0)
        guard count >= 0, count <= Int64(limits.members) else {
            zip_discard(zip)
            buffer.deallocate()
            throw .tooLarge("")
        }
        var names: [String] = []
        var indices: [String: UInt64?] = [:]
        for index in 0..<UInt64(count) {
            guard let text = zip_get_name(zip, index, UInt32(ZIP_FL_ENC_RAW)) else { continue }
            let name = Self.folded(String(cString: text))
            names.append(name)
            indices.updateValue(indices[name] == nil ? index : nil, forKey: name)
        }
        (self.limits, self.buffer, self.zip) = (limits, buffer, zip)
        (self.names, self.indices, budget) = (names, indices, limits.totalBytes)
    }

    deinit {
        zip_discard(zip)
        buffer.deallocate()
    }

    /// The bytes of a member, unpacked and compared with their checksum; `nil` if there is none of that name.
    ///
    /// - Complexity: O(bytes of the member); never more than the limits.
    /// - Throws: `ArchiveFailure` if the member is damaged, encrypted, doubled or larger than the limits.
    package mutating func member(_ name: String) throws(ArchiveFailure) -> [UInt8]? {
        guard let found = indices[Self.folded(name)] else { return nil }
        guard let index = found else { throw .doubled(name) }
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat_index(zip, index, 0, &stat) == 0 else { throw .damaged(name) }
        guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted(name) }
        guard Int32(stat.comp_method) == ZIP_CM_STORE || Int32(stat.comp_method) == ZIP_CM_DEFLATE else {
            throw .compression(name)
        }
        let packed = Int(clamping: stat.comp_size)
        let most = min(
            limits.memberBytes, budget, max(1 << 20, packed.multipliedReportingOverflow(by: limits.ratio).partialValue))
        // What the directory promises is asked first, but what comes out is counted.
        guard Int(clamping: stat.size) <= most else { throw .tooLarge(name) }
        guard let file = zip_fopen_index(zip, index, 0) else { throw .damaged(name) }
        defer { zip_fclose(file) }
        let bytes = try Self.read(file, atMost: most, name)
        guard UInt64(bytes.count) == stat.size else { throw .damaged(name) }
        budget -= bytes.count
        return bytes
    }

    private static func read(_ file: OpaquePointer, atMost most: Int, _ name: String) throws(ArchiveFailure) -> [UInt8]
    {
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { chunk.deallocate() }
        while true {
            let count = zip_fread(file, chunk.baseAddress, UInt64(chunk.count))
            guard count >= 0 else { throw .damaged(name) }
            guard count > 0 else { return bytes }
            guard bytes.count + Int(count) <= most else { throw .tooLarge(name) }
            bytes += chunk[..<Int(count)]
        }
    }

    private static func open(_ buffer: UnsafeMutableRawBufferPointer, count: Int) -> OpaquePointer? {
        guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(count), 0, nil) else { return nil }
        if let zip = zip_open_from_source(source, ZIP_RDONLY, nil) { return zip }
        zip_source_free(source)
        return nil
    }

    private static func folded(_ name: String) -> String {
        var bytes = name.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            case UInt8(ascii: "\\"): UInt8(ascii: "/")
            default: byte
            }
        }
        if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
