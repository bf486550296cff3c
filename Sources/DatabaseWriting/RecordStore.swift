import CSQLite

/// A file of records that is kept from one run of the program to the next: each has a kind, a name, and a key that says what it was made
/// from; a record with another key is as good as none.
///
/// Used by one thread at a time, and by one process: a second one that opens it is refused. What was put in counts only after `commit`; a
/// run that is cut short leaves the records of the run before.
package final class RecordStore {
    /// What stands in the head of the file, so that no other program's database is ever taken for one of ours: `sgen`.
    private static let application: Int64 = 0x7367_656E
    private static let layout: Int64 = 1

    private var database: OpaquePointer?
    private var reading: OpaquePointer?
    private var writing: OpaquePointer?

    /// Opens the store, or creates it where there is nothing.
    ///
    /// - Throws: `RecordStoreFault` if the file is not a store, or another process uses it, or the disk refuses.
    package init(at path: String) throws(RecordStoreFault) {
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW
        guard sqlite3_open_v2(path, &database, flags, nil) == SQLITE_OK else { throw fault }
        try run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; PRAGMA cache_size = -4096")
        // Taken before anything is asked: nobody else may change what is read here.
        try run("BEGIN IMMEDIATE")
        if try number("SELECT count(*) FROM sqlite_schema") == 0 {
            try run(
                """
                PRAGMA application_id = \(Self.application); PRAGMA user_version = \(Self.layout);
                CREATE TABLE records (kind INTEGER, name TEXT, key TEXT, content BLOB,
                    PRIMARY KEY (kind, name))
                """)
        } else if try number("PRAGMA application_id") != Self.application {
            throw .foreign
        } else if try number("PRAGMA user_version") != Self.layout {
            throw .outdated
        }
        reading = try prepared("SELECT content FROM records WHERE kind = ? AND name = ? AND key = ?")
        writing = try prepared("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)")
    }

    deinit {
        for statement in [reading, writing] { sqlite3_finalize(statement) }
        // What was not committed is rolled back.
        sqlite3_close(database)
    }

    /// The content of a record; `nil` if there is none with this key.
    ///
    /// - Complexity: O(bytes + log records).
    package func content(kind: Int, name: String, key: String) throws(RecordStoreFault) -> [UInt8]? {
        defer { sqlite3_reset(reading) }
        try bind(kind, name, key, to: reading)
        switch sqlite3_step(reading) {
        case SQLITE_ROW: return bytes(of: reading)
        case SQLITE_DONE: return nil
        default: throw fault
        }
    }

    /// Puts a record in the place of the one with its kind and name.
    ///
    /// - Complexity: O(bytes + log records).
    package func put(_ content: [UInt8], kind: Int, name: String, key: String) throws(RecordStoreFault) {
        defer { sqlite3_reset(writing) }
        try bind(kind, name, key, to: writing)
        let code = content.withUnsafeBytes { buffer in
            csqlite_bind_blob(writing, 4, buffer.baseAddress, Int32(buffer.count))
        }
        guard code == SQLITE_OK, sqlite3_step(writing) == SQLITE_DONE else { throw fault }
    }

    /// Hands over every record.
    ///
    /// - Complexity: O(bytes of the store).
    package func forEach(
        _ body: (_ kind: Int, _ name: String, _ key: String, _ content: [UInt8]) throws(RecordStoreFault) -> Void
    ) throws(RecordStoreFault) {
        let every = try prepared("SELECT content, kind, name, key FROM records ORDER BY kind, name")
        defer { sqlite3_finalize(every) }
        while true {
            let code = sqlite3_step(every)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw fault }
            let texts = (2...3).map { sqlite3_column_text(every, $0).map { String(cString: $0) } ?? "" }
            try body(Int(sqlite3_column_int64(every, 1)), texts[0], texts[1], bytes(of: every))
        }
    }

    /// Makes what was put in lasting, drops the records that `keeping` does not name, and ends the work with the store.
    ///
    /// - Complexity: O(records).
    package func commit(keeping isKept: (_ kind: Int, _ name: String) -> Bool) throws(RecordStoreFault) {
        let every = try prepared("SELECT rowid, kind, name FROM records")
        defer { sqlite3_finalize(every) }
        var dropped: [Int64] = []
        while sqlite3_step(every) == SQLITE_ROW {
            let name = sqlite3_column_text(every, 2).map { String(cString: $0) } ?? ""
            if !isKept(Int(sqlite3_column_int64(every, 1)), name) { dropped.append(sqlite3_column_int64(every, 0)) }
        }
        sqlite3_reset(every)
        for row in dropped { try run("DELETE FROM records WHERE rowid = \(row)") }
        try run("COMMIT")
    }

    private func run(_ statements: String) throws(RecordStoreFault) {
        guard sqlite3_exec(database, statements, nil, nil, nil) == SQLITE_OK else { throw fault }
    }

    private func prepared(_ text: String) throws(RecordStoreFault) -> OpaquePointer? {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(database, text, -1, &statement, nil) == SQLITE_OK else { throw fault }
        return statement
    }

    private func number(_ query: String) throws(RecordStoreFault) -> Int64 {
        let statement = try prepared(query)
        defer { sqlite3_finalize(statement) }
        guard sqlite3_step(statement) == SQLITE_ROW else { throw fault }
        return sqlite3_column_int64(statement, 0)
    }

    private func bind(
        _ kind: Int, _ name: String, _ key: String, to statement: OpaquePointer?
    ) throws(RecordStoreFault) {
        guard sqlite3_bind_int64(statement, 1, Int64(kind)) == SQLITE_OK,
            csqlite_bind_text(statement, 2, name, Int32(name.utf8.count)) == SQLITE_OK,
            csqlite_bind_text(statement, 3, key, Int32(key.utf8.count)) == SQLITE_OK
        else { throw fault }
    }

    private func bytes(of statement: OpaquePointer?) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, 0) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, 0))))
    }

    private var fault: RecordStoreFault {
        switch sqlite3_errcode(database) & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: .inUse
        case SQLITE_NOTADB: .foreign
        case SQLITE_CORRUPT: .outdated
        default: .refused(database.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory")
        }
    }
}

/// Why there is no store to use.
package enum RecordStoreFault: Error, Sendable, Hashable {
    /// The file is no store of this program; it is left alone.
    case foreign
    /// A store in another layout, or a damaged one: it can be thrown away.
    case outdated
    /// Another process uses it.
    case inUse
    /// The disk or the library refuses, with its words in English.
    case refused(String)
}
