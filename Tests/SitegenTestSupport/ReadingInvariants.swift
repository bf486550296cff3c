import Diagnostics
import ReportModel
package import ReportReading

/// What must hold of everything the reader returns, whatever the bytes were.
///
/// The fuzzer and the tests ask the same questions: a figure is never made up, never taken twice, and leads to its characters.
package enum ReadingInvariants {
    /// The invariants a result breaks, in words; empty if it keeps all.
    ///
    /// - Complexity: O(cells + findings), besides one sort of the places.
    package static func broken(by result: ReadingResult) -> [String] {
        var broken: [String] = []
        if result.status != .report, result.diagnostics.isEmpty { broken.append("\(result.status) without a reason") }
        guard let document = result.document else { return broken }
        var used: [(place: SourcePlace, id: CellID)] = []
        for definition in CellRegistry.all {
            let cell = document.cells[definition.id]
            if let reason = Self.fault(of: cell, document.source) { broken.append("\(definition.id): \(reason)") }
            if case .number = cell.state, let place = cell.place { used.append((place, definition.id)) }
        }
        used.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
        for (first, second) in zip(used, used.dropFirst()) where first.place.line == second.place.line {
            if first.place.column + first.place.length > second.place.column {
                broken.append("\(first.id) and \(second.id) take the same figure")
            }
        }
        for finding in result.findings {
            guard let place = finding.place else { continue }
            if place.line < 1 || place.line > max(1, document.source.lines.count) {
                broken.append("\(finding.rule) points to line \(place.line)")
            }
        }
        return broken
    }

    private static func fault(of cell: Cell, _ source: SourceDocument) -> String? {
        switch cell.state {
        case .absent: return cell.raw.isEmpty && cell.place == nil ? nil : "absent, and yet somewhere"
        case .blank: return cell.raw.isEmpty ? nil : "blank with characters"
        case .number, .dash, .text, .unreadable: break
        }
        guard let place = cell.place else { return "no place" }
        let line = source.line(place.line)
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        let from = place.column - 1
        guard from >= 0, place.length >= 0, from + place.length <= scalars.count else {
            return "place outside its line"
        }
        let printed = String(String.UnicodeScalarView(scalars.dropFirst(from).prefix(place.length)))
        if printed != cell.raw { return "place has “\(printed)”, the cell “\(cell.raw)”" }
        if case .number(let number) = cell.state, !number.description.utf8.allSatisfy({ isKnown($0, in: cell.raw) }) {
            return "\(number) is not in “\(cell.raw)”"
        }
        return nil
    }

    /// A Boolean value indicating whether a character of a figure stands in what was printed, in any of the spellings that are read.
    private static func isKnown(_ digit: UInt8, in raw: String) -> Bool {
        let spellings: [UInt8: String] = [
            UInt8(ascii: "0"): "0０Oo〇", UInt8(ascii: "1"): "1１lI", UInt8(ascii: "-"): "-－−—–", UInt8(ascii: "."): ".．",
        ]
        let own = String(UnicodeScalar(digit))
        let wide = UnicodeScalar(UInt32(digit) + 0xFEE0).map(String.init) ?? ""
        let allowed = (spellings[digit] ?? own + wide).unicodeScalars
        return raw.unicodeScalars.contains { allowed.contains($0) }
    }
}
