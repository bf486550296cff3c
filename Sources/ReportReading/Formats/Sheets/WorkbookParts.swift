import XMLReading

/// The sheets a workbook shows, in their order.
struct WorkbookSheets {
    struct Sheet: Hashable {
        let name: String
        /// The relation to its part.
        let relation: String
        let isHidden: Bool
    }

    let sheets: [Sheet]

    /// - Parameter root: the main part
    init(_ root: MarkupElement) {
        sheets = (root.first("sheets")?.all("sheet") ?? []).compactMap { element in
            guard let name = element["name"], let relation = element.attributes.relation else { return nil }
            return Sheet(name: name, relation: relation, isHidden: (element["state"] ?? "visible") != "visible")
        }
    }
}

/// The number formats of a workbook by the style of a cell.
struct WorkbookFormats {
    /// `nil` for a format under which the number shown is not known.
    private var formats: [NumberFormat?] = []

    init() {}

    /// - Parameter root: the part of the styles
    init(_ root: MarkupElement) {
        var own: [Int: NumberFormat] = [:]
        for element in root.first("numFmts")?.all("numFmt") ?? [] {
            if let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
                own[id] = NumberFormat(code: code)
            }
        }
        formats = (root.first("cellXfs")?.all("xf") ?? []).map { element in
            let id = element["numFmtId"].flatMap { Int($0) } ?? 0
            return own[id] ?? NumberFormat(builtIn: id)
        }
    }

    /// The text of a number in a cell: what is shown where that is the number, or the stored one with its format beside it.
    func text(of stored: [UInt8], style: Int?) -> [UInt8] {
        let format: NumberFormat? = style.map { formats.indices.contains($0) ? formats[$0] : nil } ?? .general
        guard let number = StoredNumber(stored), let format else { return Self.unshown(stored, format) }
        return format.shown(number) ?? Self.unshown(stored, format)
    }

    private static func unshown(_ stored: [UInt8], _ format: NumberFormat?) -> [UInt8] {
        stored + Array(" [\(format?.code ?? "?")]".utf8)
    }
}

/// The texts cells share.
enum SharedTexts {
    /// The texts in order; guides to pronunciation are left out.
    ///
    /// - Complexity: O(bytes).
    static func read(_ bytes: [UInt8]) throws(XMLFailure) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var rich = RichText()
        try XMLEventReader.read(bytes) { event in
            rich.take(event)
            if case .end(let name) = event, name.local == "si" { texts.append(rich.finished()) }
            return true
        }
        return texts
    }
}

/// Collects the text of a cell from its runs.
struct RichText {
    private var text: [UInt8] = []
    private var isText = false
    private var isStruck = false
    private var guides = 0

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes):
            switch name.local {
            case "t": isText = guides == 0
            case "rPh": guides += 1
            case "r": isStruck = false
            case "strike": isStruck = attributes.isOn
            default: break
            }
        case .end(let name):
            if name.local == "t" { isText = false }
            if name.local == "rPh" { guides -= 1 }
        case .text(let bytes):
            if isText { text += isStruck ? WordBodyReader.struck(bytes) : bytes }
        }
    }

    /// The text collected, and begins anew.
    mutating func finished() -> [UInt8] {
        let result = text
        self = RichText()
        return result
    }
}
