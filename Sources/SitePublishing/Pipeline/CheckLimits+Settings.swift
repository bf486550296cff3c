import ReportChecking
import SiteBuilding

extension CheckLimits {
    /// The limits a site's owner has set.
    init(_ settings: SiteSettings) {
        self.init(
            feeCeiling: settings.checks.feeCeiling > 0 ? settings.checks.feeCeiling : nil,
            dueMonth: settings.deadlines.due.month, dueDay: settings.deadlines.due.day)
    }

    /// The limits of a site folder, for commands that need no site: what cannot be read there has its usual value.
    init(site folder: String) {
        guard let settings = SiteSettings.load(folder: folder).0 else {
            self.init()
            return
        }
        self.init(settings)
    }
}
