import ReportModel
import SearchIndexing

/// The figures readers can compare reports by on the search page, in the order they are offered.
///
/// Only what a report prints: no sums of ours. A blank, a dash, words, what could not be read and what the report's form does not
/// have are no figures, and no comparison finds them.
enum SearchFigure: String, CaseIterable {
    case requests, carriedIn = "carried_in", granted, partial, outcomes, carriedOut = "carried_out"
    case licences, penalties, coercions, fees
    case documentsIssued = "documents_issued", documentsInForce = "documents_in_force"
    case reviews, suitsDirect = "suits_direct", suitsAfterReview = "suits_after_review"

    /// The cells that state the figure: of the forms, each report has one at most.
    private var cells: [CellID] {
        let names: [String] =
            switch self {
            case .requests: ["t3.new_received.total"]
            case .carriedIn: ["t3.carried_in.total"]
            case .granted: ["t3.granted.total"]
            case .partial: ["t3.partial.total"]
            case .outcomes: ["t3.result_total.total"]
            case .carriedOut: ["t3.carried_out.total"]
            case .licences: ["t2.license.decisions", "t2_2019.license.decisions"]
            case .penalties: ["t2.penalty.decisions", "t2_2019.penalty.decisions"]
            case .coercions: ["t2.coercion.decisions", "t2_2019.coercion.decisions"]
            case .fees: ["t2.admin_fee.amount_wan"]
            case .documentsIssued: ["t2.normative_doc.issued"]
            case .documentsInForce: ["t2.normative_doc.in_force"]
            case .reviews: ["t4.review.total"]
            case .suitsDirect: ["t4.suit_direct.total"]
            case .suitsAfterReview: ["t4.suit_after_review.total"]
            }
        return names.compactMap(CellID.init)
    }

    /// The word of the theme it is offered by.
    var word: String { "find_figure_" + rawValue }

    /// The published figure; `nil` where the report states none, or two of them.
    func value(in table: CellTable) -> SearchDocument.Figure? {
        let values = cells.compactMap(table.number)
        guard values.count == 1, let value = ExactFigure(values[0].description) else { return nil }
        return SearchDocument.Figure(rawValue, value)
    }
}
