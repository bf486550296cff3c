import Foundation

/// The files of the project the test was built from.
enum Repository {
    static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path
    }()

    static func path(_ relative: String) -> String { root + "/" + relative }
}

/// What the machine the test runs on is asked to have.
enum Machine {
    static let environment = ProcessInfo.processInfo.environment

    /// A Boolean value indicating whether a missing tool is a failure and not a reason to skip.
    static let isCI = environment["CI"] == "true"

    /// A folder on a file system in memory, or `nil`.
    ///
    /// Such a file system lists a folder in the order its files were made, which is what tests of determinism need.
    static let memoryFolder = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : nil

    /// The folder with the reports as collected, if there is one; relative to the project.
    static let samples: String? = environment["SITEGEN_SAMPLES"].flatMap { given in
        let path = given.hasPrefix("/") ? given : Repository.path(given)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
