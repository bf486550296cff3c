package import ReportModel

extension ReadingResult {
    /// The file as one that is not published; `nil` for a report, and where neither place nor text say whose it would be.
    package var refusedFile: RefusedFile? {
        guard report == nil else { return nil }
        let path = document?.path ?? entry.place.path
        guard let year = document?.year ?? entry.yearInName ?? entry.facts.year, !path.isEmpty else { return nil }
        return RefusedFile(bodyKey: path.map(\.division.name).joined(separator: "/"), year: year, reason: refusalReason)
    }

    private var refusalReason: RefusalReason {
        if diagnostics.contains(where: { $0.rule == ReadingRule.personalNumber.id }) { return .personalData }
        if diagnostics.contains(where: { $0.rule == ReadingRule.classification.id }) { return .classification }
        switch status {
        case .notAReport: return .notAReport
        case .severalReports: return .severalReports
        case .unreadable, .report: return .unreadable
        }
    }
}
