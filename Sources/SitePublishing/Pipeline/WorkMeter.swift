import Diagnostics
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Adds up the processor time of each kind of work, over all workers; nothing it measures reaches the site.
///
/// Phases overlap in their work: pages are rendered, validated and written in one. This says what each of them costs.
final class WorkMeter: Sendable {
    enum Kind: Int, CaseIterable {
        case read, check, render, validate, index, write

        var name: Wording {
            switch self {
            case .read: Wording(zh: "读取", en: "read")
            case .check: Wording(zh: "检查", en: "check")
            case .render: Wording(zh: "生成", en: "render")
            case .validate: Wording(zh: "校验", en: "validate")
            case .index: Wording(zh: "检索索引", en: "index")
            case .write: Wording(zh: "写入", en: "write")
            }
        }
    }

    private let sums = Mutex([Int](repeating: 0, count: Kind.allCases.count))
    /// The pieces of work of each kind.
    private let pieces = Mutex([Int](repeating: 0, count: Kind.allCases.count))

    /// Runs a piece of work and books its time; work booked inside it by the same thread counts there alone when `within` says so.
    ///
    /// - Parameter within: the kind the piece is a part of, whose time it is taken from
    func measure<Value, Failure: Error>(
        _ kind: Kind, within outer: Kind? = nil, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = Self.threadTime
        defer {
            let spent = Self.threadTime - start
            sums.withLock {
                $0[kind.rawValue] += spent
                if let outer { $0[outer.rawValue] -= spent }
            }
        }
        return try work()
    }

    /// Counts a piece of work that `measure` is called for more or less often than once.
    func count(_ kind: Kind) { pieces.withLock { $0[kind.rawValue] += 1 } }

    /// How many pieces of work of a kind were counted.
    subscript(kind: Kind) -> Int { pieces.withLock { $0[kind.rawValue] } }

    /// What has been booked so far, in the order of the work.
    var work: [BuildReport.Phase] {
        let sums = sums.withLock { $0 }
        return Kind.allCases.map { .init(name: $0.name, duration: .nanoseconds(max(0, sums[$0.rawValue]))) }
    }

    /// The processor time of the calling thread in nanoseconds.
    private static var threadTime: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
