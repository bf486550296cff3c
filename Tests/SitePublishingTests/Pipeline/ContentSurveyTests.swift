import Diagnostics
import Foundation
import ReportChecking
import ReportReading
import SiteBuilding
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// Pass 1: bodies found wherever their files lie, versions told apart, changes between the passes noticed.
struct ContentSurveyTests {
    private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Content/样例省/样例市/样例县/甲镇").path

    /// The invented report of a year, as a file of the project has it.
    private func report(_ year: Int) throws -> String {
        try String(contentsOfFile: "\(Self.content)/\(year).txt", encoding: .utf8)
    }

    private func survey(
        _ folder: TemporaryFolder, keepingUpTo limit: Int = 0
    ) async throws -> (ContentSurvey, ContentCatalogue) {
        let (catalogue, diagnostics) = ContentCatalogue.scan(folder: folder.path)
        #expect(diagnostics == [])
        return (
            try await ContentSurvey.of(
                BodyReading(catalogue, limits: CheckLimits()), work: OrderedWork(jobs: 2), keepingUpTo: limit
            ) { _, _ in }, catalogue
        )
    }

    @Test func aBodyInSeveralFoldersIsOneBodyWithAllItsYears() async throws {
        let folder = try TemporaryFolder()
        try folder.write("样例省/样例市/样例县/甲镇/2023.txt", report(2023))
        try folder.write("补充/样例省/样例市/样例县/甲镇/2024.txt", report(2024))
        let (survey, _) = try await survey(folder)
        #expect(survey.diagnostics == [])
        #expect(survey.bodies.map { $0.summary.years.map(\.value) } == [[2023, 2024]])
        #expect(survey.bodies.first?.files.count == 2)
    }

    /// A folder with more files than one unit of work holds: the bodies are put together all the same.
    @Test func aLargeFolderIsSurveyedFileByFile() async throws {
        let folder = try TemporaryFolder()
        for year in 2021...2024 { try folder.write("平铺/\(year).txt", report(year)) }
        let other = try report(2024)
        for number in 0..<70 {
            let name = other.replacing("样例县甲镇", with: "样例县第\(number)镇")
            try folder.write("平铺/第\(number)镇报告.txt", name)
        }
        let (survey, _) = try await survey(folder)
        #expect(survey.diagnostics == [])
        #expect(survey.bodies.count == 71)
        #expect(survey.bodies.first { $0.body.name == "甲镇" }?.summary.years.map(\.value) == [2021, 2022, 2023, 2024])
    }

    @Test func twoFilesForOneYearStopTheBuildUnlessTheirDatesDecide() async throws {
        let folder = try TemporaryFolder()
        let town = "样例省/样例市/样例县/甲镇"
        try folder.write("\(town)/2024.txt", report(2024))
        try folder.write("\(town)/2024-更正.txt", report(2024) + "\n更正。\n")
        let (undecided, _) = try await survey(folder)
        #expect(undecided.diagnostics.map(\.rule) == ["CT-05"])
        #expect(undecided.diagnostics.first?.severity == .error)

        try folder.write(
            "\(town)/report.yml", "2024.txt: {published: 2025-01-10}\n2024-更正.txt: {published: 2025-03-01}\n")
        let (decided, catalogue) = try await survey(folder)
        #expect(decided.diagnostics.map(\.severity) == [.notice])
        let file = try #require(decided.bodies.first?.files.first)
        #expect(catalogue.entries[file.entry].path.hasSuffix("2024-更正.txt"))
    }

    /// What comparing bodies finds is in the rows of pass 1, in the reports of pass 2 and in a check alike.
    @Test func oneTextUnderTwoTownsIsFoundByBuildAndCheckAlike() async throws {
        let folder = try TemporaryFolder()
        let text = try report(2024)
        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", text)
        try folder.write("样例省/样例市/样例县/乙镇/2024.txt", text.replacing("\n\n", with: "\n \n"))
        let (survey, catalogue) = try await survey(folder)
        #expect(survey.bodies.map { $0.summary.reports.map(\.findings.errors) } == [[1], [1]])
        let reading = BodyReading(catalogue, limits: CheckLimits())
        let found = try survey.bodies.flatMap { try $0.readAgain(with: reading).reports.flatMap(\.findings) }
        #expect(found.filter { $0.rule == "ID-04" }.count == 2)
        let check = try await ContentCheck.of([folder.path], content: folder.path, site: folder.path("none"), jobs: 2)
        #expect(check.diagnostics.count { $0.rule == "ID-04" } == 2)
    }

    @Test func aFileChangedBetweenThePassesEndsTheBuild() async throws {
        let folder = try TemporaryFolder()
        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", report(2024))
        let (survey, catalogue) = try await survey(folder)
        let body = try #require(survey.bodies.first)
        let reading = BodyReading(catalogue, limits: CheckLimits())
        #expect(try body.readAgain(with: reading).reports.count == 1)

        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", report(2024).replacing("2024", with: "2024 "))
        let error = #expect(throws: PublishingError.self) { try body.readAgain(with: reading) }
        #expect(error?.diagnostic.rule == "PB-09")
        #expect(error?.diagnostic.location?.file == "样例省/样例市/样例县/甲镇/2024.txt")
    }

    /// In a small portal pass 2 shows what pass 1 read, whatever becomes of the files meanwhile; in a larger one it reads the same.
    @Test func aSmallPortalIsReadOnce() async throws {
        let folder = try TemporaryFolder()
        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", report(2024))
        let (kept, catalogue) = try await survey(folder, keepingUpTo: 1)
        let (surveyed, _) = try await survey(folder)
        let reading = BodyReading(catalogue, limits: CheckLimits())
        let read = try #require(try surveyed.bodies.first?.readAgain(with: reading))

        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", "改动了")
        let same = try #require(try kept.bodies.first?.readAgain(with: reading))
        #expect(same.reports.map(\.report.cells) == read.reports.map(\.report.cells))
        #expect(same.reports.map(\.findings) == read.reports.map(\.findings))
        #expect(throws: PublishingError.self) { try surveyed.bodies.first?.readAgain(with: reading) }

        try folder.write("样例省/样例市/样例县/甲镇/2023.txt", report(2023))
        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", report(2024))
        let (larger, files) = try await survey(folder, keepingUpTo: 1)
        let rereading = BodyReading(files, limits: CheckLimits())
        try folder.write("样例省/样例市/样例县/甲镇/2024.txt", "改动了")
        #expect(throws: PublishingError.self) { try larger.bodies.first?.readAgain(with: rereading) }
    }

    @Test func refusedFilesAreErrorsOrWarningsAsTheOwnerSays() {
        let said = [
            Diagnostic(rule: "CT-06", severity: .error, at: nil, Wording(zh: "不是报告", en: "no report")),
            Diagnostic(rule: "CT-05", severity: .notice, at: nil, Wording(zh: "两个版本", en: "two versions")),
        ]
        #expect(SiteSettings.RefusedFiles.stop.weigh(said) == said)
        #expect(SiteSettings.RefusedFiles.leaveOut.weigh(said).map(\.severity) == [.warning, .notice])
    }
}
