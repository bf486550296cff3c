import CLibXML2
package import Diagnostics

/// A RELAX NG schema of ours, run by libxml2 over a whole document.
///
/// For the few XML files of a site; pages go through `PageValidator`, which is faster and says what is wrong in words.
package final class RelaxNGSchema {
    private let schema: xmlRelaxNGPtr

    /// Compiles a schema in XML syntax; `nil` if it is none.
    package init?(_ text: String) {
        xmlInitParser()
        let bytes = Array(text.utf8CString)
        let compiled = bytes.withUnsafeBufferPointer { buffer -> xmlRelaxNGPtr? in
            guard let context = xmlRelaxNGNewMemParserCtxt(buffer.baseAddress, Int32(buffer.count - 1)) else {
                return nil
            }
            defer { xmlRelaxNGFreeParserCtxt(context) }
            xmlRelaxNGSetParserStructuredErrors(context, { _, _ in }, nil)
            return xmlRelaxNGParse(context)
        }
        guard let compiled else { return nil }
        schema = compiled
    }

    deinit { xmlRelaxNGFree(schema) }

    /// What is wrong with a document: not well-formed, or not as the schema says.
    ///
    /// - Complexity: O(bytes); the document is held as a tree meanwhile.
    package func validate(_ bytes: [UInt8], path: String, rule: RuleID) -> [Diagnostic] {
        let faults = Faults()
        let user = Unmanaged.passUnretained(faults).toOpaque()
        // The handler belongs to the thread and is taken back before anything else can run on it.
        xmlSetStructuredErrorFunc(user, Faults.collect)
        defer { xmlSetStructuredErrorFunc(nil, nil) }
        let options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_BIG_LINES.rawValue)
        let document = bytes.withUnsafeBytes { buffer in
            xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options)
        }
        if let document {
            defer { xmlFreeDoc(document) }
            if let context = xmlRelaxNGNewValidCtxt(schema) {
                defer { xmlRelaxNGFreeValidCtxt(context) }
                xmlRelaxNGSetValidStructuredErrors(context, Faults.collect, user)
                let outcome = xmlRelaxNGValidateDoc(context, document)
                if outcome != 0, faults.list.isEmpty { faults.list.append((1, "the schema does not allow it")) }
            }
        } else if faults.list.isEmpty {
            faults.list.append((1, "the document is empty"))
        }
        return faults.list.prefix(Faults.limit).map { line, message in
            Diagnostic(
                rule: rule, severity: .error, at: SourceLocation(file: path, line: line),
                Wording(zh: "不符合格式规定：\(message)", en: "not as its schema says: \(message)"))
        }
    }
}

/// What libxml2 reported, in its order.
private final class Faults {
    static let limit = 10
    var list: [(line: Int, message: String)] = []

    static let collect: xmlStructuredErrorFunc = { user, error in
        guard let user, let error else { return }
        let faults = Unmanaged<Faults>.fromOpaque(user).takeUnretainedValue()
        guard faults.list.count < limit else { return }
        let message = error.pointee.message.map { String(cString: $0) } ?? ""
        let text = message.split(whereSeparator: { $0 == "\n" || $0 == "\r" }).joined(separator: " ")
        faults.list.append((max(1, Int(error.pointee.line)), text))
    }
}
