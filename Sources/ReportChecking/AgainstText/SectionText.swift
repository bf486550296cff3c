import Diagnostics
import ReportModel

/// Looks for words in sections, whatever blanks and line breaks stand between their characters.
enum SectionText {
    /// A Boolean value indicating whether one of the words stands in one of the sections.
    ///
    /// - Complexity: O(bytes × words).
    static func holds(_ words: [String], in sections: [ReportSection]) -> Bool {
        sections.contains { section in
            section.blocks.contains { block in
                guard block.text.utf8.contains(UInt8(ascii: " ")) else {
                    return words.contains { block.text.holds($0) }
                }
                let text = String(decoding: block.text.utf8.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
                return words.contains { text.holds($0) }
            }
        }
    }

    /// A condition that a section speaks of something.
    static func condition(
        _ holds: Bool, _ instance: String, _ section: ReportSection, _ formula: String, _ message: Wording
    ) -> Condition {
        Condition(
            instance: instance, verdict: holds ? .pass : .fail, formula: holds ? formula : message.zh,
            message: holds ? nil : message, place: section.place)
    }

    /// A Boolean value indicating whether a word stands in a text.
    static func contains(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = word.first, bytes.count >= word.count else { return false }
        return (0...(bytes.count - word.count)).contains {
            bytes[$0] == first && bytes[$0..<($0 + word.count)].elementsEqual(word)
        }
    }
}

extension ReportSection {
    /// The heading of the section; of the preamble, its first line.
    var place: SourcePlace { SourcePlace(line: line, column: 1, length: 0) }
}

extension AnnualReport {
    /// A Boolean value indicating whether the text has to speak of what the form asks for.
    ///
    /// A digest in our words leaves things out, and before 2019 there was no form.
    var isJudgedByItsText: Bool { textKind == .full && hasUniformForm }
}
