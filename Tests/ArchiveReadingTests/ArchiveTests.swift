import SitegenTestSupport
import Testing

@testable import ArchiveReading

/// What comes out of an archive, and what is refused before it costs time or memory.
struct ArchiveTests {
    private func failure(
        _ bytes: [UInt8], _ name: String = "a.xml", limits: ArchiveLimits = ArchiveLimits()
    ) -> ArchiveFailure? {
        do throws(ArchiveFailure) {
            var archive = try Archive(bytes, limits: limits)
            _ = try archive.member(name)
            return nil
        } catch { return error }
    }

    private func written(_ build: (inout ArchiveWriter) -> Void) -> [UInt8] {
        var writer = ArchiveWriter()
        build(&writer)
        return writer.archive
    }

    @Test func membersAreFoundByNameWithoutRegardToCaseAndSlashes() throws {
        let text = Array("甲乙丙 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".utf8)
        let bytes = written {
            $0.add("word\\Document.xml", text)
            $0.add("plain", text, .stored)
        }
        var archive = try Archive(bytes)
        #expect(archive.names == ["word/document.xml", "plain"])
        let member = try archive.member("/word/document.XML")
        let plain = try archive.member("plain")
        let none = try archive.member("other")
        #expect(member == text)
        #expect(plain == text)
        #expect(none == nil)
    }

    @Test func whatIsNoArchiveIsRefused() {
        #expect(failure([]) == .notAnArchive)
        #expect(failure(Array("no archive at all".utf8)) == .notAnArchive)
        let sound = written { $0.add("a.xml", Array("<a/>".utf8)) }
        for count in sound.indices { #expect(failure(Array(sound[..<count])) != nil, "\(count)") }
    }

    @Test func aFlippedByteInAMemberIsDamage() {
        let content = Array("<a>0123456789</a>".utf8)
        for method in [ArchiveWriter.Method.stored, .deflated] {
            let sound = written { $0.add("a.xml", content, method) }
            for index in 35..<(35 + content.count) {
                var bytes = sound
                bytes[index] ^= 4
                #expect(failure(bytes) == .damaged("a.xml"), "\(index)")
            }
        }
        #expect(failure(written { $0.add("a.xml", content, checksum: 1) }) == .damaged("a.xml"))
    }

    @Test func anEncryptedAndADoubledMemberAreRefused() {
        let content = Array("<a/>".utf8)
        #expect(failure(written { $0.add("a.xml", content, flags: 1) }) == .encrypted("a.xml"))
        let doubled = written {
            $0.add("a.xml", content)
            $0.add("A.xml", content)
        }
        #expect(failure(doubled) == .doubled("a.xml"))
        #expect(failure(doubled, "b.xml") == nil)
    }

    @Test func bombsAreRefusedByWhatComesOut() {
        let bomb = written { $0.add("a.xml", [UInt8](repeating: 32, count: 32 << 20)) }
        var limits = ArchiveLimits()
        #expect(failure(bomb, limits: limits) == nil)
        limits.ratio = 80
        #expect(failure(bomb, limits: limits) == .tooLarge("a.xml"))
        limits.ratio = 400
        limits.memberBytes = 1 << 20
        #expect(failure(bomb, limits: limits) == .tooLarge("a.xml"))
        limits.members = 0
        #expect(failure(bomb, limits: limits) == .tooLarge(""))
        limits.bytes = 10
        #expect(failure(bomb, limits: limits) == .tooLarge(""))
    }

    /// A directory that promises less than comes out.
    @Test func aLyingDirectoryIsDamageAndNotBelieved() throws {
        var bytes = written { $0.add("a.xml", [UInt8](repeating: 32, count: 32 << 20)) }
        let size: [UInt8] = [0, 0, 0, 2]
        let starts = bytes.indices.dropLast(4).filter { bytes[$0..<($0 + 4)].elementsEqual(size) }
        for start in starts { bytes.replaceSubrange(start..<(start + 4), with: [16, 0, 0, 0]) }
        #expect(failure(bytes) != nil)
    }

    @Test func allMembersTogetherStayBelowTheLimit() throws {
        var limits = ArchiveLimits()
        limits.totalBytes = 25
        let bytes = written {
            $0.add("a", Array("0123456789".utf8))
            $0.add("b", Array("0123456789".utf8))
            $0.add("c", Array("0123456789".utf8))
        }
        var archive = try Archive(bytes, limits: limits)
        _ = try archive.member("a")
        _ = try archive.member("b")
        var failure: ArchiveFailure?
        do throws(ArchiveFailure) { _ = try archive.member("c") } catch { failure = error }
        #expect(failure == .tooLarge("c"))
    }
}
