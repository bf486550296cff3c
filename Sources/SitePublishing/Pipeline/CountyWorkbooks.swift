import ReportModel
import SiteBuilding
import WorkbookWriting

/// A workbook for each county, where the site has more reports than one workbook is to hold.
///
/// Bodies come in the order of the index, in which those right below one division stand together: one workbook is open at a time.
struct CountyWorkbooks {
    private let builder: SiteBuilder
    private let site: StagedSite
    private var current: (division: Int, workbook: PortalWorkbook, file: StagedForeignFile)?
    /// Those complete, in order.
    private(set) var addresses: [SiteAddress] = []

    init(_ builder: SiteBuilder, _ site: StagedSite) { (self.builder, self.site) = (builder, site) }

    /// Adds the reports of the body that comes next; those of a body no division stands above are in no workbook.
    ///
    /// - Complexity: O(cells of its reports).
    /// - Throws: `PublishingError` if the disk refuses.
    mutating func add(_ body: CheckedBody) throws(PublishingError) {
        guard let division = builder.division(above: body.body) else { return }
        if current?.division != division {
            try finish()
            let address = builder.workbook(of: division)
            let file = try site.foreignFile(path: address.path)
            do throws(WorkbookFailure) {
                current = (division, try PortalWorkbook(creating: file.path, for: builder), file)
            } catch { throw .workbook(error, file.path) }
            addresses.append(address)
        }
        guard let (_, workbook, file) = current else { return }
        do throws(WorkbookFailure) { try workbook.add(body) } catch { throw .workbook(error, file.path) }
    }

    /// Completes the workbook that is open.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    mutating func finish() throws(PublishingError) {
        guard let (_, workbook, file) = current else { return }
        current = nil
        do throws(WorkbookFailure) { try workbook.finish() } catch { throw .workbook(error, file.path) }
        _ = try file.finish()
    }
}
