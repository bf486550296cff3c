import ContentHashing
import Diagnostics
import PageExtraction
import ReportModel

/// PDF with a text layer: words with their places, put together to paragraphs and to the rows and columns of tables.
///
/// It knows no form: a table is what lines part into cells, or else figures in columns under labels. Where neither can be established,
/// each line becomes a line of text, as text extraction leaves it, and the reader of tables decides.
struct PDFFormat {
    private var writer = TranscriptWriter()
    private var paragraph: [PageLine] = []
    private var last: Last?
    /// The pieces of that table, not yet written: what a later page shows of its columns holds for all.
    private var pieces: [PageTable] = []
    /// The pieces of a ruled table, not yet written either.
    private var ruled: [RuledTable] = []
    private var counts = Counts()
    /// The lines of the page whose figures may be cut in two.
    private var split: Set<Int> = []
    private let paragraphs: PageParagraphs
    private let alignment: FigureColumns.Alignment?

    /// The table written last, while nothing stands behind it.
    private struct Last {
        let page: Int
        let columns: [PageTable.Column]
        let gutters: [Double]
        let header: [[UInt8]]?
    }

    private struct Counts {
        var tables = 0
        var continued = 0
        var repeatedHeaders = 0
        var textLines = 0
    }

    /// The transcript of a PDF.
    ///
    /// - Complexity: O(words log words), besides taking the words out.
    /// - Throws: `FormatRefusal` for a PDF whose words cannot be had.
    static func transcript(
        of bytes: [UInt8], _ entry: ContentEntry, pages extraction: PDFPages
    ) throws(FormatRefusal) -> Transcript {
        let sha256 = SHA256.hex(of: bytes)
        let text: PageText
        do throws(ExtractionFailure) {
            text = try extraction.pages(of: bytes, sha256: sha256)
        } catch {
            throw FormatRefusal(reason: error.reason, advice: error.advice)
        }
        return transcript(of: text, path: entry.path, sha256: sha256)
    }

    /// The transcript of words with their places.
    static func transcript(of text: PageText, path: String, sha256: String) -> Transcript {
        let (text, radicals) = withOrdinaryCharacters(text)
        let em = PageLine.em(of: text)
        let ruled = RuledTable.all(on: text.pages, em: em)
        let lines = ruled.enumerated().map { PageLine.lines(of: $1.rest, number: $0 + 1, em: em) }
        let furniture = PageFurniture(lines, heights: text.pages.map { Double($0.height) / 100 })
        let pages = PageBreaks.withHeadersOverRows(furniture.pages)
        var format = PDFFormat(pages)
        for (index, page) in pages.enumerated() {
            let isContinued = index + 1 < pages.count && PageBreaks.beginsWithRows(pages[index + 1])
            format.write(page, ruled[index].tables, isContinued: isContinued)
        }
        format.endTable()
        format.endParagraph()
        var transcript = format.writer.transcript(path: path, format: .pdf, sha256: sha256)
        transcript.explanation = format.explanation(text, furniture, radicals)
        return transcript
    }

    private init(_ pages: [[PageLine]]) {
        let outside = pages.flatMap { page in
            let cores = TableCores.all(in: page)
            return page.indices.filter { index in !cores.contains { $0.contains(index) } }.map { page[$0] }
        }
        paragraphs = PageParagraphs(outside)
        alignment = FigureColumns.alignment(of: pages)
    }

    /// - Parameter isContinued: whether the next page begins with rows without a header
    private mutating func write(_ page: [PageLine], _ tables: [RuledTable], isContinued: Bool) {
        var rest = page[...]
        for table in tables {
            let above = rest.prefix { $0.middleY < table.top }
            if !above.isEmpty { write(Array(above), isContinued: false) }
            rest = rest.dropFirst(above.count)
            write(table)
        }
        if !rest.isEmpty { write(Array(rest), isContinued: isContinued) }
    }

    private mutating func write(_ table: RuledTable) {
        endParagraph()
        if let before = ruled.last, RuledTableText.goesOn(before, with: table) {
            counts.continued += 1
        } else {
            endTable()
            writer.blank()
            counts.tables += 1
        }
        last = nil
        ruled.append(table)
    }

    private mutating func write(_ page: [PageLine], isContinued: Bool) {
        let cores = TableCores.all(in: page)
        split = []
        var index = 0
        for (position, core) in cores.enumerated() where core.lowerBound >= index {
            let end = position + 1 < cores.count ? cores[position + 1].lowerBound : page.count
            let number = page[core.lowerBound].page
            // Only where nothing but labels stands above it on the page may it be the rest of the table of the page before.
            let before = last.flatMap { index == 0 && $0.page == number - 1 ? $0 : nil }
            let found = PageTable(
                page, core: core, bounds: index..<end, carried: before?.columns, gutters: before?.gutters ?? [],
                isContinued: isContinued && end == page.count, alignment: alignment)
            guard let table = found else {
                split.formUnion(Self.splitRows(page, core))
                continue
            }
            write(page[index..<table.lines.lowerBound])
            write(table, page: number)
            index = table.lines.upperBound
        }
        write(page[index...])
    }

