import Diagnostics
import ReportModel

extension Rule {
    /// NA-05: the text does not name another county or township of the portal.
    ///
    /// The mark of a text taken over from elsewhere. Names are those of the content folder; own names, former ones included, and
    /// longer names that end in another are no matter. A digest in our own words is not judged.
    static let noForeignPlace = Rule(
        id: "NA-05", severity: .warning,
        demand: Wording(
            zh: "正文不出现本站收录的其他市、县、乡镇的名称", en: "The text names no other prefecture, county or township of the portal"),
        explanation: Wording(
            zh: "可能是套用了别处的文本；也可能确实写到外地，例如考察学习、区划调整或同名地方。",
            en: "A text may have been taken over; or it rightly speaks of a visit, a change of boundaries, a namesake."),
        basis: RuleBasis.experience,
        method: .textConditions { context in
            let (report, places) = (context.report, context.places)
            guard !places.isEmpty, !report.sections.isEmpty else { return [] }
            guard report.textKind == .full else {
                return [Condition(instance: "正文", verdict: .unknown, formula: "正文为摘要，未作核对")]
            }
            let own = Set((report.body.path.map(\.name) + report.body.formerNames).map { Array($0.utf8) })
            var found: [(name: String, line: Int)] = []
            for block in report.sections.flatMap(\.blocks) {
                guard let name = places.firstForeign(in: block.text, own: own),
                    !found.contains(where: { $0.name == name })
                else { continue }
                found.append((name, block.lines.lowerBound))
            }
            let list = found.map { "“\($0.name)”（第 \($0.line) 行）" }.joined(separator: "、")
            return [
                Condition(
                    instance: "正文", verdict: found.isEmpty ? .pass : .fail,
                    formula: found.isEmpty ? "正文没有其他地方的名称" : "其他地方的名称：\(list)",
                    message: found.isEmpty
                        ? nil
                        : Wording(zh: "正文出现了其他地方的名称：\(list)", en: "The text names other places: \(list)"),
                    place: found.first.map { SourcePlace(line: $0.line, column: 1, length: 0) })
            ]
        })
}
