import Diagnostics
import ReportModel
import SitegenTestSupport
import Testing

/// Reports that break one rule and reports that come close to breaking it.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: RuleID
    let breaks: Bool
    /// The reports of one body, oldest first; the last one is looked at.
    let reports: [AnnualReport]
    /// Rules that cannot but be broken too.
    var others: [RuleID] = []
    /// The names of the places the portal is about.
    var places: [String] = []
    /// The bodies the owner lists.
    var registry: BodyRegistry?
    /// The answers of source addresses.
    var links: LinkStates?

    var testDescription: String { "\(rule) \(breaks ? "broken" : "kept")" }

    /// The same number in the first column and in the total, so that rows add up.
    private static func row(_ name: String, _ number: Int) -> [String: String] {
        ["\(name).natural_person": String(number), "\(name).total": String(number)]
    }

    private static func report(
        _ year: Int = 2024, form: FormGeneration = .form2021, rows: [String: Int] = [:], _ cells: [String: String] = [:]
    ) -> AnnualReport {
        var report = InventedReport.report(year: year, form: form)
        var written = cells
        for (name, number) in rows { written.merge(row(name, number)) { given, _ in given } }
        for (name, text) in written {
            guard let id = CellID(name) else { preconditionFailure("no cell \(name)") }
            report.cells[id] = InventedReport.cell(text, line: Int(id.index) + 1)
        }
        return report
    }

    private static func report(_ cells: [String: String]) -> AnnualReport { report(2024, rows: [:], cells) }

    /// A report with the six sections, each with one paragraph.
    private static func prose(
        headings: [SectionKind: String] = [:], text: String = plain + "没有收费。", upTo last: SectionKind = .other,
        kind: AnnualReport.TextKind = .full, rows: [String: Int] = [:]
    ) -> AnnualReport {
        var report = report(rows: rows)
        report.textKind = kind
        report.sections = SectionKind.official.filter { $0.rawValue <= last.rawValue }.map { kind in
            ReportSection(
                kind: kind, heading: headings[kind] ?? kind.officialHeading ?? "", line: kind.rawValue * 10,
                blocks: [TextBlock(kind: .paragraph, text: text, lines: 1...1)])
        }
        return report
    }

    /// Words on everything the form asks for but fees.
    private static let plain = "主动公开、依申请公开、信息管理、平台建设、监督保障、考核、评议和责任追究都写在虚构的话里，问题不多，正在改进。"

    private static func issued(_ year: Int, _ month: Int, _ day: Int) -> AnnualReport {
        var report = report()
        report.issuedOn = CalendarDay(year: year, month: month, day: day)
        return report
    }

    private static let handledOne = ["t3.new_received": 1, "t3.granted": 1, "t3.result_total": 1]

    static let all: [RuleCase] = tables + texts + years + told + expected + subtotals + copied

    private static let tables: [RuleCase] = [
        RuleCase(
            rule: "T3-01", breaks: true,
            reports: [report(rows: ["t3.new_received": 4, "t3.granted": 3, "t3.result_total": 3])]),
        RuleCase(
            rule: "T3-01", breaks: false,
            reports: [
                report(rows: ["t3.new_received": 4, "t3.granted": 3, "t3.result_total": 3, "t3.carried_out": 1])
            ]),
        RuleCase(
            rule: "T3-02", breaks: true,
            reports: [report(rows: ["t3.new_received": 5, "t3.granted": 4, "t3.result_total": 5])]),
        RuleCase(
            rule: "T3-02", breaks: false,
            reports: [
                report(rows: ["t3.new_received": 5, "t3.granted": 4, "t3.other.misc": 1, "t3.result_total": 5])
            ]),
        RuleCase(
            rule: "T3-03", breaks: true,
            reports: [
                report(
                    rows: ["t3.new_received": 1, "t3.result_total": 1],
                    ["t3.granted.natural_person": "1", "t3.partial.total": "1"])
            ]),
        RuleCase(
            rule: "T3-03", breaks: false,
            reports: [
                report(
                    rows: ["t3.new_received": 1, "t3.result_total": 1],
                    ["t3.granted.natural_person": "1", "t3.granted.total": "1"])
            ]),
        RuleCase(rule: "T3-04", breaks: true, reports: [knownParts("5")]),
        RuleCase(rule: "T3-04", breaks: false, reports: [knownParts("3")]),
        RuleCase(rule: "T3-05", breaks: true, reports: [beyondRequests("5")]),
        RuleCase(rule: "T3-05", breaks: false, reports: [beyondRequests("3")]),
        RuleCase(rule: "T3-06", breaks: true, reports: [withoutRequest("2")]),
        RuleCase(rule: "T3-06", breaks: false, reports: [withoutRequest("0")]),
        RuleCase(
            rule: "T3-07", breaks: true,
            reports: [
                report(
                    rows: ["t3.new_received": 5, "t3.granted": 5, "t3.result_total": 5],
                    ["t3.granted.natural_person": "4"])
            ], others: ["T3-02", "T3-03"]),
        RuleCase(
            rule: "T3-07", breaks: false,
            reports: [
                report(
                    rows: ["t3.new_received": 5, "t3.granted": 5, "t3.result_total": 5],
                    ["t3.granted.natural_person": "4", "t3.partial.org_business": "1"])
            ], others: ["T3-02", "T3-03"]),
        RuleCase(
            rule: "T3-09", breaks: true,
            reports: [report(rows: ["t3.new_received": 1, "t3.denied.state_secret": 1, "t3.result_total": 1])]),
        RuleCase(
            rule: "T3-09", breaks: false,
            reports: [report(rows: ["t3.new_received": 1, "t3.denied.other_law": 1, "t3.result_total": 1])]),
        RuleCase(
            rule: "T4-01", breaks: true, reports: [report(rows: handledOne, ["t4.review.total": "1"])]),
        RuleCase(
            rule: "T4-01", breaks: false,
            reports: [report(rows: handledOne, ["t4.review.total": "1", "t4.review.pending": "1"])]),
        RuleCase(
            rule: "T4-02", breaks: true, reports: [report(rows: handledOne, ["t4.suit_direct.corrected": "1"])]),
        RuleCase(
            rule: "T4-02", breaks: false,
            reports: [report(rows: handledOne, ["t4.suit_direct.corrected": "1", "t4.suit_direct.total": "1"])]),
        RuleCase(
            rule: "T4-03", breaks: true, reports: [report(rows: handledOne, ["t4.suit_after_review.upheld": "1"])]),
        RuleCase(
            rule: "T4-03", breaks: false,
            reports: [
                report(
                    rows: handledOne, ["t4.suit_after_review.upheld": "1", "t4.suit_after_review.total": "1"])
            ]),
        RuleCase(
            rule: "T4-04", breaks: true,
            reports: [
                report(
                    rows: handledOne, ["t4.review.upheld": "", "t4.review.corrected": "2", "t4.review.total": "1"])
            ]),
        RuleCase(
            rule: "T4-04", breaks: false,
            reports: [
                report(
                    rows: handledOne, ["t4.review.upheld": "", "t4.review.corrected": "1", "t4.review.total": "1"])
            ]),
        RuleCase(rule: "T2-01", breaks: true, reports: [report(["t2.regulation.in_force": "6"])]),
        RuleCase(rule: "T2-01", breaks: false, reports: [report(["t2.normative_doc.in_force": "6"])]),
        RuleCase(
            rule: "T2-02", breaks: true,
            reports: [
                report([
                    "t2.normative_doc.issued": "5", "t2.normative_doc.repealed": "1", "t2.normative_doc.in_force": "3",
                ])
            ]),
        RuleCase(
            rule: "T2-02", breaks: false,
            reports: [
                report([
                    "t2.normative_doc.issued": "5", "t2.normative_doc.repealed": "2", "t2.normative_doc.in_force": "3",
                ])
            ]),
        RuleCase(rule: "CV-02", breaks: true, reports: [ordinals([1, 2, 3, 4, 5])]),
        RuleCase(rule: "CV-02", breaks: false, reports: [ordinals([1, 2, 3, 4, 6])]),
        RuleCase(rule: "CV-03", breaks: true, reports: [report(["t2.license.decisions": "2024"])]),
        RuleCase(rule: "CV-03", breaks: false, reports: [report(["t2.license.decisions": "2023"])]),
        RuleCase(rule: "CV-03", breaks: true, reports: [report(["t2.penalty.decisions": "1234567"])]),
        RuleCase(rule: "CV-03", breaks: false, reports: [report(["t2.penalty.decisions": "123456"])]),
        RuleCase(rule: "CV-04", breaks: true, reports: [report(["t2.admin_fee.amount_wan": "1000.01"])]),
        RuleCase(rule: "CV-04", breaks: false, reports: [report(["t2.admin_fee.amount_wan": "1000"])]),
        RuleCase(rule: "ID-07", breaks: true, reports: [report(2021, form: .form2019)]),
        RuleCase(rule: "ID-07", breaks: false, reports: [report(2020, form: .form2019)]),
        RuleCase(rule: "NA-12", breaks: true, reports: [issued(2025, 2, 1)]),
        RuleCase(rule: "NA-12", breaks: true, reports: [issued(2024, 12, 31)]),
        RuleCase(rule: "NA-12", breaks: false, reports: [issued(2025, 1, 31)]),
    ]

    private static func knownParts(_ granted: String) -> AnnualReport {
        report(
            rows: ["t3.new_received": 3, "t3.result_total": 3],
            [
                "t3.granted.natural_person": granted, "t3.granted.total": "", "t3.partial.natural_person": "",
            ])
    }

    private static func beyondRequests(_ granted: String) -> AnnualReport {
        report([
            "t3.new_received.natural_person": "", "t3.new_received.total": "3",
            "t3.granted.natural_person": granted, "t3.granted.total": "", "t3.result_total.natural_person": "",
            "t3.result_total.total": "3",
        ])
    }

    private static func withoutRequest(_ granted: String) -> AnnualReport {
        report([
            "t3.granted.natural_person": granted, "t3.granted.total": "", "t3.result_total.natural_person": "",
            "t3.result_total.total": "", "t3.carried_out.natural_person": "", "t3.carried_out.total": "",
        ])
    }

    private static func ordinals(_ numbers: [Int]) -> AnnualReport {
        let names = ["petition", "repeat", "publication", "excessive", "reissue"].map { "t3.not_processed.\($0)" }
        var rows = Dictionary(uniqueKeysWithValues: zip(names, numbers))
        let sum = numbers.reduce(0, +)
        rows["t3.new_received"] = sum
        rows["t3.result_total"] = sum
        return report(rows: rows)
    }

    private static let texts: [RuleCase] = [
        RuleCase(rule: "ID-06", breaks: true, reports: [prose(upTo: .disputes)]),
        RuleCase(rule: "ID-06", breaks: false, reports: [prose(upTo: .problems)]),
        RuleCase(rule: "ST-02", breaks: true, reports: [prose(headings: [.overview: "一、概述"])]),
        RuleCase(rule: "ST-02", breaks: false, reports: [prose(headings: [.overview: "一、 总体情况："])]),
        RuleCase(rule: "ST-13", breaks: true, reports: [prose(text: plain + "XX镇认真落实收费要求。")]),
        RuleCase(rule: "ST-13", breaks: true, reports: [prose(text: "**主动公开。**本年度没有收费……" + plain)]),
        RuleCase(rule: "ST-13", breaks: false, reports: [prose(text: plain + "电话 138****0000，编号 AXX9，没有收费。")]),
        RuleCase(
            rule: "NA-05", breaks: true, reports: [prose(text: plain + "旁边县乙乡认真落实收费要求。")],
            places: ["旁边县", "样例县"]),
        RuleCase(
            rule: "NA-05", breaks: false, reports: [prose(text: plain + "样例县甲镇认真落实收费要求。")],
            places: ["旁边县", "样例县"]),
        RuleCase(rule: "T3-10", breaks: true, reports: [prose(text: plain, rows: feeUnpaid)], others: ["TX-10"]),
        RuleCase(rule: "T3-10", breaks: false, reports: [prose(text: plain + "发出收费通知 1 件。", rows: feeUnpaid)]),
        RuleCase(rule: "T3-10", breaks: false, reports: [prose(kind: .digest, rows: feeUnpaid)]),
    ]

    private static let feeUnpaid = ["t3.new_received": 1, "t3.other.fee_unpaid": 1, "t3.result_total": 1]

    private static let years: [RuleCase] = [
        RuleCase(
            rule: "XY-01", breaks: true,
            reports: [
                report(2023, rows: ["t3.new_received": 7, "t3.carried_out": 7]),
                report(rows: ["t3.carried_in": 6, "t3.granted": 6, "t3.result_total": 6]),
            ]),
        RuleCase(
            rule: "XY-01", breaks: false,
            reports: [
                report(2023, rows: ["t3.new_received": 7, "t3.carried_out": 7]),
                report(rows: ["t3.carried_in": 7, "t3.granted": 7, "t3.result_total": 7]),
            ]),
        RuleCase(rule: "T2-03", breaks: true, reports: stock(inForce: "7")),
        RuleCase(rule: "T2-03", breaks: false, reports: stock(inForce: "6")),
        RuleCase(rule: "T2-04", breaks: true, reports: repealing("3")),
        RuleCase(rule: "T2-04", breaks: false, reports: repealing("2")),
        RuleCase(rule: "T2-08", breaks: true, reports: items("38")),
        RuleCase(rule: "T2-08", breaks: false, reports: items("37")),
        RuleCase(
            rule: "T4-05", breaks: true,
            reports: [
                report(2023),
                report(rows: handledOne, ["t4.suit_after_review.total": "1", "t4.suit_after_review.upheld": "1"]),
            ]),
        RuleCase(
            rule: "T4-05", breaks: false,
            reports: [
                report(2023, rows: handledOne, ["t4.review.total": "1", "t4.review.upheld": "1"]),
                report(rows: handledOne, ["t4.suit_after_review.total": "1", "t4.suit_after_review.upheld": "1"]),
            ]),
        RuleCase(
            rule: "T4-06", breaks: true,
            reports: [report(2023), report(["t4.review.total": "1", "t4.review.upheld": "1"])]),
        RuleCase(
            rule: "T4-06", breaks: false,
            reports: [report(2023, rows: handledOne), report(["t4.review.total": "1", "t4.review.upheld": "1"])]),
        RuleCase(
            rule: "T4-07", breaks: true,
            reports: [report(2023), report(rows: handledOne, ["t4.review.total": "2", "t4.review.upheld": "2"])]),
        RuleCase(
            rule: "T4-07", breaks: false,
            reports: [
                report(2023, rows: handledOne),
                report(rows: handledOne, ["t4.review.total": "2", "t4.review.upheld": "2"]),
            ]),
        RuleCase(rule: "T4-08", breaks: true, reports: pending(total: "1")),
        RuleCase(rule: "T4-08", breaks: false, reports: pending(total: "2")),
        RuleCase(rule: "XY-02", breaks: true, reports: [report(2021), report(2023)]),
        RuleCase(rule: "XY-02", breaks: false, reports: [report(2022), report(2023)]),
        RuleCase(rule: "XY-03", breaks: true, reports: licences(20, 54)),
        RuleCase(rule: "XY-03", breaks: false, reports: licences(20, 53)),
        RuleCase(rule: "XY-03", breaks: false, reports: licences(0, 9)),
        RuleCase(rule: "XY-04", breaks: true, reports: decisions(coercion: "2")),
        RuleCase(rule: "XY-04", breaks: false, reports: decisions(coercion: "3")),
        RuleCase(rule: "XY-06", breaks: true, reports: [report(2020, form: .form2019), report(2021)]),
        RuleCase(
            rule: "XY-06", breaks: false, reports: [report(2019, form: .form2019), report(2020, form: .form2019)]),
    ]

    private static func stock(inForce: String) -> [AnnualReport] {
        [
            report(2023, ["t2.normative_doc.in_force": "5"]),
            report([
                "t2.normative_doc.issued": "2", "t2.normative_doc.repealed": "1", "t2.normative_doc.in_force": inForce,
            ]),
        ]
    }

    private static func repealing(_ number: String) -> [AnnualReport] {
        [
            report(2023, ["t2.normative_doc.in_force": "1"]),
            report([
                "t2.normative_doc.issued": "1", "t2.normative_doc.repealed": number, "t2.normative_doc.in_force": "",
            ]),
        ]
    }

    private static func items(_ number: String) -> [AnnualReport] {
        [
            report(2019, form: .form2019, ["t2_2019.license.prev_items": "40", "t2_2019.license.delta": "-3"]),
            report(2020, form: .form2019, ["t2_2019.license.prev_items": number]),
        ]
    }

    private static func pending(total: String) -> [AnnualReport] {
        let two = ["t3.new_received": 2, "t3.granted": 2, "t3.result_total": 2]
        return [
            report(2023, rows: two, ["t4.review.pending": "2", "t4.review.total": "2"]),
            report(rows: handledOne, ["t4.review.upheld": total, "t4.review.total": total]),
        ]
    }

    private static func licences(_ before: Int, _ after: Int) -> [AnnualReport] {
        [
            report(2023, ["t2.license.decisions": String(before)]), report(["t2.license.decisions": String(after)]),
        ]
    }

    private static func decisions(coercion: String) -> [AnnualReport] {
        let same = ["t2.license.decisions": "12", "t2.penalty.decisions": "5"]
        return [
            report(2023, same.merging(["t2.coercion.decisions": "2"]) { $1 }),
            report(same.merging(["t2.coercion.decisions": coercion]) { $1 }),
        ]
    }
}
