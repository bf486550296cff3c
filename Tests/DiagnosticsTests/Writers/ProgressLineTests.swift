import Diagnostics
import Testing

private let phase = Wording(zh: "读取", en: "read")

@Test func progressChangesWithEachWholePerCent() {
    var line = ProgressLine(language: .zh)
    #expect(line.update(phase, done: 1, total: 1000) == "\r\u{1B}[K读取 0%")
    #expect(line.update(phase, done: 9, total: 1000) == nil)
    #expect(line.update(phase, done: 10, total: 1000) == "\r\u{1B}[K读取 1%")
    #expect(line.update(phase, done: 1001, total: 1000) == "\r\u{1B}[K读取 100%")
}

@Test(arguments: [nil, 0])
func progressWithoutTotalIsThePhaseAlone(total: Int?) {
    var line = ProgressLine(language: .en)
    #expect(line.update(phase, done: 5, total: total) == "\r\u{1B}[Kread")
}

@Test func progressVanishesOnce() {
    var line = ProgressLine(language: .en)
    #expect(line.clear() == nil)
    _ = line.update(phase, done: 1, total: 2)
    #expect(line.clear() == "\r\u{1B}[K")
    #expect(line.clear() == nil)
}
