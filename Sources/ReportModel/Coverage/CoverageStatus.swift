/// What became of the report of one body for one year (收录情况).
package enum CoverageStatus: String, Sendable, Codable, Hashable, CaseIterable {
    /// Published, in time as far as a date says.
    case published
    /// Published after the day it was due.
    case late
    /// Expected, and no file is about it.
    case notFound = "not_found"
    /// A file is there that cannot be published.
    case refused
    /// A file is there that cannot be read.
    case unreadable
    /// The day it is due has not passed.
    case notYetDue = "not_yet_due"
    /// The body did not exist in that year.
    case didNotExist = "did_not_exist"
    /// Published before, and no longer among the files.
    case withdrawn
    /// Outside the years that are looked at.
    case notExpected = "not_expected"

    /// A Boolean value indicating whether there is a report to read.
    package var isPublished: Bool { self == .published || self == .late }

    /// A Boolean value indicating whether the report counts among those expected.
    ///
    /// What is not due yet and what no body owed is not counted, so that no share looks worse than it is.
    package var isExpected: Bool {
        switch self {
        case .published, .late, .notFound, .refused, .unreadable, .withdrawn: true
        case .notYetDue, .didNotExist, .notExpected: false
        }
    }

    /// A Boolean value indicating whether a page says why there is no report.
    package var isExplained: Bool { !isPublished && self != .notExpected }

    /// The sign of the status, different in shape and not only in colour.
    package var symbol: String {
        switch self {
        case .published: "●"
        case .late: "◐"
        case .notFound: "○"
        case .refused: "■"
        case .unreadable: "▲"
        case .notYetDue: "…"
        case .didNotExist: "×"
        case .withdrawn: "◇"
        case .notExpected: "·"
        }
    }
}

/// Why a file is not published, in a word that gives nothing of its content away.
package enum RefusalReason: String, Sendable, Codable, Hashable, CaseIterable, Comparable {
    /// It holds numbers of private persons (NA-10).
    case personalData = "personal_data"
    /// It bears a mark that keeps it from the public (NA-11).
    case classification
    /// It is another document than an annual report (CT-06).
    case notAReport = "not_a_report"
    /// It holds several reports (CT-07).
    case severalReports = "several_reports"
    /// It cannot be read (CT-01, CT-02).
    case unreadable

    package static func < (left: RefusalReason, right: RefusalReason) -> Bool { left.rawValue < right.rawValue }
}

/// A file that is not published, as far as its place and its text say whose report it would be.
package struct RefusedFile: Sendable, Codable, Hashable {
    /// The key of the body (`ReportingBody.key`).
    package let bodyKey: String
    package let year: ReportYear
    package let reason: RefusalReason

    package init(bodyKey: String, year: ReportYear, reason: RefusalReason) {
        (self.bodyKey, self.year, self.reason) = (bodyKey, year, reason)
    }
}
