import Diagnostics

/// The findings of a check that belong to one file, with the report that was read from it.
struct FileFindings: Sendable {
    /// The path as the user named it; `nil` for what concerns no file.
    let path: String?
    let report: ContentCheck.Report?
    var diagnostics: [Diagnostic]

    /// The files of a check by path; what concerns no file stands first.
    ///
    /// - Complexity: O(n log n) in reports and findings.
    static func grouped(_ check: ContentCheck) -> [FileFindings] {
        var positions: [String?: Int] = [:]
        var files: [FileFindings] = []
        for report in check.reports where positions[report.path] == nil {
            positions[report.path] = files.count
            files.append(FileFindings(path: report.path, report: report, diagnostics: []))
        }
        for diagnostic in check.diagnostics {
            let path = diagnostic.location?.file
            if let position = positions[path] {
                files[position].diagnostics.append(diagnostic)
            } else {
                positions[path] = files.count
                files.append(FileFindings(path: path, report: nil, diagnostics: [diagnostic]))
            }
        }
        return files.sorted { ($0.path ?? "") < ($1.path ?? "") }
    }
}
