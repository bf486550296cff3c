/// The number of a bank card (银行卡号): issuer, 16 to 19 digits, check digit after Luhn (GB/T 17552, ISO/IEC 7812).
enum BankCard {
    /// A Boolean value indicating whether digits are the number of a card a Chinese bank issues.
    ///
    /// 62 is UnionPay; 9558, 6013, 6033 and others are older debit cards; 4, 51 to 55, 2221 to 2720 and 3528 to 3589 the international
    /// schemes, with 16 digits or, as older debit cards, 19.
    static func isValid(_ digits: [UInt8]) -> Bool {
        guard (16...19).contains(digits.count), isIssued(digits) else { return false }
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let doubled = Int(digit) * (index % 2 == 0 ? 1 : 2)
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }

    private static func isIssued(_ digits: [UInt8]) -> Bool {
        let start = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
        switch start {
        case 6200...6299, 9558, 6013, 6014, 6033, 6038: return true
        case 4000...4999, 5100...5599: return digits.count == 16 || digits.count == 19
        case 2221...2720, 3528...3589: return digits.count == 16
        default: return false
        }
    }
}
