/// What a run of the benchmark is asked to do.
struct BenchmarkOptions {
    private(set) var sizes = [1000, 10000]
    /// Hugo's program; without it sitegen is measured alone.
    private(set) var hugo: String?
    /// The Markdown file results are added to; JSON goes to a file of the same name beside it.
    private(set) var results = "Tests/Benchmarks/RESULTS.md"
    /// Where portals are generated and built.
    private(set) var work = ".build/bench"
    private(set) var programs = ".build/release"
    private(set) var jobs: Int?

    struct Fault: Error { let description: String }

    init(_ arguments: [String]) throws(Fault) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let value = rest.popFirst() else { throw Fault(description: "\(option) needs a value") }
            switch option {
            case "--sizes": sizes = value.split(separator: ",").compactMap { Int($0) }
            case "--hugo": hugo = value.isEmpty ? nil : value
            case "--results": results = value
            case "--work": work = value
            case "--programs": programs = value
            case "--jobs": jobs = Int(value)
            default: throw Fault(description: "unknown option \(option)")
            }
        }
        guard !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 }) else { throw Fault(description: "--sizes needs numbers") }
    }
}
