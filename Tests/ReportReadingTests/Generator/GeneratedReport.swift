import ReportModel

@testable import ReportReading

/// A report made from a number: any figures that keep the identities, any irregularities, in one layout.
struct GeneratedReport: CustomStringConvertible, Sendable {
    let layout: GeneratedLayout
    let seed: UInt64
    var forms: [StatutoryTable: FormGeneration]
    var noises: [LayoutNoise]
    var values: [CellID: String]

    func form(of table: StatutoryTable) -> FormGeneration { forms[table] ?? .form2021 }

    /// Draws the report of a number; the same in every run.
    init(_ layout: GeneratedLayout, seed: UInt64) {
        self.layout = layout
        self.seed = seed
        var dice = MutationTests.Dice(state: seed &* 0x9E37_79B9 &+ 17)
        let form: FormGeneration = Bool.random(using: &dice) ? .form2021 : .form2019
        forms = [.proactive: form, .requests: form, .disputes: form]
        // Offices have put a new table 2 above an old table 3.
        if case .text = layout, form == .form2019, Int.random(in: 0..<6, using: &dice) == 0 {
            forms[.proactive] = .form2021
        }
        let kind = LayoutFigures.allCases[Int.random(in: 0..<LayoutFigures.allCases.count, using: &dice)]
        values = kind.all(of: form, &dice)
        if forms[.proactive] != form {
            values.merge(kind.all(of: .form2021, &dice).filter { $0.key.definition.table == .proactive }) { $1 }
        }
        noises = []
        for _ in 0..<Int.random(in: 0...layout.mostNoises, using: &dice) {
            let noise = layout.noises[Int.random(in: 0..<layout.noises.count, using: &dice)]
            // A table has one column of remarks, empty or filled, and a document one kind of page.
            let alike = LayoutNoise.exclusive.first { $0.contains(noise) } ?? [noise]
            if alike.isDisjoint(with: noises) { noises.append(noise) }
        }
    }

    /// A Boolean value indicating whether figures are lost with its irregularities, so that only wrong ones count.
    var losesFigures: Bool { noises.contains { layout.losesFigures(with: $0) } }

    var bytes: [UInt8] { layout.file(self).bytes }

    /// What the reader makes of it, cell by cell.
    var tally: LayoutTally { tally { $0 } }

    /// What a reader makes of it that takes the document for another one.
    func tally(misreading: ([UInt8]) -> [UInt8]) -> LayoutTally {
        let (bytes, expected) = layout.file(self)
        let path = "样例省/样例市/样例县/甲镇/a.\(layout.format.rawValue)"
        let result = ReportReader().read(
            ContentEntry(path: path, filePath: path, format: layout.format), bytes: misreading(bytes))
        return LayoutTally(expected, result, kind: noises.map(\.rawValue).joined(separator: "+"))
    }

    /// The smallest report that is read wrong as this one is, with its cells and, where it is text, itself.
    func failure(_ tally: (GeneratedReport) -> LayoutTally) -> (smallest: GeneratedReport, words: String) {
        let smallest = shrunk { !tally($0).isTruthful }
        let found = tally(smallest)
        let document = layout.format.isPlain ? String(decoding: smallest.bytes, as: UTF8.self) : ""
        return (
            smallest, "\(smallest): wrong \(found.wrong.prefix(5)), invented \(found.invented.prefix(5))\n\(document)"
        )
    }

    var description: String {
        let forms = StatutoryTable.allCases.map { form(of: $0).rawValue }.joined(separator: "/")
        return "\(layout.name.en), seed \(seed), forms \(forms), \(noises.map(\.rawValue).joined(separator: " + "))"
    }

    // MARK: Shrinking

    /// The smallest report that still fails, reached by leaving out one thing after the other.
    ///
    /// - Complexity: reads as many documents as there are things to leave out, twice.
    func shrunk(while fails: (GeneratedReport) -> Bool) -> GeneratedReport {
        var smallest = self
        var isShrinking = true
        while isShrinking {
            isShrinking = false
            for candidate in smallest.smaller where fails(candidate) {
                smallest = candidate
                isShrinking = true
                break
            }
        }
        return smallest
    }

    /// The same report with one thing less: an irregularity, half of the figures, one figure.
    private var smaller: [GeneratedReport] {
        var candidates: [GeneratedReport] = noises.indices.map { index in
            var copy = self
            copy.noises.remove(at: index)
            return copy
        }
        let ids = values.keys.filter { values[$0] != "0" }.sorted()
        for part in [ids.prefix(ids.count / 2), ids.suffix(ids.count / 2)] where ids.count > 8 {
            candidates.append(zeroed(Array(part)))
        }
        if ids.count <= 8 { candidates += ids.map { zeroed([$0]) } }
        return candidates
    }

    private func zeroed(_ ids: [CellID]) -> GeneratedReport {
        var copy = self
        for id in ids { copy.values[id] = "0" }
        return copy
    }
}
