package import Diagnostics
package import SearchIndexing

/// What a build did: the numbers of its closing summary, and everything it has to say.
package struct BuildReport: Sendable {
    /// A phase of the build and how long it took.
    package struct Phase: Sendable, Hashable {
        package let name: Wording
        package let duration: Duration

        package init(name: Wording, duration: Duration) {
            self.name = name
            self.duration = duration
        }
    }

    /// The number of reports published.
    package var reports: Int
    /// The number of bodies they are of, those without a report included.
    package var bodies = 0
    /// How often a file was read; what earlier builds remember was not.
    package var readFiles = 0
    /// The number of bodies whose pages were rendered; the others' were taken over from the published site.
    package var renderedBodies = 0
    /// The number of files the plan listed.
    package var planned: Int
    /// The number of files that are new or changed since the site before.
    package var written: Int
    /// The number of files that are the same as in the site before.
    package var unchanged: Int
    /// The number of files of the site before that are gone.
    package var removed: Int
    /// The size of the site in bytes.
    package var bytes: Int
    /// What the search index came to; `nil` if the build did not get so far.
    package var search: SearchIndexMeasures?
    package var phases: [Phase]
    /// The processor time of each kind of work, over all workers.
    package var work: [Phase]
    /// The peak memory of the process in bytes.
    package var peakMemory: Int
    /// Every finding and message, sorted.
    package var diagnostics: [Diagnostic]
    /// A Boolean value indicating whether the site was published; if not, the last good site stands as it was.
    package var isPublished: Bool

    package init(
        reports: Int = 0, planned: Int = 0, written: Int = 0, unchanged: Int = 0, removed: Int = 0, bytes: Int = 0,
        phases: [Phase] = [], work: [Phase] = [], peakMemory: Int = 0, diagnostics: [Diagnostic] = [],
        isPublished: Bool = false
    ) {
        self.reports = reports
        self.planned = planned
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
        self.bytes = bytes
        self.phases = phases
        self.work = work
        self.peakMemory = peakMemory
        self.diagnostics = diagnostics
        self.isPublished = isPublished
    }
}

/// How far a build has come, for the line that changes on a terminal.
package struct BuildProgress: Sendable, Hashable {
    package let phase: Wording
    package let done: Int
    /// The number of steps of the phase; `nil` while unknown.
    package let total: Int?

    package init(phase: Wording, done: Int, total: Int?) {
        self.phase = phase
        self.done = done
        self.total = total
    }
}
