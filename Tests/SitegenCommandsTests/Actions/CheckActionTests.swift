import Foundation
import SitegenCommands
import Testing

@Suite struct CheckActionTests {
    private func check(
        _ paths: [String], _ options: SharedOptions = SharedOptions(), format: CheckFormat = .text
    ) async -> (ProgramStatus, RecordedConsole) {
        let console = RecordedConsole()
        let status = await CheckAction(options: options, paths: paths, format: format).run(on: console.console)
        return (status, console)
    }

    @Test func goodFolderHasNothingToSay() async throws {
        let invented = try await InventedFolder()
        try FileManager.default.removeItem(atPath: invented.report(2019))
        try FileManager.default.removeItem(atPath: invented.report(2020))
        let (status, console) = await check([], invented.options)
        #expect(status == .done)
        #expect(console.results == "")
        #expect(console.messages == "reports: 4, bodies: 1; nothing found\n")
    }

    @Test func brokenReportIsAnErrorWithItsPlaceAndFormula() async throws {
        let invented = try await InventedFolder()
        let broken = try await BrokenReport(in: invented)
        let (status, console) = await check([broken.path])
        #expect(status == .findings)
        let found = console.results.split(separator: "\n").filter { $0.hasSuffix("[T3-03]") }
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("\(broken.path):\(broken.line):") == true)
        #expect(found.first?.contains(": error: ") == true)
        #expect(found.first?.contains("自然人 4 + 商业企业 1") == true)
        #expect(console.messages.hasPrefix("reports: 1, bodies: 1; "))
    }

    @Test func findingsAsJSONLines() async throws {
        let invented = try await InventedFolder()
        let broken = try await BrokenReport(in: invented)
        let (status, console) = await check([broken.path], format: .json)
        #expect(status == .findings)
        let lines = console.results.split(separator: "\n").map { Data($0.utf8) }
        #expect(!lines.isEmpty)
        for line in lines {
            let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
            #expect(
                Set(object.keys) == ["rule", "severity", "file", "line", "column", "message", "advice", "decision"])
            #expect(object["file"] as? String == broken.path)
        }
    }

    @Test func warningsStopOnlyIfStrict() async throws {
        let invented = try await InventedFolder()
        try invented.folder.write("scan.tif", "")
        var options = SharedOptions()
        #expect(await check([invented.folder.path("scan.tif")], options).0 == .done)
        options.isStrict = true
        #expect(await check([invented.folder.path("scan.tif")], options).0 == .findings)
    }

    @Test func reportsOfABodyAreComparedAcrossYears() async throws {
        let invented = try await InventedFolder()
        let path = "portal/\(invented.township)/2023.txt"
        let text = try #require(invented.folder.text(path))
        let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("四、结转下年度继续办理\t") })
        // One more than the year after says it took over, in every column that has any.
        try invented.folder.write(path, text.replacingOccurrences(of: row, with: row.dropLast() + "8"))
        let (_, console) = await check([invented.portal("Content")], invented.options)
        #expect(console.results.contains("\(invented.report(2024)):"))
        #expect(console.results.contains("[XY-01]"))
    }

    @Test func partOfTheContentFolderIsCheckedWithWhatStandsAboveIt() async throws {
        let invented = try await InventedFolder()
        try invented.folder.write("portal/Content/样例省/letter.txt", "今天天气很好。\n")
        let (status, console) = await check([invented.portal("Content/样例省/样例市")], invented.options)
        #expect(!console.results.contains("letter.txt"))
        #expect(status == .done)
        #expect(console.messages.hasPrefix("reports: 6, bodies: 1; "))
    }

    /// A single file is held against the year before it, and what is not asked is said.
    @Test func aFileIsComparedWithTheYearBeforeIt() async throws {
        let invented = try await InventedFolder()
        let path = "portal/\(invented.township)/2023.txt"
        let text = try #require(invented.folder.text(path))
        let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("四、结转下年度继续办理\t") })
        try invented.folder.write(path, text.replacingOccurrences(of: row, with: row.dropLast() + "8"))
        let (_, console) = await check([invented.report(2024)], invented.options)
        #expect(console.results.contains("[XY-01]"))
        #expect(!console.results.contains("2023.txt:"))
        #expect(console.messages.hasPrefix("reports: 1, bodies: 1; "))
        #expect(
            console.messages.contains("\nnot asked in full: ID-04, CO-06, CO-07, NA-07, CO-05: they compare bodies"))
        #expect(console.messages.contains("\nnot asked in full: CO-01: "))
    }

    @Test func quietListsErrorsOnly() async throws {
        let invented = try await InventedFolder()
        try invented.folder.write("scan.tif", "")
        var options = SharedOptions()
        options.loudness = .quiet
        let (status, console) = await check(
            [invented.folder.path("scan.tif"), invented.folder.path("letter.txt")], options)
        #expect(status == .findings)
        #expect(console.results.contains("letter.txt:1:1: error: "))
        #expect(!console.results.contains("scan.tif"))
        #expect(console.messages == "")
    }

    @Test func missingPathIs74() async throws {
        let invented = try await InventedFolder()
        let (status, console) = await check([invented.folder.path("gone")])
        #expect(status == .inputOutput)
        #expect(console.messages.contains("gone: error: "))
    }

    @Test func sarifHoldsEveryFindingOfTheText() async throws {
        let invented = try await InventedFolder()
        let broken = try await BrokenReport(in: invented)
        let (status, console) = await check([broken.path], format: .sarif)
        #expect(status == .findings)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(console.results.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        let text = await check([broken.path]).1.results.split(separator: "\n").filter { !$0.hasPrefix("    ") }
        #expect(results.count == text.count)
        #expect(!results.isEmpty)
        let rules = (run["tool"] as? [String: [String: Any]])?["driver"]?["rules"] as? [[String: Any]]
        #expect(rules?.allSatisfy { $0["help"] != nil } == true)
    }

    @Test func pageNeedsNothingElse() async throws {
        let invented = try await InventedFolder()
        let broken = try await BrokenReport(in: invented)
        let (status, console) = await check([broken.path, invented.folder.path("letter.txt")], format: .html)
        #expect(status == .findings)
        let page = console.results
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        #expect(page.hasSuffix("</html>\n"))
        for part in ["<script", "src=", "url(", "@import", "<link"] { #expect(!page.contains(part), "\(part)") }
        #expect(page.contains("To be put right before publication"))
        #expect(page.contains("<code>T3-03</code>"))
        #expect(page.contains("line \(broken.line), column "))
        #expect(page.contains("letter.txt"))
    }

    @Test func pageOfAGoodReportSaysSo() async throws {
        let invented = try await InventedFolder()
        let (status, console) = await check([invented.report(2024)], format: .html)
        #expect(status == .done)
        #expect(console.results.contains("Nothing that has to be put right"))
        #expect(console.results.contains("200 in 200 cells"))
    }
}
