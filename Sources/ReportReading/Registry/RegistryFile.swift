package import Diagnostics
package import ReportModel

/// The registry of bodies (机构名录): `bodies.csv` in the site folder, one row for each body the portal expects reports of.
///
/// The first row names the columns, in any order; only `name` and `divisions` have to be there. What is wrong with a row is an
/// error with its line and column: a body left out by a slip would be missing from every share.
package enum RegistryFile {
    package static let fileName = "bodies.csv"

    /// The columns, each with what stands in it.
    ///
    /// `name` 名称, `divisions` 上级区划 (`河南省/焦作市/沁阳市`), `kind` 类别, `code` 代码, `valid_from` and `valid_to` first and last report year,
    /// `predecessor` and `successor` names or whole paths separated by `;`, `population` 人口, `sample` true for an invented body.
    package static let columns = [
        "name", "divisions", "kind", "code", "valid_from", "valid_to", "predecessor", "successor", "population",
        "sample",
    ]

    /// More bytes than any list of 40,000 bodies has.
    private static let sizeLimit = 32 << 20

    /// Reads the registry of a site folder.
    ///
    /// - Returns: The registry; `nil` where there is none, or with at least one error.
    /// - Complexity: O(bytes), and O(bodies²) for bodies with a misspelt relation.
    package static func load(site folder: String) -> (BodyRegistry?, [Diagnostic]) {
        let path = folder.hasSuffix("/") ? folder + fileName : "\(folder)/\(fileName)"
        guard (try? FileAccess.identity(of: path)) != nil else { return (nil, []) }
        do throws(SystemFailure) {
            return parse(try FileAccess.read(path, limit: sizeLimit), file: path)
        } catch {
            return (
                nil,
                [
                    Diagnostic(
                        rule: RegistryRule.file, severity: .error, at: SourceLocation(file: path),
                        Wording(zh: "无法读取：\(error.reason)", en: "cannot be read: \(error.reason)"))
                ]
            )
        }
    }

    /// Reads a registry from the bytes of a file.
    package static func parse(_ bytes: [UInt8], file: String) -> (BodyRegistry?, [Diagnostic]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard let text = String(validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        else {
            let line = bytes.prefix(firstInvalid(in: bytes)).count { $0 == 0x0A } + 1
            let diagnostic = Diagnostic(
                rule: RegistryRule.file, severity: .error, at: SourceLocation(file: file, line: line, column: 1),
                Wording(zh: "不是 UTF-8 编码", en: "the file is not in UTF-8"),
                advice: Wording(
                    zh: "在电子表格软件中另存为“CSV UTF-8（逗号分隔）”", en: "save it as “CSV UTF-8 (comma delimited)”"))
            return (nil, [diagnostic])
        }
        var reading = RegistryReading(RegistryRows(text, file: file), file: file)
        reading.readBodies()
        let diagnostics = reading.diagnostics.sorted()
        return (diagnostics.contains { $0.severity == .error } ? nil : reading.registry, diagnostics)
    }

    /// The number of bytes before the first that is no UTF-8.
    private static func firstInvalid(in bytes: [UInt8]) -> Int {
        var start = 0
        // Line by line: a whole line is valid or not.
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: line, as: UTF8.self) == nil { return line.startIndex }
            start = line.endIndex
        }
        return start
    }
}
