import ReportModel

/// What stands around a number: the words that say what it is.
struct NumberContext {
    private let source: SourceDocument
    private let first: DigitPiece
    private let last: DigitPiece

    init(_ pieces: ArraySlice<DigitPiece>, in source: SourceDocument, fallback: DigitPiece) {
        (self.source, first, last) = (source, pieces.first ?? fallback, pieces.last ?? fallback)
    }

    /// Names of numbers that are no person's: 索引号, 统一社会信用代码 and the like.
    private static let recordNames = [
        "索引号", "索引", "编号", "流水号", "序列号", "信用代码", "机构代码", "标识码", "备案号", "许可证号", "文号", "案号", "受理号", "回执号", "登记号", "条形码",
    ]
    /// Words in such a name that make it a person's after all: 身份证编号, 手机编号.
    private static let personalNames = ["身份", "证件", "居民", "公民", "卡", "账", "手机", "电话"]

    /// A Boolean value indicating whether the words directly in front name a record, not a person.
    var isNamedAsRecord: Bool {
        let label = wordsInFront
        return Self.recordNames.contains { label.hasSuffix($0) } && !Self.personalNames.contains { label.contains($0) }
    }

    /// A Boolean value indicating whether the number is part of an address or a code: an ASCII letter, `_`, `/`, `=`, `%` or `#`
    /// touches it.
    var isPartOfCode: Bool {
        let marks: [UInt8] = Array("_/=%#&?".utf8)
        func isCode(_ byte: UInt8?) -> Bool {
            guard let byte else { return false }
            let isLetter =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            return isLetter || marks.contains(byte)
        }
        return isCode(byte(before: first)) || isCode(byte(after: last))
    }

    /// A Boolean value indicating whether the number is an amount: digits with a point, a thousands mark, or 元 behind.
    var isAmount: Bool {
        let points: [UInt8] = Array(".,".utf8)
        if let byte = byte(before: first), points.contains(byte) { return true }
        let line = source.lines[last.place.line - 1]
        let rest = source.bytes[last.bytes.upperBound..<line.upperBound]
        if let point = rest.first, points.contains(point), let next = rest.dropFirst().first {
            if (0x30...0x39).contains(next) { return true }
        }
        let unblanked = rest.drop { $0 == 0x20 }
        return ["元", "万", "亿", "％"].contains { unblanked.starts(with: $0.utf8) }
    }

    /// A Boolean value indicating whether the sentence of the number speaks of a telephone.
    var speaksOfTelephone: Bool { ["电话", "手机", "联系", "号码", "热线", "Tel", "TEL"].contains { sentence.holds($0) } }

    /// A Boolean value indicating whether the number is how to reach an office.
    ///
    /// The sentence calls it a telephone, names no person, and an office or its address stands in the sentence or on a short line next
    /// to it. Anything less counts as the number of a private person.
    var isOfOffice: Bool {
        let sentence = sentence
        guard Self.telephones.contains(where: { sentence.holds($0) }),
            !Self.persons.contains(where: { sentence.holds($0) })
        else { return false }
        let neighbours = [first.place.line - 1, last.place.line + 1].map(shortLine)
        return ([sentence] + neighbours).contains { text in Self.offices.contains { text.contains($0) } }
    }

    private static let telephones = ["电话", "联系方式", "热线", "传真"]
    private static let offices = [
        "地址", "邮编", "邮政编码", "办公室", "党政办", "综合办", "公开办", "人民政府", "办事处", "便民服务", "服务中心", "服务大厅", "窗口", "值班室",
    ]
    private static let persons = [
        "手机", "联系人", "负责人", "姓名", "村民", "居民", "群众", "申请人", "当事人", "投诉人", "举报人", "本人", "户主", "身份", "先生", "女士", "同志", "某",
    ]

    // MARK: - Text

    /// The words that end directly in front of the number, up to 12 characters, marks and blanks between left out.
    ///
    /// Where the number begins its line, the end of the line before.
    private var wordsInFront: String {
        let line = source.lines[first.place.line - 1]
        let own = Self.tail(source.bytes[line.lowerBound..<first.bytes.lowerBound])
        if !own.isEmpty { return own }
        for number in stride(from: first.place.line - 1, through: max(1, first.place.line - 3), by: -1) {
            let text = Self.tail(source.line(number))
            if !text.isEmpty { return text }
        }
        return ""
    }

    /// The last 12 characters of a text that are not marks, blanks or 为 and 是 at its end.
    private static func tail(_ bytes: ArraySlice<UInt8>) -> String {
        var scalars = Array(String(decoding: bytes.suffix(96), as: UTF8.self).unicodeScalars)
        let marks = Set("：:|（(【[“\"是为　 \t,，*-".unicodeScalars)
        while let last = scalars.last, marks.contains(last) || CharacterSort.isBlank(last.value) {
            scalars.removeLast()
        }
        return String(String.UnicodeScalarView(scalars.suffix(12)))
    }

    /// The sentence the number stands in, on its own lines.
    private var sentence: String {
        let start = source.lines[first.place.line - 1].lowerBound
        let end = source.lines[last.place.line - 1].upperBound
        let marks = Set("。！？；;!?".unicodeScalars)
        let before = String(decoding: source.bytes[start..<first.bytes.lowerBound], as: UTF8.self).unicodeScalars
        let after = String(decoding: source.bytes[last.bytes.upperBound..<end], as: UTF8.self).unicodeScalars
        let head = before.suffix(while: { !marks.contains($0) })
        let tail = after.prefix { !marks.contains($0) }
        return String(head) + " " + String(tail)
    }

    /// A line of at most 80 characters; the empty text for longer ones, which are prose.
    private func shortLine(_ number: Int) -> String {
        let text = String(decoding: source.line(number), as: UTF8.self)
        return text.unicodeScalars.count <= 80 ? text : ""
    }

    private func byte(before piece: DigitPiece) -> UInt8? {
        let line = source.lines[piece.place.line - 1]
        return piece.bytes.lowerBound > line.lowerBound ? source.bytes[piece.bytes.lowerBound - 1] : nil
    }

    private func byte(after piece: DigitPiece) -> UInt8? {
        let line = source.lines[piece.place.line - 1]
        return piece.bytes.upperBound < line.upperBound ? source.bytes[piece.bytes.upperBound] : nil
    }
}

extension BidirectionalCollection {
    /// The end of the collection whose elements all satisfy a condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex {
            let before = index(before: start)
            guard condition(self[before]) else { break }
            start = before
        }
        return self[start...]
    }
}
