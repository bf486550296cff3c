import ReportModel

/// Writes equations in Chinese with the figures filled in: `自然人：新收 3 + 结转 1 = 办理 4 + 结转下年 0`.
enum FormulaText {
    /// Sides with more terms than this name only the terms that are not zero.
    private static let longSide = 7

    /// The formula of an equation or comparison; `≠` or `>` where it is broken.
    ///
    /// - Complexity: O(terms).
    static func of(_ equation: Equation, on evidence: Evidence, verdict: Verdict) -> String {
        let sign =
            switch equation.relation {
            case .equal: verdict == .fail ? " ≠ " : " = "
            case .atMost: verdict == .fail ? " > " : " ≤ "
            }
        return "\(equation.instance)：" + side(equation.left, evidence) + sign + side(equation.right, evidence)
    }

    private static func side(_ terms: [Equation.Term], _ evidence: Evidence) -> String {
        var shown = terms
        var suffix = ""
        if terms.count > longSide {
            shown = terms.filter { evidence.cell($0.operand).number?.isZero != true }
            let hidden = terms.count - shown.count
            if hidden == terms.count { return "\(hidden) 项均为 0" }
            if hidden > 0 { suffix = "（其余 \(hidden) 项为 0）" }
        }
        var text = ""
        for term in shown {
            if text.isEmpty {
                if term.operand.isSubtracted { text = "− " }
            } else {
                text += term.operand.isSubtracted ? " − " : " + "
            }
            text += "\(term.label) \(evidence.cell(term.operand).inFormulas)"
        }
        return text + suffix
    }
}

extension Cell {
    /// The figure, or the Chinese word for what stands in its place.
    var inFormulas: String {
        switch state {
        case .number(let value): value.description
        case .blank: "未填"
        case .dash: "“\(raw)”"
        case .text: "文字"
        case .unreadable: "未能辨认"
        case .absent: "缺"
        }
    }
}
