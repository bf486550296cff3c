import ReportModel

/// Reads address, postcode, telephone, fax and e-mail from the text of a report.
///
/// Order and separators are free; what does not have the shape of such a value (a postcode of five digits, an address without
/// @) is not taken over, nor are numbers of private mobile phones. The sentence itself stays in the text.
struct ContactReading {
    private(set) var contact = ContactData()

    private enum Item: Hashable, CaseIterable { case address, postcode, phone, fax, email }

    /// The labels, longer ones first, since the shorter stand in them.
    private static let labels: [(word: [Unicode.Scalar], item: Item)] = {
        let table: [(Item, [String])] = [
            (.address, ["联系地址", "通讯地址", "通信地址", "办公地址", "单位地址", "邮寄地址", "地址"]), (.postcode, ["邮政编码", "邮编"]),
            (.phone, ["联系电话", "咨询电话", "办公电话", "电话号码", "电话"]), (.fax, ["传真号码", "传真电话", "传真"]),
            (.email, ["电子邮箱", "电子邮件", "电子信箱", "邮箱地址", "邮箱", "E-mail", "e-mail", "Email", "email", "EMAIL", "E-MAIL"]),
        ]
        return table.flatMap { item, words in words.map { (Array($0.unicodeScalars), item) } }
    }()
    /// Words in front of 电话 that make it the number of something else.
    private static let otherPhones = ["投诉", "举报", "监督", "热线", "报警", "手机", "移动"].map { Array($0.unicodeScalars) }
    private static let stops = Set("，,；;。)）、（(\n".unicodeScalars)
    private static let hyphens = Set("-—–－―".unicodeScalars)

    /// - Complexity: O(scalars of the texts × labels).
    init(_ blocks: [TextBlock], of source: SourceDocument) {
        for block in blocks {
            let scalars = Array(block.text.unicodeScalars)
            var index = 0
            while index < scalars.count {
                guard let (word, item) = Self.label(scalars, at: index) else {
                    index += 1
                    continue
                }
                let start = index + word
                index = start
                guard let value = Self.value(item, scalars, behind: start) else { continue }
                if item == .phone, Self.isOther(scalars, before: start - word) { continue }
                keep(item, ContactData.Value(value, at: QuotedPlace.of(value, in: block, of: source)))
            }
        }
    }

    private mutating func keep(_ item: Item, _ value: ContactData.Value) {
        switch item {
        case .address: contact.address = contact.address ?? value
        case .postcode: contact.postcode = contact.postcode ?? value
        case .phone: contact.phone = contact.phone ?? value
        case .fax: contact.fax = contact.fax ?? value
        case .email: contact.email = contact.email ?? value
        }
    }

    private static func label(_ scalars: [Unicode.Scalar], at index: Int) -> (length: Int, item: Item)? {
        labels.first { scalars[index...].starts(with: $0.word) }.map { ($0.word.count, $0.item) }
    }

    private static func isOther(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        otherPhones.contains { index >= $0.count && scalars[(index - $0.count)..<index].elementsEqual($0) }
    }

    /// What stands behind a label, if it has the shape of the item.
    private static func value(_ item: Item, _ scalars: [Unicode.Scalar], behind start: Int) -> String? {
        var index = start
        var hasColon = false
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "：" || scalar == ":" {
                hasColon = true
            } else if !CharacterSort.isBlank(scalar.value), scalar != "为", scalar != "是" {
                break
            }
            index += 1
        }
        let rest = Array(scalars[index...])
        switch item {
        case .address: return hasColon ? address(rest) : nil
        case .postcode:
            let digits = rest.prefix(while: isDigit)
            return digits.count == 6 ? string(digits) : nil
        case .phone, .fax: return phone(rest)
        case .email: return email(rest)
        }
    }

    /// Up to the next mark or label.
    private static func address(_ scalars: [Unicode.Scalar]) -> String? {
        let end =
            scalars.indices.first { stops.contains(scalars[$0]) || label(scalars, at: $0) != nil } ?? scalars.count
        let text = Prose.cleaned(string(scalars[..<end]))
        return text.unicodeScalars.count >= 3 ? text : nil
    }

    /// `0830-7600001`, `(0830)7600001`, `7600001`, `400-000-0000`, with an extension behind it.
    ///
    /// Eleven digits that begin with 13 to 19 are a mobile phone.
    private static func phone(_ scalars: [Unicode.Scalar]) -> String? {
        var groups: [Int] = []
        var index = 0
        let isBracketed = scalars.first.map { "（(".unicodeScalars.contains($0) } ?? false
        if isBracketed { index = 1 }
        while index < scalars.count {
            let digits = scalars[index...].prefix(while: isDigit).count
            guard digits > 0 else { break }
            groups.append(digits)
            index += digits
            let isSeparated = index + 1 < scalars.count && isDigit(scalars[index + 1])
            guard isSeparated,
                hyphens.contains(scalars[index]) || groups.count == 1 && "）) ".unicodeScalars.contains(scalars[index])
            else { break }
            index += 1
        }
        let starts = scalars.drop { !isDigit($0) }
        let hasArea = starts.first == "0"
        let isService = ["400", "800"].contains { starts.starts(with: $0.unicodeScalars) } && groups == [3, 3, 4]
        let number = hasArea && groups.count > 1 ? Array(groups.dropFirst()) : groups
        let isNumber =
            (7...8).contains(number.first ?? 0) && number.count <= 2 && number.dropFirst().allSatisfy { $0 <= 6 }
        let isPhone =
            isService || hasArea && groups.count > 1 && (3...4).contains(groups[0]) && isNumber
            || hasArea && groups.count == 1 && (10...12).contains(groups[0]) || !hasArea && isNumber
        return isPhone ? string(scalars[..<index]) : nil
    }

    private static func email(_ scalars: [Unicode.Scalar]) -> String? {
        let token = scalars.prefix { $0.isASCII && $0.value > 0x20 && !",;()<>\"".unicodeScalars.contains($0) }
        guard let sign = token.firstIndex(of: "@"), sign > 0, token.count(where: { $0 == "@" }) == 1 else { return nil }
        let domain = token[(sign + 1)...]
        guard let dot = domain.lastIndex(of: "."), dot > domain.startIndex, domain.index(after: dot) < domain.endIndex
        else {
            return nil
        }
        return string(token)
    }

    private static func string(_ part: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: part)
        return String(view)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
