import Diagnostics
import ReportModel
import TextComparison

/// The similar texts of a year as files: every pair of sections, every cluster with its members.
struct SimilarTables {
    let similar: SimilarTexts
    let addresses: SiteAddresses
    let year: ReportYear

    static let pairColumns = [
        "year", "section", "body_a", "body_b", "shared_runs", "runs_a", "runs_b", "share_a", "share_b", "page_a",
        "page_b",
        "sample",
    ]
    static let clusterColumns = ["year", "section", "cluster", "size", "body", "page", "sample"]

    private var pairs: [SimilarTexts.Pair] { similar.pairs.filter { $0.first.year == year } }
    private var clusters: [SimilarTexts.Cluster] { similar.clusters.filter { $0.year == year } }

    /// - Complexity: O(pairs of the year).
    var pairsCSV: [UInt8] {
        var writer = CSVWriter()
        for column in Self.pairColumns { writer.field(column) }
        writer.endRow()
        for pair in pairs {
            let match = pair.match
            writer.field(year.value)
            writer.field(match.kind.key)
            writer.field(pair.first.body.key)
            writer.field(match.other.body.key)
            for number in [match.shared, match.own, match.others] { writer.field(number) }
            writer.field(match.share.asDecimal)
            writer.field(match.sharedByOther.asDecimal)
            writer.field(page(pair.first) ?? "")
            writer.field(page(match.other) ?? "")
            writer.field(pair.first.body.isSample ? "true" : "false")
            writer.endRow()
        }
        return writer.bytes
    }

    var clustersCSV: [UInt8] {
        var writer = CSVWriter()
        for column in Self.clusterColumns { writer.field(column) }
        writer.endRow()
        for (number, cluster) in clusters.enumerated() {
            for member in cluster.members {
                writer.field(year.value)
                writer.field(cluster.kind.key)
                writer.field(number + 1)
                writer.field(cluster.members.count)
                writer.field(member.body.key)
                writer.field(page(member) ?? "")
                writer.field(member.body.isSample ? "true" : "false")
                writer.endRow()
            }
        }
        return writer.bytes
    }

    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("year", year.value)
            writer.member("run_length", ShingleSet.width)
            writer.member("shortest_section", ComparableText.shortest)
            writer.key("pairs")
            writer.array { writer in
                for pair in pairs { write(pair, into: &writer) }
            }
            writer.key("clusters")
            writer.array { writer in
                for cluster in clusters { write(cluster, into: &writer) }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private func write(_ pair: SimilarTexts.Pair, into writer: inout JSONWriter) {
        let match = pair.match
        writer.object { writer in
            writer.member("section", match.kind.key)
            writer.member("body_a", pair.first.body.key)
            writer.member("body_b", match.other.body.key)
            writer.member("shared_runs", match.shared)
            writer.member("runs_a", match.own)
            writer.member("runs_b", match.others)
            writer.member("share_a", match.share.asDecimal)
            writer.member("share_b", match.sharedByOther.asDecimal)
            writer.member("page_a", page(pair.first))
            writer.member("page_b", page(match.other))
            writer.key("sample")
            writer.bool(pair.first.body.isSample)
        }
    }

    private func write(_ cluster: SimilarTexts.Cluster, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("section", cluster.kind.key)
            writer.member("size", cluster.members.count)
            writer.key("sample")
            writer.bool(cluster.isSample)
            writer.key("members")
            writer.array { writer in
                for member in cluster.members { writer.string(member.body.key) }
            }
        }
    }

    /// The page of evidence; a report much longer than its match has none.
    private func page(_ report: SimilarTexts.Report) -> String? {
        guard !similar.matches(of: report.body, report.year).isEmpty else { return nil }
        return addresses.unit(report.body).similar(report.year).canonicalPath
    }
}

extension Int {
    /// Per mille as a decimal share: `0.853`.
    var asDecimal: String {
        let rest = String(self % 1_000)
        return "\(self / 1_000).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
    }
}
