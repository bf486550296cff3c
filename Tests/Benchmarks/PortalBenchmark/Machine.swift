import Foundation

/// The machine a run was made on.
struct Machine: Codable {
    let processor: String
    let cores: Int
    let memory: Int
    let date: String

    static var current: Machine {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        let name = line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
        let information = ProcessInfo.processInfo
        return Machine(
            processor: name ?? "unknown", cores: information.activeProcessorCount,
            memory: Int(information.physicalMemory),
            date: Date.now.formatted(Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()))
    }
}
