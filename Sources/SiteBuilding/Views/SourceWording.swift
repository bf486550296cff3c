import ReportModel

/// What the source page says about the text it shows: the file itself, or the transcript of a file of another format.
struct SourceWording {
    let source: SourceDocument
    let words: PageWords

    /// The heading of the page: 原文 or 原文转录, with the title.
    func heading(_ title: String) -> String {
        words(source.isTranscript ? "source_transcript_heading" : "source_page_heading", ["title": title])
    }

    /// How the text shown relates to the file.
    var note: String {
        source.isTranscript ? words("source_transcript_note", ["format": format]) : words["source_note"]
    }

    /// What of the file is not in the text; `nil` where everything is.
    var omission: String? { source.format == .html ? words["source_page_note"] : nil }

    /// What the link to the source page offers.
    var offer: String {
        source.isTranscript ? words("downloads_transcript", ["format": format]) : words["downloads_source"]
    }

    /// The name of the file's format.
    var format: String { words["format_" + source.format.rawValue] }

    /// Where a stretch of a transcript stands in the file: 文件中第 2 个表格第 5 行第 3 格; `nil` for a text file.
    func origin(of place: SourcePlace?) -> String? {
        guard let place, let origin = source.origins.origin(of: place) else { return nil }
        switch origin {
        case .line(let number): return words("origin_line", ["number": "\(number)"])
        case .paragraph(let number): return words("origin_paragraph", ["number": "\(number)"])
        case .cell(let table, let row, let cell):
            return words("origin_cell", ["table": "\(table)", "row": "\(row)", "cell": "\(cell)"])
        case .box(let page, _): return words("origin_page", ["page": "\(page)"])
        case .sheet(let address): return words("origin_sheet", ["address": address])
        }
    }
}
