import Diagnostics
import Testing

@testable import OutputValidation

/// What a page says to the site check: its ids, and its links as `target#fragment`.
private func check(ids: [String] = [], links: [String] = []) -> PageCheck {
    var references = PageReferences()
    var addresses = SiteAddresses()
    func value(_ text: String, _ body: (AttributeValue) -> Void) {
        Array(text.utf8).withUnsafeBufferPointer { body(AttributeValue(bytes: $0)) }
    }
    for id in ids { value(id) { _ = references.add(id: $0) } }
    for (index, link) in links.enumerated() { value(link) { addresses.add($0, line: index + 1) } }
    return PageCheck(diagnostics: [], anchors: references.anchors, links: addresses.links)
}

private func found(_ checker: SiteLinkChecker) -> [String] {
    checker.finish().map { "\($0.location?.description ?? ""): \($0.message.en)" }
}

@Test func linksBetweenPagesResolve() {
    var checker = SiteLinkChecker()
    checker.add(file: "assets/site.css")
    checker.add(
        page: "u/jia/2024/index.html",
        check: check(
            ids: ["t3.total", "L1", "L2"],
            links: ["source/index.html#t3.total", "../../../assets/site.css", "../../../index.html", "./index.html#L2"])
    )
    checker.add(
        page: "u/jia/2024/source/index.html",
        check: check(
            ids: ["L1", "L2", "L3", "t3.total"], links: ["../index.html#t3.total", "../index.html#L2", "?q=1#L3"]))
    checker.add(page: "index.html", check: check(links: ["u/jia/2024/index.html", "u/jia/2024/source/index.html#L3"]))
    #expect(found(checker) == [])
}

/// One case: the link on the page `/u/jia/index.html` and what is said about it.
struct DeadLink: Sendable {
    let link: String
    let message: String
}

@Test(arguments: [
    DeadLink(link: "2023/index.html", message: "the file /u/jia/2023/index.html does not exist"),
    DeadLink(link: "2024/", message: "the file /u/jia/2024/ does not exist"),
    DeadLink(link: "2024", message: "the file /u/jia/2024 does not exist"),
    DeadLink(link: "2024/index.html#t9", message: "/u/jia/2024/index.html has no id \"t9\""),
    DeadLink(link: "2024/index.html#L3", message: "/u/jia/2024/index.html has no id \"L3\""),
    DeadLink(link: "2024/index.html#L0", message: "/u/jia/2024/index.html has no id \"L0\""),
    DeadLink(link: "2024/index.html#L01", message: "/u/jia/2024/index.html has no id \"L01\""),
    DeadLink(link: "2024/report.csv#t3", message: "/u/jia/2024/report.csv is no page and has no ids"),
    DeadLink(link: "../../../index.html", message: "the link \"../../../index.html\" leaves the site"),
    DeadLink(link: "index.html#nope", message: "/u/jia/index.html has no id \"nope\""),
    DeadLink(link: "%E4%B9%99/index.html", message: "the file /u/jia/乙/index.html does not exist"),
])
func deadLinkIsFound(_ dead: DeadLink) {
    let target = check(ids: ["t3", "L1", "L2"])
    let page = check(links: ["2024/index.html#t3", dead.link])
    let expected = ["/u/jia/index.html:2: \(dead.message)"]

    var before = SiteLinkChecker()
    before.add(file: "u/jia/2024/report.csv")
    before.add(page: "u/jia/2024/index.html", check: target)
    before.add(page: "u/jia/index.html", check: page)
    #expect(found(before) == expected)

    var after = SiteLinkChecker()
    after.add(page: "/u/jia/index.html", check: page)
    after.add(page: "/u/jia/2024/index.html", check: target)
    after.add(file: "/u/jia/2024/report.csv")
    #expect(found(after) == expected)
}

@Test func percentEncodedAddressIsTheFileItNames() {
    var checker = SiteLinkChecker()
    checker.add(page: "index.html", check: check(links: ["%E7%94%B2/index.html#%E4%B8%80"]))
    checker.add(page: "甲/index.html", check: check(ids: ["一"]))
    #expect(found(checker) == [])
}

@Test func oneWitnessIsNamedWhateverTheOrder() {
    let pages = [
        ("b/index.html", check(links: ["../nope.html"])),
        ("a/index.html", check(links: ["index.html", "../nope.html"])),
        ("c/index.html", check(links: ["../nope.html", "../a/index.html#x"])),
        ("d/index.html", check(links: ["../a/index.html#x"])),
    ]
    let expected = [
        "/a/index.html:2: the file /nope.html does not exist", "/c/index.html:2: /a/index.html has no id \"x\"",
    ]
    for rotation in pages.indices {
        var checker = SiteLinkChecker()
        for (path, check) in pages[rotation...] + pages[..<rotation] { checker.add(page: path, check: check) }
        #expect(found(checker) == expected)
    }
}

@Test func addressFromTheRootCountsFromTheFolderOfTheSite() {
    var checker = SiteLinkChecker(base: "/gov/")
    checker.add(page: "404.html", check: check(links: ["/gov/index.html", "/index.html"]))
    checker.add(file: "index.html")
    #expect(found(checker) == ["/404.html:2: the link \"/index.html\" leaves the site"])
}

@Test func likePagesShareTheirAnchors() {
    var sets = AnchorSets()
    let ids = (1...200).map { "t3.row\($0)" }
    let first = sets.number(of: check(ids: ids).anchors)
    let second = sets.number(of: check(ids: ids.reversed()).anchors)
    #expect(first == second && sets.anchors.count == 1)
}

@Test func moreSetsThanAreRememberedAreComparedAllTheSame() {
    let last = AnchorSets.mostFragments + 10
    var checker = SiteLinkChecker()
    // Before their target is known, and behind it.
    checker.add(page: "a.html", check: check(links: ["t.html#x1"]))
    checker.add(page: "t.html", check: check(ids: (2..<last).map { "x\($0)" }))
    for number in 2...last {
        checker.add(page: "p\(number).html", check: check(links: ["t.html#x\(number)"]))
    }
    let expected = ["/a.html:1: /t.html has no id \"x1\"", "/p\(last).html:1: /t.html has no id \"x\(last)\""]
    #expect(found(checker) == expected)
}

@Test func numberedLinesTakeNoRoom() {
    let anchors = check(ids: (1...500).map { "L\($0)" } + ["L502", "t3.x"]).anchors
    #expect(anchors.runs == [AnchorRun(letter: UInt8(ascii: "L"), last: 500)])
    #expect(anchors.digests.count == 2)
}

@Test func linksOfAPageAreGroupedByFile() {
    let links = check(links: ["a.html#x", "a.html#y", "a.html#x", "b.html?q=1", "a.html"]).links
    #expect(links.map(\.target) == ["a.html", "b.html"])
    #expect(links.map(\.fragments.count) == [2, 0])
    #expect(links[0].fragments.name(at: 1) == "y")
}
