/// Writes PDFs for tests: text in a Chinese font that is not embedded, and straight lines.
///
/// The font is one every reader knows by its collection (Adobe-GB1), so no font file is needed; reading it needs `poppler-data`.
struct PDFDrawing {
    /// A stretch of text with its left end on the base line; points from the upper left corner.
    struct Text {
        var text: String
        var left: Double
        var base: Double
        var size: Double
    }

    struct Page {
        var texts: [Text] = []
        var rules: [(left: Double, top: Double, right: Double, bottom: Double)] = []
        /// Turned by this many degrees clockwise when shown.
        var rotation = 0
    }

    static let width = 595.0
    static let height = 842.0

    var pages: [Page] = [Page()]

    /// The width of a text: Han characters, dashes and quotation marks are square, the others half as wide.
    static func width(_ text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { width, scalar in
            let isWide = scalar.value >= 0x2E80 || "—“”".unicodeScalars.contains(scalar)
            return width + (isWide ? 1 : 0.5) * size
        }
    }

    /// The bytes of the file.
    func bytes() -> [UInt8] {
        var objects: [String] = ["", ""]
        let kids = pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ")
        objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
        objects[1] = "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>"
        objects.append(
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>")
        objects.append(
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
                + "/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>")
        objects.append(
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
                + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>")
        for (index, page) in pages.enumerated() {
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(Int(Self.width)) \(Int(Self.height))]/Rotate \(page.rotation)"
                    + "/Resources<</Font<</F1 3 0 R>>>>/Contents \(7 + 2 * index) 0 R>>")
            let content = Self.content(page)
            objects.append("<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
        }
        var bytes = Array("%PDF-1.5\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(bytes.count)
            bytes += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
        }
        let start = bytes.count
        bytes += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
        for place in places { bytes += (Self.padded(place) + " 00000 n \n").utf8 }
        bytes += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8
        return bytes
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }

    private static func content(_ page: Page) -> String {
        var lines: [String] = []
        for rule in page.rules {
            lines.append(
                "\(number(rule.left)) \(number(height - rule.top)) m \(number(rule.right)) \(number(height - rule.bottom)) l S"
            )
        }
        for text in page.texts {
            let codes = text.text.utf16.map { code -> String in
                let digits = String(code, radix: 16)
                return String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
            lines.append(
                "BT /F1 \(number(text.size)) Tf \(number(text.left)) \(number(height - text.base)) Td <\(codes)> Tj ET")
        }
        return lines.joined(separator: "\n")
    }

    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let fraction = String(abs(hundredths) % 100)
        return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)." + (fraction.count < 2 ? "0" : "") + fraction
    }
}
