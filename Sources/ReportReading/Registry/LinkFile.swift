package import Diagnostics
package import ReportModel

/// The answers of addresses (链接状态): `links.csv` in the site folder, one row for each address somebody has asked for.
///
/// The first row names the columns, all three in any order: `address` 网址, `state` 状态 (an HTTP status such as `404`, or `ok`, `gone`,
/// `unclear`), `checked` 检查日期 (`YYYY-MM-DD`). Of several rows for an address the latest counts. A webmaster's link checker makes it.
package enum LinkFile {
    package static let fileName = "links.csv"
    package static let columns = ["address", "state", "checked"]

    /// More bytes than a million addresses have.
    private static let sizeLimit = 128 << 20

    /// Reads the file of a site folder; `nil` where there is none, or with an error.
    ///
    /// - Complexity: O(bytes).
    package static func load(site folder: String) -> (LinkStates?, [Diagnostic]) {
        let path = folder.hasSuffix("/") ? folder + fileName : "\(folder)/\(fileName)"
        guard (try? FileAccess.identity(of: path)) != nil else { return (nil, []) }
        do throws(SystemFailure) {
            return parse(try FileAccess.read(path, limit: sizeLimit), file: path)
        } catch {
            return (
                nil,
                [
                    fault(
                        SourceLocation(file: path),
                        Wording(zh: "无法读取：\(error.reason)", en: "cannot be read: \(error.reason)"))
                ]
            )
        }
    }

    /// Reads the bytes of a file.
    package static func parse(_ bytes: [UInt8], file: String) -> (LinkStates?, [Diagnostic]) {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let start = SourceLocation(file: file, line: 1, column: 1)
        guard let text = String(validating: content, as: UTF8.self) else {
            return (nil, [fault(start, Wording(zh: "不是 UTF-8 编码", en: "the file is not in UTF-8"))])
        }
        let source = RegistryRows(text, file: file)
        var faults = source.diagnostics.map { fault($0.location ?? start, $0.message) }
        let header = source.rows.first?.map(\.text) ?? []
        guard header.sorted() == columns.sorted() else {
            let list = columns.joined(separator: ",")
            faults.append(
                fault(
                    start, Wording(zh: "列名应为 \(list)", en: "the columns have to be \(list)"),
                    Wording(zh: "第一行写 \(list)", en: "write \(list) into the first row")))
            return (nil, faults)
        }
        var answers: [String: LinkStates.Answer] = [:]
        for row in source.rows.dropFirst() {
            guard row.count == header.count else {
                faults.append(
                    fault(
                        row[0].location,
                        Wording(
                            zh: "这一行有 \(row.count) 个字段，应为 \(header.count) 个",
                            en: "the row has \(row.count) fields, not \(header.count)")))
                continue
            }
            let fields = Dictionary(uniqueKeysWithValues: zip(header, row))
            guard let address = fields["address"], let word = fields["state"], let checked = fields["checked"] else {
                continue
            }
            guard let state = state(word.text) else {
                faults.append(
                    fault(
                        word.location,
                        Wording(zh: "状态“\(word.text)”无效", en: "“\(word.text)” is no state"),
                        Wording(
                            zh: "填写 HTTP 状态码（100—599），或 ok、gone、unclear",
                            en: "write an HTTP status (100 to 599), or ok, gone or unclear")))
                continue
            }
            guard let day = day(checked.text) else {
                faults.append(
                    fault(
                        checked.location,
                        Wording(zh: "日期“\(checked.text)”无效", en: "“\(checked.text)” is no day"),
                        Wording(zh: "写成 2025-06-30 的样子", en: "write it as 2025-06-30")))
                continue
            }
            if let known = answers[address.text], known.day > day { continue }
            answers[address.text] = .init(state: state, word: word.text, day: day)
        }
        return (faults.isEmpty ? LinkStates(answers) : nil, faults.sorted())
    }

    private static func state(_ word: String) -> LinkStates.State? {
        switch word {
        case "ok": return .there
        case "gone": return .gone
        case "unclear": return .unclear
        default: break
        }
        guard word.utf8.count == 3, let status = Int(word), (100...599).contains(status) else { return nil }
        // A refusal (401, 403), a fault or no answer may be meant for machines only.
        return switch status {
        case 200...399: .there
        case 404, 410: .gone
        default: .unclear
        }
    }

    private static func day(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { Int($0) }
        return numbers.count == 3 ? CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
    }

    private static func fault(
        _ location: SourceLocation, _ message: Wording, _ advice: Wording? = nil
    ) -> Diagnostic {
        Diagnostic(rule: RegistryRule.links, severity: .error, at: location, message, advice: advice)
    }
}
