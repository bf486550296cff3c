import DatabaseWriting
import ReportModel
import SiteBuilding
import Synchronization
import WorkbookWriting

/// The files that hold a row of everything: figures, reports, texts, findings; the workbook and the database.
///
/// They are written piece by piece, body after body, because they are too large to be held in memory. What the owner does not want, or what
/// would grow too large, is not written.
final class WholeTables: Sendable {
    /// What libraries write, and what is counted on the way; used in the order of the bodies.
    fileprivate struct State {
        var database: PortalDatabase?
        var workbook: PortalWorkbook?
        var counties: CountyWorkbooks?
        var counts: [SiteAddress: Int] = [:]
        var beginnings: [SiteAddress: [UInt8]] = [:]
        var hasObjects = false
    }

    /// The files that are written, findings apart.
    let kinds: Set<DataFileKind>
    private let omitted: [DataFileKind: PortalData.Omission]
    private let tables: [(kind: DataFileKind, stream: StagedStream)]
    private let findings: StagedStream
    private let objects: StagedStream
    private let reuse: StagedStream
    private let foreign: [DataFileKind: StagedForeignFile]
    private let state: Mutex<State>

    /// The rows of a table the data page shows.
    private static let shownRows = 3

    /// Creates the files with what stands above all rows.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    init(
        _ settings: SiteSettings.DataFiles, builder: SiteBuilder, reports: Int, _ site: StagedSite
    ) throws(PublishingError) {
        var omitted: [DataFileKind: PortalData.Omission] = [:]
        var tables: [(kind: DataFileKind, stream: StagedStream)] = []
        var foreign: [DataFileKind: StagedForeignFile] = [:]
        for kind in DataFileKind.allCases {
            if let omission = settings.omission(of: kind, reports: reports) {
                omitted[kind] = omission
            } else if let header = SiteBuilder.header(of: kind) {
                let stream = try site.stream(path: kind.address.path)
                try stream.append(header)
                tables.append((kind, stream))
            } else {
                foreign[kind] = try site.foreignFile(path: kind.address.path)
            }
        }
        kinds = Set(DataFileKind.allCases).subtracting(omitted.keys)
        (self.omitted, self.tables, self.foreign) = (omitted, tables, foreign)
        findings = try site.stream(path: SiteAddress.allFindingsCSV.path)
        objects = try site.stream(path: SiteAddress.allFindingsJSON.path)
        reuse = try site.stream(path: SiteAddress.reuse.path)
        try reuse.append(ReuseTable.header)
        try findings.append(FindingTable.header)
        try objects.append(FindingTable.jsonStart)
        state = Mutex(State())
        let (database, workbook) = (foreign[.database]?.path, foreign[.workbook]?.path)
        try state.withLock { (state: inout State) throws(PublishingError) in
            if let database { try state.openDatabase(at: database, for: builder) }
            if let workbook { try state.openWorkbook(at: workbook, for: builder) }
            if builder.hasCountyWorkbooks { state.counties = CountyWorkbooks(builder, site) }
        }
    }

    /// Appends what the body that comes next gives.
    ///
    /// - Throws: `PublishingError` if the disk refuses.
    func append(_ rows: BodyRows) throws(PublishingError) {
        try reuse.append(rows.reuse.bytes)
        note(rows.reuse, at: .reuse)
        for (kind, stream) in tables {
            guard let own = rows.tables[kind] else { continue }
            try stream.append(own.bytes)
            note(own, at: kind.address)
        }
        try findings.append(rows.findings.bytes)
        note(rows.findings, at: .allFindingsCSV)
        let database = foreign[.database]?.path ?? ""
        let workbook = foreign[.workbook]?.path ?? ""
        let isFirst = try state.withLock { (state: inout State) throws(PublishingError) in
            if let body = rows.body { try state.add(body, database: database, workbook: workbook) }
            guard !rows.findingObjects.isEmpty else { return true }
            defer { state.hasObjects = true }
            return !state.hasObjects
        }
        guard !rows.findingObjects.isEmpty else { return }
        try objects.append(isFirst ? rows.findingObjects : FindingTable.jsonSeparator + rows.findingObjects)
    }

    /// Completes the files.
    ///
    /// - Returns: each file with its size and checksum
    func finish() throws(PublishingError) -> PortalData {
        try objects.append(FindingTable.jsonEnd)
        var files: [DataFile] = []
        for (kind, stream) in tables { files.append(file(kind.address, try stream.finish())) }
        files.append(file(.allFindingsCSV, try findings.finish()))
        files.append(file(.reuse, try reuse.finish()))
        let list = try objects.finish()
        files.append(DataFile(address: .allFindingsJSON, bytes: list.bytes, sha256: list.sha256))
        try state.withLock { (state: inout State) throws(PublishingError) in
            try state.close(database: foreign[.database]?.path ?? "", workbook: foreign[.workbook]?.path ?? "")
        }
        for kind in DataFileKind.allCases {
            guard let written = try foreign[kind]?.finish() else { continue }
            files.append(DataFile(address: kind.address, bytes: written.bytes, sha256: written.sha256))
        }
        let workbooks = state.withLock { $0.counties?.addresses ?? [] }
        return PortalData(files: files, omitted: omitted, countyWorkbooks: workbooks)
    }

    private func note(_ rows: TableRows, at address: SiteAddress) {
        state.withLock { state in
            let count = state.counts[address, default: 0]
            state.counts[address] = count + rows.count
            guard count < Self.shownRows else { return }
            state.beginnings[address, default: []] += rows.prefix(Self.shownRows - count)
        }
    }

    private func file(_ address: SiteAddress, _ written: (bytes: Int, sha256: String)) -> DataFile {
        state.withLock { state in
            let kind = DataFileKind.allCases.first { $0.address == address }
            let other = address == .reuse ? ReuseTable.header : FindingTable.header
            let header = kind.flatMap(SiteBuilder.header) ?? other
            return DataFile(
                address: address, bytes: written.bytes, sha256: written.sha256,
                rows: state.counts[address, default: 0], beginning: header + (state.beginnings[address] ?? []))
        }
    }
}

extension WholeTables.State {
    fileprivate mutating func openDatabase(at path: String, for builder: SiteBuilder) throws(PublishingError) {
        do throws(DatabaseFailure) {
            database = try PortalDatabase(creating: path, for: builder)
        } catch { throw .database(error, path) }
    }

    fileprivate mutating func openWorkbook(at path: String, for builder: SiteBuilder) throws(PublishingError) {
        do throws(WorkbookFailure) {
            workbook = try PortalWorkbook(creating: path, for: builder)
        } catch { throw .workbook(error, path) }
    }

    fileprivate mutating func add(
        _ body: CheckedBody, database databasePath: String, workbook workbookPath: String
    ) throws(PublishingError) {
        do throws(DatabaseFailure) { try database?.add(body) } catch { throw .database(error, databasePath) }
        do throws(WorkbookFailure) { try workbook?.add(body) } catch { throw .workbook(error, workbookPath) }
        try counties?.add(body)
    }

    fileprivate mutating func close(
        database databasePath: String, workbook workbookPath: String
    ) throws(PublishingError) {
        do throws(DatabaseFailure) { try database?.finish() } catch { throw .database(error, databasePath) }
        do throws(WorkbookFailure) { try workbook?.finish() } catch { throw .workbook(error, workbookPath) }
        try counties?.finish()
        (database, workbook) = (nil, nil)
    }
}
