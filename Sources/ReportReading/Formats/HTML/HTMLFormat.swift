import ContentHashing
import Diagnostics
import HypertextParsing
import ReportModel

/// Web pages: the report in the page, line by line, with the grid of its tables.
enum HTMLFormat {
    /// Takes a page apart.
    ///
    /// - Complexity: O(bytes).
    /// - Throws: `FormatRefusal` for a file that is no page, in no encoding, or nested beyond all measure.
    static func transcript(of bytes: [UInt8], path: String) throws(FormatRefusal) -> Transcript {
        try check(bytes)
        guard let page = PageEncoding.decode(bytes) else {
            throw FormatRefusal(
                reason: Wording(
                    zh: "无法确定网页的编码（不是 UTF-8、GB18030、Big5、UTF-16）",
                    en: "the encoding of the page is none of UTF-8, GB18030, Big5, UTF-16"),
                advice: Wording(zh: "请以 UTF-8 编码另存", en: "save it as UTF-8"))
        }
        let outline = HTMLOutline(try tree(of: page.bytes))
        guard outline.tree.nodes.dropFirst().contains(where: { $0.tag != .text && $0.tag != .other }) else {
            throw FormatRefusal(
                reason: Wording(zh: "文件内容不是网页，没有任何标签", en: "the file is no web page: it has no tags"),
                advice: Wording(zh: "文本文件请用扩展名 .txt", en: "give a text file the extension .txt"))
        }
        let pieces = HTMLPieces.all(of: outline)
        let hash = SHA256.hex(of: bytes)
        // Once with the whole page, to find the report in it; once more with the report alone.
        let whole = write(pieces).transcript(path: path, format: .html, sha256: hash)
        let content = HTMLContent(pieces, outline, whole.blocks, of: whole.source)
        var transcript = write(content.kept.map { pieces[$0] }).transcript(path: path, format: .html, sha256: hash)
        transcript.facts = HTMLPageFacts.facts(pieces.lazy.map(\.text), content, outline.tree)
        transcript.explanation = explanation(page, pieces, content)
        if page.damage > 0, TextDamage.finding(in: transcript.source) == nil {
            transcript.findings.append(damage(page))
        }
        return transcript
    }

    /// The tree of a page or a part of one, within limits.
    static func tree(of bytes: [UInt8]) throws(FormatRefusal) -> HypertextTree {
        do throws(HypertextFailure) {
            return try HypertextTree(of: bytes)
        } catch {
            throw FormatRefusal(
                reason: Wording(
                    zh: error == .tooDeep ? "网页标签嵌套过深" : "网页标签过多",
                    en: error == .tooDeep ? "the page is nested too deeply" : "the page has too many tags"),
                advice: Wording(zh: "请只保存正文部分", en: "save the text of the report alone"))
        }
    }

    private static func write(_ pieces: [HTMLPiece]) -> TranscriptWriter {
        var writer = TranscriptWriter()
        var paragraphs = 0
        for piece in pieces {
            if !piece.isGap, !piece.isRow { paragraphs += 1 }
            piece.write(into: &writer, number: paragraphs)
        }
        return writer
    }

    /// Refuses what only has the name of a page.
    private static func check(_ bytes: [UInt8]) throws(FormatRefusal) {
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw FormatRefusal(reason: Wording(zh: "文件为空", en: "the file is empty"), advice: nil)
        }
        let signatures: [(start: [UInt8], name: String)] = [
            (Array("%PDF".utf8), "PDF"), ([0x50, 0x4B, 3, 4], "DOCX/XLSX/ZIP"), ([0xD0, 0xCF, 0x11, 0xE0], "DOC/XLS"),
            (Array("{\\rtf".utf8), "RTF"), (Array("MIME-Version:".utf8), "MHT"), (Array("From: <".utf8), "MHT"),
        ]
        guard let found = signatures.first(where: { bytes.starts(with: $0.start) }) else { return }
        throw FormatRefusal(
            reason: Wording(zh: "文件内容是 \(found.name)，不是网页", en: "the file is \(found.name), not a web page"),
            advice: found.name == "MHT"
                ? SourceFormat.archiveAdvice : Wording(zh: "请改正扩展名", en: "correct its extension"))
    }

    /// How the page was read: its encoding, and how much of it is the report.
    private static func explanation(_ page: DecodedPage, _ pieces: [HTMLPiece], _ content: HTMLContent) -> [Wording] {
        let all = pieces.count { !$0.isGap }
        let kept = content.kept.count { !pieces[$0].isGap }
        let name = page.encoding.rawValue
        var sentences = [
            Wording(
                zh: "网页共 \(all) 行文字，正文 \(kept) 行，其余 \(all - kept) 行（导航、页脚等）未收录",
                en:
                    "the page has \(all) lines of text, the report \(kept); \(all - kept) others (navigation, footer …) are left out"
            )
        ]
        if page.isMisdeclared, let declared = page.declared {
            sentences.append(
                Wording(
                    zh: "网页声明的编码是 \(declared)，实际是 \(name)，按实际读取",
                    en: "the page says it is \(declared); it is \(name), and was read so"))
        } else {
            sentences.append(Wording(zh: "编码：\(name)", en: "encoding: \(name)"))
        }
        return sentences
    }

    private static func damage(_ page: DecodedPage) -> Finding {
        Finding(
            rule: ReadingRule.damage.id, severity: .notice, attribution: .reading,
            message: Wording(
                zh: "网页中有 \(page.damage) 处字节不是 \(page.encoding.rawValue) 编码的字符，以替换字符（U+FFFD）表示",
                en:
                    "\(page.damage) places of the page are no characters of \(page.encoding.rawValue); replacement characters (U+FFFD) stand for them"
            ))
    }
}
