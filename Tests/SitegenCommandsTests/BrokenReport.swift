import SitegenTestSupport

/// A report whose total of new requests is not the sum of its applicants.
struct BrokenReport {
    let path: String
    /// The line of the total, counted from 1.
    let line: Int

    init(in invented: InventedFolder) async throws {
        guard let text = invented.folder.text("portal/\(invented.township)/2024.txt") else {
            throw InventedFolder.Failure()
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let row = lines.firstIndex(where: { $0.hasPrefix("一、本年新收政府信息公开申请数量\t") }) else {
            throw InventedFolder.Failure()
        }
        lines[row] = String(lines[row].dropLast()) + "9"
        try invented.folder.write("broken/2024.txt", lines.joined(separator: "\n"))
        path = invented.folder.path("broken/2024.txt")
        line = row + 1
    }
}
