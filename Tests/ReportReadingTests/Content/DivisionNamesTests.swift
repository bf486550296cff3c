import ReportModel
import Testing

@testable import ReportReading

/// Levels and kinds from type words, with the names that look like something else.
struct DivisionNamesTests {
    @Test(arguments: [
        (["河南省", "焦作市", "沁阳市", "柏香镇"], "province prefecture county township"),
        (["重庆市", "荣昌区", "河包镇"], "province county township"),
        (["湖北省", "天门市", "拖市镇"], "province county township"),
        (["广东省", "东莞市", "长安镇"], "province prefecture township"),
        (["内蒙古自治区", "锡林郭勒盟", "东乌珠穆沁旗", "乌里雅斯太镇"], "province prefecture county township"),
        (["甘肃省", "临夏回族自治州", "积石山县", "银川镇"], "province prefecture county township"),
        (["浙江省", "衢州市", "衢江区", "湖南镇"], "province prefecture county township"),
        (["沁阳市", "柏香镇"], "county township"),
        (["archive", "2024", "样例县", "北街街道"], "- - county township"),
        (["样例市"], "-"),
        (["新疆生产建设兵团", "第八师", "石河子市", "142团"], "province prefecture county township"),
        (["样例县", "样例开发区"], "county township"),
        (["样例市", "样例开发区", "甲镇"], "county county township"),
        (["样例县", "乡镇街道", "甲镇"], "county - township"),
        (["样例县", "教育局"], "county department"),
        (["镇"], "-"),
    ])
    func levelsFollowFromTypeWordsAndNeighbours(names: [String], levels: String) {
        #expect(DivisionNames.levels(of: names).map { $0?.word ?? "-" }.joined(separator: " ") == levels)
    }

    @Test(arguments: [
        ("柏香镇", BodyKind.town), ("王家庄乡", .township), ("木座藏族乡", .ethnicTownship), ("阿什里哈萨克民族乡", .ethnicTownship),
        ("样例苏木", .sumu), ("鄂温克民族苏木", .ethnicSumu), ("北街街道", .subdistrict), ("南源街", .subdistrict),
        ("样例区公所", .districtOffice), ("样例农场", .farm), ("一四二团", .farm), ("样例开发区", .developmentZone), ("样例剧团", .other),
    ])
    func kindFollowsFromTheEndOfTheName(name: String, kind: BodyKind) {
        #expect(DivisionNames.kind(of: name) == kind)
    }

    @Test(arguments: [
        ("酒后镇人民政府", "酒后镇"), ("北街街道办事处", "北街街道"), ("北街街道办", "北街街道"), ("吉村镇人民政府办公室", "吉村镇"), ("甲镇", "甲镇"),
        ("人民政府", "人民政府"),
    ])
    func officeWordsAreNotPartOfTheName(printed: String, name: String) {
        #expect(DivisionNames.withoutOffice(printed) == name)
    }

    @Test func foldersWhoseLevelsDoNotDescendCountFromBelow() {
        let folders = ["乙镇", "样例县", "市辖区", "甲镇"].map { ContentFolder(name: $0, body: nil) }
        let place = ContentPlace.from(folders).0
        #expect(place.path.map(\.division.name) == ["样例县", "甲镇"])
    }
}
