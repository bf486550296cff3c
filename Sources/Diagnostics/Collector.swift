/// Gathers diagnostics from a step of the work; the steps never print.
package struct DiagnosticCollector: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []

    package init() {}

    package mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
    package mutating func add(contentsOf others: [Diagnostic]) { diagnostics.append(contentsOf: others) }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    package var sorted: [Diagnostic] { diagnostics.sorted() }
}
