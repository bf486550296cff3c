import CLibXML2

/// A RELAX NG schema, compiled once and then only read.
///
/// - Safety: libxml2 does not change a compiled schema while validating, so threads may share it.
final class RelaxNGSchema: @unchecked Sendable {
    private let schema: xmlRelaxNGPtr

    /// Compiles a schema in XML syntax; `nil` if it is not one.
    init?(_ text: String) {
        LibXML.prepare()
        let bytes = Array(text.utf8)
        let compiled: xmlRelaxNGPtr? = bytes.withUnsafeBytes { raw in
            guard
                let parser = xmlRelaxNGNewMemParserCtxt(
                    raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count))
            else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(parser) }
            let list = FaultList()
            return withExtendedLifetime(list) {
                xmlRelaxNGSetParserStructuredErrors(parser, FaultList.callback, list.pointer)
                return xmlRelaxNGParse(parser)
            }
        }
        guard let compiled else { return nil }
        schema = compiled
    }

    deinit { xmlRelaxNGFree(schema) }

    /// What the document breaks; empty if it is valid.
    func faults(of document: borrowing XMLDocument) -> [SchemaFault] {
        guard let validator = xmlRelaxNGNewValidCtxt(schema) else { return [.init(line: 0, text: "no validator")] }
        defer { xmlRelaxNGFreeValidCtxt(validator) }
        let list = FaultList()
        let result = withExtendedLifetime(list) {
            xmlRelaxNGSetValidStructuredErrors(validator, FaultList.callback, list.pointer)
            return xmlRelaxNGValidateDoc(validator, document.pointer)
        }
        if result == 0 { return [] }
        return list.faults.isEmpty ? [.init(line: 0, text: "invalid")] : list.faults
    }
}
