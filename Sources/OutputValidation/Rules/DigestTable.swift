/// A set of digests that is filled and emptied for every page without giving its memory back.
struct DigestTable {
    private var slots = [UInt64](repeating: 0, count: 1024)
    private var used: [Int] = []

    private(set) var holdsZero = false

    mutating func removeAll() {
        for place in used { slots[place] = 0 }
        used.removeAll(keepingCapacity: true)
        holdsZero = false
    }

    func contains(_ digest: UInt64) -> Bool {
        digest == 0 ? holdsZero : slots[place(of: digest)] == digest
    }

    /// Adds a digest; `false` if it was there.
    mutating func insert(_ digest: UInt64) -> Bool {
        if digest == 0 {
            defer { holdsZero = true }
            return !holdsZero
        }
        let free = place(of: digest)
        if slots[free] == digest { return false }
        slots[free] = digest
        used.append(free)
        if used.count * 2 > slots.count { grow() }
        return true
    }

    private func place(of digest: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: digest) & (slots.count - 1)
        while slots[place] != 0, slots[place] != digest { place = (place + 1) & (slots.count - 1) }
        return place
    }

    private mutating func grow() {
        let digests = used.map { slots[$0] }
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        used.removeAll(keepingCapacity: true)
        for digest in digests {
            let free = place(of: digest)
            slots[free] = digest
            used.append(free)
        }
    }
}
