import CXLSXWriter
import Glibc

/// A new XLSX workbook that is written row by row.
///
/// Rows go to the disk as they come, so its size costs no memory. The same rows give the same bytes: the date of creation is
/// fixed. Text is always stored as text: nothing in it can become a formula.
///
/// Used by one thread at a time.
package final class Workbook {
    /// What a cell holds.
    package enum Value: Sendable, Hashable {
        case none
        case text(String)
        /// A decimal with this many places; shown with them.
        case number(Double, places: Int)
    }

    /// How a row looks.
    package enum Style: Sendable, Hashable {
        case plain
        /// The head of a table: bold on a shade, wrapped.
        case head
    }

    /// The most rows a sheet can have, its head included.
    package static let rowLimit = 1_048_576
    /// The most UTF-16 units a cell can hold; what is longer is cut by the caller or kept out.
    package static let textLimit = 32_767

    private var book: UnsafeMutablePointer<lxw_workbook>?
    private let head: UnsafeMutablePointer<lxw_format>?
    private var places: [Int: UnsafeMutablePointer<lxw_format>] = [:]
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    private var row: UInt32 = 0

    /// Creates a workbook at a path; the file is there once `finish` has returned.
    ///
    /// Temporary files lie beside it: where they find no room, the workbook finds none, and that is reported.
    ///
    /// - Throws: `WorkbookFailure` if there is no memory or no room for temporary files.
    package init(creating path: String, title: String) throws(WorkbookFailure) {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
        let made = folder.withCString { folder in
            var options = lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return workbook_new_opt(path, &options)
        }
        guard let book = made else { throw WorkbookFailure(code: 1) }
        self.book = book
        head = workbook_add_format(book)
        format_set_bold(head)
        format_set_text_wrap(head)
        format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_bg_color(head, 0xE7F0F9)
        title.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            // 2000-01-01 00:00 UTC: a date is demanded, and none is to be made up from the clock.
            properties.created = 946_684_800
            workbook_set_properties(book, &properties)
        }
    }

    deinit { if let book { lxw_workbook_free(book) } }

    /// Begins a sheet; rows go to it until the next one begins.
    ///
    /// - Parameters:
    ///   - widths: the widths of the first columns, in characters
    ///   - frozen: the rows and columns that stay in sight
    package func beginSheet(
        _ name: String, widths: [Double] = [], frozen: (rows: UInt32, columns: UInt16) = (0, 0)
    ) throws(WorkbookFailure) {
        guard let added = workbook_add_worksheet(book, name) else { throw WorkbookFailure(code: 1) }
        sheet = added
        sheets.append(added)
        row = 0
        for (column, width) in widths.enumerated() {
            worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
        }
        if frozen.rows > 0 || frozen.columns > 0 { worksheet_freeze_panes(sheet, frozen.rows, frozen.columns) }
    }

    /// Appends a row to the sheet.
    ///
    /// - Complexity: O(bytes of the row).
    /// - Throws: `WorkbookFailure` for a row or text beyond the limits, or if the disk is full.
    package func append(_ values: [Value], style: Style = .plain) throws(WorkbookFailure) {
        let look = style == .head ? head : nil
        for (column, value) in values.enumerated() {
            let column = UInt16(column)
            let code: lxw_error =
                switch value {
                case .none: LXW_NO_ERROR
                case .text(let text): worksheet_write_string(sheet, row, column, text, look)
                case .number(let number, let places):
                    worksheet_write_number(sheet, row, column, number, places > 0 ? shape(places: places) : look)
                }
            guard code == LXW_NO_ERROR else { throw WorkbookFailure(code: Int32(code.rawValue)) }
        }
        row += 1
    }

    /// Completes the file.
    package func finish() throws(WorkbookFailure) {
        guard let book else { return }
        // The library does not look whether its temporary files could be written.
        for sheet in sheets {
            guard let rows = sheet.pointee.optimize_tmpfile else { continue }
            guard fflush(rows) == 0, ferror(rows) == 0 else { throw WorkbookFailure(code: WorkbookFailure.diskFull) }
        }
        self.book = nil
        let code = workbook_close(book)
        guard code == LXW_NO_ERROR else { throw WorkbookFailure(code: Int32(code.rawValue)) }
    }

    private func shape(places: Int) -> UnsafeMutablePointer<lxw_format>? {
        if let known = self.places[places] { return known }
        guard let made = workbook_add_format(book) else { return nil }
        format_set_num_format(made, "0." + String(repeating: "0", count: places))
        self.places[places] = made
        return made
    }
}

/// What the library says of a workbook it could not write.
package struct WorkbookFailure: Error, Sendable, Hashable {
    /// The error code of libxlsxwriter.
    package let code: Int32

    /// A code of our own: the temporary files could not be written.
    static let diskFull: Int32 = -1

    /// A Boolean value indicating whether there was no room.
    package var isDiskFull: Bool { code == Self.diskFull }

    /// The library's words, in English.
    package var text: String {
        lxw_strerror(lxw_error(UInt32(max(0, code)))).map { String(cString: $0) } ?? "error \(code)"
    }
}
