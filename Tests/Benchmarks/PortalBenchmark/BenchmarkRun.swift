import Foundation

/// What was measured of a portal of one size.
struct PortalMeasurement: Codable {
    let clean: BuildMeasurement
    /// The same again, everything as it was.
    let unchanged: BuildMeasurement
    /// Again, after a sentence was added to one report.
    let changed: BuildMeasurement
    let hugo: HugoMeasurement?
}

/// Generates a portal of a size, builds it clean and again, and lets Hugo make the same pages in the same minute.
struct BenchmarkRun {
    private let options: BenchmarkOptions
    private let files = FileManager.default

    init(_ options: BenchmarkOptions) { self.options = options }

    func measure(_ size: Int) throws -> PortalMeasurement {
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
        // A folder of its own for every run: creating files right after a mass delete is ten times slower on ext4, and what builds
        // remember lies beside the site, where an earlier run would help this one.
        let project = "\(work)/project-\(size)-\(ProcessInfo.processInfo.processIdentifier)"
        try files.createDirectory(atPath: project, withIntermediateDirectories: true)
        for folder in ["Site", "Themes"] { try files.copyItem(atPath: folder, toPath: "\(project)/\(folder)") }
        let portal = project + "/public"
        func build(_ what: String) throws -> BuildMeasurement {
            say("\(what), \(size) reports")
            return try BuildMeasurement(
                sitegen: "\(options.programs)/sitegen", content: content, site: project + "/Site", output: portal,
                jobs: options.jobs)
        }
        let clean = try build("clean build")
        let unchanged = try build("nothing changed")
        let changed = try changingOneReport(in: content) { try build("one report changed") }
        var hugo: HugoMeasurement?
        if let program = options.hugo {
            say("Hugo: the report and township pages of \(size) reports")
            let folder = project + "/hugo"
            hugo = try HugoMeasurement(hugo: program, layouts: "Tests/Benchmarks/Hugo", portal: portal, in: folder)
        }
        try files.removeItem(atPath: project)
        return PortalMeasurement(clean: clean, unchanged: unchanged, changed: changed, hugo: hugo)
    }

    /// Adds a sentence to the text in the middle of the folder while the work is done, and takes it back.
    private func changingOneReport<Result>(in content: String, _ work: () throws -> Result) throws -> Result {
        let texts = (files.enumerator(atPath: content)?.compactMap { $0 as? String } ?? []).filter {
            $0.hasSuffix(".txt")
        }
        .sorted()
        guard !texts.isEmpty else { throw MeasuredProcess.Failure(["a text in", content], 0) }
        let path = "\(content)/\(texts[texts.count / 2])"
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        defer { try? before.write(to: URL(fileURLWithPath: path)) }
        try (before + Data("\n晒谷场边又挂出一张新的纸条。\n".utf8)).write(to: URL(fileURLWithPath: path))
        return try work()
    }

    private func say(_ text: String) { FileHandle.standardError.write(Data("bench: \(text)\n".utf8)) }
}
