/// A generation of the national form of the annual report (政府信息公开工作年度报告格式).
///
/// Decided table by table from the labels, never from the year: 2019 tables appear in reports for 2022.
package enum FormGeneration: String, Sendable, Codable, Hashable, CaseIterable, Comparable {
    /// 国办公开办函〔2019〕60号, trial form of report years 2019 and 2020: 22 + 161 + 15 cells.
    case form2019 = "2019"
    /// 国办公开办函〔2021〕30号, from report year 2021: 10 + 175 + 15 cells.
    case form2021 = "2021"

    package static func < (left: FormGeneration, right: FormGeneration) -> Bool { left.rawValue < right.rawValue }
}

/// One of the three statutory tables (sections 二, 三 and 四 of the form).
package enum StatutoryTable: String, Sendable, Codable, Hashable, CaseIterable {
    /// Table 2: 主动公开政府信息情况.
    case proactive = "t2"
    /// Table 3: 收到和处理政府信息公开申请情况.
    case requests = "t3"
    /// Table 4: 政府信息公开行政复议、行政诉讼情况.
    case disputes = "t4"
}
