import ReportModel
import SitegenTestSupport

/// A township of the invented country, found by its number.
///
/// Nothing in it can be taken for a real place: provinces are 样例甲省 and so on, counties are numbered with the heavenly stems,
/// townships are named after the stems and branches of the calendar, each name once in a county.
struct InventedTownship {
    /// The number of townships in a county and of counties in a prefecture, near those of the country.
    static let perCounty = 20
    private static let countiesPerPrefecture = 10
    private static let prefecturesPerProvince = 10

    private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
    private static let branches = ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"]

    let number: Int
    let name: String
    let county: String
    let folder: String

    init(_ number: Int) {
        self.number = number
        let own = number % Self.perCounty
        let county = number / Self.perCounty
        let prefecture = county / Self.countiesPerPrefecture
        let kind = own % 7 == 6 ? "街道" : own % 5 == 4 ? "乡" : "镇"
        name = Self.stems[own % 10] + Self.branches[own % 12] + kind
        self.county = "样例\(Self.numeral(county))县"
        let province = "样例\(Self.numeral(prefecture / Self.prefecturesPerProvince))省"
        folder = "\(province)/样例\(Self.numeral(prefecture))市/\(self.county)/\(name)"
    }

    /// A number written with the stems as digits.
    private static func numeral(_ number: Int) -> String {
        String(number).utf8.map { stems[Int($0 - 0x30)] }.joined()
    }

    /// The authority that publishes the report.
    var authority: String { name.hasSuffix("街道") ? name + "办事处" : name + "人民政府" }

    /// The first person of the prose: 我镇, 我乡, 我街道.
    var we: String { name.hasSuffix("街道") ? "我街道" : name.hasSuffix("乡") ? "我乡" : "我镇" }
}
