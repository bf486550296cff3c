import Testing

@testable import PageExtraction

/// What counts as a line of a table in a drawn page.
struct RuleReadingTests {
    private static let black = "stroke:rgb(0%,0%,0%);fill:none;stroke-width:0.5;"

    private static func rules(_ inside: String) -> [[PageText.Rule]]? {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100pt\">\(inside)</svg>"
        return RuleReading.pages(Array(svg.utf8))
    }

    @Test func strokesAlongAnAxisAreLines() {
        let found = Self.rules("<path style=\"\(Self.black)\" d=\"M 10 20.5 L 90 20.5 M 30 5 L 30 40 \"/>")
        #expect(
            found == [
                [
                    PageText.Rule(isVertical: false, place: 2050, start: 1000, end: 9000),
                    PageText.Rule(isVertical: true, place: 3000, start: 500, end: 4000),
                ]
            ])
    }

    @Test func aClosedBoxHasFourSides() {
        let found = Self.rules("<path style=\"\(Self.black)\" d=\"M 10 10 L 60 10 L 60 30 L 10 30 Z M 10 10 \"/>")
        #expect(found?.first?.count == 4)
        #expect(found?.first?.contains(PageText.Rule(isVertical: true, place: 6000, start: 1000, end: 3000)) == true)
    }

    @Test func thinGroundsAreLinesAndThickOnesAreNot() {
        let fill = "stroke:none;fill:rgb(0%,0%,0%);fill-opacity:1;"
        let found = Self.rules(
            "<path style=\"\(fill)\" d=\"M 10 20 L 60 20 L 60 21 L 10 21 Z M 10 20 \"/>"
                + "<path style=\"\(fill)\" d=\"M 10 40 L 60 40 L 60 52 L 10 52 Z M 10 40 \"/>")
        #expect(found == [[PageText.Rule(isVertical: false, place: 2050, start: 1000, end: 6000)]])
    }

    @Test(arguments: [
        "<path style=\"stroke:none;fill:none;\" d=\"M 10 20 L 90 20 \"/>",
        "<path style=\"stroke:rgb(100%,100%,100%);fill:none;\" d=\"M 10 20 L 90 20 \"/>",
        "<path style=\"stroke:rgb(0%,0%,0%);stroke-opacity:0;fill:none;\" d=\"M 10 20 L 90 20 \"/>",
        "<path style=\"\(black)\" d=\"M 10 20 L 90 60 \"/>",
        "<path style=\"\(black)\" d=\"M 10 20 C 20 20 30 20 90 20 \"/>",
        "<defs><g><symbol id=\"glyph0\"><path style=\"\(black)\" d=\"M 0 5 L 9 5 \"/></symbol></g></defs>",
        "<clipPath id=\"clip0\"><path style=\"\(black)\" d=\"M 10 20 L 90 20 \"/></clipPath>",
    ])
    func whatNobodySeesAsALineIsNone(_ drawn: String) {
        #expect(Self.rules(drawn)?.joined().isEmpty == true)
    }

    @Test func linesStandWhereTheirTransformPutsThem() {
        let found = Self.rules(
            "<path style=\"\(Self.black)\" d=\"M 10 20 L 90 20 \" transform=\"matrix(1,0,0,-1,0,100)\"/>")
        #expect(found == [[PageText.Rule(isVertical: false, place: 8000, start: 1000, end: 9000)]])
    }

    @Test func everyPageHasItsOwn() {
        let line = "<path style=\"\(Self.black)\" d=\"M 10 20 L 90 20 \"/>"
        let found = Self.rules("<pageSet><page>\(line)</page><page></page><page>\(line)\(line)</page></pageSet>")
        #expect(found?.map(\.count) == [1, 0, 2])
    }

    @Test func aDrawingCutOffIsNone() { #expect(RuleReading.pages(Array("<svg><path".utf8)) == nil) }
}
