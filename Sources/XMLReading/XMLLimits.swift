/// How much of a document is read before it is refused.
///
/// Documents are foreign: the limits lie far above what offices write and bound time and memory for everything else.
package struct XMLLimits: Sendable, Hashable {
    /// The most bytes a document may have.
    package var bytes = 64 << 20
    /// The most elements one inside the other.
    package var depth = 256
    /// The most elements of the document.
    package var elements = 4_000_000
    /// The most attributes of one element.
    package var attributes = 256
    /// Whether `<!DOCTYPE` with the address of a DTD may stand in front; the DTD is never fetched.
    ///
    /// Declarations in the document itself are refused in any case: with them entities could be defined.
    package var allowsDoctype = false

    package init() {}
}
