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
        /// 开发区, 园区: a county where townships lie below it, else a body like a township.
        case zone
    }

    private static let words: [(String, Word)] = [
        ("特别行政区", .level(.province)), ("自治区", .level(.province)), ("省", .level(.province)),
        ("建设兵团", .level(.province)), ("新疆兵团", .level(.province)),
        ("开发区", .zone), ("高新区", .zone), ("园区", .zone), ("示范区", .zone), ("度假区", .zone), ("风景区", .zone), ("景区", .zone),
        ("保税区", .zone), ("管理区", .zone), ("产业区", .zone),
        ("自治州", .level(.prefecture)), ("地区", .level(.prefecture)), ("盟", .level(.prefecture)),
        ("州", .level(.prefecture)),
        ("自治县", .level(.county)), ("自治旗", .level(.county)), ("县", .level(.county)), ("区", .level(.county)),
        ("旗", .level(.county)),
        ("街道办事处", .level(.township)), ("街道办", .level(.township)), ("街道", .level(.township)), ("苏木", .level(.township)),
        ("区公所", .level(.township)), ("镇", .level(.township)), ("乡", .level(.township)), ("街", .level(.township)),
        ("团场", .level(.township)), ("农场", .level(.township)), ("牧场", .level(.township)), ("林场", .level(.township)),
        ("市", .city),
    ]

    /// Words for many bodies: a folder or a step of a breadcrumb, never a body.
    private static let generic: Set<String> = [
        "乡镇", "镇乡", "镇街", "乡街", "各乡镇", "各镇街", "乡镇街道", "镇街道", "各街道", "城区", "市区", "郊区街道",
    ]

    /// Words the names of offices end with; in front stand two characters at least, since 县局 and 我局 are no names.
    private static let departments = [
        "委员会", "办公室", "联合会", "检察院", "管理处", "管理所", "供销社", "中心", "支队", "大队", "总队", "残联", "医院", "法院", "工会", "团委",
        "局", "厅", "委", "办",
    ]
    /// Those of them that make a folder's name that of an office.
    private static let folderDepartments = ["委员会", "联合会", "局", "厅"]

    /// A Boolean value indicating whether a name ends like that of an office of a government (部门).
    static func isDepartment(_ name: String) -> Bool { ends(name, with: departments, stem: 2) }

    private static func ends(_ name: String, with words: [String], stem: Int) -> Bool {
        guard let word = words.first(where: { name.hasSuffix($0) }) else { return false }
        return name.unicodeScalars.count >= word.unicodeScalars.count + stem
    }

    /// A Boolean value indicating whether a text can be the name of a division or of an office.
    static func isNamed(_ text: String) -> Bool { word(of: text) != nil || isDepartment(text) }

    /// A Boolean value indicating whether a character is part of a number: `142团`, `八团`, `第一师`.
    static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || "一二三四五六七八九十百〇零".unicodeScalars.contains(scalar)
    }

    /// 第一师 and 八团 of the Xinjiang corps: a number and a unit.
    private static func corpsLevel(of name: String) -> DivisionLevel? {
        let scalars = Array(name.unicodeScalars)
        guard let unit = scalars.last, scalars.count > 1 else { return nil }
        // 剧团 is none: in front of 团 stands the last character of its number.
        if unit == "团" { return isNumeral(scalars[scalars.count - 2]) ? .township : nil }
        let number = scalars.dropFirst().dropLast()
        let isDivision = unit == "师" && scalars[0] == "第" && !number.isEmpty && number.allSatisfy(isNumeral)
        return isDivision ? .prefecture : nil
    }

    /// What the type word of a name says; `nil` for a name without one or that is nothing but one.
    static func word(of name: String) -> Word? {
        if generic.contains(name) { return nil }
        if let level = corpsLevel(of: name) { return .level(level) }
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
            case nil: levels.append(ends(names[index], with: folderDepartments, stem: 2) ? .department : nil)
            case .level(let level): levels.append(level)
            case .zone:
                let hasTownships = words[(index + 1)...].contains(.level(.township))
                levels.append(hasTownships ? .county : .township)
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
        if corpsLevel(of: name) == .township { return .farm }
        switch word(of: name) {
        case .zone: return .developmentZone
        case .level(.township): return .farm
        case nil: return isDepartment(name) ? .department : .other
        case .level, .city: return .other
        }
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
