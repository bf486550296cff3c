import Diagnostics
import ReportModel

/// Reads the rows of a registry one after the other, gathering what is wrong.
struct RegistryReading {
    private(set) var diagnostics: [Diagnostic]
    private let rows: [[RegistryField]]
    /// The position of each known column.
    private var positions: [String: Int] = [:]
    private var bodies: [(registered: RegisteredBody, relations: [RegistryField])] = []

    init(_ source: RegistryRows, file: String) {
        diagnostics = source.diagnostics
        rows = source.rows
        guard let header = rows.first else {
            add(
                RegistryRule.columns, SourceLocation(file: file, line: 1, column: 1),
                Wording(zh: "机构名录没有列名", en: "the registry has no header"),
                Wording(zh: "第一行写列名：\(Self.list)", en: "name the columns in the first row: \(Self.list)"))
            return
        }
        for (position, field) in header.enumerated() {
            guard RegistryFile.columns.contains(field.text) else {
                let nearest = NearestName.of(field.text, among: RegistryFile.columns)
                add(
                    RegistryRule.columns, field.location,
                    Wording(zh: "未知的列“\(field.text)”", en: "unknown column “\(field.text)”"),
                    nearest.map { Wording(zh: "是否指“\($0)”？", en: "did you mean “\($0)”?") }
                        ?? Wording(zh: "可用的列：\(Self.list)", en: "known columns: \(Self.list)"))
                continue
            }
            if positions.updateValue(position, forKey: field.text) != nil {
                add(
                    RegistryRule.columns, field.location,
                    Wording(zh: "列“\(field.text)”出现了两次", en: "the column “\(field.text)” stands twice"))
            }
        }
        for name in ["name", "divisions"] where positions[name] == nil {
            add(
                RegistryRule.columns, header[0].location,
                Wording(zh: "缺少列“\(name)”", en: "the column “\(name)” is missing"))
        }
    }

    private static let list = RegistryFile.columns.joined(separator: ", ")

    /// The registry, with the relations resolved to keys.
    var registry: BodyRegistry { BodyRegistry(bodies.map(\.registered)) }

    mutating func readBodies() {
        // Without sound columns every row would be wrong.
        guard diagnostics.isEmpty, let header = rows.first else { return }
        var lines: [String: Int] = [:]
        for row in rows.dropFirst() {
            guard row.count <= header.count else {
                add(
                    RegistryRule.value, row[header.count].location,
                    Wording(
                        zh: "这一行有 \(row.count) 个字段，列只有 \(header.count) 个",
                        en: "the row has \(row.count) fields for \(header.count) columns"),
                    Wording(zh: "含逗号的字段请加引号", en: "put a field with a comma in quotes"))
                continue
            }
            guard let read = body(row) else { continue }
            let key = read.registered.body.key
            if let line = lines[key] {
                add(
                    RegistryRule.doubled, read.registered.location,
                    Wording(zh: "“\(key)”已在第 \(line) 行", en: "“\(key)” has a row already, line \(line)"))
                continue
            }
            lines[key] = read.registered.location.line
            bodies.append(read)
        }
        resolveRelations()
    }

    // MARK: One row

    private func field(_ name: String, _ row: [RegistryField]) -> RegistryField? {
        guard let position = positions[name], row.indices.contains(position), !row[position].text.isEmpty else {
            return nil
        }
        return row[position]
    }

    private mutating func body(_ row: [RegistryField]) -> (registered: RegisteredBody, relations: [RegistryField])? {
        let start = row[0].location
        guard let named = field("name", row) else {
            add(RegistryRule.value, start, Wording(zh: "没有填写名称（name）", en: "no name is given"))
            return nil
        }
        let (from, to) = (year("valid_from", row), year("valid_to", row))
        if let from, let to, to < from {
            add(
                RegistryRule.value, field("valid_to", row)?.location ?? start,
                Wording(
                    zh: "截止年度 \(to) 早于起始年度 \(from)", en: "the last year, \(to), is before the first, \(from)"))
        }
        let count = diagnostics.count
        let kind = kind(row)
        guard let path = path(named, field("divisions", row), kind, code: field("code", row)),
            diagnostics.count == count
        else { return nil }
        let body = ReportingBody(
            path: path, kind: kind ?? Self.kind(of: path), isSample: isSample(row))
        return (
            RegisteredBody(
                body: body, validFrom: from, validTo: to, population: population(row), location: start),
            ["predecessor", "successor"].map { field($0, row) ?? RegistryField(text: "", location: start) }
        )
    }

