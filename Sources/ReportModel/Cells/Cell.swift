/// What stands in a cell of a published report.
///
/// Zero is a number; the five others are not zero.
package enum CellState: Sendable, Hashable {
    /// A figure, exact.
    case number(ExactDecimal)
    /// The cell is there and nothing is in it (未填).
    case blank
    /// A placeholder: `/`, `-`, `—`, `无`.
    case dash
    /// Words where the form expects a number.
    case text
    /// Something stands there, but which figure belongs to the cell cannot be said with certainty.
    case unreadable
    /// The row or column is not in the document.
    case absent

    /// The word of the state in every machine-readable output.
    package var word: String {
        switch self {
        case .number: "number"
        case .blank: "blank"
        case .dash: "dash"
        case .text: "text"
        case .unreadable: "unreadable"
        case .absent: "absent"
        }
    }
}

/// One cell as read: its state, the characters it was read from, and where they stand.
package struct Cell: Sendable, Hashable {
    package let state: CellState
    /// The characters of the cell as they stand in the source, unchanged; empty for blank and absent cells.
    package let raw: String
    /// Where the cell stands in the source; for a blank, where it would stand.
    ///
    /// `nil` if absent.
    package let place: SourcePlace?

    package init(state: CellState, raw: String, place: SourcePlace?) {
        self.state = state
        self.raw = raw
        self.place = place
    }

    package static let absent = Cell(state: .absent, raw: "", place: nil)

    /// The figure, or `nil` for every other state.
    package var number: ExactDecimal? {
        if case .number(let value) = state { value } else { nil }
    }
}

/// A stretch of the source text: line, column and length.
package struct SourcePlace: Sendable, Codable, Hashable {
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted from 1 in Unicode scalar values.
    package let column: Int
    /// The length in Unicode scalar values; 0 for a blank.
    package let length: Int

    package init(line: Int, column: Int, length: Int) {
        self.line = line
        self.column = column
        self.length = length
    }
}

extension Cell: Codable {
    /// The state as a number, so that the 200 cells of a report are short.
    private enum CodingKeys: String, CodingKey { case state, number, raw, place }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try fields.decode(UInt8.self, forKey: .state)
        let number = try fields.decodeIfPresent(ExactDecimal.self, forKey: .number)
        guard let state = CellState(kind, number) else {
            throw DecodingError.dataCorruptedError(
                forKey: .state, in: fields, debugDescription: "no state of a cell has the number \(kind)")
        }
        self.init(
            state: state, raw: try fields.decode(String.self, forKey: .raw),
            place: try fields.decodeIfPresent(SourcePlace.self, forKey: .place))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(state.kind, forKey: .state)
        try fields.encodeIfPresent(number, forKey: .number)
        try fields.encode(raw, forKey: .raw)
        try fields.encodeIfPresent(place, forKey: .place)
    }
}

extension CellState {
    fileprivate var kind: UInt8 {
        switch self {
        case .number: 0
        case .blank: 1
        case .dash: 2
        case .text: 3
        case .unreadable: 4
        case .absent: 5
        }
    }

    /// The state of a kind; only a figure has a number, and it always has one.
    fileprivate init?(_ kind: UInt8, _ number: ExactDecimal?) {
        switch (kind, number) {
        case (0, let number?): self = .number(number)
        case (1, nil): self = .blank
        case (2, nil): self = .dash
        case (3, nil): self = .text
        case (4, nil): self = .unreadable
        case (5, nil): self = .absent
        default: return nil
        }
    }
}
