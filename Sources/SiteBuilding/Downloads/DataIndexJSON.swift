import Diagnostics
import ReportModel

/// The list of the portal's files for programs (`data/index.json`): where to start, and how addresses are formed.
struct DataIndexJSON {
    let making: PageMaking
    let data: PortalData

    var file: OutputFile {
        var json = JSONWriter(reserving: 16_384)
        json.object { json in
            json.member("title", making.settings.title)
            json.member("version", "\(DataDescriptor.formatVersion)+\(data.version)")
            json.member("descriptor", SiteAddress.dataPackage.path)
            json.key("files")
            json.array { json in
                for file in data.files { json.string(file.address.path) }
            }
            json.key("divisions")
            json.array { json in
                for root in making.index.roots {
                    json.object { json in
                        json.member("name", making.index.divisions[root].name)
                        json.member("file", making.addresses.divisionJSON(root).path)
                    }
                }
            }
            json.key("years")
            json.array { json in
                for year in making.index.realYears { json.string(SiteAddress.yearJSON(year).path) }
            }
            json.key("metrics")
            json.array { json in
                for metric in MetricBook.metrics { json.string(SiteAddress.metricJSON(metric.id).path) }
            }
            json.key("rules")
            json.array { json in
                for rule in making.rules { json.string(SiteAddress.ruleJSON(rule.id).path) }
            }
            json.key("addresses")
            json.object { json in
                for (what, address) in DataAddresses.patterns { json.member(what, address) }
            }
        }
        json.endLine()
        return OutputFile(path: SiteAddress.dataIndex.path, kind: .data, content: json.bytes)
    }
}

/// How the addresses of files for programs are formed.
enum DataAddresses {
    static let patterns: [(String, String)] = [
        ("report", "u/<unit>/<year>/report.json"), ("report_csv", "u/<unit>/<year>/report.csv"),
        ("township", "u/<unit>/figures.json"), ("township_csv", "u/<unit>/figures.csv"),
        ("county", "c/<county>/index.json"), ("prefecture", "f/<prefecture>/index.json"),
        ("province", "p/<province>/index.json"), ("year", "data/years/<year>.json"),
        ("metric", "m/<metric>/index.json"), ("metric_year", "m/<metric>/<year>/index.json"),
        ("rule", "rules/<rule>/index.json"), ("findings", "data/findings.json"),
    ]
}

/// The machine's view of the page of a rule: what it demands, how it came out, its first cases.
enum RuleJSON {
    /// - Complexity: O(cases the page shows).
    static func file(_ rule: RuleNote, _ book: RuleCaseBook) -> [UInt8] {
        let tally = book.tallies[rule.id]
        var json = JSONWriter()
        json.object { json in
            json.member("rule", rule.id.name)
            json.member("severity", rule.severity.rawValue)
            json.member("demand_zh", rule.demand.zh)
            json.member("demand_en", rule.demand.en)
            json.member("basis_zh", rule.basis?.zh)
            json.member("basis_en", rule.basis?.en)
            json.member("explanation_zh", rule.explanation?.zh)
            json.member("explanation_en", rule.explanation?.en)
            json.member("all_reports", book.tallies.reports)
            json.member("reports", tally.reports)
            json.member("findings", tally.findings)
            json.member("assessable", tally.assessable)
            json.member("pass", tally.pass)
            json.member("fail", tally.fail)
            json.member("vacuous", tally.vacuous)
            json.member("unknown", tally.unknown)
            json.member("passes_if_blank_is_zero", tally.passesIfBlankIsZero)
            json.key("cases")
            json.array { json in
                for found in book.cases(of: rule.id) + book.samples(of: rule.id) { write(found, &json) }
            }
        }
        json.endLine()
        return json.bytes
    }

    private static func write(_ found: RuleCase, _ json: inout JSONWriter) {
        json.object { json in
            json.member("body", found.body)
            json.member("year", found.year.value)
            json.member("page", found.report.canonicalPath)
            json.member("severity", found.severity.rawValue)
            json.member("attribution", found.attribution.rawValue)
            json.member("cell", found.cell?.name)
            json.member("message_zh", found.message.zh)
            json.member("message_en", found.message.en)
            json.member("formula", found.formula)
            json.key("sample")
            json.bool(found.isSample)
        }
    }
}
