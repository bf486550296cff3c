import Foundation
import SitegenTestSupport
import Testing

@testable import DatabaseWriting

struct RecordStoreTests {
    @Test func onlyTheSameKeyFindsARecord() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("store")
        do {
            let store = try RecordStore(at: path)
            try store.put([1, 0, 255], kind: 1, name: "甲镇", key: "a")
            try store.put([], kind: 2, name: "甲镇", key: "b")
            try store.put([7], kind: 1, name: "乙镇", key: "c")
            try store.put([8], kind: 1, name: "乙镇", key: "d")
            try store.commit { _, _ in true }
        }
        let store = try RecordStore(at: path)
        #expect(try store.content(kind: 1, name: "甲镇", key: "a") == [1, 0, 255])
        #expect(try store.content(kind: 2, name: "甲镇", key: "b") == [])
        #expect(try store.content(kind: 1, name: "甲镇", key: "b") == nil)
        #expect(try store.content(kind: 1, name: "乙镇", key: "c") == nil, "replaced")
        #expect(try store.content(kind: 1, name: "乙镇", key: "d") == [8])
    }

    @Test func whatIsNotKeptIsForgotten() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("store")
        do {
            let store = try RecordStore(at: path)
            for name in ["a", "b", "c"] { try store.put([1], kind: 1, name: name, key: "k") }
            try store.commit { _, name in name != "b" }
        }
        let store = try RecordStore(at: path)
        #expect(try ["a", "b", "c"].map { try store.content(kind: 1, name: $0, key: "k") } == [[1], nil, [1]])
    }

    /// A run that is cut short leaves the records of the run before.
    @Test func withoutACommitNothingChanges() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("store")
        do {
            let store = try RecordStore(at: path)
            try store.put([1], kind: 1, name: "a", key: "k")
            try store.commit { _, _ in true }
        }
        do {
            let store = try RecordStore(at: path)
            try store.put([2], kind: 1, name: "a", key: "k")
        }
        #expect(try RecordStore(at: path).content(kind: 1, name: "a", key: "k") == [1])
    }

    @Test func aSecondUserIsRefused() throws {
        let folder = try TemporaryFolder()
        let store = try RecordStore(at: folder.path("store"))
        #expect(throws: RecordStoreFault.inUse) { try RecordStore(at: folder.path("store")) }
        try store.put([1], kind: 1, name: "a", key: "k")
    }

    @Test func foreignAndDamagedFilesAreToldApart() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", String(repeating: "not a database at all\n", count: 100))
        #expect(throws: RecordStoreFault.foreign) { try RecordStore(at: folder.path("text")) }
        do {
            let other = try DatabaseFile(creating: folder.path("other"))
            try other.run("CREATE TABLE item (number INTEGER PRIMARY KEY)")
            try other.finish()
        }
        let before = FileManager.default.contents(atPath: folder.path("other"))
        #expect(throws: RecordStoreFault.foreign) { try RecordStore(at: folder.path("other")) }
        #expect(FileManager.default.contents(atPath: folder.path("other")) == before)
    }
}
