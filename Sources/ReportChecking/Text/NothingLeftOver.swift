import Diagnostics
import ReportModel

extension Rule {
    /// ST-13: no marks of a template or of an editor are left in the text.
    static let nothingLeftOver = Rule(
        id: "ST-13", severity: .warning,
        demand: Wording(
            zh: "正文中没有遗留的模板说明、占位符（XX、××）或排版标记",
            en: "No instructions, placeholders (XX, ××) or layout marks of a template are left in the text"),
        explanation: Wording(
            zh: "“××”也可能是有意隐去的名称；标记也可能是转换时产生的。",
            en: "“××” may stand for a name left out on purpose; marks may come from the conversion."),
        basis: RuleBasis.experience,
        method: .textConditions { context in
            let report = context.report
            guard !report.sections.isEmpty else { return [] }
            var found = [LeftOver.first(in: report.title, line: report.titlePlace?.line ?? 1)].compactMap { $0 }
            for section in report.sections {
                for block in section.blocks {
                    guard let mark = LeftOver.first(in: block.text, line: block.lines.lowerBound) else { continue }
                    found.append(mark)
                }
            }
            let marks = Array(found.map { "“\($0.mark)”（第 \($0.line) 行）" }.prefix(8))
            let list = marks.joined(separator: "、") + (found.count > marks.count ? "等 \(found.count) 处" : "")
            return [
                Condition(
                    instance: "正文", verdict: found.isEmpty ? .pass : .fail,
                    formula: found.isEmpty ? "正文中没有遗留的标记" : "遗留的标记：\(list)",
                    message: found.isEmpty
                        ? nil
                        : Wording(zh: "正文中有遗留的模板或排版标记：\(list)", en: "Marks of a template or editor left over: \(list)"),
                    place: found.first.map { SourcePlace(line: $0.line, column: 1, length: 0) })
            ]
        })
}

/// A mark of a template or of an editor in a text.
private struct LeftOver {
    let mark: String
    let line: Int

    private static let marks: [(text: String, bytes: [UInt8])] = [
        "XX", "ＸＸ", "xx", "××", "{{", "}}", "&nbsp;", "<br", "</", "**", "##", "填报说明", "填写说明", "请填写", "此处填写", "待补充",
        "待填写", "编写说明", "以表格形式报告", "格式>", "条例>", "规定>", "批注[", "批注 [", "[删除", "［删除", "带格式的", "带格式：", "带格式:",
    ].map { ($0, Array($0.utf8)) }

    /// The first mark in a text; one between digits or letters (138****0000, PPT XXL) is none.
    static func first(in text: String, line: Int) -> LeftOver? {
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            guard starts[Int(bytes[index])] else { continue }
            for (mark, pattern) in marks where bytes[index...].starts(with: pattern) {
                let isPlain = pattern[0] < 0x80
                let before = index > 0 ? bytes[index - 1] : 0x20
                // A longer run of the same character is still one mark: look behind all of it.
                var end = index + pattern.count
                while end < bytes.count, isPlain, bytes[end] == pattern[pattern.count - 1] { end += 1 }
                let after = end < bytes.count ? bytes[end] : 0x20
                if isPlain, isWord(before) || isWord(after) { continue }
                return LeftOver(mark: mark, line: line)
            }
        }
        return nil
    }

    /// The bytes a mark begins with.
    private static let starts: [Bool] = {
        var starts = [Bool](repeating: false, count: 256)
        for first in marks.compactMap(\.bytes.first) { starts[Int(first)] = true }
        return starts
    }()

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "*"), UInt8(ascii: "#"):
            true
        default: false
        }
    }
}
