import ReportModel
import Testing

@testable import ReportReading

@Suite struct PersonalNumberTests {
    @Test(arguments: [
        ("其身份证号为110000190001010004。", "11**************04"),
        ("其身份证号为11000019000101008X。", "11**************8X"),
        ("其身份证号为11000019000101008x。", "11**************8X"),
        ("110000 19000101 0004", "11**************04"),
        ("110000-19000101-0004", "11**************04"),
        ("1 1 0 0 0 0 1 9 0 0 0 1 0 1 0 0 0 4", "11**************04"),
        ("１１００００１９０００１０１０００４", "11**************04"),
        ("11000019\u{200B}0001010004", "11**************04"),
        ("其身份证号为1100001900\n01010004。", "11**************04"),
        ("身份证编号：110000190001010004", "11**************04"),
        ("编号：110000190001010004", "11**************04"),
        ("甲 13000000000 110000190001010004", "13*******00"),
    ])
    func identityNumbersStopTheReport(text: String, shown: String) {
        let reviewed = ReviewedText(text)
        #expect(reviewed.stopping.first == "NA-10 \(shown)")
        #expect(!reviewed.isPublished)
    }

    @Test(arguments: [
        "110000190001010005",  // wrong check digit
        "110000190013010001",  // no such month
        "999999190001010007",  // no such province
        "1100001900010100041",  // 19 digits
        "统一社会信用代码11110000MB0000000X",
        "索引号：340000202401230004",  // a valid number, but the day of a document behind the name of a record
        "索引号\n340000202401230004",
        "| 索引号 | 340000202401230004 |",
        "甲政发〔2024〕110000号",
        "支出1100001900.01010004元",
    ])
    func nearMissesOfIdentityNumbersDoNot(text: String) {
        let reviewed = ReviewedText(text)
        #expect(reviewed.stopping == [])
        #expect(reviewed.isPublished)
    }

    @Test(arguments: [
        ("卡号6200000000000005", "62************05"), ("6200 0000 0000 0005", "62************05"),
        ("6200000000000000000", "62***************00"),
        ("4000000000000002", "40************02"),
    ])
    func cardsStopTheReport(text: String, shown: String) {
        let reviewed = ReviewedText(text)
        #expect(reviewed.stopping == ["NA-10 \(shown)"])
    }

    @Test(arguments: [
        "6200000000000006",  // wrong check digit
        "1000000000000008",  // no issuer
        "索引号6200000000000005", "http://www.example.invalid/art/6200000000000005.html", "6200000000000005元",
        "6200 0000 0000 0005 0 0 0",  // figures of a row
    ])
    func nearMissesOfCardsDoNot(text: String) { #expect(ReviewedText(text).stopping == []) }

    @Test(arguments: [
        "村民甲的手机13000000000。", "13000000000", "+86 13000000000", "8613000000000", "130-0000-0000",
        "联系人：甲，电话130 0000 0000", "１３０００００００００",
        "群众拨打电话13000000000反映问题。",
        "联系电话：13000000000",  // nothing says whose
    ])
    func privateMobilesStopTheReport(text: String) {
        let reviewed = ReviewedText(text)
        #expect(reviewed.stopping.count == 1)
        #expect(
            reviewed.stopping.first?.hasSuffix("*******00") == true || reviewed.stopping.first?.contains("*") == true)
        #expect(!reviewed.isPublished)
    }

    @Test(arguments: [
        "联系电话：0830-7600001", "电话08307600001", "13000000000元", "金额13000000000.50", "索引号13000000000",
        "12000000000", "150 0000 0000", "http://www.example.invalid/t20240101_13000000000.html", "130000000001",
    ])
    func nearMissesOfMobilesDoNot(text: String) { #expect(ReviewedText(text).stopping == []) }

    @Test(arguments: [
        "如有疑问，请与甲镇党政办公室联系，地址：样例路1号，联系电话：13000000000。",
        "地址：样例路1号\n联系电话：13000000000",
    ])
    func mobileOfAnOfficeIsPointedOutAndStays(text: String) {
        let reviewed = ReviewedText(text)
        #expect(reviewed.stopping == [])
        let found = reviewed.result.findings.filter { $0.rule == "NA-10" }
        #expect(found.map(\.severity) == [.notice])
        #expect(found.first?.message.zh.contains("13*******00") == true)
        let published = String(decoding: reviewed.result.report?.source.bytes ?? [], as: UTF8.self)
        #expect(published.contains("13000000000"))
    }

    @Test func figuresOfTablesAreNoNumbersOfPersons() {
        var document = InventedDocument()
        document.requests.append("四、结转下年度继续办理 1 1 0 0 0 0 1 9 0 0 0 1 0 1 0 0 0 4 5")
        #expect(InventedDocument.read(document.text).diagnostics == [])
    }

    /// Whatever is asked of a refused document, its numbers are only ends.
    @Test(arguments: [
        "110000190001010004", "110000 19000101 0004", "１１００００１９０００１０１０００４", "6200000000000005", "13000000000",
    ])
    func whatWasFoundIsShownNowhere(number: String) {
        let reviewed = ReviewedText("其号码为\(number)。", head: ["\(number)甲镇"], note: "见\(number)")
        #expect(reviewed.stopping.count == 3)
        #expect(!reviewed.everythingShown.contains(number))
        #expect(!reviewed.everythingShown.contains("0000000"))
        #expect(!reviewed.everythingShown.contains("00019000"))
    }

    @Test func maskingMovesNothing() throws {
        let document = try #require(ReviewedText("甲１３００００００００0乙").result.document)
        #expect(
            String(decoding: document.source.line(5), as: UTF8.self) == "甲１３＊＊＊＊＊＊＊００乙".replacing("００乙", with: "０0乙"))
        #expect(document.cells.number(.requests(.newReceived, .naturalPerson)) != nil)
    }
}
