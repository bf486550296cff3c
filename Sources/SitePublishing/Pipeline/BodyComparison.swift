import Diagnostics
import ReportChecking
import ReportModel
import Synchronization

/// The end of pass 1: the rules that compare bodies, first on the rows alone, then exactly on the reports these make suspect.
enum BodyComparison {
    /// Compares all bodies and leaves with each what was found about it.
    ///
    /// - Returns: What the texts and tables have in common, and what is to be said about decisions.
    /// - Complexity: that of the search for suspects, and O(bytes of the suspects) to read them again.
    /// - Throws: `PublishingError` if a file changed since it was surveyed.
    static func compare(
        _ bodies: inout [SurveyedBody], _ reading: BodyReading, _ work: OrderedWork
    ) async throws -> (copies: CopyFindings, remarks: [Diagnostic]) {
        let rows = bodies.flatMap(\.rows)
        let judgements = try await judge(ReportPair.suspects(among: rows), of: bodies, reading, work)
        let copies = CopyFindings(judgements, among: rows)
        let found = PeerChecker().check(rows)
        var remarks: [Diagnostic] = []
        var next = 0
        for index in bodies.indices {
            let end = next + bodies[index].rows.count
            let own = (next..<end).map { row in
                var all = PeerFindings(found[row])
                if let more = copies.reports[row] { all.add(more) }
                return all
            }
            remarks += bodies[index].take(own)
            next = end
        }
        return (copies, remarks)
    }

    /// Pairs that are read and compared together, and the reports they are about at most.
    private static let (pairLimit, reportLimit) = (2_000, 256)

    private static func judge(
        _ pairs: [ReportPair], of bodies: [SurveyedBody], _ reading: BodyReading, _ work: OrderedWork
    ) async throws -> [PairJudgement] {
        let files = bodies.enumerated().flatMap { body, surveyed in
            surveyed.files.indices.map { (body: body, report: $0) }
        }
        let blocks = blocks(of: pairs)
        let surveyed = bodies
        let judged = Mutex<[PairJudgement]>([])
        try await work.forEach(
            count: blocks.count, context: { () },
            produce: { index, _ in
                var reports: [Int: ComparedReport] = [:]
                func report(_ row: Int) throws -> ComparedReport {
                    if let known = reports[row] { return known }
                    let (body, report) = files[row]
                    let read = ComparedReport(try surveyed[body].readAgain(report: report, with: reading))
                    reports[row] = read
                    return read
                }
                return try pairs[blocks[index]].map { try $0.judged(report($0.first), report($0.second)) }
                    .filter { !$0.isEmpty }
            },
            consume: { _, found in judged.withLock { $0 += found } })
        return judged.withLock { $0 }
    }

    /// Cuts the pairs where a block would be about too many reports to be held at once.
    private static func blocks(of pairs: [ReportPair]) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start = 0
        var reports: Set<Int> = []
        for (index, pair) in pairs.enumerated() {
            if index - start >= pairLimit || reports.count >= reportLimit {
                blocks.append(start..<index)
                start = index
                reports = []
            }
            reports.insert(pair.first)
            reports.insert(pair.second)
        }
        if start < pairs.count { blocks.append(start..<pairs.count) }
        return blocks
    }
}
