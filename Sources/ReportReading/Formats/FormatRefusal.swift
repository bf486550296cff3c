import Diagnostics

/// Why a file cannot be read in the format its name says.
struct FormatRefusal: Error, Hashable {
    let reason: Wording
    /// What the owner of the file can do; `nil` where the reason says it.
    let advice: Wording?
}
