import Foundation
import SitegenTestSupport
import Testing

@testable import SitePublishing

/// A small portal of its own that is edited at random and built with memory and without.
final class EditedPortal {
    let folder: TemporaryFolder
    /// Bodies whose pages were taken over so far.
    private(set) var savedBodies = 0
    private var random: SplitMix
    private var serial = 0

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    init(seed: UInt64) throws {
        folder = try TemporaryFolder()
        random = SplitMix(state: seed)
        let files = FileManager.default
        for part in ["Site", "Themes"] { try files.copyItem(atPath: "\(Self.root)/\(part)", toPath: folder.path(part)) }
        for part in ["样例省", "山西省", "河北省"] {
            try files.createDirectory(atPath: folder.path("Content"), withIntermediateDirectories: true)
            try files.copyItem(atPath: "\(Self.root)/Content/\(part)", toPath: folder.path("Content/\(part)"))
        }
    }

    func build(fresh: Bool, output: String = "site") async throws -> BuildReport {
        try await PortalBuild(
            BuildOptions(
                content: folder.path("Content"), site: folder.path("Site"), theme: folder.path("Themes/default"),
                output: folder.path(output), jobs: 2, isFresh: fresh)
        ).run()
    }

    /// Builds with memory into one folder and without into another, and expects the same of both.
    ///
    /// - Returns: Whether the site was published; if not, what a repair can take back is in the way.
    @discardableResult
    func expectSameAsFresh(_ what: String) async throws -> Bool {
        let (remembering, fresh) = (try await build(fresh: false), try await build(fresh: true, output: "fresh"))
        savedBodies += fresh.renderedBodies - remembering.renderedBodies
        #expect(remembering.isPublished == fresh.isPublished, "\(what)")
        #expect(remembering.diagnostics == fresh.diagnostics, "\(what)")
        let names = (folder.files(in: "site"), folder.files(in: "fresh"))
        #expect(names.0 == names.1, "\(what)")
        let different = names.1.filter {
            FileManager.default.contents(atPath: folder.path("site/\($0)"))
                != FileManager.default.contents(atPath: folder.path("fresh/\($0)"))
        }
        #expect(different == [], "\(what)")
        return fresh.isPublished
    }

    /// Takes back what stops builds.
    func repair() throws {
        for file in folder.files(in: "Content")
        where file.hasSuffix("decisions.yml") || file.hasSuffix("corrections.yml") || file.contains("/其他/") {
            try FileManager.default.removeItem(atPath: folder.path("Content/\(file)"))
        }
    }

    func publishedFiles() -> [String] { folder.files(in: "site") }
    func published(_ path: String) -> String? { folder.text("site/\(path)") }

