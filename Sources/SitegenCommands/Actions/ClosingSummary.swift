import Diagnostics
import SitePublishing

/// The last lines of a build: what was planned, written, unchanged and removed, how long it took, the peak memory.
struct ClosingSummary {
    private let report: BuildReport

    init(_ report: BuildReport) { self.report = report }

    /// The lines in the language of the options, each ended.
    func text(options: SharedOptions) -> String {
        var lines = [outcome(options)]
        if report.isPublished {
            lines += [
                Wording(zh: "报告：\(report.reports) 份", en: "reports: \(report.reports)"),
                Wording(
                    zh:
                        "文件：计划 \(report.planned)，写入 \(report.written)，未变 \(report.unchanged)，移除 \(report.removed)；共 \(Self.size(report.bytes))",
                    en:
                        "files: \(report.planned) planned, \(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed; \(Self.size(report.bytes)) in all"
                ),
            ]
        }
        if report.isPublished, report.renderedBodies < report.bodies {
            let kept = report.bodies - report.renderedBodies
            lines.append(
                Wording(
                    zh: "沿用上次构建：\(report.bodies) 个机构中 \(kept) 个的页面；读取文件 \(report.readFiles) 次",
                    en:
                        "as the last build left them: the pages of \(kept) of \(report.bodies) bodies; files read: \(report.readFiles)"
                ))
        }
        if let search = report.search, report.isPublished {
            let (each, largest) = (Self.size(search.bytes / max(1, report.reports)), Self.size(search.largestShard))
            lines.append(
                Wording(
                    zh: "检索索引：\(Self.size(search.bytes))，每份报告 \(each)，最大分片 \(largest)",
                    en: "search index: \(Self.size(search.bytes)), \(each) a report, largest shard \(largest)"))
        }
        if !report.phases.isEmpty { lines.append(phases) }
        lines.append(
            Wording(zh: "内存峰值：\(Self.size(report.peakMemory))", en: "peak memory: \(Self.size(report.peakMemory))"))
        let counts = DiagnosticCounts(report.diagnostics).summary
        lines.append(Wording(zh: "发现：\(counts.zh)", en: "findings: \(counts.en)"))
        return lines.map { $0[options.language] + "\n" }.joined()
    }

    private func outcome(_ options: SharedOptions) -> Wording {
        if report.isPublished {
            return Wording(zh: "站点已发布到 \(options.output)", en: "The site is published in \(options.output)")
        }
        return Wording(
            zh: "未发布：有错误\(options.isStrict ? "或警告" : "")，\(options.output) 保持原样",
            en:
                "Not published because of errors\(options.isStrict ? " or warnings" : ""); \(options.output) is as it was"
        )
    }

    private var phases: Wording {
        let total = report.phases.reduce(Duration.zero) { $0 + $1.duration }
        func list(_ language: Language, _ separator: String) -> String {
            report.phases.map { "\($0.name[language]) \(Self.seconds($0.duration))" }.joined(separator: separator)
        }
        return Wording(
            zh: "用时：\(Self.seconds(total))（\(list(.zh, "，"))）",
            en: "time: \(Self.seconds(total)) (\(list(.en, ", ")))")
    }

    /// A size such as `5.3 MiB`, the same in every locale.
    static func size(_ bytes: Int) -> String {
        let units = ["KiB", "MiB", "GiB"]
        guard bytes >= 1024 else { return "\(bytes) B" }
        var tenths = bytes * 10 / 1024
        var unit = 0
        while tenths >= 10240, unit + 1 < units.count {
            tenths /= 1024
            unit += 1
        }
        return "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }

    /// A duration in seconds with three decimals, the same in every locale.
    static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration.wholeMilliseconds
        let decimals = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - decimals.utf8.count))\(decimals) s"
    }
}
