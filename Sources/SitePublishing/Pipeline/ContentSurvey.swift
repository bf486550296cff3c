import Diagnostics
import ReportChecking
import ReportModel
import ReportReading
import SiteBuilding
import Synchronization

/// Pass 1: every file read and checked once, a small row kept of each report, the rest dropped.
struct ContentSurvey: Sendable {
    let bodies: [SurveyedBody]
    /// The files that hold no report, as far as they say whose it would be.
    let refused: [RefusedFile]
    let diagnostics: [Diagnostic]
    /// What comparing the texts and tables of all bodies found; its positions count the reports body by body.
    let copies: CopyFindings

    /// More files than this in one folder are surveyed one by one, so that no folder has to fit into memory.
    private static let folderLimit = 64

    /// The most files of a portal that is kept in memory whole, so that nothing is read twice: a county has some 150 reports, each
    /// about 100 KiB once it is read and checked.
    static let keptFiles = 500

    /// What stays in memory of a report besides its row.
    enum Keeping: Sendable {
        case rows, findings, everything
    }

    /// Surveys all files of a catalogue.
    ///
    /// A folder is the unit of work, because it nearly always holds one body; bodies found in several units are read again
    /// together, so that the years are checked against each other wherever their files lie.
    /// - Parameters:
    ///   - isWhole: whether these are all files of the portal; of a part nothing is said about decisions that have no finding, since
    ///     what compares bodies may find it elsewhere
    ///   - limit: with no more files than this, what was read is kept for pass 2
    ///   - keepsFindings: whether at least the findings are kept, so that a check needs no pass 2
    /// - Complexity: O(bytes of the files).
    static func of(
        _ reading: BodyReading, work: OrderedWork, isWhole: Bool = true, keepingUpTo limit: Int = 0,
        keepsFindings: Bool = false,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> ContentSurvey {
        let keeping: Keeping = reading.entries.count <= limit ? .everything : keepsFindings ? .findings : .rows
        let units = units(of: reading.entries)
        let found = Mutex<(parts: Part, files: Int)>((Part(), 0))
        try await work.forEach(
            count: units.count, context: { () },
            produce: { index, _ in survey(units[index], reading, keeping) },
            consume: { index, part in
                found.withLock {
                    $0.parts.add(part)
                    $0.files += units[index].count
                    progress($0.files, reading.entries.count)
                }
            })
        return try await merging(found.withLock { $0.parts }, reading, work, keeping, isWhole: isWhole)
    }

    /// Surveys the files of one shard for what the memory keeps of them; nothing is compared with the others.
    ///
    /// - Returns: The number of files.
    /// - Complexity: O(bytes of the shard's files).
    static func share(
        _ shard: Shard, of reading: BodyReading, work: OrderedWork, progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> Int {
        let own = units(of: reading.entries).enumerated().filter { shard.owns($0.offset) }.map(\.element)
        let total = own.reduce(0) { $0 + $1.count }
        let done = Mutex(0)
        try await work.forEach(
            count: own.count, context: { () }, produce: { index, _ in _ = survey(own[index], reading, .rows) },
            consume: { index, _ in
                done.withLock {
                    $0 += own[index].count
                    progress($0, total)
                }
            })
        return total
    }

    /// What surveying some files found.
    private struct Part: Sendable {
        var bodies: [SurveyedBody] = []
        var refused: [RefusedFile] = []
        var diagnostics: [Diagnostic] = []

        mutating func add(_ other: Part) {
            bodies += other.bodies
            refused += other.refused
            diagnostics += other.diagnostics
        }
    }

    /// The files of each folder, in the order of the catalogue.
    private static func units(of entries: [ContentEntry]) -> [[Int]] {
        var positions: [String: Int] = [:]
        var folders: [[Int]] = []
        for (index, entry) in entries.enumerated() {
            let folder = ProjectFolder.parent(entry.path)
            if let position = positions[folder] {
                folders[position].append(index)
            } else {
                positions[folder] = folders.count
                folders.append([index])
            }
        }
        return folders.flatMap { $0.count > folderLimit ? $0.map { [$0] } : [$0] }
    }

    /// Reads and checks some files, or recalls what an earlier build found in the same ones.
    private static func survey(_ positions: [Int], _ reading: BodyReading, _ keeping: Keeping) -> Part {
        guard let memory = reading.memory, let files = memory.files(at: positions, of: reading.entries) else {
            return surveyAnew(positions, reading, keeping, nil)
        }
        if let known = memory.recall(files, reading.history) {
            return Part(bodies: known.bodies, refused: known.refused, diagnostics: known.diagnostics)
        }
        return surveyAnew(positions, reading, keeping, files)
    }

    private static func surveyAnew(
        _ positions: [Int], _ reading: BodyReading, _ keeping: Keeping, _ files: ReadingMemory.Files?
    ) -> Part {
        let outcome = reading.read(positions)
        var reports = outcome.reports
        var part = Part(refused: outcome.refused, diagnostics: outcome.diagnostics)
        var bodies: [(checked: CheckedBody, entries: [Int])] = []
        while let key = reports.first?.report.body.key {
            let own = reports.filter { $0.report.body.key == key }
            reports.removeAll { $0.report.body.key == key }
            guard let (checked, entries, found) = reading.check(own) else { continue }
            part.diagnostics += found
            bodies.append((checked, entries))
        }
        let version = files.map { reading.memory?.version(of: $0, bodies.map(\.checked), reading.history) } ?? nil
        part.bodies = bodies.map { SurveyedBody($0.checked, entries: $0.entries, keeping: keeping, version: version) }
        if let files, let version, !outcome.isIncomplete {
            reading.memory?.keep(part.bodies, part.refused, part.diagnostics, files, reading.history)
            reading.memory?.keep(bodies.map(\.checked), version)
        }
        return part
    }

    private static func merging(
        _ found: Part, _ reading: BodyReading, _ work: OrderedWork, _ keeping: Keeping, isWhole: Bool
    ) async throws -> ContentSurvey {
        let parts = found.bodies
        var positions: [String: [Int]] = [:]
        var order: [String] = []
        for (index, part) in parts.enumerated() {
            if positions[part.body.key] == nil { order.append(part.body.key) }
            positions[part.body.key, default: []].append(index)
        }
        // Bodies whose files lie in several units are read again, each whole; the others stay as they are.
        let scattered = order.compactMap { key in
            positions[key].flatMap { indices in
                indices.count > 1 ? indices.flatMap { parts[$0].files.map(\.entry) }.sorted() : nil
            }
        }
        let again = Mutex<[Part]>([])
        try await work.forEach(
            count: scattered.count, context: { () },
            produce: { index, _ in survey(scattered[index], reading, keeping) },
            consume: { _, part in again.withLock { $0.append(part) } })
        var joined = again.withLock { $0 }[...]
        var bodies: [SurveyedBody] = []
        var diagnostics = found.diagnostics
        // What reading says of each file has been said; new is what concerns several files.
        let said = Set(diagnostics)
        for key in order {
            let indices = positions[key] ?? []
            if indices.count == 1 {
                bodies.append(parts[indices[0]])
            } else if let part = joined.popFirst() {
                bodies += part.bodies
                diagnostics += part.diagnostics.filter { !said.contains($0) }
            }
        }
        var (known, doubts) = UnplacedBodies.sortedOut(bodies, entries: reading.entries)
        let (copies, remarks) = try await BodyComparison.compare(&known, reading, work)
        return ContentSurvey(
            bodies: known, refused: found.refused,
            diagnostics: (diagnostics + doubts + (isWhole ? remarks : [])).sorted(),
            copies: copies)
    }
}
