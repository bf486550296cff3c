/// A counter of a list as Word writes it, by the name of its format (ISO/IEC 29500-1, 17.18.59).
enum WordNumeral {
    /// The counter in words; `nil` for a format that is not known, of which nothing is made up.
    static func text(_ number: Int, _ format: String) -> String? {
        switch format {
        case "none", "bullet": ""
        case "decimal", "decimalHalfWidth": String(number)
        case "decimalZero": number < 10 ? "0\(number)" : String(number)
        case "decimalFullWidth", "decimalFullWidth2": shifted(String(number), by: 0xFEE0)
        case "numberInDash": "- \(number) -"
        case "upperLetter": letters(number, "A")
        case "lowerLetter": letters(number, "a")
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number)?.lowercased()
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand":
            counting(number, digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], isShort: true)
        case "chineseLegalSimplified":
            counting(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"], isShort: false)
        case "ideographLegalTraditional":
            counting(number, digits: "零壹貳參肆伍陸柒捌玖", units: ["", "拾", "佰", "仟"], isShort: false)
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": digits(number, "〇一二三四五六七八九")
        case "ideographTraditional": member(number, of: "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": member(number, of: "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, from: 0x2460, to: 20)
        case "decimalEnclosedParen": enclosed(number, from: 0x2474, to: 20)
        case "decimalEnclosedFullstop": enclosed(number, from: 0x2488, to: 20)
        case "ideographEnclosedCircle": enclosed(number, from: 0x3280, to: 10)
        default: nil
        }
    }

    private static func shifted(_ text: String, by offset: UInt32) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + offset) }))
    }

    /// A to Z, then AA, BB: the letter of the remainder, once more for every round.
    private static func letters(_ number: Int, _ first: Unicode.Scalar) -> String? {
        guard (1...780).contains(number), let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
            return nil
        }
        return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String? {
        guard (1...3999).contains(number) else { return nil }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    /// 十二, 一百零五; the legal form writes the one before ten: 壹拾贰.
    private static func counting(_ number: Int, digits: String, units: [String], isShort: Bool) -> String? {
        guard (0...9999).contains(number) else { return nil }
        let names = digits.map(String.init)
        if number == 0 { return names[0] }
        var text = ""
        var rest = number
        var owesZero = false
        for (place, weight) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
            let digit = rest / weight
            rest %= weight
            if digit == 0 {
                owesZero = !text.isEmpty
                continue
            }
            if owesZero { text += names[0] }
            owesZero = false
            text += (isShort && text.isEmpty && place == 1 && digit == 1 ? "" : names[digit]) + units[place]
        }
        return text
    }

    private static func digits(_ number: Int, _ digits: String) -> String? {
        guard number >= 0 else { return nil }
        let names = digits.map(String.init)
        return String(number).utf8.map { names[Int($0 - UInt8(ascii: "0"))] }.joined()
    }

    private static func member(_ number: Int, of words: String) -> String? {
        let words = words.map(String.init)
        return words.indices.contains(number - 1) ? words[number - 1] : nil
    }

    private static func enclosed(_ number: Int, from first: UInt32, to last: Int) -> String? {
        guard (1...last).contains(number) else { return nil }
        return Unicode.Scalar(first + UInt32(number - 1)).map { String(Character($0)) }
    }
}
