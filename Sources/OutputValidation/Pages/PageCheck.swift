package import Diagnostics

/// What the check of one page found, and what the check of the whole site needs to know about it.
package struct PageCheck: Sendable, Codable {
    /// The broken rules, sorted by place; empty for a good page.
    package let diagnostics: [Diagnostic]
    /// The places of the page a link can name.
    package let anchors: PageAnchors
    /// The addresses within the site the page points to, one entry for each file, in order of appearance.
    package let links: [PageLink]

    package var isGood: Bool { diagnostics.isEmpty }
}

/// The ids of one page, small enough to be kept for every page of a large site.
package struct PageAnchors: Sendable, Codable, Hashable {
    /// Digests of the ids, sorted, without those in `runs`.
    package let digests: [UInt64]
    /// Ids that number the lines of a page, such as `L1` … `L80`: the letter and the last number.
    package let runs: [AnchorRun]

    package static let none = PageAnchors(digests: [], runs: [])
}

/// Ids of one letter and a number, counted from 1 without a gap.
package struct AnchorRun: Sendable, Codable, Hashable {
    package let letter: UInt8
    package let last: UInt32
}

/// All links of one page to one file.
package struct PageLink: Sendable, Codable, Hashable {
    /// The address as the page has it, without query and fragment; resolved against the page by the site check.
    package let target: String
    /// The line of the first link.
    package let line: Int
    /// The fragments that are asked of the file, each once, in order of appearance.
    package let fragments: LinkFragments
}

/// The fragments one page asks of one file: names kept in one piece, digests for comparing.
package struct LinkFragments: Sendable, Codable, Hashable {
    package private(set) var digests: [UInt64] = []
    package private(set) var lines: [UInt32] = []
    private var names: [UInt8] = []
    private var ends: [UInt32] = []

    package var isEmpty: Bool { digests.isEmpty }
    package var count: Int { digests.count }

    /// The fragment as written, percent-decoded.
    package func name(at index: Int) -> String {
        String(decoding: bytes(at: index), as: UTF8.self)
    }

    func bytes(at index: Int) -> ArraySlice<UInt8> {
        names[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
    }

    mutating func append(_ name: some Collection<UInt8>, digest: UInt64, line: Int) {
        digests.append(digest)
        lines.append(UInt32(clamping: line))
        names.append(contentsOf: name)
        ends.append(UInt32(clamping: names.count))
    }
}
