import Diagnostics
import ReportModel

@testable import ReportReading

/// An invented report with a text in its first section, read as the build reads it.
///
/// The numbers are nobody's: the region 110000 is given to no person, the day of birth is 1900-01-01, cards and telephones are zeros.
struct ReviewedText {
    let result: ReadingResult

    init(_ text: String, head: [String] = [], decisions: [Decision] = [], note: String? = nil) {
        var document = InventedDocument()
        document.head = head + document.head
        document.overview = ["一、总体情况", ""] + text.split(separator: "\n").map(String.init) + [""]
        let path = "样例省/样例市/样例县/甲镇/2024.txt"
        var place = ContentPlace()
        place.path = [PlacedDivision(Division(level: .township, name: "甲镇"), from: .path)]
        var facts = ReportFacts(sourceNote: note)
        facts.decisions = decisions
        result = ReportReader().read(
            ContentEntry(path: path, filePath: path, format: .text, place: place, facts: facts),
            bytes: Array(document.text.utf8))
    }

    /// What stops publication: the rule and the number as shown.
    var stopping: [String] {
        result.diagnostics.map { diagnostic in
            let shown = diagnostic.message.zh.split(separator: " ").first { $0.contains("*") }
            return diagnostic.rule.name + (shown.map { " " + $0.prefix { $0 != "：" } } ?? "")
        }
    }

    var isPublished: Bool { result.report != nil }

    /// Everything anybody gets to see of the reading, as text.
    var everythingShown: String {
        let said = result.diagnostics.flatMap { [$0.message, $0.advice].compactMap { $0 } }
        let found = result.findings.flatMap { [$0.message, $0.explanation].compactMap { $0 } }
        let document = result.document.map { "\($0)" } ?? ""
        let source = result.document.map { String(decoding: $0.source.bytes, as: UTF8.self) } ?? ""
        return (said + found).map { $0.zh + $0.en }.joined(separator: "\n") + document + source
    }
}
