import Diagnostics
import ReportModel

/// What the review before release says; of a number never more than its ends.
enum ReviewWords {
    static func stopping(_ number: PersonalNumber, in path: String) -> Diagnostic {
        stopping(number, in: path, place: number.place)
    }

    /// A number that stops publication; without a place it stands in a statement about the report.
    static func stopping(_ number: PersonalNumber, in path: String, place: SourcePlace?) -> Diagnostic {
        let kind = number.kind.label
        let message =
            place == nil
            ? Wording(
                zh: "报告的说明文字中有疑似\(kind.zh) \(number.masked)：个人信息不得公开",
                en:
                    "what is said about the report holds what looks like \(kind.en) \(number.masked): personal data, not to be published"
            )
            : Wording(
                zh: "疑似\(kind.zh) \(number.masked)：个人信息不得公开",
                en: "looks like \(kind.en) \(number.masked): personal data, not to be published")
        return Diagnostic(
            rule: ReadingRule.personalNumber.id, severity: .error,
            at: SourceLocation(file: path, line: place?.line, column: place?.column), message,
            advice: advice(ReadingRule.personalNumber.id, line: place?.line, found: number.masked))
    }

    /// A mark that stops publication.
    static func stopping(_ mark: ClassificationMark, _ place: SourcePlace, in path: String) -> Diagnostic {
        let kind = mark.label
        return Diagnostic(
            rule: ReadingRule.classification.id, severity: .error,
            at: SourceLocation(file: path, line: place.line, column: place.column),
            Wording(zh: "文件标有\(kind.zh)，不得公开", en: "the document bears \(kind.en): not to be published"),
            advice: advice(ReadingRule.classification.id, line: place.line, found: nil))
    }

    private static func advice(_ rule: RuleID, line: Int?, found: String?) -> Wording {
        guard let line else {
            return Wording(zh: "请在附属文件中删去", en: "remove it from the side file")
        }
        let quoted = found.map { ", found: \"\($0)\"" } ?? ""
        return Wording(
            zh: "请核实后删去或更换文件；确属误判的，在 decisions.yml 中写明：rule: \(rule), line: \(line)\(quoted), decision: dismissed 及理由",
            en:
                "look into it and remove it; if it is something else, say so in decisions.yml: rule: \(rule), line: \(line)\(quoted), decision: dismissed, with the reason"
        )
    }

    /// A mobile number given as that of an office: it stays, and is pointed out.
    static func officeNumber(_ number: PersonalNumber) -> Finding {
        Finding(
            rule: ReadingRule.personalNumber.id, severity: .notice, place: number.place,
            message: Wording(
                zh: "联系电话是手机号码 \(number.masked)，按机关联系方式处理",
                en: "the telephone of the office is a mobile number, \(number.masked); taken for that of the office"),
            explanation: Wording(
                zh: "如系个人手机号码，请换成办公电话。", en: "If it is somebody's own, give the number of the office instead."))
    }

    /// A number that was judged to be something else.
    static func lifted(_ number: PersonalNumber, _ decision: Decision) -> Finding {
        let kind = number.kind.label
        var finding = Finding(
            rule: ReadingRule.personalNumber.id, severity: .error, place: number.place,
            message: Wording(
                zh: "疑似\(kind.zh) \(number.masked)", en: "looks like \(kind.en) \(number.masked)"))
        finding.decision = decision
        return finding
    }

    /// A mark that was judged to be something else.
    static func lifted(_ mark: ClassificationMark, _ place: SourcePlace, _ decision: Decision) -> Finding {
        var finding = Finding(
            rule: ReadingRule.classification.id, severity: .error, place: place,
            message: Wording(zh: "疑似\(mark.label.zh)", en: "looks like \(mark.label.en)"))
        finding.decision = decision
        return finding
    }
}

extension PersonalNumber.Kind {
    fileprivate var label: Wording {
        switch self {
        case .identity: Wording(zh: "公民身份号码", en: "an identity number")
        case .bankCard: Wording(zh: "银行卡号", en: "a bank card number")
        case .mobile, .officeMobile: Wording(zh: "个人手机号码", en: "the mobile number of a person")
        }
    }
}

extension ClassificationMark {
    fileprivate var label: Wording {
        switch self {
        case .secret: Wording(zh: "密级标志", en: "a mark of classification")
        case .restricted: Wording(zh: "内部资料标志", en: "a mark of internal use")
        case .notPublic: Wording(zh: "不公开标志", en: "a mark that it is not for release")
        }
    }
}
