import Diagnostics
import Testing

@testable import OutputValidation

/// The rules a page breaks, by name.
private func rules(of page: [UInt8], path: String = GoodPage.path) -> [String] {
    PageValidator().validate(page, path: path).diagnostics.map(\.rule.name).sorted()
}

@Test func goodPagePasses() throws {
    let check = try PageValidator().validate(Array(GoodPage.text().utf8), path: GoodPage.path)
    #expect(check.diagnostics.map { "\($0.location?.description ?? "") \($0.rule) \($0.message.en)" } == [])
}

@Test(arguments: PlantedFault.classic + PlantedFault.dialect)
func plantedFaultIsFound(_ fault: PlantedFault) throws {
    let page = try GoodPage.replacing(fault.piece, with: fault.replacement)
    #expect(rules(of: page) == fault.rules.map(\.rawValue).sorted())
}

@Test func everyRuleHasAPlantedFault() {
    let planted = Set((PlantedFault.classic + PlantedFault.dialect).flatMap(\.rules))
    // Bytes that are not UTF-8 cannot be written as text: their test is below.
    #expect(Set(PageRule.allCases).subtracting(planted) == [.utf8])
}

/// After Unicode, table 3-7: what begins like a character and is none.
@Test(
    arguments: [
        [0xE7, 0x20, 0xB2], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
        [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE7, 0x94], [0xFF],
    ] as [[UInt8]])
func invalidUTF8IsFound(_ bytes: [UInt8]) throws {
    var page = try GoodPage.replacing("<small>样例", with: "<small>|样例")
    let place = try #require(page.firstIndex(of: UInt8(ascii: "|")))
    page.replaceSubrange(place...place, with: bytes)
    #expect(rules(of: page) == ["HTML-02"])
}

@Test(arguments: ["\u{A0}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{20000}", "\u{10FFFD}"])
func charactersOfAllLengthsPass(_ character: String) throws {
    #expect(try rules(of: GoodPage.replacing("<small>样例", with: "<small>\(character)样例")) == [])
}

@Test func pageCutShortIsFound() throws {
    let page = try Array(GoodPage.text().utf8)
    for length in [page.count - 8, page.count / 2, 200, 40, 0] {
        let found = rules(of: Array(page[..<length]))
        #expect(found.count == 1 && ["HTML-01", "HTML-02", "HTML-04"].contains(found[0]), "cut at \(length): \(found)")
    }
}

@Test func placeIsThatOfTheTag() throws {
    let page = try GoodPage.replacing("<small>样例，非真实数据。</small>", with: "样例<tiny>县</tiny>")
    let place = PageValidator().validate(page, path: GoodPage.path).diagnostics.first?.location
    // The footer stands in the 64th line; before the tag stand `<footer><p>样例`.
    #expect(place == SourceLocation(file: GoodPage.path, line: 64, column: 14))
}

@Test func validatorForgetsThePageBefore() throws {
    let validator = PageValidator()
    let good = try Array(GoodPage.text().utf8)
    for fault in PlantedFault.classic + PlantedFault.dialect {
        let broken = try GoodPage.replacing(fault.piece, with: fault.replacement)
        #expect(!validator.validate(broken, path: GoodPage.path).isGood, "\(fault.name)")
        #expect(validator.validate(good, path: GoodPage.path).isGood, "after \(fault.name)")
    }
}

@Test func repeatedFaultIsCutOffWithACount() throws {
    let page = try GoodPage.replacing(
        "<blockquote><p>摘要</p></blockquote>", with: String(repeating: "<p style=\"a\">一</p>", count: 50))
    let found = PageValidator().validate(page, path: GoodPage.path).diagnostics
    #expect(found.count == Violations.limit + 1)
    #expect(found.last?.message.en == "30 more violations of this page are not listed")
}

@Test func longChinesePagePasses() throws {
    let paragraph = "<p>本镇全年主动公开信息若干条，均为样例文字，不是真实的报告内容。</p>\n"
    let page = try GoodPage.replacing(
        "<blockquote><p>摘要</p></blockquote>", with: String(repeating: paragraph, count: 400))
    #expect(page.count > 40_000)
    #expect(rules(of: page) == [])
}

@Test func addressFromTheRootIsAllowedOnThePageForNotFound() throws {
    let page = try GoodPage.replacing("href=\"../../../index.html\"", with: "href=\"/index.html\"")
    #expect(rules(of: page, path: "/404.html") == [])
}

@Test func everyRuleHasWordsInBothLanguages() {
    let wordings = PageRule.allCases.map(\.summary)
    #expect(Set(wordings.map(\.zh)).count == PageRule.allCases.count)
    #expect(Set(wordings.map(\.en)).count == PageRule.allCases.count)
}

@Test func attributesOfElementsFitTheirSet() {
    let entries = ElementTable.html + GraphicElementTable.svg
    let names = Set(entries.flatMap { $0.attributes.split(separator: " ") })
    #expect(names.count < 127)
}
