import XMLReading

/// The namespaces whose elements the reader knows.
private enum Vocabulary {
    case word, math, compatibility, picture, other

    init(_ namespace: String) {
        switch namespace {
        case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main":
            self = .word
        case "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math":
            self = .math
        case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
        case "http://schemas.openxmlformats.org/drawingml/2006/picture", "http://purl.oclc.org/ooxml/drawingml/picture",
            "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office":
            self = .picture
        default: self = .other
        }
    }
}

extension WordBodyReader {
    /// What an element means, and what it does at once.
    mutating func open(_ name: XMLName, _ attributes: [XMLAttribute]) -> Scope {
        let parent = scopes.last ?? .transparent
        if case .ignored = parent { return .ignored }
        switch Vocabulary(name.namespace) {
        case .word: return word(name.local, attributes, in: parent)
        case .math: return name.local == "t" ? openText(attributes) : .transparent
        case .compatibility: return alternative(name.local, in: parent)
        case .picture:
            if ["pic", "imagedata", "OLEObject"].contains(name.local) { markPicture() }
            return .transparent
        case .other: return .transparent
        }
    }

    private mutating func alternative(_ local: String, in parent: Scope) -> Scope {
        if local == "AlternateContent" {
            alternatives.append(false)
            return .alternatives
        }
        guard case .alternatives = parent, let last = alternatives.indices.last, !alternatives[last] else {
            return .ignored
        }
        alternatives[last] = true
        return .transparent
    }

    private mutating func word(_ local: String, _ attributes: [XMLAttribute], in parent: Scope) -> Scope {
        switch parent {
        case .paragraphProperties: paragraphProperty(local, attributes)
        case .markProperties: markProperty(local, attributes)
        case .numbering: listProperty(local, attributes)
        case .runProperties: runProperty(local, attributes)
        case .rowProperties: rowProperty(local, attributes)
        case .cellProperties: cellProperty(local, attributes)
        case .fieldMark: local == "ffData" ? .fieldData : .ignored
        case .fieldData: formField(local)
        case .ignored, .text: .ignored
        case .transparent, .paragraph, .run, .table, .row, .cell, .textBox, .alternatives:
            content(local, attributes, in: parent)
        }
    }

    // MARK: Content

    private mutating func content(_ local: String, _ attributes: [XMLAttribute], in parent: Scope) -> Scope {
        switch local {
        case "p":
            count()
            paragraphs.append(OpenParagraph())
            return .paragraph
        case "r":
            runs.append(Run())
            return .run
        case "t": return openText(attributes)
        case "pPr": return .paragraphProperties
        case "rPr": if case .run = parent { return .runProperties } else { return .ignored }
        case "tbl":
            tables.append(WordTable())
            return .table
        case "tr":
            rows.append((WordRow(), false))
            return .row
        case "trPr": if case .row = parent { return .rowProperties } else { return .ignored }
        case "tc":
            count()
            cells.append((WordCell(), false))
            containers.append(Container())
            return .cell
        case "tcPr": if case .cell = parent { return .cellProperties } else { return .ignored }
        case "txbxContent":
            containers.append(Container())
            return .textBox
        case "del", "moveFrom":
            remarks.changes += 1
            return .ignored
        case "ins", "moveTo":
            remarks.changes += 1
            return .transparent
        case "rt", "rubyPr", "instrText", "delText", "delInstrText", "tblPr", "tblPrEx", "tblGrid", "sdtPr", "sdtEndPr",
            "customXmlPr", "smartTagPr", "sectPr":
            return .ignored
        default: return mark(local, attributes)
        }
    }

    /// The empty elements that stand for a character or for something beside the text.
    private mutating func mark(_ local: String, _ attributes: [XMLAttribute]) -> Scope {
        switch local {
        case "tab", "ptab": append([0x09])
        case "br", "cr": breakLine()
        case "noBreakHyphen": append([UInt8(ascii: "-")])
        case "sym": append(Self.symbol(attributes)[...])
        case "fldChar":
            markField(attributes["fldCharType"])
            return .fieldMark
        case "footnoteReference", "endnoteReference": remarks.notes += 1
        case "commentReference": remarks.comments += 1
        case "altChunk", "subDoc": foreignParts += 1
        case "object", "control": markPicture()
        default: break
        }
        return .transparent
    }

    private mutating func openText(_ attributes: [XMLAttribute]) -> Scope {
        buffer = []
        return .text(keepsBlanks: attributes["space"] == "preserve")
    }

