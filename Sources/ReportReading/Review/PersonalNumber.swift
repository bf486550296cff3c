import ReportModel

/// A number that says who somebody is, what card they hold or how to ring them (NA-10).
struct PersonalNumber: Hashable {
    enum Kind: Hashable {
        /// 公民身份号码.
        case identity
        /// 银行卡号.
        case bankCard
        /// 手机号码 of a private person.
        case mobile
        /// 手机号码 given as that of an office.
        case officeMobile
    }

    let kind: Kind
    let pieces: [DigitPiece]

    /// The place of its first digit.
    let place: SourcePlace

    /// All personal numbers of a document, in the order they stand.
    ///
    /// Digits count in full width and half width, in one piece, parted by blanks or hyphens, and broken over two lines. Figures of a
    /// table are not put together: a row has more of them than a number has parts.
    ///
    /// - Complexity: O(bytes).
    static func all(in source: SourceDocument) -> [PersonalNumber] {
        let pieces = DigitPiece.all(in: source)
        var numbers: [PersonalNumber] = []
        var index = 0
        while index < pieces.count {
            guard let (kind, count) = kind(at: index, pieces, source) else {
                index += 1
                continue
            }
            numbers.append(
                PersonalNumber(
                    kind: kind, pieces: Array(pieces[index..<(index + count)]), place: pieces[index].place))
            index += count
        }
        return numbers
    }

    /// The number with its ends only: at most two characters in front and two behind.
    var masked: String {
        let text = Array(pieces.map(\.text).joined().utf8)
        let stars = [UInt8](repeating: UInt8(ascii: "*"), count: max(0, text.count - 4))
        return String(decoding: text.prefix(2) + stars + text.suffix(2), as: UTF8.self)
    }

    private static func kind(at index: Int, _ pieces: [DigitPiece], _ source: SourceDocument) -> (Kind, Int)? {
        // Most pieces are figures of a table; only what can begin a long number is looked at.
        guard pieces[index].gap == .other || pieces[index].count >= 2 else { return nil }
        for end in ends(from: index, pieces) {
            let slice = pieces[index...end]
            let context = NumberContext(slice, in: source, fallback: pieces[index])
            if let kind = kind(of: slice, context, isWhole: isWhole(index...end, pieces)) { return (kind, slice.count) }
        }
        return nil
    }

    /// The last pieces of what may be one number beginning at an index, the shortest first.
    private static func ends(from index: Int, _ pieces: [DigitPiece]) -> [Int] {
        var ends: [Int] = []
        var total = 0
        for end in index..<min(index + 18, pieces.count) {
            if end > index {
                if pieces[end].gap == .other || pieces[end - 1].endsInX { break }
                // Over the end of a line a number goes in two parts, not in cells.
                if pieces[index...end].dropFirst().contains(where: { $0.gap == .lineBreak }), end > index + 1 { break }
            }
            total += pieces[end].count
            if total > 19 { break }
            if total >= 11 { ends.append(end) }
        }
        return ends
    }

    /// A Boolean value indicating whether no digits stand next to the pieces that could belong to them.
    private static func isWhole(_ range: ClosedRange<Int>, _ pieces: [DigitPiece]) -> Bool {
        let before = pieces[range.lowerBound].gap
        let after = range.upperBound + 1 < pieces.count ? pieces[range.upperBound + 1].gap : .other
        return (before == .other || before == .lineBreak) && (after == .other || after == .lineBreak)
    }

    private static func kind(
        of pieces: ArraySlice<DigitPiece>, _ context: NumberContext, isWhole: Bool
    ) -> Kind? {
        let sizes = pieces.map(\.count)
        let total = sizes.reduce(0, +)
        // One digit a piece is a number only if there are no other digits about, as in the cells of a row.
        if total == 18, pieces.count <= 6 || isWhole, let birthday = IdentityNumber.birthday(pieces) {
            // What names itself a record and holds a day of these years holds the day of a document.
            return context.isNamedAsRecord && birthday.year >= 2000 ? nil : .identity
        }
        if pieces.contains(where: \.endsInX) { return nil }
        if (16...19).contains(total), isInGroups(sizes, least: 3), pieces.count == 1 || isWhole,
            BankCard.isValid(pieces.flatMap(\.digits)), !context.isNamedAsRecord, !context.isPartOfCode,
            !context.isAmount
        {
            return .bankCard
        }
        return mobile(pieces, sizes, total, context, isWhole: isWhole)
    }

    private static func mobile(
        _ pieces: ArraySlice<DigitPiece>, _ sizes: [Int], _ total: Int, _ context: NumberContext, isWhole: Bool
    ) -> Kind? {
        var digits = pieces.flatMap(\.digits)
        // The country in front: +86, 86, 0086.
        if total == 13, digits.starts(with: [8, 6]) { digits.removeFirst(2) }
        if total == 15, digits.starts(with: [0, 0, 8, 6]) { digits.removeFirst(4) }
        guard digits.count == 11, digits[0] == 1, digits[1] >= 3 else { return nil }
        if pieces.count > 1 {
            guard isWhole, isInGroups(sizes, least: 2) else { return nil }
            // Three figures of a row may have as many digits; words have to say that it is a telephone.
            let isHyphened = pieces.dropFirst().allSatisfy { $0.gap == .hyphen }
            guard isHyphened || context.speaksOfTelephone else { return nil }
        }
        guard !context.isNamedAsRecord, !context.isPartOfCode, !context.isAmount else { return nil }
        return context.isOfOffice ? .officeMobile : .mobile
    }

    /// A Boolean value indicating whether every part but the last is long enough to be a group of a number people part.
    private static func isInGroups(_ sizes: [Int], least: Int) -> Bool {
        sizes.count <= 5 && sizes.dropLast().allSatisfy { $0 >= least }
    }
}
