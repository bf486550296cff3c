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
        // Doubled type words, 街 alone, characters written by their parts, units of the corps, zones.
        Case("样例区北街街道办事处2024年政府信息公开工作年度报告", 2024, ["样例区", "北街街道"], office: "样例区北街街道办事处"),
        Case("前进街街道办事处2024年政府信息公开工作年度报告", 2024, ["前进街街道"], office: "前进街街道办事处"),
        Case("样例区佳荣里街2021年政府信息公开工作年度报告", 2021, ["样例区", "佳荣里街"]),
        Case("样例县木座藏族乡2023年政府信息公开工作年度报告", 2023, ["样例县", "木座藏族乡"]),
        Case("样例旗乙苏木2023年政府信息公开工作年度报告", 2023, ["样例旗", "乙苏木"]),
        Case("(石咢)嘉镇2024年政府信息公开工作年度报告", 2024, ["(石咢)嘉镇"]),
        Case("新疆生产建设兵团第一师八团2024年政府信息公开工作年度报告", 2024, ["新疆生产建设兵团", "第一师", "八团"]),
        Case("样例县样例经济开发区管理委员会2024年政府信息公开工作年度报告", 2024, ["样例县", "样例经济开发区"], office: "样例县样例经济开发区管理委员会"),
        // The forms of titles: any part missing or moved.
        Case("甲镇人民政府办公室2023年政府信息公开工作年度报告", 2023, ["甲镇"], office: "甲镇人民政府办公室"),
        Case("2016年丙乡人民政府信息公开年度报告", 2016, ["丙乡"], office: "丙乡人民政府"),
        Case("甲镇2023年度政府信息公开工作报告", 2023, ["甲镇"]), Case("甲镇2022年度政府信息公开年度报告", 2022, ["甲镇"]),
        Case("甲镇2024年政务公开工作年度报告", 2024, ["甲镇"]), Case("甲镇人民政府关于2018年政府信息公开工作的报告", 2018, ["甲镇"], office: "甲镇人民政府"),
        Case("甲镇二〇一六年政府信息公开工作年度报告", 2016, ["甲镇"]), Case("甲镇政府信息公开工作年度报告（2024年度）", 2024, ["甲镇"]),
        Case("甲镇2024政府信息公开工作年度报告", 2024, ["甲镇"]), Case("2025样例县丙乡2025年度政府信息公开工作年度报告", 2025, ["样例县", "丙乡"]),
        // Other bodies.
        Case("样例县2024年政府信息公开工作年度报告", 2024, ["样例县"]),
        Case("样例市样例区人民政府2024年政府信息公开工作年度报告", 2024, ["样例市", "样例区"], office: "样例市样例区人民政府"),
        Case("样例县城乡规划局2024年政府信息公开工作年度报告", 2024, ["样例县", "城乡规划局"], office: "样例县城乡规划局"),
        Case("样例县人民政府办公室2024年政府信息公开工作年度报告", 2024, ["样例县", "人民政府办公室"], office: "样例县人民政府办公室"),
        // No body, and no certain year.
        Case("样例市2024年政府信息公开工作年度报告", 2024, []), Case("我局2024年政府信息公开工作年度报告", 2024, []),
        Case("2024年政府信息公开工作年度报告", 2024, []), Case("2023年甲镇2024年度政府信息公开工作年度报告", nil, ["甲镇"]),
    ])
    func readsYearAndBody(_ example: Case) {
        let names = TitleNames(example.title)
        #expect(names.year?.value == example.year)
        #expect(names.divisions.map(\.name) == example.names)
        #expect(names.office == example.office)
    }
}
