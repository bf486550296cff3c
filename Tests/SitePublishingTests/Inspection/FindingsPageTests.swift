import Diagnostics
import OutputValidation
import SitePublishing
import SitegenTestSupport
import Testing

@Suite struct FindingsPageTests {
    private func page(_ text: String, _ language: Language) async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", text)
        let check = try await ContentCheck.of(
            [folder.path("")], content: folder.path("none"), site: folder.path("none"), jobs: 1)
        return FindingsPage(check, language: language, isStrict: false, version: "0.1.0").bytes
    }

    /// The rules of the portal's pages hold here too; only the style stands inside, for the page has to need nothing else.
    @Test(arguments: Language.allCases)
    func pageKeepsTheRulesOfPages(language: Language) async throws {
        for text in ["今天天气很好。\n", "甲镇2024年政府信息公开工作年度报告\n一、总体情况\n<b>&\"。\n五、存在的主要问题及改进情况\n无\n"] {
            let check = PageValidator().validate(try await page(text, language), path: "findings.html")
            #expect(Set(check.diagnostics.map(\.rule.name)).subtracting(["HTML-50"]) == [])
        }
    }
}
