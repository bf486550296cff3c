import CLibXML2

/// A whole XML document in memory, for schemas that need a tree.
struct XMLDocument: ~Copyable {
    let pointer: xmlDocPtr

    /// Parses without network, entities or messages on standard error.
    ///
    /// - Throws: `SchemaFault` with the first thing that could not be read.
    init(_ bytes: [UInt8]) throws(SchemaFault) {
        LibXML.prepare()
        guard let parser = xmlNewParserCtxt() else { throw SchemaFault(line: 0, text: "no XML parser") }
        defer { xmlFreeParserCtxt(parser) }
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_BIG_LINES.rawValue
        let document = bytes.withUnsafeBytes { raw in
            xmlCtxtReadMemory(
                parser, raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count), nil, nil,
                Int32(options))
        }
        guard let document else {
            let error = parser.pointee.lastError
            let text = error.message.map { String(cString: $0) } ?? "not XML"
            throw SchemaFault(line: Int(error.line), text: String(text.prefix { $0 != "\n" }))
        }
        pointer = document
    }

    deinit { xmlFreeDoc(pointer) }

    /// Whether the document declares a type, and with it possibly entities.
    var hasDoctype: Bool { pointer.pointee.intSubset != nil }
}

/// What a parser or a schema said about a document.
struct SchemaFault: Error, Hashable {
    let line: Int
    let text: String
}

/// Gathers what libxml2 reports through a structured callback.
final class FaultList {
    private(set) var faults: [SchemaFault] = []

    /// The callback; its user pointer is an unretained ``FaultList``.
    static let callback: xmlStructuredErrorFunc = { list, error in
        guard let list, let error else { return }
        let text = error.pointee.message.map { String(cString: $0) } ?? ""
        Unmanaged<FaultList>.fromOpaque(list).takeUnretainedValue().faults.append(
            SchemaFault(line: Int(error.pointee.line), text: String(text.prefix { $0 != "\n" })))
    }

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
