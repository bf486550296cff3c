package import Diagnostics
package import ReportModel

/// What the owner of the portal decides: `Site/site.yml`, read once and passed down as a value.
///
/// Every key is documented in the file itself. The command line overrides the file, the file overrides the defaults.
package struct SiteSettings: Sendable, Hashable {
    package var title: String
    package var description: String
    package var language: Language
    /// Where the site will be published, ending in `/`; `nil` if the owner has not said.
    ///
    /// Only with it are there canonical links and a sitemap, whose addresses must be absolute.
    package var baseURL: String?
    /// The name of a folder in `Themes/`.
    package var theme: String
    /// A Boolean value indicating whether the invented sample reports are part of the site.
    package var showsSamples: Bool
    package var refusedFiles: RefusedFiles
    /// The groups of bodies the site publishes, in the order of `BodyGroup`.
    package var bodies: [BodyGroup]
    package var owner: SiteOwner
    package var column: SiteColumn
    package var comparisons: Comparisons
    package var deadlines: ReportDeadlines
    package var dataLicence: DataLicence
    package var dataFiles: DataFiles
    /// Where readers report a figure that was read wrongly: a mail or web address; `nil` if there is no such place.
    package var errorReportAddress: String?
    /// The largest index, in bytes, that also gets script files, so that search works when pages are opened as files.
    package var searchScriptLimit: Int
    package var minimumCounts: MinimumCounts
    package var checks: Checks

    /// What becomes of the site when a file in the content folder cannot be published as a report.
    package enum RefusedFiles: String, Sendable, Hashable, CaseIterable {
        /// Nothing is published, the last good site stays: no report goes missing unnoticed.
        case stop
        /// The site is published without them, each file named in a warning.
        case leaveOut = "leave_out"
    }

    /// Which pairs of years get a comparison page.
    package enum Comparisons: String, Sendable, Hashable, CaseIterable {
        /// Each report with the one before it.
        case adjacent
        /// Every pair; their number grows with the square of the years.
        case all
    }

    /// How many cases a figure needs before it is shown as a share or ranked.
    package struct MinimumCounts: Sendable, Hashable {
        /// The smallest denominator of a percentage.
        package var percentage: Int
        /// The smallest number of cases of a body in a ranking.
        package var ranking: Int
    }

    /// Limits of the rules reports are checked against.
    package struct Checks: Sendable, Hashable {
        /// The fees of a year, in 万元, above which the unit may have slipped; 0 for no limit.
        package var feeCeiling: Int
    }

    /// Under which terms the data may be used.
    package struct DataLicence: Sendable, Hashable {
        package var text: String
        package var address: String?
    }

    /// Which files with everything are written.
    package struct DataFiles: Sendable, Hashable {
        /// The files, in the order of `DataFileKind`.
        package var kinds: [DataFileKind]
        /// The most reports a workbook is written for; 0 for what Excel can hold.
        package var workbookLimit: Int
        /// The most reports a database is written for; 0 for no limit.
        package var databaseLimit: Int

        /// Why a file is not written; `nil` for one that is.
        package func omission(of kind: DataFileKind, reports: Int) -> PortalData.Omission? {
            guard kinds.contains(kind) else { return .switchedOff }
            let limit: Int? =
                switch kind {
                case .workbook:
                    workbookLimit > 0 ? min(workbookLimit, PortalWorkbook.reportLimit) : PortalWorkbook.reportLimit
                case .database: databaseLimit > 0 ? databaseLimit : nil
                case .figures, .wide, .metrics, .texts: nil
                }
            return limit.flatMap { reports > $0 ? .tooManyReports(limit: $0) : nil }
        }
    }

    /// The path of the site on its server, with a slash at both ends; `/` where no base address says otherwise.
    package var serverPath: String {
        guard let baseURL, let scheme = baseURL.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "/" }
        let host = baseURL.utf8[scheme...].dropFirst(3)
        guard let slash = host.firstIndex(of: UInt8(ascii: "/")) else { return "/" }
        return String(Substring(baseURL.utf8[slash...]))
    }

    /// The BCP 47 tag of the pages, for `lang`.
    package var languageTag: String {
        switch language {
        case .zh: "zh-CN"
        case .en: "en"
        }
    }
}

/// The column (栏目) of the owner's portal in which the reports stand.
package struct SiteColumn: Sendable, Hashable {
    /// 栏目名称, `ColumnName`.
    package var name: String
    /// 栏目类别, `ColumnType`.
    package var type: String
    /// 栏目关键词, `ColumnKeywords`.
    package var keywords: String
    /// 栏目描述, `ColumnDescription`.
    package var description: String
}

/// From which year on reports are due, until when in the following year, and as of which day that is stated.
///
/// Configuration, not law: the statutory dates bind departments (31 January) and local governments (31 March).
package struct ReportDeadlines: Sendable, Hashable {
    package typealias Day = MonthDay

    /// After this day a report is noted as published late.
    package var due: Day
    /// After this day it is warned about.
    package var late: Day
    /// The day coverage is stated for; `nil` to take it from the reports.
    package var asOf: CalendarDay?
    /// The first year reports of registered bodies are expected for; `nil` for the first year of any report.
    package var since: ReportYear?
}
