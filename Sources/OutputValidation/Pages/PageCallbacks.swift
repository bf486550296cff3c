import CLibXML2

/// The callbacks of the parser: each hands what it is given to the ``PageWalk`` behind the user pointer.
enum PageCallbacks {
    static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { walk, name, prefix, namespace, _, _, count, _, attributes in
            guard let walk, let name else { return }
            walk.assumingMemoryBound(to: PageWalk.self).pointee.start(
                name: name, prefix: prefix, namespace: namespace, attributes: attributes, count: Int(count))
        }
        handler.endElementNs = { walk, _, _, _ in
            walk?.assumingMemoryBound(to: PageWalk.self).pointee.end()
        }
        // The same function for both, so that the parser does not look for white space on its own.
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = { walk, _, _ in
            walk?.assumingMemoryBound(to: PageWalk.self).pointee.foreignSyntax("CDATA")
        }
        handler.processingInstruction = { walk, _, _ in
            walk?.assumingMemoryBound(to: PageWalk.self).pointee.foreignSyntax("<?…?>")
        }
        handler.serror = { walk, error in
            guard let walk, let error else { return }
            walk.assumingMemoryBound(to: PageWalk.self).pointee.fail(
                code: error.pointee.code, message: error.pointee.message.map { String(cString: $0) } ?? "")
        }
        return handler
    }

    private static let characters: charactersSAXFunc = { walk, text, length in
        guard let walk, let text else { return }
        walk.assumingMemoryBound(to: PageWalk.self).pointee.characters(
            UnsafeBufferPointer(start: text, count: Int(length)))
    }
}

extension PageWalk {
    /// XML syntax that HTML reads as something else.
    mutating func foreignSyntax(_ name: String) {
        violations.add(.polyglotForm, at: offset, zh: "HTML 中没有 \(name)", en: "HTML has no \(name)")
    }

    /// Keeps the first thing that made the page unreadable.
    mutating func fail(code: Int32, message: String) {
        guard failure == nil else { return }
        let text = message.prefix { $0 != "\n" }
        let rule: PageRule
        switch xmlParserErrors(UInt32(bitPattern: code)) {
        case XML_ERR_ATTRIBUTE_REDEFINED: rule = .duplicateAttribute
        case XML_ERR_INVALID_ENCODING: rule = .utf8
        case XML_ERR_INVALID_CHAR: rule = .controlCharacter
        default: rule = .wellFormed
        }
        failure = Violation(
            rule: rule, offset: min(offset, page.count), message: .init(zh: "页面无法读取：\(text)", en: "\(text)"))
    }
}
