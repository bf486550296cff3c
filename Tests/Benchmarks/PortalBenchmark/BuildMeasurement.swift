import Foundation

/// A build of a portal of some size.
struct BuildMeasurement: Codable {
    let reports: Int
    /// The number of reports read, and the number of files that are new or changed: what tells a rebuild from a clean build.
    let readFiles, written: Int
    let process: MeasuredProcess
    /// Seconds on the clock for each phase, in order.
    let phases: [Part]
    /// Processor seconds for each kind of work, over all workers.
    let work: [Part]
    let output: OutputSize

    struct Part: Codable {
        let name: String
        let seconds: Double
    }

    /// Processor time for one page, in milliseconds.
    var cpuPerPage: Double { process.cpu * 1000 / Double(max(1, output.pages)) }

    /// Builds the portal; a clean build if neither the folder nor the memory beside the site exists yet.
    init(sitegen: String, content: String, site: String, output folder: String, jobs: Int?) throws {
        let summary = folder + ".json"
        var arguments = [sitegen, "build", "--quiet", "--content", content, "--site", site]
        arguments += ["--output", folder, "--build-report", summary]
        if let jobs { arguments += ["--jobs", String(jobs)] }
        process = try MeasuredProcess(arguments)
        let read = try JSONDecoder().decode(Summary.self, from: Data(contentsOf: URL(fileURLWithPath: summary)))
        reports = read.reports
        (readFiles, written) = (read.read_files, read.written)
        phases = read.phases.map { Part(name: $0.name, seconds: Double($0.milliseconds) / 1000) }
        work = read.work.map { Part(name: $0.name, seconds: Double($0.milliseconds) / 1000) }
        output = OutputSize(of: folder)
    }

    private struct Summary: Decodable {
        let reports, read_files, written: Int
        let phases, work: [Phase]

        struct Phase: Decodable {
            let name: String
            let milliseconds: Int
        }
    }
}

/// What a build left on the disk.
struct OutputSize: Codable {
    private(set) var files = 0
    private(set) var bytes = 0
    /// Pages are files in HTML.
    private(set) var pages = 0
    private(set) var pageBytes = 0
    /// The bytes of the search index.
    private(set) var indexBytes = 0

    init(of folder: String) {
        let root = URL(fileURLWithPath: folder)
        let walk = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: [.fileSizeKey, .isRegularFileKey])
        while let file = walk?.nextObject() as? URL {
            guard let values = try? file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey]),
                values.isRegularFile == true, let size = values.fileSize
            else { continue }
            files += 1
            bytes += size
            if file.pathExtension == "html" {
                pages += 1
                pageBytes += size
            }
            if file.path.contains("/search-index/") { indexBytes += size }
        }
    }
}
