import Testing

@testable import XMLReading

/// What comes out of a document, and what is refused before it costs time or memory.
struct XMLEventReaderTests {
    private func events(_ text: String, _ limits: XMLLimits = XMLLimits()) throws(XMLFailure) -> [XMLEvent] {
        var events: [XMLEvent] = []
        try XMLEventReader.read(Array(text.utf8), limits: limits) {
            events.append($0)
            return true
        }
        return events
    }

    private func failure(_ text: String, _ limits: XMLLimits = XMLLimits()) -> XMLFailure? {
        do throws(XMLFailure) {
            _ = try events(text, limits)
            return nil
        } catch { return error }
    }

    @Test func namesComeWithTheirNamespaceAndNotWithTheirPrefix() throws {
        let found = try events("<w:p xmlns:w='urn:w' xmlns='urn:d' w:a='1' b='2'><t/></w:p>")
        #expect(
            found == [
                .start(
                    XMLName("urn:w", "p"),
                    [XMLAttribute(XMLName("urn:w", "a"), "1"), XMLAttribute(XMLName("", "b"), "2")]),
                .start(XMLName("urn:d", "t"), []), .end(XMLName("urn:d", "t")), .end(XMLName("urn:w", "p")),
            ])
    }

    @Test func referencesAndSectionsAreTextAndCommentsAreNot() throws {
        let text = try events("<a>甲&lt;<!-- x -->&#x4E59;<![CDATA[<b>]]></a>").compactMap {
            if case .text(let bytes) = $0 { bytes } else { nil }
        }
        #expect(String(decoding: text.joined(), as: UTF8.self) == "甲<乙<b>")
    }

    @Test func otherEncodingsBecomeUTF8() throws {
        var events: [XMLEvent] = []
        let wide = "<a>甲</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try XMLEventReader.read([0xFF, 0xFE] + wide) {
            events.append($0)
            return true
        }
        #expect(events.contains(.text(Array("甲".utf8))))
    }

    @Test func aBrokenDocumentIsRefusedWithItsPlace() {
        let found = failure("<a>\n <b></a>")
        #expect(found?.line == 2)
        #expect(found?.column == 7)
        guard case .syntax = found?.reason else {
            Issue.record("\(String(describing: found))")
            return
        }
    }

    @Test(arguments: ["", "  ", "not XML", "<a>", "<a></b>", "<a b=1/>", "<a>\u{1}</a>"])
    func whatIsNoDocumentIsRefused(text: String) {
        #expect(failure(text) != nil)
    }

    @Test func declarationsAreRefusedSoThatNothingCanExpand() {
        var bomb = "<!DOCTYPE a [<!ENTITY x0 \"laugh\">"
        for step in 1...20 { bomb += "<!ENTITY x\(step) \"&x\(step - 1);&x\(step - 1);\">" }
        bomb += "]><a>&x20;</a>"
        var open = XMLLimits()
        open.allowsDoctype = true
        #expect(failure(bomb)?.reason == .doctype)
        #expect(failure(bomb, open)?.reason == .doctype)
    }

    @Test func aDocumentTypeIsAllowedOnDemandAndItsEntitiesAreUnknown() throws {
        let doctype = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"file:///etc/passwd\">"
        var open = XMLLimits()
        open.allowsDoctype = true
        #expect(try events(doctype + "<a/>", open).count == 2)
        #expect(failure(doctype + "<a/>")?.reason == .doctype)
        #expect(failure(doctype + "<a>&nbsp;</a>", open)?.reason == .entity)
        #expect(failure("<a>&nbsp;</a>")?.reason == .entity)
    }

    @Test func limitsEndTheReading() {
        let deep = String(repeating: "<a>", count: 1_000_000)
        #expect(failure(deep)?.reason == .tooDeep)
        var few = XMLLimits()
        few.elements = 10
        #expect(failure("<a>" + String(repeating: "<b/>", count: 10) + "</a>", few)?.reason == .tooLarge)
        few.attributes = 2
        #expect(failure("<a b='' c='' d=''/>", few)?.reason == .tooLarge)
        few.bytes = 3
        #expect(failure("<a/>", few)?.reason == .tooLarge)
    }

    @Test func theReaderCanStopEarly() throws {
        var count = 0
        try XMLEventReader.read(Array("<a><b/><c></a>".utf8)) { _ in
            count += 1
            return count < 2
        }
        #expect(count == 2)
    }
}
