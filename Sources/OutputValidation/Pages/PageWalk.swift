import CLibXML2

/// The state of reading one page: what is open, what was seen, what is wrong.
///
/// Lives behind a raw pointer that the parser hands back to every callback. Its members are values and buffers, so that
/// a tag costs neither allocation nor a check for exclusive access. The rules are spread over extensions, one
/// capability each: `PageWalk+StartTags`, `+Attributes`, `+Content`, `+Ending`.
struct PageWalk {
    static let htmlNamespace: StaticString = "http://www.w3.org/1999/xhtml"
    static let graphicNamespace: StaticString = "http://www.w3.org/2000/svg"

    let vocabulary = PageVocabulary.shared
    /// The traits of the vocabulary once more, to be read without counting references to them.
    let elements: UnsafeMutableBufferPointer<ElementTraits>
    let attributes: UnsafeMutableBufferPointer<AttributeTraits>
    let parser: xmlParserCtxtPtr
    var htmlNames: InternedNames
    var graphicNames: InternedNames
    var attributeNames: InternedNames
    var htmlNamespace: UnsafePointer<UInt8>?
    var graphicNamespace: UnsafePointer<UInt8>?

    /// The bytes of the page, for the few rules that look at how something is written.
    var page = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var tag = Tag()
    var open: [OpenElement] = []
    var violations = Violations()
    /// The first thing the parser could not read; what was found beside it would only be consequences.
    var failure: Violation?

    var isRoot404 = false
    var hasRoot = false
    var hasForeignNamespace = false
    var templates = 0
    var head = DocumentHead()
    var headings = HeadingOrder()
    var tables = TableShape()
    var references = PageReferences()
    var addresses = SiteAddresses()
    var labels = ControlLabels()

    init(parser: xmlParserCtxtPtr) {
        self.parser = parser
        elements = .allocate(capacity: vocabulary.elements.count)
        _ = elements.initialize(from: vocabulary.elements)
        attributes = .allocate(capacity: vocabulary.attributes.count)
        _ = attributes.initialize(from: vocabulary.attributes)
        htmlNames = InternedNames(PageVocabulary.shared.htmlElements)
        graphicNames = InternedNames(PageVocabulary.shared.graphicElements)
        attributeNames = InternedNames(PageVocabulary.shared.attributeNumbers)
    }

    func free() {
        htmlNames.free()
        graphicNames.free()
        attributeNames.free()
        tag.free()
        elements.deallocate()
        attributes.deallocate()
    }

    mutating func begin(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
        open.removeAll(keepingCapacity: true)
        violations.removeAll()
        failure = nil
        hasRoot = false
        hasForeignNamespace = false
        templates = 0
        head = DocumentHead()
        headings = HeadingOrder()
        tables.removeAll()
        references.removeAll()
        addresses.removeAll()
        labels.removeAll()
    }

    /// The byte of the page the parser stands at.
    ///
    /// In a callback for a start tag this is the closing bracket, or the slash before it.
    var offset: Int {
        guard let input = parser.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
            return 0
        }
        return Int(input.pointee.consumed) + (current - base)
    }

    /// The line the parser stands at.
    var line: Int { parser.pointee.input.map { Int($0.pointee.line) } ?? 0 }

    /// The start of the tag that ends at an offset: raw `<` is not possible within a tag.
    func tagStart(before offset: Int) -> Int {
        var place = min(offset, page.count) - 1
        while place > 0, page[place] != UInt8(ascii: "<") { place -= 1 }
        return max(place, 0)
    }

    func name(of number: Int16) -> String {
        number >= 0 ? vocabulary.elementNames[Int(number)] : "?"
    }

    mutating func report(
        _ rule: PageRule, at offset: Int, zh: @autoclosure () -> String, en: @autoclosure () -> String
    ) {
        violations.add(rule, at: tagStart(before: offset), zh: zh(), en: en())
    }
}
