import Diagnostics
import ReportModel
import ReportReading

/// Townships whose county nothing says: 太平镇 exists in many counties, and two of them must not become one unnoticed.
enum UnplacedBodies {
    /// The bodies that can be told apart, and what is to be said about the others.
    ///
    /// Files of one folder are taken to be about one body, and that is said. Files of several folders are not: such a body is left
    /// out with an error, whatever becomes of the error.
    /// - Complexity: O(bodies + files).
    static func sortedOut(
        _ bodies: [SurveyedBody], entries: [ContentEntry]
    ) -> (bodies: [SurveyedBody], diagnostics: [Diagnostic]) {
        let placed = Dictionary(grouping: bodies.filter(\.body.isPlaced), by: \.body.name)
        var kept: [SurveyedBody] = []
        var diagnostics: [Diagnostic] = []
        for surveyed in bodies {
            guard !surveyed.body.isPlaced else {
                kept.append(surveyed)
                continue
            }
            let files = surveyed.files.map { entries[$0.entry].path }
            let folders = Set(files.map(ProjectFolder.parent))
            if folders.count > 1 {
                diagnostics.append(scattered(surveyed.body, files))
                continue
            }
            kept.append(surveyed)
            if let others = placed[surveyed.body.name] {
                diagnostics.append(doubtful(surveyed.body, files, others.map(\.body.key).sorted()))
            } else if files.count > 1 {
                diagnostics.append(gathered(surveyed.body, files))
            }
        }
        return (kept, diagnostics)
    }

    private static func scattered(_ body: ReportingBody, _ files: [String]) -> Diagnostic {
        let list = files.sorted().joined(separator: ", ")
        return Diagnostic(
            rule: ContentRule.sameName, severity: .error, at: SourceLocation(file: files.min() ?? ""),
            Wording(
                zh: "几个目录中都有“\(body.name)”的报告，而没有写明属于哪个县，无法确定是不是同一个机关：\(list)",
                en: "several folders hold reports of \(body.name), and nothing says of which county: \(list)"),
            advice: place)
    }

    private static func doubtful(_ body: ReportingBody, _ files: [String], _ others: [String]) -> Diagnostic {
        Diagnostic(
            rule: ContentRule.sameName, severity: .warning, at: SourceLocation(file: files.min() ?? ""),
            Wording(
                zh: "“\(body.name)”没有写明属于哪个县，与 \(others.joined(separator: "、")) 同名，按另一机关收录",
                en:
                    "nothing says of which county \(body.name) is; it is kept apart from \(others.joined(separator: ", "))"
            ), advice: place)
    }

    private static func gathered(_ body: ReportingBody, _ files: [String]) -> Diagnostic {
        Diagnostic(
            rule: ContentRule.sameName, severity: .notice, at: SourceLocation(file: files.min() ?? ""),
            Wording(
                zh: "“\(body.name)”没有写明属于哪个县，同一目录中的 \(files.count) 个文件按同一机关收录",
                en:
                    "nothing says of which county \(body.name) is; the \(files.count) files of the folder are taken for one body's"
            ),
            advice: place)
    }

    private static let place = Wording(
        zh: "按 省/市/县/乡镇 放置文件，或在上级文件夹的 body.yml 中写明县名",
        en:
            "place the files as province/prefecture/county/township, or name the county in the body.yml of a folder above"
    )
}
