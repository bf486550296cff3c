/// Attributes: vocabulary and the form of their values.
extension PageWalk {
    mutating func readAttributes(
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int,
        of element: (number: Int16, traits: ElementTraits)?, at offset: Int
    ) {
        guard let attributes else { return }
        // Five pointers each: name, prefix, namespace, first byte of the value, byte after it.
        for index in 0..<count {
            let place = attributes + index * 5
            guard let name = place[0], let start = place[3], let end = place[4] else { continue }
            let value = AttributeValue(bytes: UnsafeBufferPointer(start: start, count: end - start))
            read(name, prefix: place[1], value, of: element, at: offset)
        }
    }

    private mutating func read(
        _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, _ value: AttributeValue,
        of element: (number: Int16, traits: ElementTraits)?, at offset: Int
    ) {
        if let prefix {
            readPrefixed(name, prefix, value, of: element, at: offset)
            return
        }
        let number = attributeNames.number(of: name)
        guard number >= 0 else {
            readUnknown(name, of: element, at: offset)
            return
        }
        let traits = attributes[Int(number)]
        if let element {
            let isAllowed =
                (element.traits.isGraphic ? traits.isGraphicGlobal : traits.isGlobal)
                || element.traits.attributes.contains(Int(traits.bit))
            guard isAllowed else {
                let text = vocabulary.attributeNames[Int(number)]
                let owner = self.name(of: element.number)
                report(
                    .knownAttribute, at: offset, zh: "<\(owner)> 没有属性 \(text)",
                    en: "<\(owner)> has no attribute \(text)")
                return
            }
        }
        check(value, traits, number, at: offset)
        tag.set(traits, value)
    }

    /// The only prefix the pages use is `xml`, for `xml:lang` and `xml:space`.
    private mutating func readPrefixed(
        _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>, _ value: AttributeValue,
        of element: (number: Int16, traits: ElementTraits)?, at offset: Int
    ) {
        let full = String(cString: prefix) + ":" + String(cString: name)
        guard let number = vocabulary.attributeNumbers[full] else {
            report(.knownAttribute, at: offset, zh: "未知属性 \(full)", en: "unknown attribute \(full)")
            return
        }
        let traits = attributes[Int(number)]
        check(value, traits, number, at: offset)
        tag.set(traits, value)
    }

    private mutating func readUnknown(
        _ name: UnsafePointer<UInt8>, of element: (number: Int16, traits: ElementTraits)?, at offset: Int
    ) {
        let text = String(cString: name)
        if text.hasPrefix("data-"), text.utf8.count > 5 { return }
        if text.hasPrefix("on") {
            report(.inlineCode, at: offset, zh: "内联事件处理 \(text)", en: "inline event handler \(text)")
            return
        }
        report(.knownAttribute, at: offset, zh: "未知属性 \(text)", en: "unknown attribute \(text)")
    }

    private mutating func check(_ value: AttributeValue, _ traits: AttributeTraits, _ number: Int16, at offset: Int) {
        switch traits.kind {
        case .plain: break
        case .identifier: checkIdentifier(value, at: offset)
        case .reference: references.add(reference: value, attribute: number, offset: offset)
        case .references:
            if value.isBlank { reportValue(value, number, at: offset) }
            value.forEachWord { references.add(reference: $0, attribute: number, offset: offset) }
        case .paint: checkPaint(value, number, at: offset)
        case .style:
            report(.inlineCode, at: offset, zh: "内联样式属性 style", en: "inline style attribute")
        case .boolean:
            if value.text != vocabulary.attributeNames[Int(number)] { reportValue(value, number, at: offset) }
        case .count:
            if value.count == nil { reportValue(value, number, at: offset) }
        case .tabOrder:
            if !value.equals("0"), !value.equals("-1") { reportValue(value, number, at: offset) }
        case .word:
            let words = AttributeTable.words[vocabulary.attributeNames[Int(number)]]
            if words?.contains(value.text) != true { reportValue(value, number, at: offset) }
        case .language:
            if !isLanguage(value) { reportValue(value, number, at: offset) }
        }
    }

    private mutating func reportValue(_ value: AttributeValue, _ number: Int16, at offset: Int) {
        let name = vocabulary.attributeNames[Int(number)]
        let text = value.text
        report(
            .attributeValue, at: offset, zh: "属性 \(name) 的值“\(text)”无效",
            en: "\"\(text)\" is not a valid value of the attribute \(name)")
    }

    private mutating func checkIdentifier(_ value: AttributeValue, at offset: Int) {
        if value.bytes.isEmpty || value.hasSpace {
            let text = value.text
            report(.attributeValue, at: offset, zh: "id“\(text)”无效", en: "\"\(text)\" is not a valid id")
        } else if templates == 0, !references.add(id: value) {
            let text = value.text
            report(.uniqueID, at: offset, zh: "id“\(text)”重复", en: "the id \"\(text)\" is given twice")
        }
    }

    /// `url(#gradient)`: a part of the same page; anything else would be fetched.
    private mutating func checkPaint(_ value: AttributeValue, _ number: Int16, at offset: Int) {
        guard value.starts(with: "url(") else { return }
        let inner = value.bytes.dropFirst(4).prefix { $0 != UInt8(ascii: ")") }
        guard inner.first == UInt8(ascii: "#") else {
            let text = value.text
            report(.externalRequest, at: offset, zh: "图形引用外部资源 \(text)", en: "the graphic requests \(text)")
            return
        }
        references.add(
            reference: AttributeValue(bytes: UnsafeBufferPointer(rebasing: inner.dropFirst())), attribute: number,
            offset: offset)
    }

    /// Letters and digits in groups joined by hyphens, as in `zh-CN` (RFC 5646, form only).
    private func isLanguage(_ value: AttributeValue) -> Bool {
        var length = 0
        var isFirst = true
        for byte in value.bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): length += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst: length += 1
            case UInt8(ascii: "-") where length > 0:
                if isFirst, length == 1 { return false }
                isFirst = false
                length = 0
            default: return false
            }
            if length > 8 { return false }
        }
        return length > (isFirst ? 1 : 0)
    }
}
