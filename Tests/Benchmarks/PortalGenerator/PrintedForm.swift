import SitegenTestSupport

/// How a report is printed: a file format, and in text a flattening style.
enum PrintedForm {
    case text(LayoutStyle)
    case html, docx

    /// The form of a township in a year: most are tab-separated or have a row on a line, as in the catalogue of layouts.
    ///
    /// Styles that lose figures by their nature are left out: what they cost is measured elsewhere.
    static func of(_ number: Int) -> PrintedForm {
        switch number % 20 {
        case 0..<6: .text(.tabs)
        case 6..<10: .text(.barRows)
        case 10, 11: .text(.blanks)
        case 12, 13: .text(.cellLinesWithBlanks)
        case 14: .text(.barLines)
        case 15: .text(.markdown)
        case 16: .text(.singleLineBars)
        case 17: .html
        case 18: .docx
        default: .text(.barredCells)
        }
    }

    var fileExtension: String {
        switch self {
        case .text(.markdown): "md"
        case .text: "txt"
        case .html: "html"
        case .docx: "docx"
        }
    }

    func bytes(_ report: InventedReportText) -> [UInt8] {
        switch self {
        case .text(let style): Array(Self.text(report, style).utf8)
        case .html: Array(Self.page(report).utf8)
        case .docx: Self.document(report)
        }
    }

    private static func text(_ report: InventedReportText, _ style: LayoutStyle) -> String {
        var lines = [style == .markdown ? "# \(report.title)" : report.title, ""]
        for part in report.parts {
            switch part {
            case .heading(let text): lines += [style == .markdown ? "## \(text)" : text, ""]
            case .paragraph(let text): lines += [text, ""]
            case .table(let rows): lines += style.lines(rows) + [""]
            }
        }
        return style.text(lines)
    }

    private static func page(_ report: InventedReportText) -> String {
        var page =
            "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>\(report.title)</title></head>\n<body>\n"
        page +=
            "<div class=\"nav\"><a href=\"/\">首页</a> &gt; <a href=\"/nb/\">年度报告</a></div>\n<h1>\(report.title)</h1>\n"
        for part in report.parts {
            switch part {
            case .heading(let text): page += "<h2>\(text)</h2>\n"
            case .paragraph(let text): page += "<p style=\"text-indent:2em\">\(text)</p>\n"
            case .table(let rows):
                page += "<table border=\"1\"><tbody>\n"
                for row in rows {
                    let cells = Self.spread(row).map { span, text in
                        "<td\(span > 1 ? " colspan=\"\(span)\"" : "")><p>\(text)</p></td>"
                    }
                    page += "<tr>" + cells.joined() + "</tr>\n"
                }
                page += "</tbody></table>\n"
            }
        }
        return page + "</body></html>\n"
    }

    private static func document(_ report: InventedReportText) -> [UInt8] {
        func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
        var body = paragraph(report.title)
        for part in report.parts {
            switch part {
            case .heading(let text), .paragraph(let text): body += paragraph(text)
            case .table(let rows):
                body += "<w:tbl>"
                for row in rows {
                    body += "<w:tr>"
                    for (span, text) in Self.spread(row) {
                        let properties = span > 1 ? "<w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>" : ""
                        body += "<w:tc>\(properties)\(paragraph(text))</w:tc>"
                    }
                    body += "</w:tr>"
                }
                body += "</w:tbl>"
            }
        }
        let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
        let relations =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        var archive = ArchiveWriter()
        archive.add("[Content_Types].xml", Array((head + types).utf8))
        archive.add("_rels/.rels", Array((head + relations).utf8))
        archive.add(
            "word/document.xml", Array((head + "<w:document \(names)><w:body>\(body)</w:body></w:document>").utf8))
        return archive.archive
    }

    /// The cells of a row with their spans: a covered field widens the cell before it, or is empty at the start of a row.
    private static func spread(_ row: [String?]) -> [(span: Int, text: String)] {
        var cells: [(span: Int, text: String)] = []
        for field in row {
            if let field {
                cells.append((1, field))
            } else if let last = cells.indices.last, !cells[last].text.isEmpty {
                cells[last].span += 1
            } else {
                cells.append((1, ""))
            }
        }
        return cells
    }
}
