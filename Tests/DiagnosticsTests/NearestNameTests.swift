import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("titel", ["table", "title"], "title"),  // swapped neighbours are one mistake
        ("titl", ["table", "title"], "title"),
        ("publisher", ["title"], nil),
        ("a", ["b", "c"], "b"),  // of two equally near the first in order
        ("主办单为", ["主办单位", "联系方式"], "主办单位"),
        ("", [], nil),
    ])
    func suggests(_ name: String, _ candidates: [String], _ expected: String?) {
        #expect(NearestName.of(name, among: candidates) == expected)
    }
}
