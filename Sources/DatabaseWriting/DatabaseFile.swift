import CSQLite

/// A new SQLite database that is filled once, from the first table to the last, and then closed.
///
/// The same statements give the same bytes with the same library: fixed page size, no journal, no time stamp, and a final
/// `VACUUM` that lays the pages out in order. Nothing of it is kept in memory but the library's page cache, which is bounded.
///
/// Used by one thread at a time.
package final class DatabaseFile {
    /// A value of a row.
    package enum Value: Sendable, Hashable {
        case null
        case integer(Int64)
        case text(String)
    }

    /// A statement prepared once and run for many rows.
    package struct Insertion {
        fileprivate let position: Int
    }

    private var database: OpaquePointer?
    private var statements: [OpaquePointer?] = []

    /// Creates the database at a path where no file is yet.
    ///
    /// - Throws: `DatabaseFailure` if the library cannot create it.
    package init(creating path: String) throws(DatabaseFailure) {
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW
        let code = sqlite3_open_v2(path, &database, flags, nil)
        guard code == SQLITE_OK else { throw failure(code) }
        // A build that is cut short throws the file away: a journal would only cost time.
        for pragma in [
            "page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE",
            "encoding = 'UTF-8'", "cache_size = -8192", "temp_store = FILE", "auto_vacuum = NONE",
        ] {
            try run("PRAGMA \(pragma)")
        }
    }

    deinit {
        for statement in statements { sqlite3_finalize(statement) }
        sqlite3_close(database)
    }

    /// Runs statements of our own, such as `CREATE TABLE …`.
    ///
    /// - Throws: `DatabaseFailure` with what the library says.
    package func run(_ statements: String) throws(DatabaseFailure) {
        let code = sqlite3_exec(database, statements, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Prepares the insertion of rows into a table, one value a column.
    package func insertion(into table: StaticString, columns: Int) throws(DatabaseFailure) -> Insertion {
        let marks = Array(repeating: "?", count: columns).joined(separator: ",")
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(database, "INSERT INTO \(table) VALUES (\(marks))", -1, &statement, nil)
        guard code == SQLITE_OK else { throw failure(code) }
        statements.append(statement)
        return Insertion(position: statements.count - 1)
    }

    /// Inserts a row.
    ///
    /// - Complexity: O(bytes of the row × log rows).
    package func insert(_ row: [Value], _ insertion: Insertion) throws(DatabaseFailure) {
        let statement = statements[insertion.position]
        for (index, value) in row.enumerated() {
            let place = Int32(index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(statement, place)
                case .integer(let number): sqlite3_bind_int64(statement, place, number)
                case .text(let text): Self.bind(text, statement, place)
                }
            guard code == SQLITE_OK else { throw failure(code) }
        }
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else { throw failure(code) }
        sqlite3_reset(statement)
    }

    /// Lays the pages out in order and closes the file; nothing can be inserted afterwards.
    ///
    /// - Complexity: O(size).
    package func finish() throws(DatabaseFailure) {
        for statement in statements { sqlite3_finalize(statement) }
        statements = []
        try run("VACUUM")
        let code = sqlite3_close(database)
        guard code == SQLITE_OK else { throw failure(code) }
        database = nil
    }

    private static func bind(_ text: String, _ statement: OpaquePointer?, _ place: Int32) -> Int32 {
        var copy = text
        return copy.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { bytes in
                // An empty buffer may have no address, which would bind NULL.
                guard let address = bytes.baseAddress else { return csqlite_bind_text(statement, place, "", 0) }
                return csqlite_bind_text(statement, place, address, Int32(bytes.count))
            }
        }
    }

    private func failure(_ code: Int32) -> DatabaseFailure {
        DatabaseFailure(
            code: code, text: database.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory",
            systemError: database.map { sqlite3_system_errno($0) } ?? 0)
    }
}

/// What the library says of a database it could not write.
package struct DatabaseFailure: Error, Sendable, Hashable {
    /// The result code of SQLite.
    package let code: Int32
    /// The library's words, in English.
    package let text: String
    /// The `errno` of the system call that failed; 0 where none did.
    package let systemError: Int32

    /// A Boolean value indicating whether there was no room.
    package var isDiskFull: Bool { code & 0xFF == SQLITE_FULL }
}
