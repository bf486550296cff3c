/// Figures beside the label of a group of table 3, such as （三）不予公开: a row the form does not have, printed as a subtotal (小计).
///
/// No cell of the form and part of no sum; kept so that it can be compared with its parts.
package struct GroupSubtotal: Sendable, Codable, Hashable {
    package let group: RequestRow.Group
    /// One for each column, in the order of `Applicant`.
    package let cells: [Cell]

    package init(group: RequestRow.Group, cells: [Cell]) {
        self.group = group
        self.cells = cells
    }
}
