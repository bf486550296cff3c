import SiteBuilding
import Synchronization

/// The files that hold a row of everything: all figures, all findings.
///
/// They are written piece by piece, body after body, because they are too large to be held in memory.
final class WholeTables: Sendable {
    static let addresses: [SiteAddress] = [.allFigures, .allFindingsCSV, .allFindingsJSON]

    private let figures: StagedStream
    private let findings: StagedStream
    private let objects: StagedStream
    private let hasObjects = Mutex(false)

    /// Creates the files with what stands above all rows.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    init(_ site: StagedSite) throws(PublishingError) {
        figures = try site.stream(path: SiteAddress.allFigures.path)
        findings = try site.stream(path: SiteAddress.allFindingsCSV.path)
        objects = try site.stream(path: SiteAddress.allFindingsJSON.path)
        try figures.append(FigureTable.header)
        try findings.append(FindingTable.header)
        try objects.append(FindingTable.jsonStart)
    }

    /// Appends the rows of the body that comes next.
    func append(figures rows: [UInt8], findings found: [UInt8], objects list: [UInt8]) throws(PublishingError) {
        try figures.append(rows)
        try findings.append(found)
        guard !list.isEmpty else { return }
        let isFirst = hasObjects.withLock { has in
            defer { has = true }
            return !has
        }
        try objects.append(isFirst ? list : FindingTable.jsonSeparator + list)
    }

    /// Completes the files.
    func finish() throws(PublishingError) {
        try objects.append(FindingTable.jsonEnd)
        try figures.finish()
        try findings.finish()
        try objects.finish()
    }
}
