/// How much of an archive is read before it is refused.
///
/// Archives are foreign: the limits lie far above what offices write and bound time and memory for everything else.
package struct ArchiveLimits: Sendable, Hashable {
    /// The most bytes the archive itself may have.
    package var bytes = 64 << 20
    /// The most members.
    package var members = 10_000
    /// The most bytes of one member when expanded.
    package var memberBytes = 64 << 20
    /// The most bytes of all members read, together.
    package var totalBytes = 128 << 20
    /// How many times larger than in the archive a member may be, once it is larger than a megabyte.
    ///
    /// Tables of markup shrink to a fiftieth; only text made for it shrinks to a thousandth.
    package var ratio = 400

    package init() {}
}
