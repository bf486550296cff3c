package import Diagnostics

/// The rules the diagnostics of the content folder name.
package enum ContentRule {
    /// A folder or file that cannot be read.
    package static let unreadable: RuleID = "CT-01"
    /// A file format that is not read.
    static let format: RuleID = "CT-02"
    /// A folder that contains itself through a link.
    static let loop: RuleID = "CT-03"
    /// Folders, side files and document disagree about names or levels.
    static let names: RuleID = "CT-04"
    /// Two files for one body and year.
    package static let versions: RuleID = "CT-05"
    /// A file that is not a report.
    static let notAReport: RuleID = "CT-06"
    /// A file that holds several reports.
    static let severalReports: RuleID = "CT-07"
    /// A report whose body or year is not known.
    static let identity: RuleID = "CT-08"
    /// A correction of a figure that was not published so.
    static let correction: RuleID = "CR-01"
    /// A report of a body the portal does not publish.
    package static let bodyLeftOut: RuleID = "CT-09"
    /// A report of a body the registry does not list.
    package static let unregistered: RuleID = "CO-04"
    /// A township whose county nothing says, where it may be mistaken for another of the same name.
    package static let sameName: RuleID = "CT-10"
}
