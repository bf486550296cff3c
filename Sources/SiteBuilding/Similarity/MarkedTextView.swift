import ReportModel
import TextComparison

/// Paragraphs with what they share marked, each with the way to its line in the source.
struct MarkedTextView {
    let blocks: [MarkedBlock]
    let words: PageWords
    /// The link to the page of the source.
    let source: String

    func write(into writer: inout MarkupWriter) {
        for marked in blocks {
            let bytes = Array(marked.block.text.utf8)
            writer.open("p")
            var index = 0
            for run in marked.runs {
                writer.text(bytes[index..<run.range.lowerBound])
                writer.open("mark")
                index = run.range.lowerBound
                for masked in run.masked {
                    writer.text(bytes[index..<masked.lowerBound])
                    writer.open("span", Attribute("class", "masked"))
                    writer.text(bytes[masked])
                    writer.close("span")
                    index = masked.upperBound
                }
                writer.text(bytes[index..<run.range.upperBound])
                writer.close("mark")
                index = run.range.upperBound
            }
            writer.text(bytes[index...])
            writer.text(" ")
            writer.link(
                "\(source)#L\(marked.block.lines.lowerBound)",
                words("source_line", ["line": String(marked.block.lines.lowerBound)]), class: "line")
            writer.close("p")
        }
    }
}
