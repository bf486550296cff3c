import ReportModel
import Testing

@testable import ReportReading

@Suite struct ClassificationMarkTests {
    @Test(arguments: [
        "秘密★1年", "机密★", "绝密 ★ 长期", "秘密☆三年", "機密★", "内部资料 注意保存", "内部资料，注意保存！", "（内部文件）", "**内部资料 注意保存**", "此件不公开",
        "（此件不予公开）", "公开属性：不公开", "仅供内部参考，请勿外传", "| 甲 | 机密★1年 |", "　　秘密★6个月",
    ])
    func marksOfTheDocumentStopTheReport(line: String) {
        let reviewed = ReviewedText(line)
        #expect(reviewed.stopping == ["NA-11"])
        #expect(!reviewed.isPublished)
    }

    @Test(arguments: [
        "不予公开", "（三）不予公开", "属于国家秘密", "秘密", "此件公开发布", "公开属性：主动公开", "此件依申请公开",
        "我镇对标有内部资料 注意保存的文件不予公开。", "对秘密★1年的文件从严管理", "内部资料管理制度", "机密文件0件", "公开",
    ])
    func theSameWordsInProseAndOnTheFormDoNot(line: String) {
        #expect(ReviewedText(line).stopping == [])
    }

    @Test func aBareLevelCountsAboveTheFirstSectionOnly() {
        #expect(ReviewedText("无。", head: ["机密"]).stopping == ["NA-11"])
        #expect(ReviewedText("机密").stopping == [])
    }
}
