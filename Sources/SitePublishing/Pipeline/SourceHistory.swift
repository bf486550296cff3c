import Diagnostics
import ReportModel
import SiteBuilding

/// Which source files earlier publications were made from, as the published site itself records it (`data/sources.csv`).
///
/// The record is an input of the build like the content: built into an empty folder there is no history.
struct SourceHistory: Sendable {
    private let digests: [String: [String]]

    /// A history of nothing.
    init() { digests = [:] }

    /// The history in a published site; empty if there is none, or the file is not one of ours.
    ///
    /// - Complexity: O(bytes of the file).
    init(publishedIn folder: String) {
        digests = DiskFile.read("\(folder)/\(SiteAddress.sources.path)").flatMap { SourceTable.digests(in: $0) } ?? [:]
    }

    /// The report with the digests its source had in earlier publications, oldest first; none if it never changed.
    func recalled(_ report: AnnualReport) -> AnnualReport {
        var report = report
        report.earlierDigests = earlier(than: report.source.sha256, of: report.body.key, report.year)
        return report
    }

    /// What earlier publications of a report were made from, oldest first, before its present source; empty if that never changed.
    func earlier(than source: String, of key: String, _ year: ReportYear) -> [String] {
        var earlier = digests[SourceTable.name(key, year)] ?? []
        if earlier.last == source { earlier.removeLast() }
        return earlier
    }

    /// The years a body was published for in earlier publications, with the digests of their sources, oldest first.
    ///
    /// - Complexity: O(years).
    func years(of key: String) -> [(year: ReportYear, digests: [String])] {
        guard !digests.isEmpty else { return [] }
        return (2008...2099).compactMap { ReportYear($0) }.compactMap { year in
            digests[SourceTable.name(key, year)].map { (year, $0) }
        }
    }

    /// XY-07: the source is not the one the report was first published from.
    static func finding(_ report: AnnualReport) -> Finding? {
        guard !report.earlierDigests.isEmpty else { return nil }
        return Finding(
            rule: "XY-07", severity: .warning,
            message: Wording(
                zh: "来源文件与首次发布时的不同", en: "the source is not the file the report was first published from"),
            explanation: Wording(
                zh: "可能是更换了更清晰的文件，也可能是原报告公布后作了修改；改动的数字请在 corrections.yml 中写明。",
                en:
                    "The file may have been exchanged for a better copy, or the report altered after publication; changed figures belong in corrections.yml."
            ))
    }
}
