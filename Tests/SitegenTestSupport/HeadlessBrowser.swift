/// Chromium without a window, for tests of pages and scripts.
package enum HeadlessBrowser {
    /// The path of the browser, or `nil` where there is none.
    package static let path: String? = ["chromium", "chromium-browser", "google-chrome"]
        .compactMap(ExternalProgram.path).first

    /// Whether tests that need the browser run: where there is one, and on a build server even where there is none, so
    /// that they fail there instead of being passed over.
    package static var isExpected: Bool { path != nil || ExternalProgram.isBuildServer }

    /// Opens an address and gives the document as it is after its scripts have come to rest.
    package static func document(at address: String) throws -> String {
        let profile = try TemporaryFolder()
        return try ExternalProgram.output(
            of: path ?? "chromium",
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run",
                "--user-data-dir=\(profile.path)", "--virtual-time-budget=20000", "--timeout=60000", "--dump-dom",
                address,
            ])
    }

    /// Prints a page to a PDF.
    ///
    /// - Parameter options: further ones of the browser
    package static func print(_ page: String, to file: String, _ options: [String] = []) throws {
        let profile = try TemporaryFolder()
        _ = try ExternalProgram.output(
            of: path ?? "chromium",
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run",
                "--user-data-dir=\(profile.path)", "--timeout=60000", "--print-to-pdf=\(file)",
            ] + options + ["file://\(page)"])
    }
}
