import Foundation

/// Generates a portal of a size, builds it clean, and lets Hugo make the same pages in the same minute.
struct BenchmarkRun {
    private let options: BenchmarkOptions
    private let files = FileManager.default

    init(_ options: BenchmarkOptions) { self.options = options }

    func measure(_ size: Int) throws -> (build: BuildMeasurement, hugo: HugoMeasurement?) {
        let work = URL(fileURLWithPath: options.work).path
        try files.createDirectory(atPath: work, withIntermediateDirectories: true)
        let content = "\(work)/content-\(size)"
        if !files.fileExists(atPath: content) {
            say("inventing \(size) reports")
            let unfinished = content + ".part"
            try? files.removeItem(atPath: unfinished)
            _ = try MeasuredProcess(["\(options.programs)/PortalGenerator", String(size), unfinished])
            try files.moveItem(atPath: unfinished, toPath: content)
        }
        // A folder of its own for every build: creating files right after a mass delete is ten times slower on ext4.
        let portal = "\(work)/portal-\(size)-\(ProcessInfo.processInfo.processIdentifier)"
        say("building \(size) reports")
        let build = try BuildMeasurement(
            sitegen: "\(options.programs)/sitegen", content: content, site: "Site", output: portal, jobs: options.jobs)
        var hugo: HugoMeasurement?
        if let program = options.hugo {
            say("Hugo: the report and township pages of \(size) reports")
            let folder = "\(work)/hugo-\(size)-\(ProcessInfo.processInfo.processIdentifier)"
            hugo = try HugoMeasurement(hugo: program, layouts: "Tests/Benchmarks/Hugo", portal: portal, in: folder)
            try files.removeItem(atPath: folder)
        }
        try files.removeItem(atPath: portal)
        return (build, hugo)
    }

    private func say(_ text: String) { FileHandle.standardError.write(Data("bench: \(text)\n".utf8)) }
}
