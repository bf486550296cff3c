package import Diagnostics
package import ReportModel

extension JSONWriter {
    /// The place in a file that is no text: table, row and cell, page and box, or the address in a sheet.
    package mutating func members(of origin: SourceOrigin) {
        switch origin {
        case .line(let number): member("file_line", number)
        case .paragraph(let number): member("paragraph", number)
        case .cell(let table, let row, let cell):
            member("table", table)
            member("row", row)
            member("cell", cell)
        case .box(let page, let box):
            member("page", page)
            key("box")
            array { json in for edge in [box.left, box.top, box.right, box.bottom] { json.integer(edge) } }
        case .sheet(let address): member("sheet", address)
        }
    }
}
