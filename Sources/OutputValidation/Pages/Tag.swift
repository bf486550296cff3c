/// The values of one start tag that the rules ask for, in fixed places so that nothing is allocated for a tag.
struct Tag {
    private let values: UnsafeMutablePointer<AttributeValue>
    private var present: UInt32 = 0
    /// The attributes the tag has, of those that belong to particular elements.
    private(set) var attributes = AttributeSet()

    init() {
        values = .allocate(capacity: AttributeSlot.allCases.count)
        values.initialize(repeating: .none, count: AttributeSlot.allCases.count)
    }

    func free() { values.deallocate() }

    mutating func clear() {
        present = 0
        attributes = AttributeSet()
    }

    mutating func set(_ traits: AttributeTraits, _ value: AttributeValue) {
        attributes.insert(Int(traits.bit))
        let slot = traits.slot
        guard slot != .none else { return }
        values[slot.rawValue] = value
        present |= 1 << UInt32(slot.rawValue)
    }

    func has(_ slot: AttributeSlot) -> Bool { present & (1 << UInt32(slot.rawValue)) != 0 }

    subscript(slot: AttributeSlot) -> AttributeValue? { has(slot) ? values[slot.rawValue] : nil }

    /// Has a name that is not its content: `aria-label`, `aria-labelledby`, `title`.
    var isNamed: Bool {
        if let value = self[.ariaLabel], !value.isBlank { return true }
        if let value = self[.ariaLabelledby], !value.isBlank { return true }
        if let value = self[.title], !value.isBlank { return true }
        return false
    }

    var isHidden: Bool { self[.ariaHidden]?.equals("true") ?? false }
}
