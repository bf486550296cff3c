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
        case .box(let page, let box): return words("origin_box", values(page, box))
        case .sheet(let address): return words("origin_sheet", ["address": address])
        }
    }

    /// How places on a page are measured; `nil` for a format without pages.
    var measure: String? { source.format == .pdf ? words["source_box_note"] : nil }

    /// Where a line of a transcript stands in the file, in few words; `nil` for a line of nothing or of a text file.
    ///
    /// A line of a PDF has a box on each page it stands on, around all its pieces.
    func place(ofLine line: Int) -> String? {
        let origins = source.origins.origins(ofLine: line)
        guard let first = origins.first, let last = origins.last else { return nil }
        switch first {
        case .line(let number): return words("place_line", ["number": "\(number)"])
        case .paragraph(let number): return words("place_paragraph", ["number": "\(number)"])
        case .cell(let table, let row, _): return words("place_row", ["table": "\(table)", "row": "\(row)"])
        case .sheet(let address):
            if case .sheet(let end) = last, end != address {
                return words("place_sheets", ["first": address, "last": end])
            }
            return address
        case .box:
            let boxes = origins.reduce(into: [(page: Int, box: SourceBox)]()) { boxes, origin in
                guard case .box(let page, let box) = origin else { return }
                if let last = boxes.last, last.page == page {
                    boxes[boxes.count - 1].box = last.box.joined(with: box)
                } else {
                    boxes.append((page, box))
                }
            }
            return boxes.map { words("place_box", values($0.page, $0.box)) }.joined(
                separator: words["place_separator"])
        }
    }

    private func values(_ page: Int, _ box: SourceBox) -> KeyValuePairs<String, String> {
        [
            "page": "\(page)", "left": "\(box.left)", "right": "\(box.right)", "top": "\(box.top)",
            "bottom": "\(box.bottom)",
        ]
    }
}
