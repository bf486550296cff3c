import Foundation

/// How much a test run does: the usual, or what the environment asks for.
package enum Effort {
    /// The number an environment variable asks for; the usual one if it is not set or no number.
    package static func asked<Number: FixedWidthInteger>(_ variable: String, usual: Number) -> Number {
        ProcessInfo.processInfo.environment[variable].flatMap { Number($0) } ?? usual
    }
}
