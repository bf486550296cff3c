import Testing

@testable import SearchIndexing

private func readings(_ name: String) -> Set<String> {
    Set(PlaceReadings.of(name).map { String(decoding: $0, as: UTF8.self) })
}

@Test(arguments: [
    ("柏乡镇", ["baixiangzhen", "baixiang", "bxz", "bx"]), ("乐亭县", ["letingxian", "laoting", "yueting", "lt", "ltx"]),
    ("六安市", ["liuan", "luan", "la"]), ("吕梁", ["lvliang", "ll"]), ("樂亭縣", ["laoting"]),
])
func aPlaceIsReadInEveryWay(name: String, expected: [String]) {
    #expect(readings(name).isSuperset(of: expected))
}

@Test(arguments: ["", "A镇", "甲1镇", "镇"])
func whatCannotBeReadInFullHasNoReading(name: String) {
    #expect(readings(name).subtracting(["zhen"]).isEmpty)
}

@Test func ambiguousNamesStayBounded() {
    #expect(PlaceReadings.of(String(repeating: "乐", count: 20)).count <= 4 * 64)
}
