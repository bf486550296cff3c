import Diagnostics
import SitePublishing
import Testing

@testable import SitegenCommands

@Suite struct ClosingSummaryTests {
    @Test(arguments: [
        (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (1536, "1.5 KiB"), (1_048_575, "1023.9 KiB"),
        (1_048_576, "1.0 MiB"), (15_861_069, "15.1 MiB"), (1 << 40, "1024.0 GiB"),
    ])
    func sizes(bytes: Int, expected: String) { #expect(ClosingSummary.size(bytes) == expected) }

    @Test(arguments: [
        (Duration.zero, "0.000 s"), (.milliseconds(7), "0.007 s"), (.milliseconds(61_230), "61.230 s"),
        (.microseconds(1999), "0.001 s"),
    ])
    func durations(duration: Duration, expected: String) { #expect(ClosingSummary.seconds(duration) == expected) }

    private let report = BuildReport(
        reports: 5, planned: 40, written: 3, unchanged: 37, removed: 1, bytes: 2048,
        phases: [
            .init(name: Wording(zh: "规划", en: "plan"), duration: .milliseconds(20)),
            .init(name: Wording(zh: "发布", en: "publish"), duration: .milliseconds(1005)),
        ], peakMemory: 3 << 20,
        diagnostics: [Diagnostic(rule: "X", severity: .warning, at: nil, Wording(zh: "", en: ""))], isPublished: true)

    @Test func everyNumberInEnglish() {
        #expect(
            ClosingSummary(report).text(options: SharedOptions()) == """
                The site is published in public
                reports: 5
                files: 40 planned, 3 written, 37 unchanged, 1 removed; 2.0 KiB in all
                time: 1.025 s (plan 0.020 s, publish 1.005 s)
                peak memory: 3.0 MiB
                findings: 1 warning

                """)
    }

    @Test func everyNumberInChinese() {
        var options = SharedOptions()
        options.language = .zh
        #expect(
            ClosingSummary(report).text(options: options) == """
                站点已发布到 public
                报告：5 份
                文件：计划 40，写入 3，未变 37，移除 1；共 2.0 KiB
                用时：1.025 s（规划 0.020 s，发布 1.005 s）
                内存峰值：3.0 MiB
                发现：1 个警告

                """)
    }

    @Test func siteThatWasNotPublishedHasNoFiles() {
        var stopped = report
        stopped.isPublished = false
        #expect(
            ClosingSummary(stopped).text(options: SharedOptions()) == """
                Not published because of errors; public is as it was
                time: 1.025 s (plan 0.020 s, publish 1.005 s)
                peak memory: 3.0 MiB
                findings: 1 warning

                """)
    }
}
