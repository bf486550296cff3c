import ContentHashing
import Testing

struct DigestTests {
    // FIPS 180-4 examples and the empty message.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func sha256OfKnownMessages(message: String, digest: String) {
        #expect(SHA256.hex(of: Array(message.utf8)) == digest)
    }

    @Test func digestOfPiecesIsThatOfTheWhole() {
        let stream = SHA256Stream()
        for piece in [[], [0, 1, 2], [], [3]] as [[UInt8]] { stream.update(piece) }
        #expect(stream.finish() == SHA256.hex(of: [0, 1, 2, 3]))
    }

    @Test func sha256OfAMillionLetters() {
        let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(SHA256.hex(of: message) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func digestsOfSlicesAndOtherCollectionsEqualThoseOfArrays() {
        let bytes: [UInt8] = [0, 1, 2, 3, 4]
        #expect(SHA256.hex(of: bytes[1...3]) == SHA256.hex(of: [1, 2, 3]))
        #expect(SHA256.hex(of: (1...3).map { UInt8($0) }.lazy.map { $0 }) == SHA256.hex(of: [1, 2, 3]))
        #expect(ContentHash.xxh3_128(of: bytes[1...3]) == ContentHash.xxh3_128(of: [1, 2, 3]))
        #expect(ContentHash.xxh3_128(of: [UInt8](1...3).lazy.map { $0 }) == ContentHash.xxh3_128(of: [1, 2, 3]))
    }

    // The first is the published digest of the empty input; the others were printed by `xxhsum -H2` 0.8.1.
    @Test(arguments: [
        ("", "99aa06d3014798d86001c324468d497f"),
        ("abc", "06b05ab6733a618578af5f94892f3950"),
        (String(repeating: "0123456789", count: 100), "c9df19c4eccbf540dbdf770360da5ac5"),
    ])
    func xxh3OfKnownMessages(message: String, digest: String) {
        #expect(ContentHash.xxh3_128(of: Array(message.utf8)) == digest)
    }
}
