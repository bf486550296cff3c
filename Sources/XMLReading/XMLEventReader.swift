internal import CExpat

/// Reads XML from bytes and hands out its events one after the other; there is no tree.
///
/// Expat reads UTF-8, UTF-16, ISO 8859-1 and ASCII. Nothing outside the bytes is ever opened and no entity can be defined, so
/// the events are never larger than the document.
package enum XMLEventReader {
    /// Reads a document.
    ///
    /// - Parameter handle: takes each event; it answers whether to go on, and reading ends without an error if not
    /// - Complexity: O(bytes).
    /// - Throws: `XMLFailure` for a document that is not well-formed or larger than the limits; the events before it were handed out.
    package static func read(
        _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), handle: (XMLEvent) -> Bool
    ) throws(XMLFailure) {
        guard bytes.count <= limits.bytes, let length = Int32(exactly: bytes.count) else {
            throw XMLFailure(reason: .tooLarge, line: 1, column: 1)
        }
        guard let parser = XML_ParserCreateNS(nil, XMLParse.separator) else {
            throw XMLFailure(reason: .memory, line: 1, column: 1)
        }
        defer { XML_ParserFree(parser) }
        let failure = withoutActuallyEscaping(handle) { handle -> XMLFailure? in
            let parse = XMLParse(parser, limits, handle)
            return withExtendedLifetime(parse) { parse.run(bytes, length) }
        }
        if let failure { throw failure }
    }
}

/// One run of the parser: what its callbacks need.
private final class XMLParse {
    /// Parts the namespace of a name from its local part; it can stand in neither.
    static let separator = XML_Char(bitPattern: UInt8(ascii: "\n"))

    let parser: XML_Parser
    let limits: XMLLimits
    let handle: (XMLEvent) -> Bool
    private var depth = 0
    private var elements = 0
    private var reason: XMLFailure.Reason?
    /// The parser may hand out one more event after it was told to stop.
    private var isStopped = false
    /// The namespace seen last: nearly all names of a document share one or two.
    private var namespace = (bytes: [UInt8](), text: "")

    init(_ parser: XML_Parser, _ limits: XMLLimits, _ handle: @escaping (XMLEvent) -> Bool) {
        (self.parser, self.limits, self.handle) = (parser, limits, handle)
    }

    func run(_ bytes: [UInt8], _ length: Int32) -> XMLFailure? {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLParse.of($0)?.start($1, $2) }, { XMLParse.of($0)?.end($1) })
        XML_SetCharacterDataHandler(parser) { XMLParse.of($0)?.text($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { XMLParse.of($0)?.doctype(hasDeclarations: $4 != 0) }
        XML_SetSkippedEntityHandler(parser) { data, _, _ in XMLParse.of(data)?.stop(.entity) }
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(parser, buffer.bindMemory(to: CChar.self).baseAddress, length, 1)
        }
        if status == XML_STATUS_OK { return nil }
        let code = XML_GetErrorCode(parser)
        if code == XML_ERROR_ABORTED, reason == nil { return nil }
        return XMLFailure(
            reason: reason ?? Self.reason(of: code), line: Int(clamping: XML_GetCurrentLineNumber(parser)),
            column: Int(clamping: XML_GetCurrentColumnNumber(parser)) + 1)
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParse? {
        data.map { Unmanaged<XMLParse>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func reason(of code: XML_Error) -> XMLFailure.Reason {
        switch code {
        case XML_ERROR_UNDEFINED_ENTITY: .entity
        case XML_ERROR_NO_MEMORY: .memory
        default: .syntax(XML_ErrorString(code).map { String(cString: $0) } ?? "")
        }
    }

    private func stop(_ reason: XMLFailure.Reason?) {
        guard !isStopped else { return }
        (self.reason, isStopped) = (reason, true)
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    private func send(_ event: XMLEvent) {
        if !isStopped, !handle(event) { stop(nil) }
    }

    private func start(
        _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        depth += 1
        elements += 1
        guard depth <= limits.depth else { return stop(.tooDeep) }
        guard elements <= limits.elements else { return stop(.tooLarge) }
        var found: [XMLAttribute] = []
        if var next = attributes {
            while let key = next.pointee, let value = next.advanced(by: 1).pointee {
                guard found.count < limits.attributes else { return stop(.tooLarge) }
                found.append(XMLAttribute(self.name(key), String(cString: value)))
                next = next.advanced(by: 2)
            }
        }
        if let name { send(.start(self.name(name), found)) }
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        depth -= 1
        if let name { send(.end(self.name(name))) }
    }

    private func text(_ text: UnsafePointer<XML_Char>?, _ length: Int32) {
        guard let text, length > 0 else { return }
        let raw = UnsafeRawBufferPointer(start: text, count: Int(length))
        send(.text(Array(raw)))
    }

    private func doctype(hasDeclarations: Bool) {
        if hasDeclarations || !limits.allowsDoctype { stop(.doctype) }
    }

    private func name(_ text: UnsafePointer<XML_Char>) -> XMLName {
        var cut: Int?
        var length = 0
        while text[length] != 0 {
            if text[length] == Self.separator { cut = length }
            length += 1
        }
        let bytes = UnsafeRawBufferPointer(start: text, count: length)
        guard let cut else { return XMLName("", String(decoding: bytes, as: UTF8.self)) }
        let space = bytes[..<cut]
        if !namespace.bytes.elementsEqual(space) {
            namespace = (Array(space), String(decoding: space, as: UTF8.self))
        }
        return XMLName(namespace.text, String(decoding: bytes[(cut + 1)...], as: UTF8.self))
    }
}
