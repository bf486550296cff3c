import Foundation

/// Hugo on the same parsed data: the report pages and the township pages of a portal that was just built.
///
/// Hugo is given what reading and checking found, as JSON, and neither reads, checks, validates nor indexes anything.
struct HugoMeasurement: Codable {
    let process: MeasuredProcess
    let output: OutputSize

    /// Builds Hugo's site once, from the data of a built portal.
    ///
    /// - Parameters:
    ///   - layouts: the folder with its configuration and templates
    ///   - portal: a portal built before
    init(hugo: String, layouts: String, portal: String, in folder: String) throws {
        let files = FileManager.default
        try? files.removeItem(atPath: folder)
        try files.copyItem(atPath: layouts, toPath: folder)
        try files.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
        try HugoForm.json.write(to: URL(fileURLWithPath: folder + "/data/form.json"))
        try Self.writeContent(of: portal, into: folder + "/content")
        process = try MeasuredProcess([hugo, "build", "--quiet", "--noTimes", "--source", folder])
        output = OutputSize(of: folder + "/public")
    }

    /// One page of content a report and one a township, their data as front matter.
    private static func writeContent(of portal: String, into content: String) throws {
        let files = FileManager.default
        let units = portal + "/u"
        for unit in try files.contentsOfDirectory(atPath: units).sorted() {
            let folder = "\(content)/u/\(unit)"
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let years = try files.contentsOfDirectory(atPath: "\(units)/\(unit)").filter { Int($0) != nil }.sorted()
            var reports: [Data] = []
            for year in years {
                let data = try Data(contentsOf: URL(fileURLWithPath: "\(units)/\(unit)/\(year)/report.json"))
                reports.append(data)
                try frontMatter([data]).write(to: URL(fileURLWithPath: "\(folder)/\(year).md"))
            }
            try frontMatter(reports).write(to: URL(fileURLWithPath: "\(folder)/_index.md"))
        }
    }

    private static func frontMatter(_ reports: [Data]) -> Data {
        var data = Data("{\"params\":{\"reports\":[".utf8)
        for (index, report) in reports.enumerated() {
            if index > 0 { data.append(UInt8(ascii: ",")) }
            data.append(report)
        }
        data.append(Data("]}}\n".utf8))
        return data
    }
}
