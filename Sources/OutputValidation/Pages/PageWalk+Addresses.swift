/// Addresses: what leads elsewhere, what the browser would fetch, what is code.
extension PageWalk {
    /// Checks the address of a link the reader follows.
    mutating func checkLink(at offset: Int) {
        guard let address = tag[.href] else { return }
        follow(address, at: offset)
        if tag[.target]?.equals("_blank") ?? false, !(tag[.rel]?.hasWord("noopener") ?? false) {
            report(
                .opener, at: offset, zh: "target=\"_blank\" 的链接缺少 rel=\"noopener\"",
                en: "a link with target=\"_blank\" has no rel=\"noopener\"")
        }
    }

    private mutating func follow(_ address: AttributeValue, at offset: Int) {
        switch AddressKind(address) {
        case .empty: report(.emptyAddress, at: offset, zh: "链接地址为空", en: "the address of the link is empty")
        case .fragment: addReference(address, at: offset)
        case .relative: addresses.add(address, line: line)
        case .rooted: checkRooted(address, at: offset)
        case .external, .contact: break
        case .code:
            let text = address.text
            report(.inlineCode, at: offset, zh: "链接地址“\(text)”不是网页地址", en: "the address \"\(text)\" is code")
        }
    }

    /// The page for "not found" is served for addresses at any depth: only there a path from the root is right.
    private mutating func checkRooted(_ address: AttributeValue, at offset: Int) {
        if isRoot404 {
            addresses.add(address, line: line)
        } else {
            let text = address.text
            report(
                .relativeAddress, at: offset, zh: "站内地址“\(text)”不是相对地址", en: "the address \"\(text)\" is not relative")
        }
    }

    private mutating func addReference(_ address: AttributeValue, at offset: Int) {
        guard templates == 0, let attribute = vocabulary.attributeNumbers["href"] else { return }
        let fragment = address.dropping(1)
        guard fragment.bytes.contains(UInt8(ascii: "%")) else {
            references.add(reference: fragment, attribute: attribute, offset: offset)
            return
        }
        percentDecoded(fragment.bytes).withUnsafeBufferPointer {
            references.add(reference: AttributeValue(bytes: $0), attribute: attribute, offset: offset)
        }
    }

    /// Checks the address of something the browser fetches with the page.
    mutating func checkResource(_ slot: AttributeSlot, isRequired: Bool, at offset: Int) {
        guard let address = tag[slot] else {
            if isRequired { report(.emptyAddress, at: offset, zh: "缺少 src", en: "there is no src") }
            return
        }
        fetch(address, at: offset)
    }

    /// Checks the candidates of `srcset`: addresses with a width or density, separated by commas.
    mutating func checkResourceSet(at offset: Int) {
        guard let candidates = tag[.srcset] else { return }
        if candidates.isBlank {
            report(.emptyAddress, at: offset, zh: "srcset 为空", en: "srcset is empty")
        }
        for candidate in candidates.bytes.split(separator: UInt8(ascii: ",")) {
            var isFirst = true
            AttributeValue(bytes: UnsafeBufferPointer(rebasing: candidate)).forEachWord { word in
                if isFirst { fetch(word, at: offset) }
                isFirst = false
            }
        }
    }

    private mutating func fetch(_ address: AttributeValue, at offset: Int) {
        switch AddressKind(address) {
        case .empty: report(.emptyAddress, at: offset, zh: "资源地址为空", en: "the address of the resource is empty")
        case .fragment: addReference(address, at: offset)
        case .relative: addresses.add(address, line: line)
        case .rooted: checkRooted(address, at: offset)
        case .external, .contact, .code:
            let text = String(address.text.prefix(100))
            report(.externalRequest, at: offset, zh: "请求站外资源“\(text)”", en: "the page requests \"\(text)\"")
        }
    }

    /// `link` in the head: some are fetched, some only say where something is.
    mutating func checkHeadLink(at offset: Int) {
        guard let address = tag[.href] else {
            report(.emptyAddress, at: offset, zh: "<link> 缺少 href", en: "<link> has no href")
            return
        }
        guard let relation = tag[.rel], !relation.isBlank else {
            report(.attributeValue, at: offset, zh: "<link> 缺少 rel", en: "<link> has no rel")
            return
        }
        var isNamed = false
        for word in ["canonical", "alternate", "license", "author", "help", "next", "prev", "search", "up"]
            as [StaticString]
        where relation.hasWord(word) {
            isNamed = true
        }
        if isNamed, !relation.hasWord("stylesheet") { follow(address, at: offset) } else { fetch(address, at: offset) }
    }

    /// `use`, gradients and patterns take parts of the same graphic.
    mutating func checkGraphicReference(at offset: Int) {
        guard let address = tag[.href] else { return }
        fetch(address, at: offset)
    }

    /// A script is a file of the site, or a block of data; never code within the page.
    mutating func checkScript(at offset: Int) {
        if tag.has(.src) {
            checkResource(.src, isRequired: true, at: offset)
            return
        }
        guard !isDataBlock else { return }
        report(.inlineCode, at: offset, zh: "内联脚本 <script>", en: "inline script in <script>")
    }

    private var isDataBlock: Bool {
        guard let type = tag[.type] else { return false }
        return type.equals("application/ld+json") || type.equals("application/json")
    }
}
