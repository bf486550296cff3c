import Diagnostics

/// Where rules come from: wordings several rules share.
enum RuleBasis {
    /// The remark in the corner cell of table 3.
    static let printedOnForm = Wording(
        zh: "年度报告格式（国办公开办函〔2021〕30号，2019 版为〔2019〕60号）表三自注：第一项加第二项之和，等于第三项加第四项之和",
        en: "Printed in the corner of table 3 of the form (国办公开办函〔2021〕30号; 2019 form: 〔2019〕60号)")
    static let meaningOfTotals = Wording(
        zh: "年度报告格式（国办公开办函〔2021〕30号，2019 版为〔2019〕60号）中“总计”的含义",
        en: "What 总计 means in the form (国办公开办函〔2021〕30号; 2019 form: 〔2019〕60号)")
    static let meaningOfFigures = Wording(
        zh: "由年度报告格式各栏的含义推出：件数不为负，处理的不多于收到的",
        en: "Follows from what the form counts: no figure is negative, no more can be handled than there was")
    static let sameQuantity = Wording(
        zh: "前后两份报告说的是同一数量（年度报告格式“上年结转”“结转下年度”等栏的含义）",
        en: "Two reports in a row state the same quantity (meaning of the form's columns)")
    static let sameReport = Wording(
        zh: "同一份报告的文字与表格、文字前后说的是同一数量",
        en: "Text and tables of one report, or two places of its text, state the same quantity")
    static let regulation = Wording(
        zh: "《中华人民共和国政府信息公开条例》第五十条第（四）项", en: "Regulation on Open Government Information, article 50(4)")
    static let form = Wording(
        zh: "年度报告格式（国办公开办函〔2021〕30号，2019 版为〔2019〕60号）",
        en: "The form of the annual report (国办公开办函〔2021〕30号; 2019 form: 〔2019〕60号)")
    static let experience = Wording(
        zh: "核对经验：这种情形多为填报差错，但不必然是差错",
        en: "Experience: this is often a slip, though it need not be one")
    static let ownReading = Wording(
        zh: "本站对识读结果的自检，不针对填报单位",
        en: "A check of our own reading, not of the reporting body")
}
