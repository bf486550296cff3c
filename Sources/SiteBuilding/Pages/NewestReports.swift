import ReportModel

extension PageMaking {
    /// The newest dated reports, newest first, of the whole site or of a division; samples and undated reports are left out.
    ///
    /// - Complexity: O(*n* log *n*) in the number of reports; used once a build.
    func newestReports(limit: Int, in division: Int? = nil) -> [AtomFeed.Entry] {
        var entries: [AtomFeed.Entry] = []
        for summary in division.map(index.bodies(in:)) ?? index.bodies[...] where !summary.body.isSample {
            for report in summary.reports {
                guard let day = report.day else { continue }
                entries.append(
                    AtomFeed.Entry(
                        title: report.title, address: addresses.unit(summary.body).report(report.year), day: day,
                        author: summary.body.name))
            }
        }
        entries.sort { ($1.day, $0.address) < ($0.day, $1.address) }
        return Array(entries.prefix(limit))
    }
}
