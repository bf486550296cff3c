import ReportModel

extension ContentPlace {
    /// What a chain of folders, highest first, says about the body.
    ///
    /// A folder counts if its name, or the name in its `body.yml`, ends in a type word; the others (`archive`, `2024`) say
    /// nothing. Names whose levels do not descend are left out from the top: what stands next to the file is nearer to it.
    /// - Returns: the place, and the folder names that contradict their `body.yml`.
    static func from(_ folders: [ContentFolder]) -> (ContentPlace, conflicts: Set<String>) {
        var place = ContentPlace()
        var conflicts: Set<String> = []
        var named: [(name: String, origin: ValueOrigin, body: BodyFile?)] = []
        for folder in folders {
            if let sample = folder.body?.isSample { place.isSample = sample }
            let fromPath = DivisionNames.word(of: folder.name) != nil ? DivisionNames.withoutOffice(folder.name) : nil
            let fromFile = folder.body?.name.map(DivisionNames.withoutOffice)
            if let fromPath {
                if let fromFile, fromFile != fromPath { conflicts.insert(folder.name) }
                named.append((fromPath, .path, folder.body))
            } else if let fromFile {
                named.append((fromFile, .sideFile, folder.body))
            }
        }
        var levels = DivisionNames.levels(of: named.map(\.name))
        // body.yml may say what the type word does not: 样例市交易中心 is an office.
        if folders.last?.body?.kind == .department, let last = named.indices.last,
            named[last].body == folders.last?.body
        {
            levels[last] = .department
        }
        var lowest: DivisionLevel?
        for (item, level) in zip(named, levels).reversed() {
            guard let level, lowest.map({ level < $0 }) ?? true else { continue }
            // 市辖区 is a heading of the code list, not a division.
            if item.name == "市辖区" { continue }
            lowest = level
            place.path.insert(
                PlacedDivision(
                    Division(
                        level: level, name: item.name, code: item.body?.code, codeScheme: item.body?.codeScheme),
                    from: item.origin), at: 0)
        }
        // Kind, former names and slug describe the body itself, so only the file of its own folder counts.
        if let own = folders.last?.body, Self.isBody(place.path.last?.division.level) || own.kind != nil {
            place.kind = own.kind
            place.formerNames = own.formerNames
            place.slug = own.slug
        }
        return (place, conflicts)
    }

    private static func isBody(_ level: DivisionLevel?) -> Bool { level == .township || level == .department }
}
