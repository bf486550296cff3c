package import Diagnostics
import ReportModel
import ReportReading

extension FileInspection {
    /// The inspection as one line of JSON Lines: the machine's view of a reading.
    ///
    /// Cells stand in the order of the form, only those the forms of the report have; `value` is the exact decimal as text and
    /// only there for figures.
    ///
    /// - Complexity: O(cells + sections + findings + statements).
    package func jsonLine(language: Language) -> [UInt8] {
        var json = JSONWriter(reserving: 32_768)
        let document = result.document
        json.object { json in
            json.member("file", result.entry.path)
            json.member("status", result.status.rawValue)
            json.member("title", document?.title)
            json.member("issuer", document?.issuer?.value)
            json.member("year", document?.year?.value)
            json.key("form")
            json.object { json in
                for table in StatutoryTable.allCases {
                    json.member(table.rawValue, document?.forms[table]?.rawValue)
                }
            }
            json.key("cells")
            json.object { json in
                guard let document else { return }
                for id in document.expectedCells { json.cell(id, document.cells[id], document.source) }
            }
            json.key("sections")
            json.object { json in
                let sections = document?.sections ?? []
                for (key, section) in zip(ReportSection.keys(of: sections), sections) {
                    json.key(key)
                    json.object { json in
                        json.member("line", section.line)
                        json.member("characters", section.characters)
                    }
                }
            }
            json.key("findings")
            json.array { json in
                for diagnostic in fileDiagnostics { json.finding(diagnostic, language) }
                for finding in findings { json.finding(finding, language) }
            }
            json.member("document", result.otherDocument?.rawValue)
            json.key("facts")
            json.object { json in
                for fact in document?.facts ?? [] where fact.value != nil { json.fact(fact) }
            }
            json.key("corrections")
            json.array { json in
                for correction in result.report?.corrections ?? [] { json.correction(correction) }
            }
            json.key("path")
            json.array { json in
                for placed in document?.path ?? [] { json.division(placed) }
            }
            json.key("statements")
            json.array { json in
                for statement in document?.statements ?? [] { json.statement(statement) }
            }
            json.key("not_asked_in_full")
            json.array { json in
                for rule in partialRules.flatMap(\.rules) { json.string(rule.name) }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func cell(_ id: CellID, _ cell: Cell, _ source: SourceDocument) {
        key(id.name)
        object { json in
            json.member("state", cell.state.word)
            if let number = cell.number { json.member("value", number.description) }
            json.member("raw", cell.raw)
            if let place = cell.place {
                json.member("line", place.line)
                json.member("column", place.column)
                if let origin = source.origins.origin(of: place) { json.members(of: origin) }
            }
        }
    }

    /// A fact with who states it and where.
    fileprivate mutating func fact(_ fact: InspectedFact) {
        key(fact.key)
        object { json in
            json.member("value", fact.value)
            json.member("origin", fact.origin?.rawValue)
            if let place = fact.place {
                json.member("line", place.line)
                json.member("column", place.column)
            }
        }
    }

    /// A step of the division path, the body itself last.
    fileprivate mutating func division(_ placed: PlacedDivision) {
        object { json in
            json.member("level", placed.division.level.word)
            json.member("name", placed.division.name)
            if let code = placed.division.code { json.member("code", code) }
            if let scheme = placed.division.codeScheme { json.member("code_scheme", scheme) }
            json.member("origin", placed.origin.rawValue)
        }
    }

    fileprivate mutating func finding(_ finding: Finding, _ language: Language) {
        object { json in
            json.member("rule", finding.rule.name)
            json.member("severity", finding.severity.rawValue)
            json.key("cells")
            json.array { json in
                for cell in finding.cells { json.string(cell.name) }
            }
            json.member("line", finding.place?.line)
            json.member("message", finding.statement[language])
            if let decision = finding.decision { json.member("decision", decision.kind.rawValue) }
        }
    }

    /// A correction with the published figure, which stays the value of the cell.
    fileprivate mutating func correction(_ correction: Correction) {
        object { json in
            json.member("cell", correction.cell.name)
            json.member("published", correction.published)
            json.member("corrected", correction.corrected.description)
            json.member("reason", correction.reason)
            json.member("by", correction.by)
            json.member("date", correction.date.description)
            json.member("evidence", correction.evidence)
        }
    }

    fileprivate mutating func statement(_ statement: Statement) {
        object { json in
            json.member("subject", statement.subject.rawValue)
            json.member("claim", statement.claim.word)
            json.member("value", statement.claim.value.description)
            json.member("measure", statement.measure)
            json.member("precision", statement.precision.rawValue)
            json.member("period", statement.scope.period.word)
            json.member("other_body", statement.scope.otherBody)
            json.member("channel", statement.scope.channel)
            json.member("qualifier", statement.scope.qualifier)
            json.key("part")
            json.bool(statement.scope.isPart)
            json.member("section", statement.section.key)
            json.member("line", statement.place.line)
            json.member("column", statement.place.column)
            json.member("length", statement.place.length)
            json.member("sentence", statement.sentence.text)
        }
    }

    /// A message about the whole file, in the shape of a finding.
    fileprivate mutating func finding(_ diagnostic: Diagnostic, _ language: Language) {
        object { json in
            json.member("rule", diagnostic.rule.name)
            json.member("severity", diagnostic.severity.rawValue)
            json.key("cells")
            json.array { _ in }
            json.member("line", diagnostic.location?.line)
            json.member("message", diagnostic.message[language])
        }
    }
}
