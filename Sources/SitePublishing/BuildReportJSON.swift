import Diagnostics

extension BuildReport {
    /// The report as JSON, for a monitor or an audit: counts, phases and work in milliseconds, diagnostics by rule.
    ///
    /// The times and the memory are of one run; everything else is the same for the same input.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("published")
            json.bool(isPublished)
            json.member("reports", reports)
            json.member("bodies", bodies)
            json.member("read_files", readFiles)
            json.member("rendered_bodies", renderedBodies)
            json.member("planned", planned)
            json.member("written", written)
            json.member("unchanged", unchanged)
            json.member("removed", removed)
            json.member("bytes", bytes)
            json.member("peak_memory", peakMemory)
            for (key, parts) in [("phases", phases), ("work", work)] {
                json.key(key)
                json.array { json in
                    for part in parts {
                        json.object { json in
                            json.member("name", part.name.en)
                            json.member("name_zh", part.name.zh)
                            json.member("milliseconds", part.duration.wholeMilliseconds)
                        }
                    }
                }
            }
            if let search {
                json.key("search_index")
                json.object { json in
                    json.member("documents", search.documents)
                    json.member("files", search.files)
                    json.member("bytes", search.bytes)
                    json.member("bytes_per_report", search.bytes / max(1, reports))
                    json.member("manifest_bytes", search.manifestBytes)
                    json.member("largest_shard_bytes", search.largestShard)
                    json.member("postings", search.postings)
                    json.key("opens_from_files")
                    json.bool(search.hasTwins)
                }
            }
            json.key("severities")
            json.object { json in
                let counts = DiagnosticCounts(diagnostics)
                for severity in Severity.allCases.sorted(by: >) { json.member(severity.rawValue, counts[severity]) }
            }
            json.key("rules")
            json.object { json in
                var counts: [RuleID: Int] = [:]
                for diagnostic in diagnostics { counts[diagnostic.rule, default: 0] += 1 }
                for (rule, count) in counts.sorted(by: { $0.key < $1.key }) { json.member(rule.name, count) }
            }
        }
        json.endLine()
        return json.bytes
    }

    /// Writes the report as JSON over the file at `path`.
    ///
    /// - Throws: PB-07 if the disk refuses.
    package func write(to path: String) throws(PublishingError) { try DiskFile.replace(path, json) }
}

extension Duration {
    /// The duration in milliseconds, rounded down.
    package var wholeMilliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
