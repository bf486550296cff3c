import Synchronization
import Testing

@testable import SitePublishing

struct OrderedWorkTests {
    @Test(arguments: [1, 2, 7])
    func consumesEveryItemOnceAndInOrder(jobs: Int) async throws {
        let seen = Mutex<[Int]>([])
        try await OrderedWork(jobs: jobs).forEach(
            count: 500, context: { 0 },
            produce: { index, made in
                made += 1
                // Uneven work, so that later items finish before earlier ones.
                return (0..<((index * 7919) % 400)).reduce(index) { sum, step in sum &+ step &- step }
            },
            consume: { index, value in
                #expect(index == value)
                seen.withLock { $0.append(value) }
            })
        #expect(seen.withLock { $0 } == Array(0..<500))
    }

    @Test func throwsTheFirstErrorInItemOrderAndStops() async {
        struct Refused: Error, Equatable { let index: Int }
        let consumed = Mutex<[Int]>([])
        await #expect(throws: Refused(index: 40)) {
            try await OrderedWork(jobs: 3).forEach(
                count: 10_000, context: { () },
                produce: { index, _ in
                    if index >= 40 { throw Refused(index: index) }
                    return index
                },
                consume: { index, _ in consumed.withLock { $0.append(index) } })
        }
        #expect(consumed.withLock { $0 } == Array(0..<40))
    }

    @Test func neverRunsFurtherAheadThanItsWindow() async throws {
        let produced = Mutex(0)
        try await OrderedWork(jobs: 2).forEach(
            count: 300, context: { () },
            produce: { index, _ in
                produced.withLock { $0 += 1 }
                return index
            },
            consume: { index, _ in #expect(produced.withLock { $0 } <= index + 8 + 2) })
    }

    @Test func doesNothingForNothing() async throws {
        try await OrderedWork(jobs: 2).forEach(
            count: 0, context: { () }, produce: { index, _ in index }, consume: { _, _ in Issue.record("no item") })
    }
}
