import Foundation
import Synchronization
import Testing

@testable import OutputValidation

/// What two threads count, each of its own pages.
private final class Tally: Sendable {
    let good = Mutex(0)
    let broken = Mutex<[String: Int]>([:])
}

@Test func twoThreadsDoNotMixTheirFindings() throws {
    let page = try Array(GoodPage.text().utf8)
    let fault = try GoodPage.replacing("<small>样例", with: "<small>& 样例")
    let tally = Tally()
    let rounds = 300
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
        let validator = PageValidator()
        for _ in 0..<rounds {
            if thread == 0 {
                let isGood = validator.validate(page, path: "a.html").isGood
                tally.good.withLock { $0 += isGood ? 1 : 0 }
            } else {
                let found = validator.validate(fault, path: "b.html").diagnostics.map {
                    "\($0.rule) \($0.location?.file ?? "")"
                }
                tally.broken.withLock { $0[found.joined(separator: ","), default: 0] += 1 }
            }
        }
    }
    #expect(tally.good.withLock { $0 } == rounds)
    #expect(tally.broken.withLock { $0 } == ["HTML-01 b.html": rounds])
}

@Test func twoThreadsShareTheSchemas() {
    let tally = Tally()
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
        for _ in 0..<200 {
            let address = thread == 0 ? "https://portal.example/" : "nowhere"
            let sitemap =
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>\(address)</loc></url></urlset>"
            let found = FeedValidator().validate(sitemap: Array(sitemap.utf8), path: "sitemap.xml")
            if thread == 0, found.isEmpty { tally.good.withLock { $0 += 1 } }
            if thread == 1, !found.isEmpty { tally.broken.withLock { $0["", default: 0] += 1 } }
        }
    }
    #expect(tally.good.withLock { $0 } == 200)
    #expect(tally.broken.withLock { $0[""] } == 200)
}
