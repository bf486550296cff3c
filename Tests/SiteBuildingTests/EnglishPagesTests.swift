import Diagnostics
import ReportModel
import Testing

@testable import SiteBuilding

/// An English portal speaks English: what is Chinese on it is quoted or the name of something.
@Suite struct EnglishPagesTests {
    /// A run of Chinese characters without punctuation.
    private static func runs(_ text: some StringProtocol) -> Set<String> {
        var runs: Set<String> = []
        var run = ""
        for scalar in text.unicodeScalars {
            if (0x3400...0x9FFF).contains(scalar.value) {
                run.unicodeScalars.append(scalar)
            } else {
                if run.unicodeScalars.count > 1 { runs.insert(run) }
                run = ""
            }
        }
        if run.unicodeScalars.count > 1 { runs.insert(run) }
        return runs
    }

    /// The text a reader of English meets: without what is marked as Chinese, with labels and hints.
    private static func english(_ page: String) -> String {
        var open: [(name: [UInt8], isChinese: Bool)] = []
        var text: [UInt8] = []
        for piece in page.utf8.split(separator: UInt8(ascii: "<")).map(Array.init).dropFirst() {
            guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { continue }
            let (tag, after) = (piece[..<end], piece[(end + 1)...])
            let name = Array(tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") })
            if tag.first == UInt8(ascii: "/") {
                while let last = open.popLast(), last.name[...] != tag.dropFirst() {}
            } else if tag.first != UInt8(ascii: "!") {
                let isChinese =
                    has(tag, " lang=\"zh-CN\"") || (open.last?.isChinese ?? false) && !has(tag, " lang=\"en\"")
                if !isChinese, name != Array("meta".utf8), name != Array("form".utf8) { text += [0x20] + tag }
                if tag.last != UInt8(ascii: "/") { open.append((name, isChinese)) }
            }
            if !(open.last?.isChinese ?? false), open.last?.name != Array("script".utf8) { text += [0x20] + after }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func has(_ tag: ArraySlice<UInt8>, _ part: String) -> Bool {
        let part = Array(part.utf8)
        return tag.indices.dropLast(part.count - 1).contains { tag[$0...].starts(with: part) }
    }

    @Test func noChineseWordOfTheInterfaceIsLeft() throws {
        let reports = [
            InventedReport.report(2020, form: .form2019) { _ in .number("20") }, InventedReport.report(2021),
            InventedReport.report(2023) { $0.index % 3 == 0 ? .blank : .number("1") },
            InventedReport.report(2024, issued: FeedsTests.day) { $0.index % 7 == 0 ? .unreadable("1|2") : nil },
        ]
        var digest = InventedReport.report(2024, body: InventedReport.body("乙镇", isSample: true))
        digest.textKind = .digest
        let portal = try InventedPortal([InventedReport.body(reports), InventedReport.body([digest])], language: "en")
        let chinese = try InventedPortal([]).theme.words
        let english = portal.theme.words
        // What the form, the names of bodies, the settings and the English catalogue itself call by Chinese names.
        var names = WordKey.allCases.reduce(into: Set<String>()) { $0.formUnion(Self.runs(english[$1])) }
        for cell in CellRegistry.all {
            for label in [cell.rowLabel, cell.columnLabel, cell.groupLabel ?? ""] { names.formUnion(Self.runs(label)) }
        }
        for label in Applicant.allCases.map(\.label) + DisputeBlock.allCases.map(\.label) {
            names.formUnion(Self.runs(label))
        }
        for kind in [BodyKind.town, .subdistrict] { names.formUnion(Self.runs(kind.label)) }
        // Titles of reports are names too, wherever they stand.
        for report in reports + [digest] { names.formUnion(Self.runs(report.title)) }
        for datum in portal.settings.owner.all { names.formUnion(Self.runs(datum.text)) }
        let interface = WordKey.allCases.reduce(into: Set<String>()) {
            $0.formUnion(Self.runs(chinese[$1]))
        }.subtracting(names)
        #expect(interface.count > 400)
        let pages = portal.files.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 30)
        for (path, page) in pages {
            let left = Self.runs(Self.english(page)).intersection(interface)
            #expect(left.sorted() == [], "\(path)")
        }
    }

    @Test func whatIsQuotedIsMarkedAsChinese() throws {
        let files = try InventedPortal([InventedReport.body([InventedReport.report(2024)])], language: "en").files
        let page = try #require(files[PagesEveryCellTests.address])
        #expect(page.contains("<h1 lang=\"zh-CN\">甲镇2024年政府信息公开工作年度报告（虚构）</h1>"))
        #expect(page.contains("<p lang=\"zh-CN\">本段为虚构文字。</p>"))
        #expect(page.contains("<h2 lang=\"zh-CN\">一、总体情况</h2>"))
        #expect(!Self.english(page).contains("本段为虚构文字"))
        let chinese = try #require(
            try InventedPortal([InventedReport.body([InventedReport.report(2024)])]).files[PagesEveryCellTests.address])
        #expect(chinese.contains("<p>本段为虚构文字。</p>"))
    }
}
