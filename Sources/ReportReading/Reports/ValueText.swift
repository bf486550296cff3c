import ReportModel

/// The characters of a cell as the value they state.
struct ValueText: Hashable {
    /// What had to be normalised before the characters were a number; each is a finding for information.
    enum Note: String, Hashable, CaseIterable {
        case fullWidth, thousands, unit, plusSign, letters
    }

    let state: CellState
    let notes: Set<Note>

    /// Reads a trimmed cell.
    ///
    /// A number is a number only as a whole: sign, digits, one decimal point, thousands marks in groups of three, and for a
    /// count or an amount the unit the form has anyway. Everything else is words.
    /// - Parameter unit: what the cell counts; `nil` where it is not known yet
    init(_ bytes: ArraySlice<UInt8>, unit: CellUnit?) {
        guard !bytes.isEmpty else {
            self.init(state: .blank)
            return
        }
        // Nearly every figure is digits and nothing else.
        if bytes.count <= 18, bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
            self.init(state: .number(ExactDecimal(significand: bytes.reduce(0) { $0 * 10 + Int64($1 - 0x30) })))
            return
        }
        var notes: Set<Note> = []
        var text: [UInt32] = []
        text.reserveCapacity(bytes.count)
        var cursor = ScalarCursor(Array(bytes), 0..<bytes.count)
        while !cursor.isAtEnd {
            let scalar = cursor.current.scalar
            let narrowed = CharacterSort.narrowed(scalar)
            if narrowed != scalar, (0x30...0x39).contains(narrowed) { notes.insert(.fullWidth) }
            if !CharacterSort.isBlank(scalar) { text.append(narrowed) }
            cursor.advance()
        }
        if Self.isPlaceholder(text) {
            self.init(state: .dash)
            return
        }
        if let suffix = Self.unitSuffix(of: text, for: unit) {
            text.removeLast(suffix)
            notes.insert(.unit)
        }
        if text.first == 0x2B {
            text.removeFirst()
            if unit != .signedItems { notes.insert(.plusSign) }
        }
        // U+2212 is the minus sign proper.
        if text.first == 0x2212 { text[0] = 0x2D }
        Self.replaceLetters(&text, &notes)
        // A blank inside digits is two figures or a damaged one, never one figure.
        guard let digits = Self.withoutThousands(text, &notes), let number = ExactDecimal(digits),
            text.count == bytes.count || !Self.hasInnerBlank(bytes)
        else {
            // U+FFFD stands for what could not be decoded, or for what is missing where the file ends. Digits parted by a blank are no
            // words either.
            let isDamaged = text.contains(0xFFFD) || text.allSatisfy { (0x30...0x39).contains($0) }
            self.init(state: isDamaged ? .unreadable : .text)
            return
        }
        self.init(state: .number(number), notes: notes)
    }

    private init(state: CellState, notes: Set<Note> = []) {
        self.state = state
        self.notes = notes
    }

    /// A Boolean value indicating whether the characters are a figure or a placeholder, not words.
    var isValueLike: Bool {
        switch state {
        case .number, .dash: true
        default: false
        }
    }

    /// A Boolean value indicating whether the characters stand among the figures of a row: a figure, a placeholder, or the end of a
    /// figure whose beginning stands elsewhere, as `.092` does.
    ///
    /// - Parameter bytes: the characters the value was read from
    func isAmongFigures(_ bytes: ArraySlice<UInt8>) -> Bool { isValueLike || Self.isFragment(bytes) }

    private static func isFragment(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, first == UInt8(ascii: ".") || first == UInt8(ascii: ","), bytes.count > 1 else {
            return false
        }
        return bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The figure; `nil` for every other state.
    var number: ExactDecimal? { if case .number(let number) = state { number } else { nil } }

    private static let placeholders: Set<[UInt32]> = Set(
        ["/", "-", "--", "—", "——", "–", "―", "\\", "无", "／", "─", "一一"].map {
            $0.unicodeScalars.map { CharacterSort.narrowed($0.value) }
        }
    )

    private static func isPlaceholder(_ text: [UInt32]) -> Bool { text.count <= 2 && placeholders.contains(text) }

    private static let counts = ["件", "项", "个", "条", "宗", "份", "起"].map { $0.unicodeScalars.map(\.value) }
    private static let tenThousandYuan = [Array("万元".unicodeScalars.map(\.value))]
    private static let money = tenThousandYuan + [Array("元".unicodeScalars.map(\.value))]

    /// The length of the unit behind a figure, where it is the unit the cell counts anyway.
    private static func unitSuffix(of text: [UInt32], for unit: CellUnit?) -> Int? {
        let units =
            switch unit {
            case .tenThousandYuan: tenThousandYuan
            case .money: money
            case .items, .signedItems: counts
            case nil: counts + money
            }
        guard text.count > 1, text.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        for scalars in units {
            if text.count > scalars.count, text.suffix(scalars.count).elementsEqual(scalars),
                (0x30...0x39).contains(text[text.count - scalars.count - 1])
            {
                return scalars.count
            }
        }
        return nil
    }

    /// Letters that optical recognition leaves for 0 and 1, in a cell that holds nothing but them and digits.
    private static func replaceLetters(_ text: inout [UInt32], _ notes: inout Set<Note>) {
        func digit(_ scalar: UInt32) -> UInt32? {
            switch scalar {
            case 0x4F, 0x6F: 0x30
            case 0x6C, 0x49: 0x31
            default: nil
            }
        }
        guard text.allSatisfy({ digit($0) != nil || (0x30...0x39).contains($0) }),
            text.contains(where: { digit($0) != nil })
        else { return }
        text = text.map { digit($0) ?? $0 }
        notes.insert(.letters)
    }

    /// The digits as ASCII without thousands marks; `nil` if marks do not part groups of three.
    private static func withoutThousands(_ text: [UInt32], _ notes: inout Set<Note>) -> [UInt8]? {
        guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
        let ascii = text.map { UInt8($0) }
        guard ascii.contains(UInt8(ascii: ",")) else { return ascii }
        let whole = ascii.prefix { $0 != UInt8(ascii: ".") }
        let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let first = groups[0].drop { $0 == UInt8(ascii: "-") }
        guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        notes.insert(.thousands)
        return ascii.filter { $0 != UInt8(ascii: ",") }
    }

    private static func hasInnerBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        var cursor = ScalarCursor(Array(bytes), 0..<bytes.count)
        var sawText = false
        var sawBlank = false
        while !cursor.isAtEnd {
            if CharacterSort.isBlank(cursor.current.scalar) {
                sawBlank = sawText
            } else {
                if sawBlank { return true }
                sawText = true
            }
            cursor.advance()
        }
        return false
    }
}
