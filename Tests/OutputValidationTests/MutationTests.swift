import Testing

@testable import OutputValidation

/// A generator of the same numbers in every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// The tags of a page as ranges of bytes, without the doctype.
private func tags(of page: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for (place, byte) in page.enumerated() {
        if byte == UInt8(ascii: "<"), page[place + 1] != UInt8(ascii: "!") { start = place }
        if byte == UInt8(ascii: ">"), let first = start {
            result.append(first..<(place + 1))
            start = nil
        }
    }
    return result
}

/// The attributes of a page, each with the blank before it.
private func attributes(of page: [UInt8]) -> [Range<Int>] {
    tags(of: page).flatMap { tag in
        var result: [Range<Int>] = []
        var start: Int?
        var isQuoted = false
        for place in tag {
            if page[place] == UInt8(ascii: "\"") {
                isQuoted.toggle()
                if !isQuoted, let first = start {
                    result.append(first..<(place + 1))
                    start = nil
                }
            } else if !isQuoted, page[place] == UInt8(ascii: " ") {
                start = place
            }
        }
        return result
    }
}

private func isGood(_ page: [UInt8]) -> Bool { PageValidator().validate(page, path: GoodPage.path).isGood }

@Test func noTagCanBeLost() throws {
    let page = try Array(GoodPage.text().utf8)
    let tags = tags(of: page)
    #expect(tags.count > 150)
    // Elements that are complete in one tag and that nothing requires.
    let free = [
        "<br/>", "<rect ", "<path ", "<circle ", "<stop ", "<col/>", "<img ", "<link ", "<meta name=\"SiteName\"",
    ]
    for tag in tags {
        let text = String(decoding: page[tag], as: UTF8.self)
        if free.contains(where: text.hasPrefix) { continue }
        var mutated = page
        mutated.removeSubrange(tag)
        #expect(!isGood(mutated), "without \(text)")
    }
}

@Test func noTagCanBeDoubled() throws {
    let page = try Array(GoodPage.text().utf8)
    for tag in tags(of: page) {
        let text = String(decoding: page[tag], as: UTF8.self)
        if text.hasSuffix("/>") { continue }
        #expect(!isGood(Array(page[..<tag.upperBound] + page[tag] + page[tag.upperBound...])), "twice \(text)")
    }
}

@Test func noAttributeCanBeDoubled() throws {
    let page = try Array(GoodPage.text().utf8)
    let attributes = attributes(of: page)
    #expect(attributes.count > 100)
    for attribute in attributes {
        let mutated = Array(page[..<attribute.upperBound] + page[attribute] + page[attribute.upperBound...])
        let found = PageValidator().validate(mutated, path: GoodPage.path).diagnostics.map(\.rule)
        // A namespace given twice is another error of the parser.
        #expect(
            found == ["HTML-10"] || found == ["HTML-01"], "twice \(String(decoding: page[attribute], as: UTF8.self))")
    }
}

@Test func noTwoTagsCanChangePlaces() throws {
    let page = try Array(GoodPage.text().utf8)
    let tags = tags(of: page)
    var numbers = SeededNumbers(state: 2024)
    var swaps = 0
    for _ in 0..<400 {
        let first = Int.random(in: 0..<(tags.count - 1), using: &numbers)
        let second = Int.random(in: (first + 1)..<tags.count, using: &numbers)
        let (one, two) = (page[tags[first]], page[tags[second]])
        // Tags of one element may stand for one another, and elements of one tag may stand in many places.
        let names = [one, two].map { $0.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") } }
        if names[0] == names[1] || [one, two].contains(where: { $0.suffix(2).first == UInt8(ascii: "/") }) { continue }
        swaps += 1
        let between = page[tags[first].upperBound..<tags[second].lowerBound]
        let mutated = page[..<tags[first].lowerBound] + two + between + one + page[tags[second].upperBound...]
        let passes = isGood(Array(mutated))
        #expect(
            !passes,
            "\(String(decoding: one, as: UTF8.self)) and \(String(decoding: two, as: UTF8.self)) changed places")
    }
    #expect(swaps > 200)
}

@Test func anyBytesAreJudgedWithoutHarm() throws {
    let page = try Array(GoodPage.text().utf8)
    var numbers = SeededNumbers(state: 7)
    let validator = PageValidator()
    for _ in 0..<1000 {
        var mutated = page
        for _ in 0..<Int.random(in: 1...8, using: &numbers) {
            let place = Int.random(in: 40..<mutated.count, using: &numbers)
            switch Int.random(in: 0..<3, using: &numbers) {
            case 0: mutated[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: mutated.remove(at: place)
            default: mutated.insert(UInt8.random(in: 0x20...0x7E, using: &numbers), at: place)
            }
        }
        for diagnostic in validator.validate(mutated, path: GoodPage.path).diagnostics {
            #expect(diagnostic.location?.file == GoodPage.path)
        }
    }
    #expect(validator.validate(page, path: GoodPage.path).isGood)
}
