import Diagnostics
import ReportModel

/// Corrections and decisions in the machine's view of a report.
enum CorrectionJSON {
    /// Writes the corrections of a report: published and corrected figure, why, by whom, when.
    static func write(_ corrections: [Correction], into writer: inout JSONWriter) {
        writer.key("corrections")
        writer.array { writer in
            for correction in corrections {
                writer.object { writer in
                    writer.member("cell", correction.cell.name)
                    writer.member("published", correction.published)
                    writer.member("corrected", correction.corrected.description)
                    writer.member("reason", correction.reason)
                    writer.member("by", correction.by)
                    writer.member("date", correction.date.description)
                    writer.member("evidence", correction.evidence)
                }
            }
        }
    }

    /// Writes the decision about a finding as its member `decision`.
    static func write(_ decision: Decision, into writer: inout JSONWriter) {
        writer.key("decision")
        writer.object { writer in
            writer.member("kind", decision.kind.rawValue)
            writer.member("reason", decision.reason)
            writer.member("by", decision.by)
            writer.member("date", decision.date.description)
        }
    }
}
