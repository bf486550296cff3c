package import Diagnostics
import ReportChecking

/// Rules that could not be asked in full, since only a part of the portal was read.
package struct PartialRules: Sendable, Hashable {
    package let rules: [RuleID]
    /// Why, in one sentence without its end.
    package let reason: Wording

    /// The rules and the reason in one line.
    package var statement: Wording {
        let list = rules.map(\.name)
        return Wording(
            zh: "未能完整检查的规则：\(list.joined(separator: "、"))——\(reason.zh)",
            en: "not asked in full: \(list.joined(separator: ", ")): \(reason.en)")
    }

    /// What could not be asked of single files.
    static func of(_ check: NeighbourhoodCheck, isCrowded: Bool) -> [PartialRules] {
        let (reports, bodies) = check.extent
        return [.bodies(bodies, reports: reports), .coverage]
            + (isCrowded ? [.years(limit: FileSurroundings.limit)] : [])
    }

    /// The rules that compare bodies, where so many were read.
    static func bodies(_ bodies: Int, reports: Int) -> PartialRules {
        PartialRules(
            rules: RuleBook.comparingBodies,
            reason: bodies > 1
                ? Wording(
                    zh: "要与其他机关的报告比较，这里只读了 \(bodies) 个机关的 \(reports) 份；检查整个内容目录才完整",
                    en:
                        "they compare bodies, and only \(reports) reports of \(bodies) were read; check the whole content folder"
                )
                : Wording(
                    zh: "要与其他机关的报告比较，这里只读了一个机关的；检查整个内容目录才完整",
                    en: "they compare bodies, and only one was read; check the whole content folder"))
    }

    /// The rules about missing years, of single files and of what lies outside the content folder.
    static let coverage = PartialRules(
        rules: RuleBook.ofCoverage,
        reason: Wording(
            zh: "缺报要看内容目录中的全部年度和名录",
            en: "missing years are told from the content folder and its registry as a whole"))

    /// The rules that compare years, of files that lie beside too many others.
    static func years(limit: Int) -> PartialRules {
        PartialRules(
            rules: RuleBook.comparingYears,
            reason: Wording(
                zh: "要与同一机关以前的报告比较；文件夹中的其他文件多于 \(limit) 个，没有读取；检查整个文件夹才完整",
                en:
                    "they compare years, and the folder holds more than \(limit) other files, which were not read; check the folder"
            ))
    }
}
