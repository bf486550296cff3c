/// Writes diagnostics as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts and editors show.
///
/// One run with one tool; only the rules that found something are described. Columns count Unicode scalar values and the log says
/// so (`unicodeCodePoints`). Where nothing is known a property is left out: the format has no null.
package struct SARIFWriter: Sendable {
    private let language: Language
    private let version: String
    private let rules: [RuleID: RuleDescription]

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - version: The version of the program.
    ///   - rules: Every rule there are words for; of two with one name the first counts.
    package init(language: Language, version: String, rules: [RuleDescription]) {
        self.language = language
        self.version = version
        self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The log, in the order given.
    ///
    /// - Complexity: O(text + rules × log rules).
    package func log(of diagnostics: [Diagnostic]) -> [UInt8] {
        let broken = Set(diagnostics.map(\.rule)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: broken.enumerated().map { ($0.element, $0.offset) })
        var json = JSONWriter(reserving: 4096 + diagnostics.count * 512)
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { json in writeDriver(broken, diagnostics, into: &json) }
                    }
                    json.member("language", languageTag)
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("results")
                    json.array { json in
                        for diagnostic in diagnostics {
                            write(diagnostic, rule: positions[diagnostic.rule], into: &json)
                        }
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    private var languageTag: String { language == .zh ? "zh-CN" : "en" }

    private func writeDriver(_ broken: [RuleID], _ diagnostics: [Diagnostic], into json: inout JSONWriter) {
        json.member("name", "sitegen")
        json.member("version", version)
        json.member("semanticVersion", version)
        json.member("language", languageTag)
        json.key("rules")
        json.array { json in
            for id in broken {
                // A rule nobody described still has the weight of what it found.
                let found = diagnostics.first { $0.rule == id }?.severity ?? .notice
                write(id, rules[id], found, into: &json)
            }
        }
    }

    private func write(_ id: RuleID, _ rule: RuleDescription?, _ found: Severity, into json: inout JSONWriter) {
        json.object { json in
            json.member("id", id.name)
            if let rule {
                let demand = rule.demand[language]
                json.member("name", demand)
                json.message("shortDescription", demand)
                let explanation = rule.explanation?[language]
                json.message("fullDescription", explanation.map { "\(demand)\n\($0)" } ?? demand)
                json.message("help", explanation.map { "\(demand)\n\($0)" } ?? demand)
            } else {
                json.member("name", id.name)
            }
            json.key("defaultConfiguration")
            json.object { json in json.member("level", (rule?.severity ?? found).sarifLevel) }
        }
    }

    private func write(_ diagnostic: Diagnostic, rule position: Int?, into json: inout JSONWriter) {
        json.object { json in
            json.member("ruleId", diagnostic.rule.name)
            if let position { json.member("ruleIndex", position) }
            json.member("level", diagnostic.severity.sarifLevel)
            let advice = diagnostic.advice.map { "\n" + $0[language] } ?? ""
            json.message("message", diagnostic.message[language] + advice)
            write(diagnostic.decision, into: &json)
            guard let location = diagnostic.location else { return }
            json.key("locations")
            json.array { json in
                json.object { json in
                    json.key("physicalLocation")
                    json.object { json in write(location, into: &json) }
                }
            }
        }
    }

    /// A dismissed finding is suppressed; any other decision is a property, for it changes nothing.
    private func write(_ decision: DecisionNote?, into json: inout JSONWriter) {
        guard let decision else { return }
        if decision.isDismissal {
            json.key("suppressions")
            json.array { json in
                json.object { json in
                    json.member("kind", "external")
                    json.member("status", "accepted")
                    json.member("justification", decision.statement[language])
                }
            }
        } else {
            json.key("properties")
            json.object { json in
                json.member("decision", decision.word)
                json.member("statement", decision.statement[language])
            }
        }
    }

    private func write(_ location: SourceLocation, into json: inout JSONWriter) {
        json.key("artifactLocation")
        json.object { json in json.member("uri", FileAddress.of(location.file)) }
        guard let line = location.line, line > 0 else { return }
        json.key("region")
        json.object { json in
            json.member("startLine", line)
            if let column = location.column, column > 0 { json.member("startColumn", column) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func message(_ name: String, _ text: String) {
        key(name)
        object { json in json.member("text", text) }
    }
}

extension Severity {
    /// The level of SARIF: it knows no notice, and `none` is for what found nothing.
    fileprivate var sarifLevel: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .notice, .information: "note"
        }
    }
}
