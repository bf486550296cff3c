import Glibc
import SitegenTestSupport

/// A disk that is too small for the second build.
enum SmallDisk {
    /// A command in a mount namespace of its own, where a file system can be mounted that nobody else sees.
    private static let namespace =
        geteuid() == 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"]

    static let isPossible: Bool = {
        let command = namespace + ["sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"]
        return (try? SitegenProgram.Run(command, in: "/", environment: [:]).outcome().status) == 0
    }()

    /// Builds a portal, fills the disk, and builds it again with a township more.
    ///
    /// Leaves copies of the site as `before` and `after` and the names on the disk as `names` in the folder.
    static func buildUntilFull(in folder: TemporaryFolder) throws -> SitegenProgram.Outcome {
        let county = "样例省/样例市/样例县"
        for (township, content) in [("甲镇", "first"), ("甲镇", "second"), ("乙镇", "second")] {
            try folder.copy(
                folder: Repository.path("Content/\(county)/\(township)"), to: "\(content)/\(county)/\(township)")
        }
        try folder.write("disk/.keep", "")
        let script = """
            set -u
            mount -t tmpfs -o size=64m tmpfs disk || exit 90
            "$0" build --content first --site "$1/Site" --theme "$1/Themes/default" --output disk/site || exit 91
            cp -r disk/site before
            dd if=/dev/zero of=disk/filler bs=4k 2>/dev/null
            "$0" build --content second --site "$1/Site" --theme "$1/Themes/default" --output disk/site --language en
            status=$?
            cp -r disk/site after
            ls -A disk > names
            exit $status
            """
        let command = namespace + ["sh", "-c", script, SitegenProgram.path, Repository.root]
        return try SitegenProgram.Run(command, in: folder.path, environment: [:]).outcome()
    }
}
