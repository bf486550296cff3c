import ContentHashing
import Diagnostics
import ReportChecking
import ReportModel
import SiteBuilding

/// What pass 1 leaves of a body: a small row, and where its published reports are read again.
struct SurveyedBody: Sendable {
    /// A file of the body and what it held when it was surveyed.
    struct File: Sendable, Codable, Hashable {
        /// The position in the catalogue.
        let entry: Int
        /// The SHA-256 of its bytes.
        let sha256: String
    }

    let files: [File]
    private(set) var summary: BodySummary
    /// What rules that compare bodies are asked with, one row a report.
    let rows: [PeerRow]
    /// What they found, for each report in order.
    private(set) var peerFindings: [PeerFindings]
    /// What was decided about it, for each report in order.
    private let peerDecisions: [PeerDecisions]
    /// Everything that was read, in a small portal; `nil` where it is recalled or read again.
    private let kept: CheckedBody?
    /// What was found about each report, for a check that lists nothing else; `nil` where it is found again.
    private let keptFindings: [[Finding]]?
    /// The key under which its reports, and whatever is made of them, are remembered; `nil` where nothing is.
    let version: MemoryKey?
    /// What is to be said about years without a report.
    private(set) var yearFindings: [YearFinding] = []

    /// A body of the registry nothing was ever published of.
    init(_ registered: RegisteredBody) {
        (files, rows, peerFindings, peerDecisions) = ([], [], [], [])
        (kept, keptFindings, version) = (nil, nil, nil)
        summary = BodySummary(body: registered.body, reports: [])
    }

    /// Sums up a checked body; `entries` are the catalogue positions of its reports, in the same order.
    init(
        _ checked: CheckedBody, entries: [Int], keeping: ContentSurvey.Keeping = .rows, version: MemoryKey? = nil
    ) {
        kept = keeping == .everything ? checked : nil
        keptFindings = keeping == .findings ? checked.reports.map(\.findings) : nil
        self.version = version
        files = zip(entries, checked.reports).map { File(entry: $0, sha256: $1.report.source.sha256) }
        summary = BodySummary(checked)
        rows = checked.reports.map { PeerRow($0.report, textDigest: Self.digest(of: $0.report.source)) }
        peerFindings = rows.map { _ in PeerFindings() }
        peerDecisions = checked.reports.map { PeerDecisions($0.report) }
    }

    /// A body without what comparing it with others found, as it is remembered.
    struct Row: Codable {
        fileprivate(set) var files: [File]
        fileprivate let summary: BodySummary
        fileprivate let rows: [PeerRow]
        fileprivate let decisions: [PeerDecisions]
        fileprivate let version: MemoryKey
    }

    /// The body as it is remembered, before anything was compared; `place` turns a position of the catalogue into one that holds the
    /// next time; `nil` where nothing may be remembered.
    func row(_ place: (Int) -> Int) -> Row? {
        guard let version else { return nil }
        return Row(
            files: files.map { File(entry: place($0.entry), sha256: $0.sha256) }, summary: summary, rows: rows,
            decisions: peerDecisions, version: version)
    }

    /// The body as it was remembered, its files at the positions of this catalogue.
    init(_ row: Row, positions: [Int]) {
        files = row.files.map { File(entry: positions[$0.entry], sha256: $0.sha256) }
        (summary, rows, peerDecisions, version) = (row.summary, row.rows, row.decisions, row.version)
        peerFindings = rows.map { _ in PeerFindings() }
        (kept, keptFindings) = (nil, nil)
    }

    /// Takes what comparing the body with others found, with the decisions about it.
    ///
    /// - Returns: What is to be said about decisions that no longer hold or have nothing to be about.
    mutating func take(_ found: [PeerFindings]) -> [Diagnostic] {
        guard found.contains(where: { !$0.findings.isEmpty }) || peerDecisions.contains(where: { !$0.isEmpty }) else {
            return []
        }
        peerFindings = found
        var remarks: [Diagnostic] = []
        for index in found.indices { remarks += peerDecisions[index].apply(to: &peerFindings[index]) }
        summary = summary.adding(peerFindings.map(\.findings))
        return remarks
    }

    /// Takes which years were expected, what is to be said about it, and the sources of years that are no longer there.
    mutating func take(_ coverage: BodyCoverage, _ found: [YearFinding], earlier: [EarlierSource]) {
        yearFindings = found
        summary.coverage = coverage
        summary.earlierSources = earlier
    }

    /// The digest of a text without its blanks, short enough to cost no memory of its own.
    private static func digest(of source: SourceDocument) -> String {
        String(ContentHash.xxh3_128(of: source.bytes.filter { $0 > 0x20 }).prefix(15))
    }

