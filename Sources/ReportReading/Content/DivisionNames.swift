import ReportModel

/// Levels of the administrative division from the type words of names (行政区划通名).
///
/// Only the end of a name counts: 湖南镇 and 银川镇 are towns.
enum DivisionNames {
    /// 直辖市: cities at the level of a province.
    static let municipalities: Set<String> = ["北京市", "天津市", "上海市", "重庆市"]

    /// 不设区的地级市: prefecture-level cities that have townships but no counties.
    static let prefecturesWithoutCounties: Set<String> = ["东莞市", "中山市", "儋州市", "嘉峪关市", "三沙市"]

    /// What a type word at the end of a name says.
    ///
    /// 市 stands at three levels and is decided by its neighbours.
    enum Word: Hashable {
        case level(DivisionLevel)
        case city
    }

    private static let words: [(String, Word)] = [
        ("特别行政区", .level(.province)), ("自治区", .level(.province)), ("省", .level(.province)),
        ("自治州", .level(.prefecture)), ("地区", .level(.prefecture)), ("盟", .level(.prefecture)),
        ("州", .level(.prefecture)),
        ("自治县", .level(.county)), ("自治旗", .level(.county)), ("县", .level(.county)), ("区", .level(.county)),
        ("旗", .level(.county)),
        ("街道办事处", .level(.township)), ("街道办", .level(.township)), ("街道", .level(.township)), ("苏木", .level(.township)),
        ("区公所", .level(.township)), ("镇", .level(.township)), ("乡", .level(.township)), ("街", .level(.township)),
        ("市", .city),
    ]

    /// What the type word of a name says; `nil` for a name without one or that is nothing but one.
    static func word(of name: String) -> Word? {
        guard let (suffix, word) = words.first(where: { name.hasSuffix($0.0) }) else { return nil }
        guard name.unicodeScalars.count > suffix.unicodeScalars.count else { return nil }
        return municipalities.contains(name) ? .level(.province) : word
    }

    /// The levels of names that stand in a row from the highest down; `nil` for a name without a type word.
    ///
    /// A city (市) between a province and something at county level is a prefecture; below a prefecture, or directly above a
    /// township, it is a county-level city, except the few prefectures that have no counties.
    static func levels(of names: [String]) -> [DivisionLevel?] {
        let words = names.map(word(of:))
        var levels: [DivisionLevel?] = []
        for (index, word) in words.enumerated() {
            switch word {
            case nil: levels.append(nil)
            case .level(let level): levels.append(level)
            case .city:
                let above = levels.compactMap { $0 }.last
                let below = words[(index + 1)...].compactMap { $0 }.first
                if prefecturesWithoutCounties.contains(names[index]) {
                    levels.append(.prefecture)
                } else if let above, above >= .prefecture {
                    levels.append(.county)
                } else if below == .city || below == .level(.county) {
                    levels.append(.prefecture)
                } else if below == nil, index == names.count - 1 {
                    // A city alone: nothing says whether it is a prefecture or a county-level city.
                    levels.append(nil)
                } else {
                    levels.append(.county)
                }
            }
        }
        return levels
    }

    /// The kind of a township-level body, from the end of its name.
    static func kind(of name: String) -> BodyKind {
        if name.hasSuffix("民族乡") || name.hasSuffix("族乡") { return .ethnicTownship }
        if name.hasSuffix("民族苏木") || name.hasSuffix("族苏木") { return .ethnicSumu }
        if name.hasSuffix("区公所") { return .districtOffice }
        if name.hasSuffix("苏木") { return .sumu }
        if name.hasSuffix("街道") || name.hasSuffix("街") { return .subdistrict }
        if name.hasSuffix("镇") { return .town }
        if name.hasSuffix("乡") { return .township }
        return .other
    }

    /// The name of a body without the word for its office: 北街街道办事处 is the office of 北街街道.
    static func withoutOffice(_ name: String) -> String {
        for word in ["人民政府办公室", "人民政府", "办事处", "办公室"] where name.hasSuffix(word) {
            let rest = String(name.unicodeScalars.dropLast(word.unicodeScalars.count))
            if !rest.isEmpty { return rest }
        }
        return name.hasSuffix("街道办") ? String(name.unicodeScalars.dropLast()) : name
    }
}
