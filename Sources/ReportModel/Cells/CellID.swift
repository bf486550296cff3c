/// The address of one cell of the statutory form, in either generation.
///
/// A small number into the registry: 10 + 22 cells of table 2, 26 × 7 of table 3 (the 2019 form's single row
/// 其他处理 included), 15 of table 4. The written form is `name`, such as `t3.granted.total`.
package struct CellID: Sendable, Codable, Hashable, Comparable {
    /// The position in `CellRegistry.all`.
    package let index: UInt8

    package static func < (left: CellID, right: CellID) -> Bool { left.index < right.index }

    init(index: Int) { self.index = UInt8(index) }

    /// The cell of table 3 in the given row and column.
    package static func requests(_ row: RequestRow, _ applicant: Applicant) -> CellID {
        CellID(index: CellRegistry.requestsStart + row.rawValue * Applicant.allCases.count + applicant.rawValue)
    }

    /// The cell of table 4 in the given block and column.
    package static func disputes(_ block: DisputeBlock, _ result: DisputeResult) -> CellID {
        CellID(index: CellRegistry.disputesStart + block.rawValue * DisputeResult.allCases.count + result.rawValue)
    }

    /// The cell with the given written form, such as `t2.penalty.decisions`; `nil` if the form has no such cell.
    package init?(_ name: String) {
        guard let id = CellRegistry.idsByName[name] else { return nil }
        self = id
    }

    package var definition: CellDefinition { CellRegistry.all[Int(index)] }
    package var name: String { definition.name }
}

extension CellID: CustomStringConvertible {
    package var description: String { name }
}
