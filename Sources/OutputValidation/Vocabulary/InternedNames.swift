/// Leads from the address of a name to its number in the vocabulary.
///
/// libxml2 keeps every name once for the life of a parser, so that a name can be recognised by its address, without
/// comparing characters. Valid for one parser only. The buffers belong to the one who makes the value; see `free`.
struct InternedNames {
    /// Stands for a name the vocabulary does not have.
    static let unknown: Int16 = -1

    private static let capacity = 1024
    private let keys: UnsafeMutablePointer<UnsafePointer<UInt8>?>
    private let numbers: UnsafeMutablePointer<Int16>
    private let vocabulary: [String: Int16]
    private var count = 0

    init(_ vocabulary: [String: Int16]) {
        self.vocabulary = vocabulary
        keys = .allocate(capacity: Self.capacity)
        keys.initialize(repeating: nil, count: Self.capacity)
        numbers = .allocate(capacity: Self.capacity)
        numbers.initialize(repeating: Self.unknown, count: Self.capacity)
    }

    func free() {
        keys.deallocate()
        numbers.deallocate()
    }

    mutating func number(of name: UnsafePointer<UInt8>) -> Int16 {
        var place = Int(truncatingIfNeeded: (UInt(bitPattern: name) &* 0x9e37_79b9_7f4a_7c15) >> 54)
        while let key = keys[place] {
            if key == name { return numbers[place] }
            place = (place + 1) & (Self.capacity - 1)
        }
        let number = vocabulary[String(cString: name)] ?? Self.unknown
        // A page full of invented names must not fill the table: half of it is always free.
        if count < Self.capacity / 2 {
            keys[place] = name
            numbers[place] = number
            count += 1
        }
        return number
    }
}
