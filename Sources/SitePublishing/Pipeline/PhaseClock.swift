import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Times the phases of a build for its closing summary; nothing it measures reaches the site.
struct PhaseClock {
    private(set) var phases: [BuildReport.Phase] = []
    private let clock = ContinuousClock()
    private var started: ContinuousClock.Instant

    init() { started = clock.now }

    /// Ends the phase that ran since the last call (or since the clock was made).
    mutating func end(_ name: Wording) {
        let now = clock.now
        phases.append(BuildReport.Phase(name: name, duration: started.duration(to: now)))
        started = now
    }

    /// The peak resident memory of this process so far, in bytes; 0 where the system does not say.
    static var peakMemory: Int {
        var usage = rusage()
        guard getrusage(Self.thisProcess, &usage) == 0 else { return 0 }
        #if os(Linux)
            // Linux counts in KiB.
            return usage.ru_maxrss * 1024
        #else
            return usage.ru_maxrss
        #endif
    }

    #if canImport(Glibc)
        private static let thisProcess = RUSAGE_SELF.rawValue
    #else
        private static let thisProcess = RUSAGE_SELF
    #endif
}
