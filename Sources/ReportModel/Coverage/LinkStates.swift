/// What somebody who asked them says of addresses (`Site/links.csv`): sitegen itself asks nobody.
package struct LinkStates: Sendable, Hashable {
    /// What came of asking for an address.
    package enum State: Sendable, Hashable {
        /// The page was there: an HTTP status from 200 to 399.
        case there
        /// The page is gone: 404 or 410.
        case gone
        /// No answer that says either: refused, too busy, no connection.
        case unclear
    }

    /// The answer for an address, and the day it was given.
    package struct Answer: Sendable, Hashable {
        package let state: State
        /// The answer as it was written: `404`, `gone`.
        package let word: String
        package let day: CalendarDay

        package init(state: State, word: String, day: CalendarDay) {
            (self.state, self.word, self.day) = (state, word, day)
        }
    }

    private let answers: [String: Answer]

    package init(_ answers: [String: Answer]) { self.answers = answers }

    package subscript(address: String) -> Answer? { answers[address] }
}
