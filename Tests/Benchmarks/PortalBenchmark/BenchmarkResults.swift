import Foundation

/// The measurements of a run, as JSON and as tables.
struct BenchmarkResults: Codable {
    let machine: Machine
    private(set) var portals: [PortalMeasurement] = []

    init(machine: Machine) { self.machine = machine }

    mutating func add(_ portal: PortalMeasurement) { portals.append(portal) }

    /// Writes the results: the JSON beside the Markdown file, and the tables in front of those of earlier runs.
    func write(to path: String) throws {
        let json = JSONEncoder()
        json.outputFormatting = [.prettyPrinted, .sortedKeys]
        let file = URL(fileURLWithPath: path)
        try json.encode(self).write(to: file.deletingPathExtension().appendingPathExtension("json"))
        let before = (try? String(contentsOf: file, encoding: .utf8)) ?? Self.heading
        let start = before.hasPrefix(Self.heading) ? Self.heading.endIndex : before.startIndex
        let earlier = String(before[start...])
        try Data((Self.heading + section + earlier).utf8).write(to: file)
    }

    private static let heading = """
        # Results of `make bench`

        Written by the command, newest first. Wall time on a shared machine says little: compare processor time, and ratios of
        the same run.


        """

    private var section: String {
        let place = "\(machine.processor), \(machine.cores) cores, \(machine.memory >> 30) GiB"
        let tables = portals.map(Self.table(of:)).joined(separator: "\n")
        return "## \(machine.date), \(place)\n\n\(tables)\n\(growth)\n\n"
    }
}

extension BenchmarkResults {
    /// The tables of a portal.
    static func table(of portal: PortalMeasurement) -> String {
        let build = portal.clean
        let output = build.output
        var lines = ["### \(build.reports) reports", "", "| clean build | |", "|---|--:|"]
        func row(_ name: String, _ value: String) { lines.append("| \(name) | \(value) |") }
        row("wall", "\(number(build.process.wall, 2)) s")
        row("cpu", "\(number(build.process.cpu, 2)) s")
        row("cpu per report", "\(number(build.process.cpu * 1000 / Double(max(1, build.reports)), 3)) ms")
        row("cpu per page (\(output.pages) pages)", "\(number(build.cpuPerPage, 3)) ms")
        row("peak memory", "\(number(Double(build.process.memory) / 1_048_576, 0)) MiB")
        row("files", "\(output.files), \(number(Double(output.bytes) / 1_048_576, 1)) MiB")
        row("mean page", "\(number(Double(output.pageBytes) / 1024 / Double(max(1, output.pages)), 1)) KiB")
        row(
            "search index per report",
            "\(number(Double(output.indexBytes) / 1024 / Double(max(1, build.reports)), 2)) KiB")
        row("phases, wall", listed(build.phases))
        row("work, cpu", listed(build.work))
        lines += rebuilds(portal)
        if let hugo = portal.hugo { lines += comparison(build, hugo) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func listed(_ parts: [BuildMeasurement.Part]) -> String {
        parts.map { "\($0.name) \(number($0.seconds, 2)) s" }.joined(separator: ", ")
    }

    /// The builds that came after, each a new process.
    private static func rebuilds(_ portal: PortalMeasurement) -> [String] {
        let builds = [
            ("clean", portal.clean), ("nothing changed", portal.unchanged), ("one report changed", portal.changed),
        ]
        var lines = [
            "", "| build | wall | cpu | peak memory | files read | files written |", "|---|--:|--:|--:|--:|--:|",
        ]
        for (name, build) in builds {
            let (wall, cpu) = (number(build.process.wall, 2), number(build.process.cpu, 2))
            let memory = number(Double(build.process.memory) / 1_048_576, 0)
            lines.append(
                "| \(name) | \(wall) s | \(cpu) s | \(memory) MiB | \(build.readFiles) | \(build.written) |")
        }
        for (name, build) in builds.dropFirst() { lines += ["", "Phases, \(name): \(listed(build.phases))."] }
        return lines
    }

    /// Hugo's pages beside ours.
    ///
    /// Hugo renders report and township pages only and does nothing else; ours is the whole build, and of it rendering and
    /// writing, which includes the other pages and all downloads.
    private static func comparison(_ build: BuildMeasurement, _ hugo: HugoMeasurement) -> [String] {
        let pages = Double(max(1, hugo.output.pages))
        let megabytes = Double(hugo.output.bytes) / 1_048_576
        let own = build.work.filter { ["render", "write"].contains($0.name) }.reduce(0) { $0 + $1.seconds }
        let ownMegabytes = Double(build.output.bytes) / 1_048_576
        func pair(_ name: String, _ left: Double, _ right: Double, _ unit: String) -> String {
            "| \(name) | \(number(left, 2)) \(unit) | \(number(right, 2)) \(unit) | \(number(left / max(right, 1e-9), 2)) |"
        }
        return [
            "", "| Hugo on parsed data, same run | Hugo | sitegen | Hugo : sitegen |", "|---|--:|--:|--:|",
            pair("pages", pages, Double(build.output.pages), ""),
            pair(
                "mean page", megabytes * 1024 / pages,
                Double(build.output.pageBytes) / 1024 / Double(build.output.pages), "KiB"),
            pair("wall", hugo.process.wall, build.process.wall, "s"),
            pair("cpu, whole build", hugo.process.cpu, build.process.cpu, "s"),
            pair("cpu per page, whole build", hugo.process.cpu * 1000 / pages, build.cpuPerPage, "ms"),
            pair(
                "cpu per MiB written: Hugo all, sitegen rendering and writing", hugo.process.cpu * 1000 / megabytes,
                own * 1000 / ownMegabytes, "ms"),
            pair(
                "peak memory", Double(hugo.process.memory) / 1_048_576, Double(build.process.memory) / 1_048_576, "MiB"),
        ]
    }

    /// How processor time grows with size, from each size to the next.
    var growth: String {
        zip(portals, portals.dropFirst()).map { ($0.clean, $1.clean) }.map { small, large in
            let reports = Double(large.reports) / Double(small.reports)
            let cpu = large.process.cpu / small.process.cpu
            return
                "From \(small.reports) to \(large.reports) reports (factor \(Self.number(reports, 1))) processor time grows by \(Self.number(cpu, 2))."
        }.joined(separator: "\n")
    }

    private static func number(_ value: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", value)
    }
}
