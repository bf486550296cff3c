/// A number format of a workbook, as far as it decides whether the number shown is the number stored.
///
/// A figure is taken over only where the sheet shows it in full: rounded, scaled, hidden or dated numbers are something else than what a reader
/// of the sheet sees, and stay words with the format beside them.
struct NumberFormat: Hashable {
    let code: String

    static let general = NumberFormat(code: "General")
    /// The longest number the format General shows unrounded in a column that is wide enough.
    private static let generalWidth = 11

    init(code: String) { self.code = code }

    /// A built-in format by its number; `nil` for dates, times, fractions, powers and what only some languages have.
    init?(builtIn id: Int) {
        let codes: [Int: String] = [
            0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0 ;(#,##0)",
            38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
            41: "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", 43: "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
            49: "@",
        ]
        guard let code = codes[id] else { return nil }
        self.code = code
    }

    /// What the sheet shows of a number; `nil` where that is not the number itself.
    func shown(_ number: StoredNumber) -> [UInt8]? {
        let sections = Self.sections(code)
        if sections == ["General"] || sections == ["@"] {
            return number.text.count <= Self.generalWidth ? number.text : nil
        }
        guard (1...4).contains(sections.count) else { return nil }
        let index: Int
        if number.isZero {
            index = sections.count > 2 ? 2 : 0
        } else {
            index = number.isNegative && sections.count > 1 ? 1 : 0
        }
        guard let parts = Parts(sections[index]) else { return nil }
        // A section of its own for negative numbers writes their sign itself; without one the sign is written in front.
        let hasOwnSign = number.isNegative && index == 1
        guard parts.holdsDigits else {
            // A zero shown as words or as a dash is what the sheet says; one that is not shown at all is not blank.
            return number.isZero && !parts.before.isEmpty ? parts.before : nil
        }
        guard number.decimals <= parts.decimals, !number.isZero || parts.showsZero else { return nil }
        if hasOwnSign, parts.before != [UInt8(ascii: "-")] { return nil }
        let sign: [UInt8] = number.isNegative && !hasOwnSign && !number.isZero ? [UInt8(ascii: "-")] : []
        return sign + parts.before + number.magnitude + parts.behind
    }

    /// The parts of the code between semicolons that stand for themselves.
    private static func sections(_ code: String) -> [String] {
        var sections = [""]
        var isQuoted = false
        var isEscaped = false
        for scalar in code.unicodeScalars {
            if scalar == ";", !isQuoted, !isEscaped {
                sections.append("")
                continue
            }
            if scalar == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = !isEscaped && !isQuoted && (scalar == "\\" || scalar == "_" || scalar == "*")
            sections[sections.count - 1].unicodeScalars.append(scalar)
        }
        return sections
    }

    /// A section of a code taken apart: words, digits, words.
    private struct Parts {
        var before: [UInt8] = []
        var behind: [UInt8] = []
        var decimals = 0
        var holdsDigits = false
        /// A Boolean value indicating whether a zero is written at all: `#` leaves it out.
        var showsZero = false

        /// - Returns: `nil` for anything that shows another number: percent, powers, fractions, dates, conditions.
        init?(_ section: String) {
            var scalars = Array(section.unicodeScalars)[...]
            var isBehindPoint = false
            var lastWasComma = false
            while let scalar = scalars.popFirst() {
                switch scalar {
                case "0", "#", "?":
                    guard behind.isEmpty else { return nil }
                    holdsDigits = true
                    if isBehindPoint { decimals += 1 }
                    if scalar == "0" { showsZero = true }
                    lastWasComma = false
                case ".":
                    guard !isBehindPoint else { return nil }
                    isBehindPoint = true
                case ",": lastWasComma = true
                case "\"":
                    while let word = scalars.popFirst(), word != "\"" { append(word) }
                case "\\": if let word = scalars.popFirst() { append(word) }
                case "_", "*": _ = scalars.popFirst()
                case "[":
                    let inner = scalars.prefix { $0 != "]" }.map { String(Character($0)) }.joined()
                    scalars = scalars.dropFirst(inner.unicodeScalars.count + 1)
                    // Colours and a language without a currency say nothing about the number.
                    let isColour = ["red", "black", "blue", "green", "white", "yellow", "cyan", "magenta"].contains(
                        inner.lowercased())
                    guard isColour || inner.hasPrefix("$-") else { return nil }
                case "-", "+", "(", ")", " ",
                    "/" where !holdsDigits || scalar != "/":
                    append(scalar)
                default:
                    // Letters are dates, times, powers or General in a section; Han characters stand for themselves.
                    guard scalar.value > 0x7F else { return nil }
                    append(scalar)
                }
            }
            // A comma behind the digits divides by a thousand.
            if lastWasComma { return nil }
            before = Self.trimmed(before)
            behind = Self.trimmed(behind)
        }

        private mutating func append(_ scalar: Unicode.Scalar) {
            let bytes = Array(String(Character(scalar)).utf8)
            if holdsDigits { behind += bytes } else { before += bytes }
        }

        private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
            var bytes = Array(bytes.drop { $0 == 0x20 })
            while bytes.last == 0x20 { bytes.removeLast() }
            return bytes
        }
    }
}
