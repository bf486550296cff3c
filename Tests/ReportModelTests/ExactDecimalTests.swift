import ReportModel
import Testing

struct ExactDecimalTests {
    @Test(arguments: ["0", "21", "-8", "0.092", "190.457379", "12.50", "-0.5", "100000000000000000"])
    func writesTheDigitsItRead(text: String) {
        #expect(ExactDecimal(text.utf8)?.description == text)
    }

    @Test(arguments: ["", "-", ".5", "5.", "1.2.3", "１", "1,000", "+1", "1e3", "1234567890123456789"])
    func refusesWhatIsNotAPlainDecimal(text: String) {
        #expect(ExactDecimal(text.utf8) == nil)
    }

    @Test func addsExactlyAcrossScales() throws {
        let tenth = try #require(ExactDecimal("0.1".utf8))
        let fiftieth = try #require(ExactDecimal("0.02".utf8))
        #expect(tenth.adding(fiftieth)?.description == "0.12")
        #expect(ExactDecimal("1.50".utf8) == ExactDecimal("1.5".utf8))
        #expect(ExactDecimal(significand: .max).adding(ExactDecimal(1)) == nil)
    }

    @Test func ordersByValue() throws {
        let values = try ["-2", "0", "0.092", "0.1", "9", "10"].map { try #require(ExactDecimal($0.utf8)) }
        #expect(values.reversed().sorted() == values)
    }
}
