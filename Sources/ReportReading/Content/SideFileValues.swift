import Diagnostics
import LocatedYAML
import ReportModel

/// A day in a side file, `YYYY-MM-DD`.
enum SideFileDay {
    /// The day of a key; another value is reported.
    static func read(_ key: String, _ map: inout StrictMapping) -> CalendarDay? {
        guard let text = map.string(key) else { return nil }
        if let day = day(text) { return day }
        map.add(contentsOf: [
            Diagnostic(
                rule: YAMLRule.wrongType, severity: .error, at: map.node(key)?.location,
                Wording(
                    zh: "“\(key)” 的值 “\(text)” 不是有效的日期（YYYY-MM-DD）", en: "“\(text)” is no day (YYYY-MM-DD) for “\(key)”"
                ))
        ])
        return nil
    }

    static func day(_ text: String) -> CalendarDay? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        return numbers.count == 3 ? CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
    }
}

/// A cell of the form named in a side file.
enum SideFileCell {
    static func unknown(_ name: String, at location: SourceLocation) -> Diagnostic {
        let nearest = NearestName.of(name, among: CellRegistry.all.map(\.name))
        return Diagnostic(
            rule: YAMLRule.unknownKey, severity: .error, at: location,
            Wording(zh: "表样中没有单元格 “\(name)”", en: "the form has no cell “\(name)”"),
            advice: nearest.map { Wording(zh: "是否指 “\($0)”？", en: "did you mean “\($0)”?") })
    }

    static func withoutValue(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule: YAMLRule.wrongType, severity: .error, at: location,
            Wording(
                zh: "“\(name)” 应写明所读的数值，或 blank、dash、text、unreadable、absent",
                en: "“\(name)” needs the figure as read, or blank, dash, text, unreadable, absent"))
    }
}

/// A list in a side file.
enum SideFileList {
    static func missing(_ node: YAMLNode) -> Diagnostic {
        Diagnostic(
            rule: YAMLRule.wrongType, severity: .error, at: node.location,
            Wording(
                zh: "此处应为列表（每项以“- ”开头），实为\(node.kindWording.zh)",
                en: "this has to be a list, each item begun with “- ”, not \(node.kindWording.en)"))
    }
}