    var body: ReportingBody { summary.body }
    /// The paths of its files.
    var paths: [String] { summary.reports.map(\.sourcePath) }

    /// What came to be known of the body beside the files themselves.
    var laterKnowledge: LaterKnowledge {
        LaterKnowledge(
            findings: peerFindings, years: yearFindings, coverage: summary.coverage, earlier: summary.earlierSources)
    }

    /// What the other files of the portal, the registry and the published site say of a body.
    struct LaterKnowledge: Encodable {
        let findings: [PeerFindings]
        let years: [YearFinding]
        let coverage: BodyCoverage
        let earlier: [EarlierSource]
    }
}

extension SurveyedBody {
    /// The same body with everything in it, for pass 2; read again unless it was kept.
    ///
    /// - Throws: `PublishingError` if a file changed or vanished since pass 1: the plan would no longer be true.
    func readAgain(
        with reading: BodyReading, compared: ComparedCounts? = nil
    ) throws(PublishingError) -> CheckedBody {
        guard !files.isEmpty else { return withCoverage(CheckedBody(body: body, reports: [])) }
        if let kept = kept ?? recalled(reading) { return withCoverage(adding(to: kept, compared)) }
        let reports = reading.read(files.map(\.entry)).reports
        let seen = reports.map { File(entry: $0.entry, sha256: $0.report.source.sha256) }
        if let checked = reading.check(reports), seen.sorted() == files.sorted() {
            return withCoverage(adding(to: checked.body, compared))
        }
        let path = zip(files, seen).first { $0 != $1 }.map { reading.entries[$0.0.entry].path } ?? body.key
        throw .changed(path)
    }

    /// The findings about each report with the path of its source, the same that pass 2 shows.
    ///
    /// - Throws: `PublishingError` if a file that has to be read again changed or vanished since pass 1.
    func findings(
        with reading: BodyReading, compared: ComparedCounts
    ) throws(PublishingError) -> [(path: String, findings: [Finding])] {
        guard let keptFindings else {
            return try readAgain(with: reading, compared: compared).reports.map { ($0.report.source.path, $0.findings) }
        }
        var all: [(path: String, findings: [Finding])] = []
        for (index, own) in keptFindings.enumerated() {
            let peers = peerFindings[index]
            let report = peers.needsPlaces ? try readAgain(report: index, with: reading) : nil
            all.append(
                (reading.entries[files[index].entry].path, peers.joined(to: own) { report?.cells[$0].place }))
        }
        return all
    }

    /// The body as the memory of builds holds it.
    private func recalled(_ reading: BodyReading) -> CheckedBody? {
        var reports: [CheckedReport] = []
        for index in files.indices {
            guard let report = recalled(report: index, reading) else { return nil }
            reports.append(report)
        }
        return CheckedBody(body: body, reports: reports)
    }

    private func recalled(report index: Int, _ reading: BodyReading) -> CheckedReport? {
        guard let version, let memory = reading.memory else { return nil }
        return memory.report(at: reading.entries[files[index].entry].path, version)
    }

    /// One report of the body as read again, without judging it.
    ///
    /// - Throws: `PublishingError` if the file changed or vanished since pass 1.
    func readAgain(report index: Int, with reading: BodyReading) throws(PublishingError) -> AnnualReport {
        let file = files[index]
        if let kept { return kept.reports[index].report }
        if let known = recalled(report: index, reading) { return known.report }
        let report = reading.read([file.entry]).reports.first?.report
        guard let report, report.source.sha256 == file.sha256 else { throw .changed(reading.entries[file.entry].path) }
        return report
    }
}

extension SurveyedBody.File: Comparable {
    static func < (left: Self, right: Self) -> Bool { left.entry < right.entry }
}

extension PublishingError {
    fileprivate static func changed(_ path: String) -> PublishingError {
        PublishingError(
            .refused,
            Diagnostic(
                rule: "PB-09", severity: .error, at: SourceLocation(file: path),
                Wording(zh: "文件在生成期间被改动", en: "the file was changed while the site was being built"),
                advice: Wording(zh: "请重新运行", en: "run the build again")))
    }
}

extension SurveyedBody {
    private func adding(to checked: CheckedBody, _ compared: ComparedCounts?) -> CheckedBody {
        CheckedBody(
            body: checked.body,
            reports: zip(checked.reports, peerFindings).map { $0.adding($1, compared: compared) })
    }

    private func withCoverage(_ body: CheckedBody) -> CheckedBody {
        var body = body
        (body.coverage, body.yearFindings) = (summary.coverage, yearFindings)
        return body
    }
}
