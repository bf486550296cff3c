import Foundation
import Testing

@Suite struct BuiltProgramTests {
    @Test func exitStatusOfEveryKind() async throws {
        let invented = try await InventedFolder()
        let folder = invented.folder.path("portal")
        let letter = invented.folder.path("letter.txt")
        for (arguments, status) in [
            (["version"], 0), (["check"], 0), (["build"], 0), (["build", "--strict"], 1), (["clean"], 0),
            (["check", letter], 1), (["inspect", letter], 1), (["init"], 1), (["nonsense"], 64),
            (["build", "--jobs", "0"], 64), (["inspect", "gone.txt"], 74), (["build", "--content", "gone"], 74),
        ] as [([String], Int32)] {
            #expect(try BuiltProgram.run(arguments, in: folder).status == status, "\(arguments)")
        }
    }

    @Test func searchAsksTheBuiltSite() async throws {
        let invented = try await InventedFolder()
        let folder = invented.folder.path("portal")
        #expect(try BuiltProgram.run(["search", "年度报告"], in: folder).status == 74)
        #expect(try BuiltProgram.run(["build"], in: folder).status == 0)
        let found = try BuiltProgram.run(["search", "年度报告", "--limit", "1"], in: folder)
        #expect(found.status == 0)
        #expect(found.results.split(separator: "\n").count == 1)
        #expect(found.messages.hasSuffix("found\n"))
        let excluded = try BuiltProgram.run(["search", "年度报告", "-年度"], in: folder)
        #expect((excluded.status, excluded.results) == (1, ""))
        let lines = try BuiltProgram.run(["search", "年度报告", "--format", "json"], in: folder)
        #expect(lines.results.hasPrefix(#"{"address":""#))
    }

    @Test func searchNarrowsByFacetsAndFigures() async throws {
        let invented = try await InventedFolder()
        let folder = invented.folder.path("portal")
        #expect(try BuiltProgram.run(["search"], in: folder).status == 64)
        #expect(try BuiltProgram.run(["build"], in: folder).status == 0)
        func count(_ conditions: String...) throws -> Int {
            let options = conditions.flatMap { ["--where", $0] }
            let found = try BuiltProgram.run(["search", "--limit", "1000"] + options, in: folder)
            #expect(found.status == (found.results.isEmpty ? 1 : 0))
            return found.results.split(separator: "\n").count
        }
        #expect(try count("year=2024") == 1)
        let stated = try count("requests>=0")
        #expect(stated > 0)
        #expect(try count("requests>0") + count("requests=0") == stated)
        #expect(try count("requests<0") == 0)
        #expect(try count("year=2024", "requests>=0") == 1)
        for wrong in ["sunshine>0", "requests", "requests>many", "year=", "=3"] {
            let refused = try BuiltProgram.run(["search", "年度报告", "--where", wrong], in: folder)
            #expect(refused.status == 64)
            #expect(refused.messages.contains("--where “\(wrong)” is no condition"))
            #expect(refused.messages.contains("penalties") && refused.messages.contains("county"))
        }
        let loosened = try BuiltProgram.run(["search", "甲镇年度报告"], in: folder)
        #expect(loosened.messages.hasPrefix("nowhere in one piece; broken up, with all parts, "))
        let missing = try BuiltProgram.run(["search", "年度报告", "无此文"], in: folder)
        #expect(missing.results.hasSuffix("\twithout: 无此文\n"))
    }

    @Test func resultsAndMessagesKeepToTheirStreams() async throws {
        let invented = try await InventedFolder()
        let built = try BuiltProgram.run(["build"], in: invented.folder.path("portal"))
        #expect(built.results.hasPrefix("The site is published in public\n"))
        #expect(!built.results.contains("warning: "))
        #expect(built.messages.contains("Site/site.yml:"))
        #expect(!built.messages.contains("published in"))
    }

    @Test func noEscapeCodesIntoAPipe() async throws {
        let invented = try await InventedFolder()
        for environment in [[:], ["TERM": "xterm"], ["TERM": "xterm", "NO_COLOR": "1"]] as [[String: String]] {
            let built = try BuiltProgram.shell(
                "\"$0\" build | cat", in: invented.folder.path("portal"), environment: environment)
            #expect(!built.results.contains("\u{1B}") && !built.messages.contains("\u{1B}"))
        }
        let coloured = try BuiltProgram.run(
            ["build", "--color", "always"], in: invented.folder.path("portal"))
        #expect(coloured.messages.contains("\u{1B}[1;33mwarning: \u{1B}[0m"))
    }

    @Test func readerThatStopsEarlyIsNoFailure() async throws {
        let invented = try await InventedFolder()
        let files = Array(repeating: "'\(invented.report(2024))'", count: 40).joined(separator: " ")
        let piped = try BuiltProgram.shell(
            "\"$0\" inspect --format json \(files) | head -c 10; echo \" ${PIPESTATUS[0]}\"", in: invented.folder.path)
        #expect(piped.results == "{\"file\":\"/ 0\n")
        #expect(piped.messages == "")
    }

    @Test func fullDiskUnderTheResultsIs74() async throws {
        let invented = try await InventedFolder()
        let full = try BuiltProgram.shell("\"$0\" version >/dev/full", in: invented.folder.path)
        #expect(full.status == 74)
        #expect(full.messages == "error: cannot write the results: No space left on device\n")
    }

    @Test(
        arguments: [
            (["LANG": "zh_CN.UTF-8"], [], "站点已发布到 public\n"),
            (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], [], "The site is published in public\n"),
            ([:], ["--language", "zh"], "站点已发布到 public\n"),
            (["LANG": "zh_CN.UTF-8"], ["--language", "en"], "The site is published in public\n"),
        ] as [([String: String], [String], String)])
    func languageOfTheMessages(environment: [String: String], arguments: [String], expected: String) async throws {
        let invented = try await InventedFolder()
        let built = try BuiltProgram.run(
            ["build"] + arguments, in: invented.folder.path("portal"), environment: environment)
        #expect(built.results.hasPrefix(expected))
    }

    @Test func interruptedBuildLeavesTheLastSite() async throws {
        let invented = try await InventedFolder()
        let folder = invented.folder.path("portal")
        #expect(try BuiltProgram.run(["build"], in: folder).status == 0)
        let pages = invented.folder.files(in: "portal/public")
        let cut = try BuiltProgram.shell(
            """
            "$0" build --fresh & build=$!
            while [ ! -e .public.staging ] && kill -0 $build; do :; done
            kill -TERM $build
            wait $build
            """, in: folder)
        #expect(cut.status == 143)
        #expect(invented.folder.files(in: "portal/public") == pages)
        #expect(try BuiltProgram.run(["build"], in: folder).status == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(left == [".sitegen", "Content", "Site", "Themes", "public"])
    }
}
