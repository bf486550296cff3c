package import Diagnostics
import ReportModel
import ReportReading

extension FileInspection {
    /// The inspection for people: what the file is, every cell that is not 0, and what was found.
    ///
    /// - Complexity: O(cells + sections + findings + statements).
    package func text(language: Language, writer: ConsoleWriter) -> String {
        var text = "\(result.entry.path): \(result.status.wording[language])\n"
        if let document = result.document {
            text += facts(document, language) + tables(document, language) + sections(document, language)
            text += statements(document, language)
            if !ledger.isEmpty { text += verdicts(language) }
        }
        text += writer.text(of: diagnostics)
        for partial in partialRules { text += "  \(partial.statement[language])\n" }
        return text
    }

    /// How the document was recognised and each table and row placed, a sentence a line.
    package func explanation(language: Language) -> String {
        result.explanation.map { "  - \($0[language])\n" }.joined()
    }

    private func facts(_ document: ReadDocument, _ language: Language) -> String {
        let unknown = Wording(zh: "未知", en: "unknown")[language]
        return document.facts.map { fact in
            guard let value = fact.value else {
                return fact.isExpected ? "  \(fact.name[language]): \(unknown)\n" : ""
            }
            let origin = fact.origin.map { " [\($0.wording[language])]" } ?? ""
            let place = fact.place.map { "  \($0.line):\($0.column)" } ?? ""
            return "  \(fact.name[language]): \(value)\(origin)\(place)\n"
        }.joined()
    }

    private func tables(_ document: ReadDocument, _ language: Language) -> String {
        guard document.hasUniformForm else {
            let rows = document.annex.map { row in
                "    \(row.label)\(row.unit.map { "（\($0)）" } ?? "") = \(row.cell?.raw ?? "")  \(row.line)\n"
            }
            return Wording(zh: "  2019 年以前没有统一表式\n", en: "  no uniform tables before 2019\n")[language]
                + (rows.isEmpty
                    ? "" : Wording(zh: "  附表 \(rows.count) 行\n", en: "  annex of \(rows.count) rows\n")[language])
                + rows.joined()
        }
        var text = ""
        for table in StatutoryTable.allCases {
            guard let form = document.forms[table] else {
                text += "  \(table.rawValue): \(Wording(zh: "未找到表格", en: "table not found")[language])\n"
                continue
            }
            let cells = CellRegistry.cells(of: table, in: form)
            let figures = cells.count { document.cells.number($0) != nil }
            let zeros = cells.count { document.cells.number($0)?.isZero == true }
            text +=
                "  \(table.rawValue): "
                + Wording(
                    zh: "\(form.rawValue) 版，\(cells.count) 格中有 \(figures) 个数字，其中 \(zeros) 个为 0",
                    en: "\(form.rawValue) form, \(figures) figures in \(cells.count) cells, \(zeros) of them 0")[
                    language]
            text += "\n"
            for id in cells where document.cells.number(id)?.isZero != true {
                text += "    \(line(id, document.cells[id], language))\n"
            }
        }
        return text
    }

    private func line(_ id: CellID, _ cell: Cell, _ language: Language) -> String {
        let value = cell.number?.description ?? "(\(cell.state.wording[language]))"
        let place = cell.place.map { "  \($0.line):\($0.column)" } ?? ""
        return "\(id.name) = \(value)\(place)  \(id.definition.rowLabel) / \(id.definition.columnLabel)"
    }

    private func sections(_ document: ReadDocument, _ language: Language) -> String {
        zip(ReportSection.keys(of: document.sections), document.sections).map { key, section in
            let size = Wording(zh: "\(section.characters) 字", en: "\(section.characters) characters")
            return "  \(key): \(section.line)  \(size[language])\n"
        }.joined()
    }

    /// The statements with figures, each with its place and the clause it stands in.
    private func statements(_ document: ReadDocument, _ language: Language) -> String {
        let count = document.statements.count
        guard count > 0 else { return "" }
        let name = Wording(zh: "正文中的数字 \(count) 处", en: "\(count) statements with figures in the text")
        return "  \(name[language])\n"
            + document.statements.map { statement in
                let limits = [statement.scope.otherBody, statement.scope.channel, statement.scope.qualifier].compactMap
                {
                    $0
                }
                let about = ([statement.subject.rawValue, statement.scope.period.word] + limits).joined(separator: ", ")
                return "    \(statement.place.line):\(statement.place.column)  \(about) = \(statement.claim.text)"
                    + "\(statement.measure)  “\(statement.quote)”\n"
            }.joined()
    }

    private func verdicts(_ language: Language) -> String {
        let counts = Verdict.allCases.compactMap { verdict in
            let count = ledger.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(verdict.wording[language]) \(count)"
        }
        let name = Wording(zh: "勾稽关系 \(ledger.count) 项", en: "\(ledger.count) identities")
        return "  \(name[language]): \(counts.joined(separator: language == .zh ? "，" : ", "))\n"
    }
}

extension ReadingResult.Status {
    fileprivate var wording: Wording {
        switch self {
        case .report: Wording(zh: "年度报告", en: "an annual report")
        case .notAReport: Wording(zh: "不是年度报告", en: "not an annual report")
        case .severalReports: Wording(zh: "含有多份报告", en: "several reports in one file")
        case .unreadable: Wording(zh: "无法读取", en: "cannot be read")
        }
    }
}

extension StatementClaim {
    /// The figure, or `none`; a percentage is told by its measure.
    fileprivate var text: String { self == .none ? word : value.description }
}

extension CellState {
    fileprivate var wording: Wording {
        switch self {
        case .number(let value): Wording(zh: value.description, en: value.description)
        case .blank: Wording(zh: "未填", en: "blank")
        case .dash: Wording(zh: "占位符", en: "placeholder")
        case .text: Wording(zh: "文字", en: "text")
        case .unreadable: Wording(zh: "未能辨认", en: "unreadable")
        case .absent: Wording(zh: "缺", en: "absent")
        }
    }
}

extension Verdict {
    fileprivate var wording: Wording {
        switch self {
        case .pass: Wording(zh: "相符", en: "pass")
        case .fail: Wording(zh: "不符", en: "fail")
        case .vacuous: Wording(zh: "全为 0", en: "all zero")
        case .unknown: Wording(zh: "无法判断", en: "not assessable")
        case .passesIfBlankIsZero: Wording(zh: "空格按 0 计则相符", en: "pass if blanks are 0")
        }
    }
}
