import Foundation
import Testing

@testable import OutputValidation

/// Judges that share nothing with our rules but the good page: a schema written apart, and the Nu checker.
struct SecondJudgeTests {
    @Test func schemaAcceptsTheGoodPage() throws {
        #expect(try schemaFaults(Array(GoodPage.text().utf8)) == [])
    }

    /// The planted faults a schema can see; ids, references, spans and the way of closing tags are beyond it.
    @Test(arguments: PlantedFault.classic.filter { !["03", "07", "14", "18", "23"].contains($0.name.prefix(2)) })
    func schemaRejectsWhatTheRulesReject(_ fault: PlantedFault) throws {
        let page = try GoodPage.replacing(fault.piece, with: fault.replacement)
        #expect(try !schemaFaults(page).isEmpty)
    }

    /// An empty list for a valid page.
    private func schemaFaults(_ page: [UInt8]) throws -> [SchemaFault] {
        let file = try #require(
            Bundle.module.url(forResource: "page", withExtension: "rng", subdirectory: "Fixtures"))
        let schema = try #require(RelaxNGSchema(String(decoding: Data(contentsOf: file), as: UTF8.self)))
        do throws(SchemaFault) {
            let document = try XMLDocument(page)
            return schema.faults(of: document)
        } catch {
            return [error]
        }
    }

    @Test(
        .timeLimit(.minutes(3)),
        .enabled(if: NuChecker.isReady, "Java or vnu.jar is missing: Tests/Tools/nu-check --fetch"))
    func nuCheckerAcceptsTheGoodPage() throws {
        let verdict = try NuChecker.judge(["good.html": Array(GoodPage.text().utf8)])
        #expect(verdict.status == 0, "\(verdict.output)")
        #expect(verdict.output.hasSuffix("1 of 1 pages judged, 0 errors, 0 warnings\n"), "\(verdict.output)")
    }

    /// Faults the Nu checker sees too: proof that it is really asked.
    @Test(
        .timeLimit(.minutes(3)),
        .enabled(if: NuChecker.isReady, "Java or vnu.jar is missing: Tests/Tools/nu-check --fetch"))
    func nuCheckerRejectsWhatTheRulesReject() throws {
        let numbers = ["01", "02", "03", "04", "09", "10", "13", "15", "16", "18", "19", "20", "23", "25"]
        var pages: [String: [UInt8]] = [:]
        for fault in PlantedFault.classic where numbers.contains(String(fault.name.prefix(2))) {
            let name = "fault-\(fault.name.prefix(2)).html"
            pages[name] = try GoodPage.replacing(fault.piece, with: fault.replacement)
        }
        let verdict = try NuChecker.judge(pages)
        #expect(verdict.status == 1)
        let lines = verdict.output.split(separator: "\n")
        let rejected = pages.keys.filter { name in lines.contains { $0.contains(name) && $0.contains(": error") } }
        #expect(rejected.sorted() == numbers.map { "fault-\($0).html" })
    }
}

/// The Nu checker, through the tool the whole site is judged with.
enum NuChecker {
    private static let tool = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Tools/nu-check")

    /// Fetches the checker if it is not there; with `CI=true` a missing one is not skipped but fails in the tests.
    static let isReady: Bool =
        ProcessInfo.processInfo.environment["CI"] == "true" || (try? run(["--fetch"]).status) == 0

    static func judge(_ pages: [String: [UInt8]]) throws -> (status: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "nu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, page) in pages { try Data(page).write(to: folder.appending(path: name)) }
        return try run([folder.path])
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
