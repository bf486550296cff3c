package import Diagnostics

/// The rules the diagnostics of this module name.
package enum YAMLRule {
    /// The text is not YAML.
    package static let syntax: RuleID = "YAML-01"
    /// A key nobody reads.
    package static let unknownKey: RuleID = "YAML-02"
    /// A key that stands twice in one mapping.
    package static let duplicateKey: RuleID = "YAML-03"
    /// A value of another type than expected.
    package static let wrongType: RuleID = "YAML-04"
    /// A key that has to be there.
    package static let missingKey: RuleID = "YAML-05"
    /// More text or more values than a settings file can reasonably have.
    package static let tooLarge: RuleID = "YAML-06"
}
