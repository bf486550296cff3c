/// Bounded parallelism with results in order.
///
/// A few long tasks, one a worker, take items from a shared counter: one task an item costs more than a small page. Results are
/// handed over strictly in the order of the items, so nothing written depends on scheduling, and workers wait when they are
/// too far ahead, so memory depends on the window and not on the number of items.
struct OrderedWork: Sendable {
    /// The number of workers.
    let jobs: Int

    init(jobs: Int) { self.jobs = max(1, jobs) }

    /// Produces a value for each item on the workers and consumes the values in order, one at a time.
    ///
    /// Each worker makes its own `context` (a parser that must not be shared, a buffer to reuse) and keeps it for all its
    /// items. The first error in item order ends the work and is thrown.
    ///
    /// - Complexity: O(count) calls of `produce`; at most `4 × jobs` results exist at a time.
    func forEach<Context, Result: Sendable>(
        count: Int, context makeContext: @escaping @Sendable () -> Context,
        produce: @escaping @Sendable (Int, inout Context) throws -> Result,
        consume: @escaping @Sendable (Int, Result) throws -> Void
    ) async throws {
        let queue = OrderedQueue<Result>(count: count, window: 4 * jobs)
        await withTaskGroup { group in
            for _ in 0..<min(jobs, count) {
                group.addTask {
                    var context = makeContext()
                    while let index = await queue.next() {
                        let result = Swift.Result { try produce(index, &context) }
                        await queue.finish(index, result, consume: consume)
                    }
                }
            }
        }
        if let error = await queue.failure { throw error }
    }
}

/// Hands out item numbers and takes results back in order.
private actor OrderedQueue<Value: Sendable> {
    private let count: Int
    private let window: Int
    private var handedOut = 0
    private var consumed = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var finished: [Int: Result<Value, any Error>] = [:]
    private(set) var failure: (any Error)?

    init(count: Int, window: Int) {
        self.count = count
        self.window = window
    }

    /// The next item, or `nil` when there is none or the work has failed; waits while the window is full.
    func next() async -> Int? {
        while failure == nil, handedOut < count, handedOut - consumed >= window {
            await withCheckedContinuation { waiting.append($0) }
        }
        guard failure == nil, handedOut < count else { return nil }
        defer { handedOut += 1 }
        return handedOut
    }

    func finish(_ index: Int, _ result: Result<Value, any Error>, consume: (Int, Value) throws -> Void) {
        finished[index] = result
        while failure == nil, let next = finished.removeValue(forKey: consumed) {
            do { try consume(consumed, next.get()) } catch { failure = error }
            consumed += 1
        }
        let resumed = waiting
        waiting = []
        for continuation in resumed { continuation.resume() }
    }
}
