import Diagnostics
import Glibc

/// Removes a published site: what its manifest lists and the folders that leaves empty, nothing else.
package enum SiteCleaning {
    /// What cleaning did.
    package struct Summary: Sendable, Hashable {
        package let removed: Int
        /// Files in the folder that sitegen did not write, relative to it.
        ///
        /// They stay.
        package let kept: [String]
    }

    /// Removes the site at a target.
    ///
    /// A target that does not exist or is empty is clean already.
    ///
    /// - Complexity: O(entries in the folder).
    /// - Throws: PB-01 if the folder is not a site of ours, PB-03 if a build is writing it, PB-07 if the disk refuses.
    package static func clean(target given: String) throws(PublishingError) -> Summary {
        let target = try OutputTarget(given)
        let lock = try OutputLock(of: target)
        defer { withExtendedLifetime(lock) {} }
        try SiteSwap.recover(target)
        guard let bytes = DiskFile.read(target.manifestPath), let manifest = ManifestReader.manifest(in: bytes) else {
            // Says why the folder is left alone, if there is anything in it.
            _ = try PublishedSite(at: target)
            return Summary(removed: 0, kept: [])
        }
        let (removed, kept) = try SiteRemoval.remove(manifest, from: target.path)
        return Summary(removed: removed, kept: kept)
    }
}
