/// A document as it waits on the scratch file for its place in the index: counts and strings one after the other.
enum StoredDocument {
    static func bytes(of document: SearchDocument) -> [UInt8] {
        var record = Record()
        record.string(document.address)
        record.string(document.title)
        record.number(document.year.map { UInt32(truncatingIfNeeded: $0) &+ 1 } ?? 0)
        record.list(document.path) { $0.string($1) }
        record.list(document.otherNames) { $0.string($1) }
        for passages in [document.sections, document.findings] {
            record.list(passages) { record, passage in
                record.string(passage.anchor)
                record.string(passage.heading)
                record.string(passage.text)
            }
        }
        record.list(document.facets) { record, facet in
            record.string(facet.name)
            record.string(facet.value)
        }
        record.list(document.figures) { record, figure in
            record.string(figure.name)
            record.string(figure.value.description)
        }
        return record.bytes
    }

    /// - Throws: `ScratchFile.Failure` if the bytes are not what was written.
    static func document(from bytes: [UInt8]) throws(ScratchFile.Failure) -> SearchDocument {
        var reader = RecordReader(bytes: bytes)
        let (address, title) = (try reader.string(), try reader.string())
        let year = try reader.number()
        let path = try reader.list { record throws(ScratchFile.Failure) in try record.string() }
        let names = try reader.list { record throws(ScratchFile.Failure) in try record.string() }
        func passage(_ record: inout RecordReader) throws(ScratchFile.Failure) -> SearchDocument.Passage {
            SearchDocument.Passage(
                anchor: try record.string(), heading: try record.string(), text: try record.string())
        }
        let (sections, findings) = (try reader.list(passage), try reader.list(passage))
        let facets = try reader.list { record throws(ScratchFile.Failure) in
            SearchDocument.Facet(try record.string(), try record.string())
        }
        let figures = try reader.list { record throws(ScratchFile.Failure) in
            let (name, value) = (try record.string(), try record.string())
            guard let value = ExactFigure(value) else { throw ScratchFile.Failure(code: 0) }
            return SearchDocument.Figure(name, value)
        }
        return SearchDocument(
            address: address, title: title, path: path, year: year == 0 ? nil : Int(year) - 1, otherNames: names,
            sections: sections, findings: findings, facets: facets, figures: figures)
    }
}

private struct Record {
    private(set) var bytes: [UInt8] = []

    mutating func number(_ value: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func string(_ text: String) {
        number(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func list<Element>(_ elements: [Element], _ write: (inout Record, Element) -> Void) {
        number(UInt32(elements.count))
        for element in elements { write(&self, element) }
    }
}

private struct RecordReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func number() throws(ScratchFile.Failure) -> UInt32 {
        let part = try take(4)
        return part.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func string() throws(ScratchFile.Failure) -> String {
        String(decoding: try take(Int(try number())), as: UTF8.self)
    }

    mutating func list<Element>(
        _ read: (inout RecordReader) throws(ScratchFile.Failure) -> Element
    ) throws(ScratchFile.Failure) -> [Element] {
        var elements: [Element] = []
        for _ in 0..<(try number()) { elements.append(try read(&self)) }
        return elements
    }

    private mutating func take(_ count: Int) throws(ScratchFile.Failure) -> ArraySlice<UInt8> {
        guard bytes.count - position >= count else { throw ScratchFile.Failure(code: 0) }
        defer { position += count }
        return bytes[position..<(position + count)]
    }
}
