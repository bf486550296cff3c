import CLibXML2

/// An XML schema, compiled once and then only read.
///
/// - Safety: libxml2 does not change a compiled schema while validating, so threads may share it.
final class XSDSchema: @unchecked Sendable {
    private let schema: xmlSchemaPtr

    /// Compiles a schema; `nil` if it is not one.
    init?(_ text: String) {
        LibXML.prepare()
        let bytes = Array(text.utf8)
        let compiled: xmlSchemaPtr? = bytes.withUnsafeBytes { raw in
            guard
                let parser = xmlSchemaNewMemParserCtxt(
                    raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count))
            else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            let list = FaultList()
            return withExtendedLifetime(list) {
                xmlSchemaSetParserStructuredErrors(parser, FaultList.callback, list.pointer)
                return xmlSchemaParse(parser)
            }
        }
        guard let compiled else { return nil }
        schema = compiled
    }

    deinit { xmlSchemaFree(schema) }

    /// What the document breaks; empty if it is valid.
    func faults(of document: borrowing XMLDocument) -> [SchemaFault] {
        guard let validator = xmlSchemaNewValidCtxt(schema) else { return [.init(line: 0, text: "no validator")] }
        defer { xmlSchemaFreeValidCtxt(validator) }
        let list = FaultList()
        let result = withExtendedLifetime(list) {
            xmlSchemaSetValidStructuredErrors(validator, FaultList.callback, list.pointer)
            return xmlSchemaValidateDoc(validator, document.pointer)
        }
        if result == 0 { return [] }
        return list.faults.isEmpty ? [.init(line: 0, text: "invalid")] : list.faults
    }
}