    /// The lines with figures of a stretch in which a figure stands alone near others: the end of a figure too long for its cell.
    private static func splitRows(_ page: [PageLine], _ core: ClosedRange<Int>) -> [Int] {
        let lines = core.filter { page[$0].hasFigures }
        let isSplit = zip(lines, lines.dropFirst()).contains { first, next in
            let isAlone = [first, next].contains { page[$0].labels.isEmpty && page[$0].figures.count < 3 }
            return isAlone && page[next].middleY - page[first].middleY <= 1.6 * page[first].em
        }
        return isSplit ? lines : []
    }

    private mutating func write(_ table: PageTable, page: Int) {
        endParagraph()
        let header = PageTableText.headerText(table)
        let isContinued = last.map { last in
            last.page == page - 1 && last.columns.count == table.columns.count
                && (header == nil || header == last.header)
        }
        if isContinued == true {
            counts.continued += 1
            if header != nil { counts.repeatedHeaders += 1 }
        } else {
            endTable()
            writer.blank()
            counts.tables += 1
        }
        pieces.append(table)
        last = Last(
            page: page, columns: table.columns, gutters: table.groupEdges, header: header ?? last?.header)
    }

    private mutating func endTable() {
        if !ruled.isEmpty {
            let table = RuledTableText(ruled)
            table.write(to: &writer)
            counts.repeatedHeaders += table.repeatedHeaders
            writer.blank()
            ruled = []
        }
        if let widest = pieces.max(by: { $0.groupEdges.count < $1.groupEdges.count }) {
            // A page with few of the rows does not show all columns of labels.
            pieces = pieces.map {
                $0.groupEdges.count < widest.groupEdges.count ? $0.parted(by: widest.groupEdges) : $0
            }
        }
        PageTableText.write(pieces, to: &writer)
        pieces = []
    }

    private mutating func write(_ lines: ArraySlice<PageLine>) {
        if !lines.isEmpty { endTable() }
        for (index, line) in zip(lines.indices, lines) {
            // Read as text, it would be taken for the value the line above it lacks.
            let isBeforeLoose = line.hasFigures && index + 1 < lines.endIndex && lines[index + 1].isLoose
            if last != nil {
                writer.blank()
                last = nil
            }
            if let before = paragraph.last, !paragraphs.goesOn(line, after: before) { endParagraph() }
            if line.hasFigures { counts.textLines += 1 }
            if isBeforeLoose || split.contains(index) {
                endParagraph()
                // In one field and without columns, so that nobody takes them for a row.
                let parts = [Array(line.labels), Array(line.figures)].map { words in
                    TranscriptWriter.Field(
                        PageLine.text(of: words[...], em: line.em),
                        origin: SourceOrigin(around: words))
                }
                writer.row(parts)
                continue
            }
            paragraph.append(line)
        }
    }

    private mutating func endParagraph() {
        guard !paragraph.isEmpty else { return }
        var text: [UInt8] = []
        var pieces: [TranscriptWriter.Piece] = []
        for line in paragraph {
            // Between two lines of Han characters stands no blank; between two Latin words one.
            if let end = text.last, let next = line.text.first, Self.isLetter(end), Self.isLetter(next) {
                text.append(UInt8(ascii: " "))
            }
            if let origin = SourceOrigin(around: line.words) {
                pieces.append(TranscriptWriter.Piece(start: text.count, origin: origin))
            }
            text += line.text
        }
        writer.paragraph(text, pieces: pieces)
        paragraph = []
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func withOrdinaryCharacters(_ text: PageText) -> (text: PageText, count: Int) {
        var result = text
        var count = 0
        for page in text.pages.indices {
            for (index, word) in text.pages[page].words.enumerated() where word.text.contains(0xE2) {
                let (replaced, found) = RadicalCharacters.replaced(in: word.text)
                guard found > 0 else { continue }
                count += found
                result.pages[page].words[index] = PageText.Word(
                    replaced, left: word.left, top: word.top, right: word.right, bottom: word.bottom)
            }
        }
        return (result, count)
    }

    private func explanation(_ text: PageText, _ furniture: PageFurniture, _ radicals: Int) -> [Wording] {
        var sentences = [
            Wording(
                zh:
                    "PDF：\(text.pages.count) 页，\(counts.tables) 张表（跨页接续 \(counts.continued) 处，重复表头 \(counts.repeatedHeaders) 处）",
                en:
                    "PDF: pages: \(text.pages.count), tables: \(counts.tables) (\(counts.continued) pieces on a new page, \(counts.repeatedHeaders) repeated headers)"
            )
        ]
        if furniture.pageNumbers + furniture.runningLines > 0 {
            sentences.append(
                Wording(
                    zh: "略去页码 \(furniture.pageNumbers) 个、页眉页脚 \(furniture.runningLines) 行",
                    en: "left out: \(furniture.pageNumbers) page numbers, \(furniture.runningLines) running lines"))
        }
        if counts.textLines > 0 {
            sentences.append(
                Wording(
                    zh: "\(counts.textLines) 行数字无法按版面分列，按文本行读取",
                    en: "\(counts.textLines) lines with figures have no certain columns; read as lines of text"))
        }
        let empty = text.pages.indices.filter { text.pages[$0].words.isEmpty }.map { String($0 + 1) }
        if !empty.isEmpty {
            let list = empty.joined(separator: ", ")
            sentences.append(Wording(zh: "没有文字的页：\(list)", en: "pages without text: \(list)"))
        }
        if radicals > 0 {
            sentences.append(
                Wording(
                    zh: "\(radicals) 个部首字符按相应的汉字读取", en: "\(radicals) radicals were read as the characters they show"))
        }
        return sentences
    }
}