    private mutating func markField(_ kind: String?) {
        switch kind {
        case "begin": fields.append(false)
        case "separate": if let last = fields.indices.last { fields[last] = true }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private mutating func markPicture() {
        if let last = paragraphs.indices.last { paragraphs[last].paragraph.holdsPicture = true }
    }

    /// A ticked box or a chosen entry of a form is shown without being text: something stands there that is not read.
    private mutating func formField(_ local: String) -> Scope {
        if local == "checkBox" || local == "ddList" { markPicture() }
        return .ignored
    }

    /// The character of a symbol font: digits and marks of the font Symbol are what they look like, boxes and ticks of Wingdings too.
    private static func symbol(_ attributes: [XMLAttribute]) -> [UInt8] {
        let unknown = Array("\u{FFFD}".utf8)
        guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return unknown }
        let own = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
        let font = attributes["font"]?.lowercased() ?? ""
        if font == "symbol" {
            return (0x28...0x3B).contains(own) ? [UInt8(own)] : unknown
        }
        let boxes: [UInt32: String] = [0x6F: "□", 0xA8: "□", 0xFE: "☑", 0x52: "☑", 0xFD: "☒", 0x51: "☒", 0xFC: "✓"]
        if font.hasPrefix("wingdings") { return boxes[own].map { Array($0.utf8) } ?? unknown }
        guard code == own, let scalar = Unicode.Scalar(code), code >= 0x20 else { return unknown }
        return Array(String(Character(scalar)).utf8)
    }

    // MARK: Properties

    private mutating func paragraphProperty(_ local: String, _ attributes: [XMLAttribute]) -> Scope {
        guard let last = paragraphs.indices.last else { return .ignored }
        switch local {
        case "pStyle": paragraphs[last].paragraph.style = attributes["val"]
        case "outlineLvl": paragraphs[last].paragraph.outline = attributes["val"].flatMap { Int($0) }
        case "numPr": return .numbering
        case "rPr": return .markProperties
        default: break
        }
        return .ignored
    }

    private mutating func listProperty(_ local: String, _ attributes: [XMLAttribute]) -> Scope {
        guard let last = paragraphs.indices.last else { return .ignored }
        switch local {
        case "numId": paragraphs[last].paragraph.list = attributes["val"]
        case "ilvl": paragraphs[last].paragraph.level = attributes["val"].flatMap { Int($0) }
        default: break
        }
        return .ignored
    }

    private mutating func markProperty(_ local: String, _ attributes: [XMLAttribute]) -> Scope {
        guard let last = paragraphs.indices.last else { return .ignored }
        switch local {
        case "del", "moveFrom":
            remarks.changes += 1
            paragraphs[last].runsOn = true
        case "specVanish": if attributes.isOn { paragraphs[last].runsOn = true }
        default: break
        }
        return .ignored
    }

    private mutating func runProperty(_ local: String, _ attributes: [XMLAttribute]) -> Scope {
        guard let last = runs.indices.last else { return .ignored }
        switch local {
        case "rStyle": runs[last].style = attributes["val"]
        case "vanish": runs[last].isHidden = attributes.isOn
        case "strike", "dstrike": if attributes.isOn { runs[last].isStruck = true }
        case "vertAlign": runs[last].isRaised = ["superscript", "subscript"].contains(attributes["val"] ?? "")
        default: break
        }
        return .ignored
    }

    private mutating func rowProperty(_ local: String, _ attributes: [XMLAttribute]) -> Scope {
        guard let last = rows.indices.last else { return .ignored }
        switch local {
        case "del":
            remarks.changes += 1
            rows[last].isLeftOut = true
        case "ins": remarks.changes += 1
        case "hidden":
            guard attributes.isOn else { break }
            remarks.hidden += 1
            rows[last].isLeftOut = true
        case "gridBefore": rows[last].row.before = Self.count(attributes["val"]) ?? 0
        default: break
        }
        return .ignored
    }

    private mutating func cellProperty(_ local: String, _ attributes: [XMLAttribute]) -> Scope {
        guard let last = cells.indices.last else { return .ignored }
        switch local {
        case "gridSpan": cells[last].cell.span = max(1, Self.count(attributes["val"]) ?? 1)
        case "vMerge": cells[last].cell.vertical = Self.merge(attributes["val"])
        case "hMerge": cells[last].cell.horizontal = Self.merge(attributes["val"])
        case "cellDel":
            remarks.changes += 1
            cells[last].isLeftOut = true
        default: break
        }
        return .ignored
    }

    private static func merge(_ value: String?) -> WordCell.Merge { value == "restart" ? .start : .goesOn }

    /// A number of columns, which Word ends at 63.
    private static func count(_ value: String?) -> Int? { value.flatMap { Int($0) }.map { min(max($0, 0), 1000) } }
}
