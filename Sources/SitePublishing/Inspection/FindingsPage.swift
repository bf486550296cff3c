package import Diagnostics
import ReportModel
import SiteBuilding

/// What a check found as one page that needs nothing else: for the clerk to read, print or send.
///
/// No script, no font, no image and no request to anyone; it is the same for the same findings. What it may not show, the
/// diagnostics do not hold: foreign text is only that of their messages.
package struct FindingsPage {
    private let check: ContentCheck
    private let language: Language
    private let isStrict: Bool
    private let version: String

    /// Creates a page; with `isStrict` it calls warnings what has to be put right.
    package init(_ check: ContentCheck, language: Language, isStrict: Bool, version: String) {
        (self.check, self.language, self.isStrict, self.version) = (check, language, isStrict, version)
    }

    /// The page as HTML5 that is also well-formed XML.
    ///
    /// - Complexity: O(reports + text of the findings).
    package var bytes: [UInt8] {
        var writer = MarkupWriter(reserving: 32_768)
        writer.literal("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"")
        writer.literal(language == .zh ? " lang=\"zh-CN\" xml:lang=\"zh-CN\">\n" : " lang=\"en\" xml:lang=\"en\">\n")
        writeHead(into: &writer)
        writer.open("body")
        writer.literal("\n")
        writeHeader(into: &writer)
        writer.open("main")
        writer.literal("\n")
        let files = FileFindings.grouped(check)
        let found = files.filter { !$0.diagnostics.isEmpty }
        writeContents(found, into: &writer)
        for (index, file) in found.enumerated() {
            FileFindingsView(file: file, language: language).write(number: index + 1, into: &writer)
        }
        writeClean(files.filter(\.diagnostics.isEmpty), into: &writer)
        writeLegend(into: &writer)
        writer.close("main")
        writer.literal("\n")
        writer.close("body")
        writer.literal("\n</html>\n")
        return writer.finish().bytes
    }

    private func say(_ zh: String, _ en: String) -> String { Wording(zh: zh, en: en)[language] }

    private var title: String { say("报告检查结果", "Findings of the check") }

    private func writeHead(into writer: inout MarkupWriter) {
        writer.literal("<head>\n<meta charset=\"UTF-8\"/>\n")
        writer.literal("<meta http-equiv=\"Content-Security-Policy\" ")
        writer.literal("content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n")
        writer.literal("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        writer.literal("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
        writer.literal("<meta name=\"robots\" content=\"noindex\"/>\n")
        writer.element("title", text: title)
        writer.literal("\n")
        writer.void(
            "meta", Attribute("name", "description"),
            Attribute(
                "content",
                say("政府信息公开工作年度报告的检查结果", "What was found in annual reports on government information disclosure")))
        writer.literal("\n<style>\n")
        writer.literal(FindingsPageStyle.sheet)
        writer.literal("</style>\n</head>\n")
    }

    private func writeHeader(into writer: inout MarkupWriter) {
        let counts = DiagnosticCounts(check.diagnostics)
        writer.open("header")
        writer.element("h1", text: title)
        writer.paragraph(
            say(
                "\(check.reports.count) 份报告，\(check.bodies) 个机关 · sitegen \(version)",
                "reports: \(check.reports.count), bodies: \(check.bodies) · sitegen \(version)"), class: "about")
        writer.paragraph(outcome(counts), class: "outcome " + outcomeStyle(counts))
        writer.open("ul", Attribute("class", "counts"))
        for severity in Severity.allCases.sorted(by: >) {
            writer.open("li", Attribute("class", counts[severity] == 0 ? "none" : severity.rawValue))
            writer.element("b", text: String(counts[severity]))
            writer.text(" ")
            writer.text(severity.label[language])
            writer.close("li")
        }
        writer.close("ul")
        for partial in check.partialRules { writer.paragraph(partial.statement[language], class: "about") }
        writer.close("header")
        writer.literal("\n")
    }

    private func outcome(_ counts: DiagnosticCounts) -> String {
        if counts.stop(isStrict: isStrict) {
            return say("须先改正再发布", "To be put right before publication")
        }
        if counts[.warning] > 0 {
            return say("没有错误；警告请逐条核实", "No errors; please look into each warning")
        }
        return say("没有须改正的问题", "Nothing that has to be put right")
    }

    private func outcomeStyle(_ counts: DiagnosticCounts) -> String {
        counts.stop(isStrict: isStrict) ? "error" : counts[.warning] > 0 ? "warning" : "good"
    }

    private func writeContents(_ files: [FileFindings], into writer: inout MarkupWriter) {
        guard files.count > 1 else { return }
        writer.open("nav", Attribute("aria-label", say("文件", "Files")))
        writer.open("ol")
        for (index, file) in files.enumerated() {
            writer.open("li")
            writer.link("#f\(index + 1)", file.path ?? say("全部", "All files"))
            writer.text(" ")
            writer.element("small", text: DiagnosticCounts(file.diagnostics).summary[language])
            writer.close("li")
        }
        writer.close("ol")
        writer.close("nav")
        writer.literal("\n")
    }

    private func writeClean(_ files: [FileFindings], into writer: inout MarkupWriter) {
        guard !files.isEmpty else { return }
        writer.open("section", Attribute("class", "clean"))
        writer.element("h2", text: say("没有发现问题的报告（\(files.count) 份）", "Reports without findings (\(files.count))"))
        writer.open("ul")
        for file in files {
            writer.open("li")
            writer.text(file.path ?? "")
            if let facts = file.report.map({ FileFindingsView.facts($0, language) }) {
                writer.text(" ")
                writer.element("small", text: facts.map { "\($0.0) \($0.1)" }.joined(separator: say("，", ", ")))
            }
            writer.close("li")
        }
        writer.close("ul")
        writer.close("section")
        writer.literal("\n")
    }

    private func writeLegend(into writer: inout MarkupWriter) {
        writer.open("section", Attribute("class", "legend"))
        writer.element("h2", text: say("轻重程度", "What the weights mean"))
        writer.open("dl")
        let weights: [(Severity, String)] = [
            (
                .error,
                say(
                    "一份报告内部的矛盾或不可能的情况，或不得公开的内容：须改正",
                    "a contradiction or an impossibility inside one report, or what must not be published: to be put right"
                )
            ),
            (
                .warning,
                say(
                    "文件之间的矛盾，或会误导读者：须核实",
                    "a contradiction between documents, or something that will mislead readers: to be looked into")
            ),
            (.notice, say("不完整或不寻常：请留意", "incomplete or unusual: worth a look")),
            (.information, say("供参考，无须处理", "of interest, nothing to do")),
        ]
        for (severity, meaning) in weights {
            writer.definition(severity.label[language], meaning, class: severity.rawValue)
        }
        writer.close("dl")
        writer.paragraph(
            say(
                "检查只作标注，不改动任何数字。行号、列号从 1 起，按字符计。",
                "The check only annotates: no figure is changed. Lines and columns count from 1, in characters."))
        writer.close("section")
        writer.literal("\n")
    }
}