    private mutating func path(
        _ named: RegistryField, _ divisions: RegistryField?, _ kind: BodyKind?, code: RegistryField?
    ) -> [Division]? {
        let above = (divisions?.text ?? "").split(separator: "/").map { String($0).trimmed }.filter { $0 != "市辖区" }
        let names = above + [DivisionNames.withoutOffice(named.text)]
        guard !names.contains("") else {
            add(
                RegistryRule.value, divisions?.location ?? named.location,
                Wording(zh: "上级区划中有空的一级", en: "a level of the divisions is empty"))
            return nil
        }
        var levels = DivisionNames.levels(of: names)
        if kind == .department { levels[names.count - 1] = .department }
        if let kind, kind.isGovernment { levels[names.count - 1] = Self.level(of: kind) }
        for (position, level) in levels.enumerated() where level == nil {
            let isName = position == names.count - 1
            add(
                RegistryRule.value, isName ? named.location : divisions?.location ?? named.location,
                Wording(
                    zh: "看不出“\(names[position])”是哪一级区划", en: "“\(names[position])” does not say which level it is"),
                isName
                    ? Wording(zh: "写全称（如 甲镇、乙街道），或填写 kind", en: "give its full name, or its kind")
                    : Wording(zh: "逐级写全称，以“/”分隔", en: "give the full name of each level, separated by “/”"))
            return nil
        }
        let known = levels.compactMap { $0 }
        guard zip(known, known.dropFirst()).allSatisfy({ $0 < $1 }) else {
            add(
                RegistryRule.value, divisions?.location ?? named.location,
                Wording(
                    zh: "“\(names.joined(separator: "/"))”不是从高到低的区划",
                    en: "“\(names.joined(separator: "/"))” does not descend from level to level"))
            return nil
        }
        return zip(known, names).enumerated().map { index, item in
            Division(level: item.0, name: item.1, code: index == names.count - 1 ? code?.text : nil)
        }
    }

    private mutating func kind(_ row: [RegistryField]) -> BodyKind? {
        guard let field = field("kind", row) else { return nil }
        if let kind = BodyKind.allCases.first(where: { $0.label == field.text }) { return kind }
        let labels = BodyKind.allCases.map(\.label)
        let nearest = NearestName.of(field.text, among: labels)
        add(
            RegistryRule.value, field.location,
            Wording(zh: "未知的类别“\(field.text)”", en: "unknown kind “\(field.text)”"),
            nearest.map { Wording(zh: "是否指“\($0)”？", en: "did you mean “\($0)”?") }
                ?? Wording(
                    zh: "可用的类别：\(labels.joined(separator: "、"))", en: "known kinds: \(labels.joined(separator: ", "))"))
        return nil
    }

    private mutating func year(_ name: String, _ row: [RegistryField]) -> ReportYear? {
        guard let field = field(name, row) else { return nil }
        if field.text.utf8.count == 4, let number = Int(field.text), let year = ReportYear(number) { return year }
        add(
            RegistryRule.value, field.location,
            Wording(
                zh: "“\(name)”的值“\(field.text)”不是报告年度（2008—2099）",
                en: "“\(field.text)” is no report year (2008 to 2099) for “\(name)”"))
        return nil
    }

    private mutating func population(_ row: [RegistryField]) -> Int? {
        guard let field = field("population", row) else { return nil }
        if let number = Int(field.text), number >= 0 { return number }
        add(
            RegistryRule.value, field.location,
            Wording(zh: "人口“\(field.text)”不是整数", en: "“\(field.text)” is no whole number of residents"))
        return nil
    }

    private mutating func isSample(_ row: [RegistryField]) -> Bool {
        guard let field = field("sample", row), field.text != "false" else { return false }
        if field.text != "true" {
            add(
                RegistryRule.value, field.location,
                Wording(zh: "“sample”应为 true 或 false", en: "“sample” has to be true or false"))
        }
        return true
    }

    private static func level(of kind: BodyKind) -> DivisionLevel {
        kind == .province ? .province : kind == .prefecture ? .prefecture : .county
    }

    private static func kind(of path: [Division]) -> BodyKind {
        guard let last = path.last else { return .other }
        return BodyKind(governmentOf: last.level) ?? DivisionNames.kind(of: last.name)
    }

    // MARK: Relations

    private mutating func resolveRelations() {
        let keys = Set(bodies.map(\.registered.body.key))
        for (index, entry) in bodies.enumerated() {
            let above = entry.registered.body.parents.map(\.name)
            var resolved: [[String]] = []
            for field in entry.relations {
                let names = field.text.split { ";；、".contains($0) }.map { String($0).trimmed }
                resolved.append(
                    names.map { name in
                        let key = name.contains("/") ? name : (above + [name]).joined(separator: "/")
                        if !keys.contains(key) { reportUnknown(key, field, keys) }
                        return key
                    })
            }
            let old = entry.registered
            bodies[index].registered = RegisteredBody(
                body: old.body, validFrom: old.validFrom, validTo: old.validTo, predecessors: resolved[0],
                successors: resolved[1], population: old.population, location: old.location)
        }
    }

    private mutating func reportUnknown(_ key: String, _ field: RegistryField, _ keys: Set<String>) {
        let nearest = NearestName.of(key, among: Array(keys))
        diagnostics.append(
            Diagnostic(
                rule: RegistryRule.relation, severity: .warning, at: field.location,
                Wording(zh: "名录中没有“\(key)”", en: "the registry has no “\(key)”"),
                advice: nearest.map { Wording(zh: "是否指“\($0)”？", en: "did you mean “\($0)”?") }))
    }

    private mutating func add(_ rule: RuleID, _ location: SourceLocation, _ message: Wording, _ advice: Wording? = nil)
    {
        diagnostics.append(Diagnostic(rule: rule, severity: .error, at: location, message, advice: advice))
    }
}

extension String {
    /// The text without spaces at its ends.
    fileprivate var trimmed: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first == " " || first == "\u{3000}" { scalars.removeFirst() }
        while let last = scalars.last, last == " " || last == "\u{3000}" { scalars.removeLast() }
        return String(scalars)
    }
}
