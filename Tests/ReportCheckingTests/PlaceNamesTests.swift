import ReportModel
import SitegenTestSupport
import Testing

@testable import ReportChecking

/// Names of other places in a text.
struct PlaceNamesTests {
    private static let places = PlaceNames([
        path("样例省", "样例市", "样例县", "样例镇"), path("样例省", "样例市", "旁边县", "大样例镇"), path("样例省", "样例市", "新城区", "甲镇"),
    ])

    private static func path(_ names: String...) -> [Division] {
        zip(DivisionLevel.allCases, names).map { Division(level: $0, name: $1) }
    }

    @Test(arguments: [
        ("我镇认真学习旁边县的做法", "旁边县"), ("样例县样例镇主动公开", nil), ("全市建设新城区", nil), ("样例省人民政府", nil),
        ("在甲镇召开", nil), ("大样例镇人民政府", "大样例镇"), ("", nil), ("abc 123", nil),
    ])
    func onlyOthersAreFound(text: String, name: String?) {
        let own = Set(["样例省", "样例市", "样例县", "样例镇"].map { Array($0.utf8) })
        #expect(Self.places.firstForeign(in: text, own: own) == name)
    }

    /// The own name is longer than the other one it ends in.
    @Test func aPartOfTheOwnNameIsNoOtherPlace() {
        let own = Set(["样例省", "样例市", "旁边县", "大样例镇"].map { Array($0.utf8) })
        #expect(Self.places.firstForeign(in: "大样例镇主动公开", own: own) == nil)
        #expect(Self.places.firstForeign(in: "样例镇主动公开", own: own) == "样例镇")
    }
}
