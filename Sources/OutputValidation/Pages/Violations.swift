import Diagnostics

/// One broken rule at one place of the page that is being read.
struct Violation {
    let rule: PageRule
    /// The byte of the page the violation was noticed at.
    let offset: Int
    let message: Wording
}

/// The violations of one page, in the order they are noticed.
struct Violations {
    /// More than this tells a maintainer nothing new: a broken template breaks the same way in every row.
    static let limit = 20

    private(set) var found: [Violation] = []
    private(set) var count = 0

    mutating func add(
        _ rule: PageRule, at offset: Int, zh: @autoclosure () -> String, en: @autoclosure () -> String
    ) {
        count += 1
        guard found.count < Self.limit else { return }
        found.append(Violation(rule: rule, offset: offset, message: Wording(zh: zh(), en: en())))
    }

    mutating func removeAll() {
        found.removeAll(keepingCapacity: true)
        count = 0
    }
}
