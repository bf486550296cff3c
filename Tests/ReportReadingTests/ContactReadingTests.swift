import ReportModel
import Testing

@testable import ReportReading

/// What is taken over as contact data, and what only looks like it.
struct ContactReadingTests {
    private func contact(_ text: String) -> [String] {
        let source = SourceDocument(path: "2024.txt", bytes: Array(text.utf8), sha256: "")
        let blocks = [TextBlock(kind: .paragraph, text: text, lines: 1...1)]
        return ContactReading(blocks, of: source).contact.all.map { "\($0.key) \($0.value.text)" }
    }

    @Test(arguments: [
        (
            "如有疑问，请与甲镇联系（地址：样例县甲镇一路1号；邮编：000000；联系电话：0000-7600001；电子邮箱：jiazhen@example.com）。",
            ["address 样例县甲镇一路1号", "postcode 000000", "phone 0000-7600001", "email jiazhen@example.com"]
        ),
        ("地址:虚构路37号邮编:000000 传真:7063602", ["address 虚构路37号", "postcode 000000", "fax 7063602"]),
        ("联系电话：0000—67138130", ["phone 0000—67138130"]),
        ("电话 5755960，传真（000）83929501", ["phone 5755960", "fax （000）83929501"]),
        ("电话：00007600001转802", ["phone 00007600001"]),
    ])
    func takesWhatHasTheShape(text: String, values: [String]) {
        #expect(contact(text) == values)
    }

    @Test(arguments: [
        "联系电话：13800000000", "联系人手机：13900000000", "邮编：67800", "邮箱：jiazhen163.com", "开通投诉电话 7600001", "12345热线电话：7600001",
        "加强网络地址管理", "电话答复12件", "电话：123456789",
    ])
    func leavesTheRest(text: String) {
        #expect(contact(text) == [])
    }

    @Test func aValueKnowsItsPlaceInABrokenLine() {
        let lines = ["如有疑问，请与甲镇党政", "办联系，联系电话：0000-7600001。"]
        let source = SourceDocument(path: "2024.txt", bytes: Array(lines.joined(separator: "\n").utf8), sha256: "")
        let block = TextBlock(kind: .paragraph, text: lines.joined(), lines: 1...2)
        let phone = ContactReading([block], of: source).contact.phone
        #expect(phone == ContactData.Value("0000-7600001", at: SourcePlace(line: 2, column: 10, length: 12)))
    }
}
