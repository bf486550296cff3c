import Diagnostics
import ReportModel

/// The page of a rule: what it demands and why, how often it could be asked, and its cases.
struct RulePage {
    let making: PageMaking
    let rule: RuleNote
    let book: RuleCaseBook

    private var words: PageWords { making.words }
    private var address: SiteAddress { .rule(rule.id) }
    private var language: Language { words.language }

    var file: OutputFile {
        var frame = PageFrame(
            address: address, title: words("rule_page_title", ["rule": rule.id.name]),
            description: rule.demand[language], heading: words("rule_page_title", ["rule": rule.id.name]),
            columnType: words["column_other"])
        frame.steps = making.steps(
            on: address, above: [], then: [(words["findings_page_heading"], .findings), (rule.id.name, address)])
        return making.page(.rule, frame, [meaning, tally, cases])
    }

    private var meaning: Markup {
        making.markup { writer in
            writer.open("dl", Attribute("class", "information"))
            writer.definition(words["rule_demand"], rule.demand[language])
            writer.definition(words["rule_severity"], words[rule.severity.rawValue])
            if let basis = rule.basis { writer.definition(words["rule_basis"], basis[language]) }
            if let explanation = rule.explanation {
                writer.definition(words["rule_explanation"], explanation[language])
            }
            writer.close("dl")
        }
    }

    private var tally: Markup {
        let tally = book.tallies[rule.id]
        return making.markup { writer in
            writer.open("section", Attribute("id", "tally"), Attribute("class", "box"))
            writer.element("h2", text: words["rule_tally"])
            writer.open("dl", Attribute("class", "codebook"))
            if tally.judged > 0 {
                writer.definition(words["rule_assessable"], String(tally.assessable))
                writer.definition(words["verdict_pass"], String(tally.pass))
                writer.definition(words["verdict_fail"], String(tally.fail))
                writer.definition(words["verdict_vacuous"], String(tally.vacuous))
                writer.definition(
                    words["verdict_unknown"], String(tally.unknown))
                writer.definition(words["verdict_passes_if_blank_is_zero"], String(tally.passesIfBlankIsZero))
            }
            writer.definition(
                words["rule_reports"],
                words(
                    "rule_reports_of", ["count": String(tally.reports), "total": String(book.tallies.reports)]))
            writer.definition(words["rule_findings"], String(tally.findings))
            writer.close("dl")
            writer.paragraph(words["rule_tally_note"], class: "note")
            writer.close("section")
        }
    }

    private var cases: Markup {
        let (found, samples) = (book.cases(of: rule.id), book.samples(of: rule.id))
        let count = book.tallies[rule.id].findings
        return making.markup { writer in
            writer.open("section", Attribute("id", "cases"), Attribute("class", "box"))
            writer.element("h2", text: words["rule_cases"])
            if found.isEmpty { writer.paragraph(words["rule_cases_none"], class: "note") }
            if !found.isEmpty {
                if count > found.count {
                    writer.paragraph(
                        words("rule_cases_shown", ["shown": String(found.count), "count": String(count)]),
                        class: "note")
                }
                RuleCasesView(cases: found, words: words, page: address).write(into: &writer)
            }
            if !samples.isEmpty {
                writer.element("h3", text: words["rule_cases_samples"])
                RuleCasesView(cases: samples, words: words, page: address).write(into: &writer)
            }
            DownloadListView.findings(words, from: address).write(into: &writer)
            writer.close("section")
        }
    }
}
