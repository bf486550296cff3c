import ReportModel
import Testing

@testable import ReportReading

/// What titles name: the forms of real titles, with invented places and with the names that look like other levels.
struct TitleNamesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let title: String
        let year: Int?
        let names: [String]
        let office: String?
        var testDescription: String { title }

        init(_ title: String, _ year: Int?, _ names: [String], office: String? = nil) {
            (self.title, self.year, self.names, self.office) = (title, year, names, office)
        }
    }

    @Test(arguments: [
        Case("甲镇2024年政府信息公开工作年度报告", 2024, ["甲镇"]),
        Case("样例县甲镇2023年政府信息公开工作年度报告", 2023, ["样例县", "甲镇"]),
        Case("2023年甲镇政府信息公开工作年度报告", 2023, ["甲镇"]),
        Case("2022年度样例县丙乡人民政府信息公开年度报告", 2022, ["样例县", "丙乡"], office: "样例县丙乡人民政府"),
        Case("样例县甲镇人民政府 2024 年政府信息公开工作年度报告", 2024, ["样例县", "甲镇"], office: "样例县甲镇人民政府"),
        Case("样例市样例区丁街道办事处2021年政府信息公开工作年度报告", 2021, ["样例市", "样例区", "丁街道"], office: "样例市样例区丁街道办事处"),
        Case("样例市样例区人民政府丁街道办事处2020年政府信息公开工作年度报告", 2020, ["样例市", "样例区", "丁街道"], office: "样例市样例区人民政府丁街道办事处"),
        Case("丁街道办事处政府信息公开工作年度报告", nil, ["丁街道"], office: "丁街道办事处"),
        // Names that look like another level: only the end counts.
        Case("衢江区湖南镇2021年政府信息公开工作年度报告", 2021, ["衢江区", "湖南镇"]),
        Case("积石山县银川镇2025年政府信息公开工作年度报告", 2025, ["积石山县", "银川镇"]),
        Case("柏乡县王家庄乡2024年政府信息公开工作年度报告", 2024, ["柏乡县", "王家庄乡"]),
        Case("湖镇镇2024年政府信息公开工作年度报告", 2024, ["湖镇镇"]),
        Case("羊市塘镇2024年政府信息公开工作年度报告", 2024, ["羊市塘镇"]),
        // No township: a county's own report, and a title without a body.
        Case("样例县2024年政府信息公开工作年度报告", 2024, []),
        Case("2024年政府信息公开工作年度报告", 2024, []),
    ])
    func readsYearAndBody(_ example: Case) {
        let names = TitleNames(example.title)
        #expect(names.year?.value == example.year)
        #expect(names.divisions.map(\.name) == example.names)
        #expect(names.office == example.office)
    }
}
