import ContentHashing
import DatabaseWriting
import Diagnostics
import RecordCoding
import Synchronization

/// What a build remembers for the next one: how each report was read and checked, what its pages gave.
///
/// Only values whose key is the same are recalled, so a build with memory writes the same bytes as one without. The memory lies in one
/// file that may be thrown away at any time. One that is foreign is left alone, one that is damaged or of another version is begun anew.
final class BuildMemory: Sendable {
    /// The kinds of records.
    enum Kind: Int, Sendable {
        /// What pass 1 leaves of the files of a folder.
        case survey = 1
        /// A checked report.
        case report = 2
        /// What the pages of a body leave.
        case pages = 3
        /// What the last build came to.
        case build = 4
    }

    private struct Slot: Hashable {
        let kind: Int
        let name: String
    }

    private struct State: ~Copyable {
        var store: RecordStore?
        var used: Set<Slot> = []
        /// Whether the file turned out to be damaged.
        var isDamaged = false
    }

    private let state: Mutex<State>
    private let path: String

    /// The name of the file, in the folder `.sitegen` beside the settings.
    static let fileName = "memory.sqlite"

    /// The folder of everything builds keep for each other, beside a site folder.
    static func folder(of site: String) -> String { "\(ProjectFolder.beside(site))/.sitegen" }

    /// Opens the memory that lies beside a site folder; without one the build remembers nothing, and a diagnostic says why if that is
    /// worth saying.
    static func open(_ site: String) -> (BuildMemory?, [Diagnostic]) {
        let folder = folder(of: site)
        guard (try? DiskFile.createFolders(folder)) != nil else { return (nil, []) }
        return open(at: "\(folder)/\(fileName)")
    }

    /// Opens or creates a memory that lies anywhere.
    static func open(at path: String) -> (BuildMemory?, [Diagnostic]) {
        do throws(RecordStoreFault) {
            return (BuildMemory(try opened(path), path), [])
        } catch {
            return (nil, [remark(error, path)].compactMap { $0 })
        }
    }

    /// Takes in the records of another memory; `nil` if the file is none.
    ///
    /// - Returns: The number of records taken in.
    /// - Complexity: O(bytes of the file).
    func adopt(shareAt path: String) -> Int? {
        state.withLock { state in
            do throws(RecordStoreFault) {
                let share = try RecordStore(at: path)
                var count = 0
                try share.forEach { (kind, name, key, content) throws(RecordStoreFault) in
                    try state.store?.put(content, kind: kind, name: name, key: key)
                    count += 1
                }
                return count
            } catch {
                return nil
            }
        }
    }

    private init(_ store: sending RecordStore, _ path: String) {
        state = Mutex(State(store: store))
        self.path = path
    }

    private static func opened(_ path: String) throws(RecordStoreFault) -> RecordStore {
        do throws(RecordStoreFault) {
            return try RecordStore(at: path)
        } catch {
            guard error == .outdated, DiskFile.remove(path) else { throw error }
            return try RecordStore(at: path)
        }
    }

    private static func remark(_ fault: RecordStoreFault, _ path: String) -> Diagnostic? {
        switch fault {
        case .foreign:
            Diagnostic(
                rule: "PB-10", severity: .warning, at: SourceLocation(file: path),
                Wording(
                    zh: "不是 sitegen 的构建记忆，未作改动；本次构建从头做起",
                    en: "not the memory of a build; it was left alone, and everything was built anew"),
                advice: Wording(zh: "移走或删除这个文件", en: "move the file away or delete it"))
        case .refused(let words):
            Diagnostic(
                rule: "PB-10", severity: .warning, at: SourceLocation(file: path),
                Wording(
                    zh: "无法使用构建记忆（\(words)）；本次构建从头做起",
                    en: "the memory of builds cannot be used (\(words)); everything was built anew"))
        // Another build of the same portal has it: this one does without.
        case .inUse, .outdated: nil
        }
    }

    /// The value remembered under a key; `nil` if there is none.
    ///
    /// - Complexity: O(bytes of the record).
    func recall<Value: Decodable>(_ kind: Kind, _ name: String, _ key: MemoryKey, as type: Value.Type) -> Value? {
        let content = state.withLock { state -> [UInt8]? in
            do throws(RecordStoreFault) {
                return try state.store?.content(kind: kind.rawValue, name: name, key: key.text)
            } catch {
                state.isDamaged = state.isDamaged || error == .outdated
                return nil
            }
        }
        guard let content, content.count >= Self.sumLength else { return nil }
        let record = Array(content[Self.sumLength...])
        guard Array(ContentHash.xxh3_128(of: record).utf8) == Array(content[..<Self.sumLength]),
            let value = try? RecordCoding.value(type, in: record)
        else { return nil }
        stillTrue(kind, name)
        return value
    }

    /// Notes that a record holds, without reading it.
    func stillTrue(_ kind: Kind, _ name: String) {
        _ = state.withLock { $0.used.insert(Slot(kind: kind.rawValue, name: name)) }
    }

    /// Remembers a value; if that fails, the next build makes it again.
    ///
    /// - Complexity: O(size of the value).
    func keep(_ kind: Kind, _ name: String, _ key: MemoryKey, _ value: some Encodable) {
        guard let record = try? RecordCoding.bytes(of: value) else { return }
        let content = Array(ContentHash.xxh3_128(of: record).utf8) + record
        state.withLock { state in
            do throws(RecordStoreFault) {
                try state.store?.put(content, kind: kind.rawValue, name: name, key: key.text)
                state.used.insert(Slot(kind: kind.rawValue, name: name))
            } catch {
                // A store that refuses once is not asked again; what it held before stays.
                state.isDamaged = state.isDamaged || error == .outdated
                state.store = nil
            }
        }
    }

    /// Makes what was remembered lasting.
    ///
    /// - Parameter dropsRest: whether what this build had no use for is forgotten
    /// - Complexity: O(records).
    func close(dropsRest: Bool) {
        state.withLock { state in
            let used = state.used
            do throws(RecordStoreFault) {
                try state.store?.commit { kind, name in !dropsRest || used.contains(Slot(kind: kind, name: name)) }
            } catch {
                state.isDamaged = state.isDamaged || error == .outdated
            }
            state.store = nil
            // What is damaged would be of no use the next time either.
            if state.isDamaged { _ = DiskFile.remove(path) }
        }
    }

    /// The length of the checksum that stands before each record.
    private static let sumLength = 32
}
