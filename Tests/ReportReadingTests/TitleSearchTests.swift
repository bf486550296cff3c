import ReportModel
import Testing

@testable import ReportReading

/// Titles broken over lines, printed twice, cut at the end, under a letterhead; and lines that only share their words.
struct TitleSearchTests {
    private func title(_ lines: [String]) -> String? {
        let all = lines.enumerated().map { index, text in
            MastheadLine(block: index, text: text, place: SourcePlace(line: index + 1, column: 1, length: 0))
        }
        return TitleSearch(all).best?.text
    }

    @Test(arguments: [
        (["样例县甲镇人民政府", "2024年政府信息公开工作年度报告"], "样例县甲镇人民政府2024年政府信息公开工作年度报告"),
        (["样例县甲镇人民政府", "2024年", "政府信息公开工作年度报告"], "样例县甲镇人民政府2024年政府信息公开工作年度报告"),
        (["样例县甲镇2024年政府信息", "公开工作年度报告"], "样例县甲镇2024年政府信息公开工作年度报告"),
        (["甲镇2025年政府信息公开工作", "年度报"], "甲镇2025年政府信息公开工作年度报"),
        (["甲镇政府信息公开工作年度报告", "（2024年度）"], "甲镇政府信息公开工作年度报告（2024年度）"),
        (["政府信息公开年报", "甲镇2024年政府信息公开工作年度报告"], "甲镇2024年政府信息公开工作年度报告"),
        (["甲镇人民政府文件", "甲政发〔2025〕1号", "甲镇2024年政务公开工作年度报告"], "甲镇2024年政务公开工作年度报告"),
        (["丁街道办事处政府信息公开工作年度报告"], "丁街道办事处政府信息公开工作年度报告"),
    ])
    func findsTheWholeTitle(lines: [String], expected: String) {
        #expect(title(lines) == expected)
    }

    @Test(arguments: [
        "根据《条例》编制甲镇2024年政府信息公开工作年度报告", "现公布2024年政府信息公开工作年度报告。", "首页 > 甲镇 > 政府信息公开年度报告",
        "甲镇2024年政府信息公开工作年度报告解读", "政府信息公开年度报告制度", "上一篇：甲镇2023年政府信息公开工作年度报告",
    ])
    func otherLinesAreNoTitle(line: String) {
        #expect(title([line]) == nil)
    }
}
