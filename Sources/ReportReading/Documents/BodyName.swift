import ReportModel

/// A reporting body as a title, a letterhead or a page names it: 石家庄市桥西区中山街道办事处, 样例县教育局, 样例县人民政府.
struct BodyName: Hashable {
    /// The divisions named, highest first, the last one the body; empty where the words name none.
    private(set) var divisions: [Division] = []
    /// What kind of body it is; `nil` where the words name none.
    private(set) var kind: BodyKind?
    /// The office as printed, such as 伊川县酒后镇人民政府; `nil` where only a place is named.
    private(set) var office: String?
    /// The name with everything in front of it, without the word for the office.
    private(set) var fullName = ""
    /// A city named without anything above or below it: whether it is a prefecture or a county nothing says.
    private(set) var loneCity: String?

    private static let offices = [
        "党政综合办公室", "党政办公室", "党政办", "人民政府办公室", "街道办事处", "人民政府", "街道办", "办事处", "政府",
    ]
    /// Type words of divisions above the body, with the fewest characters a name in front of them has: 忠县 has one, no city has.
    private static let upper: [(word: String, stem: Int)] = [
        ("新疆生产建设兵团", 0), ("新疆兵团", 0), ("特别行政区", 2), ("自治区", 2), ("自治州", 2), ("自治县", 2), ("自治旗", 2), ("地区", 2), ("省", 2),
        ("市", 2), ("县", 1), ("区", 2), ("旗", 2), ("盟", 2),
    ]

    /// Takes the words in front of 政府信息公开 apart.
    ///
    /// Names of townships contain type words themselves (湖南镇, 城县乡); a part only counts as a division of its own if it has
    /// a stem and leaves a name behind it. A city alone is no body: whether it is a prefecture or a county nothing says.
    init(_ text: String) {
        let printed = String(String.UnicodeScalarView(text.unicodeScalars.filter { !CharacterSort.isBlank($0.value) }))
        var name = printed
        while let word = Self.offices.first(where: { name.hasSuffix($0) && name != $0 }) {
            let kept = word.hasPrefix("街道") ? 2 : 0
            name = String(name.unicodeScalars.dropLast(word.unicodeScalars.count - kept))
            office = printed
        }
        for word in ["管理委员会", "管委会"] where printed.hasSuffix(word) {
            let zone = String(printed.unicodeScalars.dropLast(word.unicodeScalars.count))
            switch DivisionNames.word(of: zone) {
            case .zone, .level(.county):
                office = printed
                take(zone, kind: .developmentZone)
                return
            default: break
            }
        }
        switch DivisionNames.word(of: name) {
        case .level(.township), .zone:
            take(name, kind: DivisionNames.kind(of: name))
        case .level(.province) where isGovernment(printed): take(name, kind: .province)
        case .level(.prefecture) where isGovernment(printed): take(name, kind: .prefecture)
        case .level(.county) where isGovernment(printed): take(name, kind: .county)
        case .city where isGovernment(printed): take(name, kind: .county)
        default:
            // 样例县人民政府办公室 is an office of the county, not the county.
            guard DivisionNames.isDepartment(printed) else {
                forget()
                return
            }
            take(printed, kind: .department)
            if !divisions.isEmpty { office = printed }
        }
    }

    /// A Boolean value indicating whether the words name the government of a division itself, not an office of it.
    private func isGovernment(_ printed: String) -> Bool { office == nil || printed.hasSuffix("政府") }

    private mutating func forget() {
        (divisions, kind, office, fullName) = ([], nil, nil, "")
    }

    private mutating func take(_ name: String, kind: BodyKind) {
        var names: [String] = []
        var rest = Array(name.unicodeScalars)
        while let cut = Self.firstCut(rest) {
            names.append(String(String.UnicodeScalarView(rest[..<cut])))
            rest = Array(rest[cut...])
            // 荔湾区人民政府南源街道: the office of the division above stands between.
            let government = Array("人民政府".unicodeScalars)
            if rest.starts(with: government), kind != .department { rest.removeFirst(government.count) }
        }
        names.append(String(String.UnicodeScalarView(rest)))
        var levels = DivisionNames.levels(of: names)
        if kind == .department, !levels.isEmpty { levels[levels.count - 1] = .department }
        guard let own = levels.last ?? nil else {
            forget()
            (fullName, loneCity) = (name, names.count == 1 ? name : nil)
            return
        }
        divisions = zip(names, levels).compactMap { name, level in level.map { Division(level: $0, name: name) } }
        self.kind = kind.isGovernment ? BodyKind(governmentOf: own) ?? kind : kind
        fullName = name
    }

    /// The divisions the name states above a body of the given name; empty if it names another body.
    ///
    /// Where the folder says the body, its name need not be cut out by type words: 样例县大县城镇 is 大县城镇 if the folder says so.
    func divisions(above body: String) -> [Division] {
        guard fullName.hasSuffix(body), fullName != body else { return [] }
        if divisions.last?.name == body { return Array(divisions.dropLast()) }
        let rest = String(fullName.unicodeScalars.dropLast(body.unicodeScalars.count))
        let above = BodyName(rest.hasSuffix("人民政府") ? rest : rest + "人民政府")
        return above.divisions
    }

    /// The end of the first division in a name; `nil` if what is left names one body only.
    private static func firstCut(_ scalars: [Unicode.Scalar]) -> Int? {
        for index in scalars.indices {
            for (word, stem) in upper {
                let end = index + word.unicodeScalars.count
                guard index >= stem, end < scalars.count, scalars[index..<end].elementsEqual(word.unicodeScalars),
                    DivisionNames.isNamed(String(String.UnicodeScalarView(scalars[end...])))
                else { continue }
                return end
            }
            // 第一师, 第十师北屯市: the divisions of the corps.
            if scalars[index] == "师", index > 1, scalars[0] == "第", index + 1 < scalars.count,
                scalars[1..<index].allSatisfy(DivisionNames.isNumeral)
            {
                return index + 1
            }
        }
        return nil
    }
}
