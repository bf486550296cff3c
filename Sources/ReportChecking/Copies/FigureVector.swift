package import ReportModel
import TextComparison

/// The figures of a report's tables other than 0, without totals, in the order of the form.
package struct FigureVector: Sendable, Hashable {
    package struct Figure: Sendable, Hashable {
        package let cell: CellID
        package let number: ExactDecimal
    }

    package let figures: [Figure]

    package init(_ report: AnnualReport) {
        figures = report.expectedCells.compactMap { cell in
            guard !cell.isTotal, let number = report.cells.number(cell), !number.isZero else { return nil }
            return Figure(cell: cell, number: number)
        }
    }

    /// A Boolean value indicating whether there are so many figures that two reports hardly have the same by chance.
    ///
    /// The catalogue asks for four; they have to make ten cases together, for 1, 1, 1 and 1 are common.
    package var isTelling: Bool {
        figures.count >= 4 && figures.compactMap(\.number.whole).reduce(0) { $0 &+ $1 } >= 10
    }

    /// What stays in memory: equal for equal vectors, and equal by chance in 1 of 2⁶⁴ cases.
    package struct Digest: Sendable, Codable, Hashable {
        package var hash: UInt64 = 0
        package var isTelling = false

        package init() {}
    }

    package var digest: Digest {
        var digest = Digest()
        digest.isTelling = isTelling
        for figure in figures {
            digest.hash = StableHash.mixed(digest.hash ^ UInt64(figure.cell.index))
            for byte in figure.number.description.utf8 { digest.hash = StableHash.mixed(digest.hash ^ UInt64(byte)) }
        }
        return digest
    }
}