    func modificationTimes() throws -> [String: Date] {
        var times: [String: Date] = [:]
        for file in publishedFiles() {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("site/\(file)"))
            times[file] = attributes[.modificationDate] as? Date
        }
        return times
    }

    private var reports: [String] {
        folder.files(in: "Content").filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
    }

    private func pick(_ list: [String]) -> String? { list.isEmpty ? nil : list[random.below(list.count)] }

    /// Writes another number over a line or a table cell that holds nothing else.
    @discardableResult
    func changeFigure() throws -> String {
        guard let path = pick(reports), let text = folder.text("Content/\(path)") else { return "nothing" }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let numbers = lines.indices.filter {
            !lines[$0].isEmpty && lines[$0].utf8.allSatisfy { (48...57).contains($0) }
        }
        if numbers.isEmpty {
            lines.append("补记\(random.below(1_000))。")
        } else {
            lines[numbers[random.below(numbers.count)]] = String(random.below(60))
        }
        try folder.write("Content/\(path)", lines.joined(separator: "\n"))
        return "another figure in \(path)"
    }

    func randomEdit() throws -> String {
        serial += 1
        switch random.below(14) {
        case 0, 1, 2, 3: return try changeFigure()
        case 4: return try changeText()
        case 5: return try remove()
        case 6: return try copyReport()
        case 7: return try moveFolder()
        case 8: return try addDecision()
        case 9: return try addCorrection()
        case 10: return try changeSettings()
        case 11: return try changeTheme()
        case 12: return try breakReport()
        default: return "nothing"
        }
    }

    private func changeText() throws -> String {
        guard let path = pick(reports), let text = folder.text("Content/\(path)") else { return "nothing" }
        try folder.write("Content/\(path)", text + "\n样例镇另行公开第\(serial)号。\n")
        return "more text in \(path)"
    }

    private func remove() throws -> String {
        guard reports.count > 8, let path = pick(reports) else { return "nothing" }
        try FileManager.default.removeItem(atPath: folder.path("Content/\(path)"))
        return "removed \(path)"
    }

    /// The report of another year under a year that is free: a new report, and a copied text.
    private func copyReport() throws -> String {
        guard let path = pick(reports), let text = folder.text("Content/\(path)") else { return "nothing" }
        let place = URL(fileURLWithPath: path)
        let year = 2019 + random.below(7)
        let other = place.deletingLastPathComponent().relativePath + "/\(year).txt"
        guard folder.text("Content/\(other)") == nil else { return "nothing" }
        let old = place.deletingPathExtension().lastPathComponent
        try folder.write("Content/\(other)", text.replacingOccurrences(of: old, with: String(year)))
        return "\(path) copied to \(other)"
    }

    private func moveFolder() throws -> String {
        let folders = Set(reports.map { URL(fileURLWithPath: $0).deletingLastPathComponent().relativePath }).sorted()
        guard let place = pick(folders) else { return "nothing" }
        let new = URL(fileURLWithPath: place).deletingLastPathComponent().relativePath + "/第\(serial)镇"
        try FileManager.default.moveItem(
            atPath: folder.path("Content/\(place)"), toPath: folder.path("Content/\(new)"))
        return "\(place) renamed \(new)"
    }

    private func addDecision() throws -> String {
        guard let path = pick(reports) else { return "nothing" }
        let place = URL(fileURLWithPath: path)
        let file = "Content/" + place.deletingLastPathComponent().relativePath + "/decisions.yml"
        try folder.write(
            file,
            """
            \(place.lastPathComponent):
              - rule: ID-04
                kind: explained
                reason: 样例说明\(serial)
                by: 样例县办公室
                date: 2026-01-0\(1 + random.below(9))

            """)
        return "a decision about \(path)"
    }

    private func addCorrection() throws -> String {
        guard let path = pick(reports) else { return "nothing" }
        let place = URL(fileURLWithPath: path)
        let file = "Content/" + place.deletingLastPathComponent().relativePath + "/corrections.yml"
        try folder.write(
            file,
            """
            \(place.lastPathComponent):
              - cell: t3.new_received.natural_person
                published: \(random.below(3))
                corrected: \(random.below(9))
                reason: 样例更正\(serial)
                by: 样例县办公室
                date: 2026-02-0\(1 + random.below(9))

            """)
        return "a correction of \(path)"
    }

    private func changeSettings() throws -> String {
        let text = folder.text("Site/site.yml") ?? ""
        try folder.write("Site/site.yml", text + "\n# \(serial)\n")
        let notice = "Site/static/\(random.below(2) == 0 ? "notice" : "other").txt"
        try folder.write(notice, "\(serial)")
        return "settings and \(notice)"
    }

    private func changeTheme() throws -> String {
        let styles = folder.files(in: "Themes/default/assets").filter { $0.hasSuffix(".css") }
        guard let style = pick(styles), let text = folder.text("Themes/default/assets/\(style)") else {
            return "nothing"
        }
        try folder.write("Themes/default/assets/\(style)", text + "\n.sample-\(serial) { margin: 0 }\n")
        return "theme \(style)"
    }

    /// A report that stops the build, or one that is in order again.
    private func breakReport() throws -> String {
        let path = "Content/样例省/样例市/其他/2024.txt"
        if folder.text(path) == nil {
            try folder.write(path, "关于样例的通知\n")
            return "a file that is no report"
        }
        try FileManager.default.removeItem(atPath: folder.path(path))
        return "no file that is no report"
    }
}
