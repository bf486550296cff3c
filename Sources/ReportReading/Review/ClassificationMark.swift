/// A mark a document bears that keeps it from the public (NA-11): 密级, 内部资料, 此件不公开.
///
/// Only a line or a cell of its own is a mark. The same words in a sentence, the form's row 不予公开 and 此件公开发布 are none.
enum ClassificationMark: Hashable {
    /// 绝密★, 机密★, 秘密★1年: a state secret.
    case secret
    /// 内部资料 注意保存 and its like.
    case restricted
    /// 此件不公开.
    case notPublic

    /// The longest mark in characters; longer lines are not looked at.
    private static let longest = 30

    /// The mark a line or a cell is; `nil` if it is something else.
    ///
    /// - Parameter isInHead: Whether it stands above the first section: only there is a bare 秘密 a mark and not the end of a wrapped
    ///   label of table 3.
    static func of(_ bytes: [UInt8], _ range: Range<Int>, isInHead: Bool) -> ClassificationMark? {
        guard range.count <= longest * 4 else { return nil }
        var scalars: [UInt32] = []
        var cursor = ScalarCursor(bytes, range)
        while !cursor.isAtEnd {
            let scalar = CharacterSort.narrowed(cursor.current.scalar)
            if stars.contains(scalar) {
                scalars.append(star)
            } else if !CharacterSort.isBlank(scalar), !CharacterSort.hasNoWidth(scalar), !marks.contains(scalar) {
                let simplified = TraditionalCharacters.simplified(scalar)
                // Most lines are none, and their first character says so.
                if scalars.isEmpty, !firsts.contains(simplified) { return nil }
                scalars.append(simplified)
            }
            cursor.advance()
        }
        guard !scalars.isEmpty, scalars.count <= longest else { return nil }
        return secret(scalars, isInHead: isInHead) ?? phrases(scalars)
    }

    private static let star: UInt32 = 0x2605
    /// What a mark begins with, stars left out.
    private static let firsts = ScalarSet((levels + cores.map(\.0) + additions).compactMap(\.first))
    private static let stars = ScalarSet([0x2605, 0x2606, 0x2729, 0x272D, 0x2A])
    private static let marks = ScalarSet(
        "，。、；：,.;:!！（）()【】[]〔〕《》<>“”\"'‘’「」—-_#|".unicodeScalars.map { CharacterSort.narrowed($0.value) })

    /// 密级 alone, or with a star and how long it lasts (国家秘密定密管理规定: 密级★保密期限).
    private static func secret(_ scalars: [UInt32], isInHead: Bool) -> ClassificationMark? {
        // A star as emphasis (`**机密**`) is none.
        var text = scalars[...]
        while text.first == star { text = text.dropFirst() }
        guard let level = levels.first(where: { text.starts(with: $0) }) else { return nil }
        let rest = text.dropFirst(level.count)
        guard let first = rest.first else { return isInHead ? .secret : nil }
        guard first == star else { return nil }
        let term = rest.drop { $0 == star }
        if term.isEmpty { return text.count == scalars.count || isInHead ? .secret : nil }
        return term.allSatisfy(termCharacters.contains) ? .secret : nil
    }

    private static let levels = ["绝密", "机密", "秘密"].map { $0.unicodeScalars.map(\.value) }
    private static let termCharacters = ScalarSet("0123456789一二三四五六七八九十两零〇半年个月天日长期永久启用前解密".unicodeScalars.map(\.value))

    /// A line made of nothing but known phrases, one of them a mark.
    private static func phrases(_ scalars: [UInt32]) -> ClassificationMark? {
        var rest = scalars[...].filter { $0 != star }[...]
        var mark: ClassificationMark?
        while !rest.isEmpty {
            if let (phrase, meaning) = cores.first(where: { rest.starts(with: $0.0) }) {
                mark = mark ?? meaning
                rest = rest.dropFirst(phrase.count)
            } else if let phrase = additions.first(where: { rest.starts(with: $0) }) {
                rest = rest.dropFirst(phrase.count)
            } else {
                return nil
            }
        }
        return mark
    }

    private static let cores: [([UInt32], ClassificationMark)] =
        [
            "内部资料", "内部文件", "内部材料", "内部刊物", "内部使用", "内部参阅", "内部参考", "内部传阅", "内部掌握", "仅供内部使用", "仅供内部参阅", "仅供内部参考",
            "仅供内部传阅", "仅限内部使用", "工作秘密",
        ].map { ($0.unicodeScalars.map(\.value), .restricted) }
        + [
            "此件不公开", "此件不予公开", "此件不得公开", "此件不宜公开", "本件不公开", "本文件不公开", "本文件不予公开", "本文不公开", "公开属性不公开", "公开属性不予公开",
            "公开方式不公开", "公开方式不予公开", "公开类别不公开", "公开类别不予公开", "信息公开选项不公开", "信息公开选项不予公开", "公开选项不公开", "公开选项不予公开",
        ].map { ($0.unicodeScalars.map(\.value), .notPublic) }

    private static let additions = [
        "注意保存", "注意保管", "注意保密", "妥善保存", "妥善保管", "严格保密", "请勿外传", "严禁外传", "禁止外传", "不得外传", "严禁转载", "不得转载", "不得翻印", "严禁翻印",
        "不得复印", "请勿转载", "请勿公开", "不得公开", "严禁公开", "阅后销毁", "用后收回",
    ].map { $0.unicodeScalars.map(\.value) }
}
