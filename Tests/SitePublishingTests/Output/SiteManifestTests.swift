import Testing

@testable import SitePublishing

/// The list that decides what may be deleted is read only as it was written.
struct SiteManifestTests {
    private func manifest(_ paths: [String]) -> SiteManifest {
        var manifest = SiteManifest()
        for path in paths { manifest[path] = SiteManifest.Entry(of: Array(path.utf8)) }
        return manifest
    }

    @Test(arguments: [
        [], ["a"], ["b", "a/c", "a"], ["页/甲.html", "quote\".txt", "back\\slash", "line\nbreak", "\u{1}"],
    ])
    func whatIsWrittenIsReadBack(paths: [String]) {
        let manifest = manifest(paths)
        #expect(ManifestReader.manifest(in: manifest.encoded()) == manifest)
    }

    @Test func theOrderOfWritingDoesNotMatter() {
        #expect(manifest(["b", "a", "c"]).encoded() == manifest(["c", "b", "a"]).encoded())
    }

    @Test(arguments: ["../evil", "/etc/passwd", "a/../../b", ""]) func aPathOutOfTheSiteIsNoManifest(path: String) {
        #expect(ManifestReader.manifest(in: manifest(["good", path]).encoded()) == nil)
    }

    @Test func everyCutOffOrChangedManifestIsRefused() {
        let bytes = manifest(["a", "b/c"]).encoded()
        for length in 0..<bytes.count { #expect(ManifestReader.manifest(in: Array(bytes[..<length])) == nil) }
        #expect(ManifestReader.manifest(in: bytes + [0x0A]) == nil)
        #expect(ManifestReader.manifest(in: [0x20] + bytes) == nil)
    }
}
