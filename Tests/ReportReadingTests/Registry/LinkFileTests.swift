import Diagnostics
import ReportModel
import Testing

@testable import ReportReading

/// `links.csv`: what a link checker found, and what is wrong with its file.
struct LinkFileTests {
    private func parse(_ text: String) -> (LinkStates?, [String]) {
        let (links, diagnostics) = LinkFile.parse(Array(text.utf8), file: "links.csv")
        return (
            links,
            diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.rule.name) \($0.message.en)" }
        )
    }

    @Test(
        arguments: [
            ("200", LinkStates.State.there), ("301", .there), ("ok", .there), ("404", .gone), ("410", .gone),
            ("gone", .gone), ("403", .unclear), ("500", .unclear), ("unclear", .unclear),
        ])
    func statesAreTold(word: String, state: LinkStates.State) {
        let (links, found) = parse("state,checked,address\n\(word),2025-06-30,https://jia.example/1\n")
        #expect(found == [])
        #expect(links?["https://jia.example/1"]?.state == state)
        #expect(links?["https://jia.example/1"]?.word == word)
        #expect(links?["https://jia.example/2"] == nil)
    }

    /// Whatever the order of the rows, the last answer counts.
    @Test func theLatestAnswerCounts() {
        let rows = ["https://jia.example/1,404,2025-06-30", "https://jia.example/1,200,2025-01-31"]
        for order in [rows, rows.reversed()] {
            let (links, _) = parse("address,state,checked\n" + order.joined(separator: "\n"))
            #expect(links?["https://jia.example/1"]?.state == .gone)
        }
    }

    @Test func whatIsWrongIsToldWithItsPlace() {
        let text = """
            address,state,checked
            https://jia.example/1,dead,2025-06-30
            https://jia.example/2,404,2025-02-30
            https://jia.example/3,404
            """
        let (links, found) = parse(text)
        #expect(links == nil)
        #expect(
            found == [
                "2:23 RG-06 “dead” is no state", "3:27 RG-06 “2025-02-30” is no day",
                "4:1 RG-06 the row has 2 fields, not 3",
            ])
        #expect(parse("address,state\n").1 == ["1:1 RG-06 the columns have to be address,state,checked"])
        #expect(parse("").1 == ["1:1 RG-06 the columns have to be address,state,checked"])
    }
}
