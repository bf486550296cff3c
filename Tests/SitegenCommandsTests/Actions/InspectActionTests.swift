import Foundation
import SitegenCommands
import Testing

@Suite struct InspectActionTests {
    private struct Inspection: Decodable {
        let file, status: String
        let title, issuer: String?
        let year: Int?
        let form: [String: String?]
        let cells: [String: Cell]
        let sections: [String: Section]
        let findings: [Finding]
        let statements: [Statement]

        struct Cell: Decodable, Equatable {
            let state: String
            let value: String?
            let raw: String
            let line, column: Int?
        }
        struct Statement: Decodable {
            let subject, claim, value, measure, precision, period, section, sentence: String
            let channel, qualifier: String?
            let part: Bool
            let line, column, length: Int
        }
        struct Section: Decodable {
            let line, characters: Int
        }
        struct Finding: Decodable {
            let rule, severity, message: String
            let cells: [String]
            let line: Int?
        }
    }

    private func inspect(
        _ files: [String], strict: Bool = false
    ) async throws -> (ProgramStatus, [Inspection], RecordedConsole) {
        var options = SharedOptions()
        options.isStrict = strict
        let console = RecordedConsole()
        let status = await InspectAction(options: options, files: files, format: .json).run(on: console.console)
        let lines = console.results.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.last == "", "every line is ended")
        return (
            status, try lines.dropLast().map { try JSONDecoder().decode(Inspection.self, from: Data($0.utf8)) }, console
        )
    }

    @Test func oneLineOfJSONForEachFileInTheOrderGiven() async throws {
        let invented = try await InventedFolder()
        let files = [invented.report(2024), invented.folder.path("letter.txt"), invented.report(2022)]
        let (status, lines, _) = try await inspect(files)
        #expect(status == .findings)
        #expect(lines.map(\.file) == files)
        #expect(lines.map(\.status) == ["report", "not-a-report", "report"])
        #expect(lines.map(\.year) == [2024, nil, 2022])
        #expect(lines.map(\.cells.count) == [200, 0, 200])
        #expect(lines[0].form == ["t2": "2021", "t3": "2021", "t4": "2021"])
        #expect(lines[1].findings.map(\.rule) == ["CT-06"])
        #expect(lines[0].sections.keys.contains("s1_overview"))
    }

    @Test func cellsStandInTheOrderOfTheFormWithTheirPlaces() async throws {
        let invented = try await InventedFolder()
        let (status, lines, console) = try await inspect([invented.report(2024)])
        #expect(status == .done)
        let text = console.results
        let names = [
            "t2.regulation.issued", "t2.admin_fee.amount_wan", "t3.new_received.natural_person", "t4.review.upheld",
        ]
        let places = names.map { text.range(of: "\"\($0)\":{\"state\":")?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        let source = try #require(invented.folder.text("portal/\(invented.township)/2024.txt")).split(
            separator: "\n", omittingEmptySubsequences: false)
        for (name, cell) in lines[0].cells where cell.state == "number" {
            let line = try #require(cell.line)
            #expect(source[line - 1].contains(cell.raw), "\(name)")
            #expect(cell.value != nil)
        }
    }

    @Test func statementsOfTheTextStandWithTheirPlaces() async throws {
        let invented = try await InventedFolder()
        let (_, lines, _) = try await inspect([invented.report(2024)])
        let source = try #require(invented.folder.text("portal/\(invented.township)/2024.txt")).split(
            separator: "\n", omittingEmptySubsequences: false)
        let statements = lines[0].statements
        #expect(statements.map(\.subject).contains("received"))
        for statement in statements where statement.claim == "figure" {
            let line = source[statement.line - 1].unicodeScalars
            let there = line.dropFirst(statement.column - 1).prefix(statement.length)
            #expect(String(String.UnicodeScalarView(there)).contains(statement.value))
            #expect(statement.sentence.contains(statement.value))
        }
    }

    @Test func jsonBeginsWithTheMembersOfTheContract() async throws {
        let invented = try await InventedFolder()
        let (_, _, console) = try await inspect([invented.folder.path("empty.txt")])
        #expect(
            console.results.hasPrefix(
                "{\"file\":\"\(invented.folder.path("empty.txt"))\",\"status\":\"unreadable\",\"title\":null,"
                    + "\"issuer\":null,\"year\":null,\"form\":{\"t2\":null,\"t3\":null,\"t4\":null},\"cells\":{},"
                    + "\"sections\":{},\"findings\":[{\"rule\":\"CT-01\",\"severity\":\"error\",\"cells\":[],\"line\":1,"
            ))
    }

    @Test func fileThatCannotBeOpenedDoesNotHideTheNext() async throws {
        let invented = try await InventedFolder()
        let (status, lines, console) = try await inspect([
            invented.folder.path("gone.txt"), invented.folder.path, invented.report(2024),
        ])
        #expect(status == .inputOutput)
        #expect(lines.map(\.status) == ["report"])
        #expect(console.messages.contains("gone.txt: error: cannot read the file: it does not exist [PB-07]"))
        #expect(console.messages.contains("it is a folder [PB-07]"))
    }

    @Test func whatIsWrongInAReportStopsOnlyIfStrict() async throws {
        let invented = try await InventedFolder()
        let broken = try await BrokenReport(in: invented)
        let (status, lines, _) = try await inspect([broken.path])
        #expect(status == .done)
        let finding = try #require(lines[0].findings.first { $0.rule == "T3-03" })
        #expect(finding.severity == "error")
        #expect(finding.cells.contains("t3.new_received.total"))
        #expect(finding.line == broken.line)
        #expect(try await inspect([broken.path], strict: true).0 == .findings)
    }

    @Test func textSaysWhatAndWhere() async throws {
        let invented = try await InventedFolder()
        var options = SharedOptions()
        options.language = .zh
        let console = RecordedConsole()
        let action = InspectAction(
            options: options, files: [invented.report(2024), invented.folder.path("letter.txt")], isExplaining: true)
        #expect(await action.run(on: console.console) == .findings)
        let text = console.results
        #expect(text.hasPrefix("\(invented.report(2024)): 年度报告\n  标题: "))
        #expect(text.contains("  年度: 2024 [路径]\n"))
        #expect(text.contains("  类型: 镇\n"))
        #expect(text.contains("  t3: 2021 版，175 格中有 175 个数字"))
        #expect(text.contains("处\n    ") && text.contains("= 7件  “"))
        #expect(text.contains("\n  - "))
        #expect(text.contains("\n\n\(invented.folder.path("letter.txt")): 不是年度报告\n"))
        #expect(text.contains("letter.txt:1:1: 错误："))
    }

    @Test func closedPipeEndsTheWork() async throws {
        let invented = try await InventedFolder()
        let console = RecordedConsole(failing: [.results: 32])
        let action = InspectAction(options: SharedOptions(), files: [invented.report(2024), "gone.txt"], format: .json)
        #expect(await action.run(on: console.console) == .done)
        #expect(console.messages == "")
    }
}
