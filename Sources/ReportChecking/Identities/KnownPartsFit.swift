import Diagnostics
import ReportModel

extension Rule {
    /// T3-04: an equation of table 3 that lacks figures is broken all the same where its known part is too large.
    static let knownRequestsFit = Rule(
        id: "T3-04", severity: .error,
        demand: Wording(
            zh: "表三有数字缺失时：已知的各项之和不超过另一边的合计",
            en: "Table 3 with figures missing: the known parts do not exceed the total on the other side"),
        explanation: Wording(
            zh: "缺失的数字不会是负数，所以不论缺的是多少都不相符；可能是总计未随分项修改。",
            en:
                "What is missing cannot be negative, so the sum is broken whatever it is; the total may not have been updated."
        ),
        basis: RuleBasis.meaningOfFigures,
        method: .knownParts(of: ["T3-01", "T3-02", "T3-03"]))

    /// T4-04: the same for the sums of table 4.
    static let knownDisputesFit = Rule(
        id: "T4-04", severity: .error,
        demand: Wording(
            zh: "表四有数字缺失时：已知的各项结果之和不超过总计",
            en: "Table 4 with figures missing: the known results do not exceed the total"),
        explanation: Wording(
            zh: "缺失的数字不会是负数，所以不论缺的是多少都不相符；可能是总计未随分项修改。",
            en:
                "What is missing cannot be negative, so the sum is broken whatever it is; the total may not have been updated."
        ),
        basis: RuleBasis.meaningOfFigures,
        method: .knownParts(of: ["T4-01", "T4-02", "T4-03"]))
}
