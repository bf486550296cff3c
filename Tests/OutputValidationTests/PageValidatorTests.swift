import Diagnostics
import Testing

@testable import OutputValidation

@Test func goodPagePasses() throws {
    let check = try PageValidator().validate(Array(GoodPage.text().utf8), path: GoodPage.path)
    #expect(check.diagnostics.map { "\($0.location?.description ?? "") \($0.rule) \($0.message.en)" } == [])
}
