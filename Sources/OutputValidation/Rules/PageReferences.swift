/// The ids of a page and what refers to them.
struct PageReferences {
    /// A reference that is looked up when the whole page is read.
    struct Reference {
        let digest: UInt64
        let offset: Int
        /// The place of the name in `names`.
        let name: Range<Int>
        let attribute: Int16
    }

    private(set) var references: [Reference] = []
    private var names: [UInt8] = []
    private var digests = DigestTable()
    private var sequence: [UInt64] = []
    /// The last number of ids such as `L7`, by letter.
    private var runs = [UInt32](repeating: 0, count: 128)

    mutating func removeAll() {
        references.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        digests.removeAll()
        sequence.removeAll(keepingCapacity: true)
        for index in runs.indices { runs[index] = 0 }
    }

    /// Notes an id; `false` if the page has it already.
    mutating func add(id: AttributeValue) -> Bool {
        let digest = nameDigest(id.bytes)
        guard digests.insert(digest) else { return false }
        if let (letter, number) = Self.lineNumber(id.bytes), number == runs[Int(letter)] + 1 {
            runs[Int(letter)] = number
        } else {
            sequence.append(digest)
        }
        return true
    }

    mutating func add(reference: AttributeValue, attribute: Int16, offset: Int) {
        let start = names.count
        names.append(contentsOf: reference.bytes)
        references.append(
            Reference(
                digest: nameDigest(reference.bytes), offset: offset, name: start..<names.count, attribute: attribute))
    }

    func resolves(_ reference: Reference) -> Bool { digests.contains(reference.digest) }
    func contains(digest: UInt64) -> Bool { digests.contains(digest) }

    func name(of reference: Reference) -> String { String(decoding: names[reference.name], as: UTF8.self) }

    /// What remains of the ids when the page is done.
    var anchors: PageAnchors {
        PageAnchors(
            digests: sequence.sorted(),
            runs: runs.indices.filter { runs[$0] > 0 }.map { AnchorRun(letter: UInt8($0), last: runs[$0]) })
    }

    /// The parts of an id that is one ASCII letter and a number without leading zeros.
    static func lineNumber(_ id: some RandomAccessCollection<UInt8>) -> (letter: UInt8, number: UInt32)? {
        guard let letter = id.first, id.count >= 2, id.count <= 10 else { return nil }
        guard (0x41...0x5A).contains(letter) || (0x61...0x7A).contains(letter) else { return nil }
        var number: UInt32 = 0
        for byte in id.dropFirst() {
            guard (0x30...0x39).contains(byte), byte != 0x30 || number > 0 else { return nil }
            number = number &* 10 &+ UInt32(byte - 0x30)
        }
        return number < 100_000_000 ? (letter, number) : nil
    }
}
