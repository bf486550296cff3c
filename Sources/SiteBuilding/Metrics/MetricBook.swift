import Diagnostics
import ReportModel

/// The metrics of the portal, in the order pages list them.
package enum MetricBook {
    package static let metrics: [Metric] = requests + outcomes + applicants + disputes + proactive + reporting

    /// The metric of an id; `nil` if there is none.
    static func metric(_ id: String) -> Metric? { metrics.first { $0.id == id } }

    private static let total = MetricSum(plus: [.row(.resultTotal)])

    private static let requests: [Metric] = [
        Metric(
            "M01", Wording(zh: "新收申请", en: "Requests received"), .count(MetricSum(plus: [.row(.newReceived)])),
            .requests,
            caveat: Wording(zh: "申请多少本身无所谓好坏。", en: "More requests are neither good nor bad.")),
        Metric(
            "M02", Wording(zh: "当年应办申请", en: "Workload"),
            .count(MetricSum(plus: [.row(.newReceived), .row(.carriedIn)])), .requests,
            caveat: Wording(zh: "新收与上年结转之和。", en: "New requests and those carried in.")),
        Metric(
            "M03", Wording(zh: "办结申请", en: "Requests decided"), .count(total), .requests,
            caveat: Wording(zh: "包括不予公开、无法提供、不予处理等各种结果。", en: "All outcomes, refusals among them.")),
        Metric(
            "M04", Wording(zh: "办结率", en: "Clearance"),
            .share(total, of: MetricSum(plus: [.row(.newReceived), .row(.carriedIn)])), .requests, .high,
            caveat: Wording(
                zh: "年末收到的申请依法可在次年答复，会使当年比率偏低。", en: "Requests of late December may lawfully be answered next year.")),
        Metric(
            "M05", Wording(zh: "结转净增", en: "Backlog change"),
            .count(MetricSum(plus: [.row(.carriedOut)], minus: [.row(.carriedIn)])), .requests, .low,
            caveat: Wording(
                zh: "结转下年减去上年结转；负数表示积存减少。", en: "Carried out less carried in; below zero the backlog shrank.")),
    ]

    private static let outcomes: [Metric] = {
        let disclosed = MetricSum(plus: [.row(.granted), .row(.partial)])
        func share(_ id: String, _ name: Wording, _ group: RequestRow.Group, _ caveat: Wording) -> Metric {
            Metric(id, name, .share(MetricSum(plus: [.group(group)]), of: total), .requests, caveat: caveat)
        }
        let partition = Wording(
            zh: "与实质公开率（M06a）和另外三项相加为 100%。", en: "Adds up to 100 % with M06a and the other three.")
        return [
            Metric(
                "M06a", Wording(zh: "实质公开率（全部结果）", en: "Disclosure, all outcomes"), .share(disclosed, of: total),
                .requests,
                caveat: Wording(
                    zh: "分母为表中总计，含不予处理和其他处理；不能与 M06b 混用。",
                    en: "Out of the total of the form, requests not handled among them; never to be mixed with M06b.")),
            Metric(
                "M06b", Wording(zh: "实质公开率（实体答复）", en: "Disclosure, on the merits"),
                .share(
                    disclosed,
                    of: MetricSum(plus: [.row(.granted), .row(.partial), .group(.denied), .group(.unavailable)])),
                .requests,
                caveat: Wording(
                    zh: "不含不予处理和其他处理；与 M06a 并列，不能混用。",
                    en: "Without requests not handled and other outcomes; stands beside M06a, never mixed with it.")),
            Metric(
                "M07", Wording(zh: "全部公开率", en: "Full disclosure"),
                .share(MetricSum(plus: [.row(.granted)]), of: total), .requests,
                caveat: Wording(zh: "只计予以公开，不含部分公开。", en: "Granted in full only.")),
            share("M08", Wording(zh: "不予公开占比", en: "Refusal"), .denied, partition),
            share("M09", Wording(zh: "无法提供占比", en: "Unable to provide"), .unavailable, partition),
            share("M10", Wording(zh: "不予处理占比", en: "Not handled"), .notProcessed, partition),
            share("M11", Wording(zh: "其他处理占比", en: "Other outcomes"), .other, partition),
        ]
    }()

    private static let applicants: [Metric] = [
        ("M13a", Applicant.naturalPerson, Wording(zh: "自然人申请占比", en: "Requests of natural persons")),
        ("M13b", .business, Wording(zh: "商业企业申请占比", en: "Requests of businesses")),
        ("M13c", .legalService, Wording(zh: "法律服务机构申请占比", en: "Requests of legal services")),
    ].map { id, applicant, name in
        Metric(
            id, name, .share(MetricSum(plus: [.new(applicant)]), of: MetricSum(plus: [.row(.newReceived)])), .requests,
            caveat: Wording(zh: "说明谁在申请，与机关工作好坏无关。", en: "Tells who asks, not how well the body works."))
    }

    private static let disputes: [Metric] = {
        func concluded(_ blocks: [DisputeBlock]) -> MetricSum {
            MetricSum(plus: blocks.map { .dispute($0, .total) }, minus: blocks.map { .dispute($0, .pending) })
        }
        func pending(_ id: String, _ block: DisputeBlock, _ name: Wording) -> Metric {
            Metric(
                id, name,
                .share(
                    MetricSum(plus: [.dispute(block, .pending)]), of: MetricSum(plus: [.dispute(block, .total)])),
                .cases,
                caveat: Wording(
                    zh: "年末未审结的份额，受立案时间影响。", en: "The share open at the end of the year; depends on when cases began."))
        }
        return [
            Metric(
                "M14", Wording(zh: "争议率", en: "Dispute rate"),
                .share(
                    MetricSum(plus: [.dispute(.review, .total), .dispute(.suitDirect, .total)]), of: total,
                    mayExceed: true), .requests,
                caveat: Wording(
                    zh: "复议和未经复议直接起诉的案件与办结申请之比；复议后起诉已在复议中计过，不重复。案件可能起于上年的答复，所以可以超过 100%。",
                    en:
                        "Reviews and direct suits against requests decided; suits after a review were counted there. A case may concern last year's answer, so the rate can exceed 100 %."
                )),
            Metric(
                "M15", Wording(zh: "复议纠错率", en: "Corrected on review"),
                .share(MetricSum(plus: [.dispute(.review, .corrected)]), of: concluded([.review])), .cases, .low,
                caveat: Wording(zh: "只计已审结的案件。", en: "Concluded cases only.")),
            Metric(
                "M16", Wording(zh: "诉讼纠错率", en: "Corrected in court"),
                .share(
                    MetricSum(plus: [.dispute(.suitDirect, .corrected), .dispute(.suitAfterReview, .corrected)]),
                    of: concluded([.suitDirect, .suitAfterReview])), .cases, .low,
                caveat: Wording(zh: "只计已审结的案件，两类诉讼合计。", en: "Concluded cases only, both kinds of suits together.")),
            pending("M17a", .review, Wording(zh: "复议未审结占比", en: "Reviews pending")),
            pending("M17b", .suitDirect, Wording(zh: "直接起诉未审结占比", en: "Direct suits pending")),
            pending("M17c", .suitAfterReview, Wording(zh: "复议后起诉未审结占比", en: "Suits after review pending")),
        ]
    }()

    private static let proactive: [Metric] = {
        func count(_ id: String, _ name: Wording, _ figure: MetricTerm.Proactive, _ caveat: Wording) -> Metric {
            Metric(
                id, name, .count(MetricSum(plus: [.proactive(figure)])), figure == .inForce ? .documents : .decisions,
                caveat: caveat)
        }
        let decisions = Wording(
            zh: "取决于职权和人口，不能说明营商环境或执法好坏。",
            en: "Depends on powers and population; says nothing about the business climate.")
        return [
            count(
                "M18a", Wording(zh: "现行有效规范性文件", en: "Normative documents in force"), .inForce,
                Wording(zh: "各地口径不同；2019 年表样没有此项。", en: "Offices count differently; the form of 2019 does not ask.")),
            Metric(
                "M18b", Wording(zh: "规范性文件净增", en: "Normative documents, net change"),
                .count(MetricSum(plus: [.proactive(.issued)], minus: [.proactive(.repealed)])), .documents,
                caveat: Wording(
                    zh: "制发减去废止；2019 年表样没有废止件数。",
                    en: "Issued less repealed; the form of 2019 does not ask for the latter.")),
            Metric(
                "M18c", Wording(zh: "规范性文件更替率", en: "Normative documents, turnover"), .turnover, .documents,
                caveat: Wording(
                    zh: "制发与废止之和除以本年、上年现行有效件数的平均；只比较同一表样的相邻两年，可以超过 100%。",
                    en:
                        "Issued and repealed against the mean of those in force this year and the last, on the same form; can exceed 100 %."
                )),
            count("M19a", Wording(zh: "行政许可决定", en: "Licence decisions"), .licenses, decisions),
            count("M19b", Wording(zh: "行政处罚决定", en: "Penalty decisions"), .penalties, decisions),
            count("M19c", Wording(zh: "行政强制决定", en: "Coercion decisions"), .coercions, decisions),
            Metric(
                "M20", Wording(zh: "行政事业性收费", en: "Administrative fees"), .fees, .tenThousandYuan,
                caveat: Wording(
                    zh: "单位万元，有的报告可能误填为元；2019 年表样不问金额。",
                    en: "In 万元; some reports may give yuan by mistake. The form of 2019 asks for no amount.")),
        ]
    }()

    private static let reporting: [Metric] = [
        Metric(
            "M23", Wording(zh: "正文应写内容", en: "Topics of the text"), .topics, .topics, .high,
            caveat: Wording(
                zh: "按用词查找，不判断内容好坏；本站只有摘要的报告不计。见 NA-01、NA-02 的页面。",
                en:
                    "Words are looked for, the content is not judged; reports of which the site has a digest only are left out. See NA-01 and NA-02."
            )),
        Metric(
            "M24", Wording(zh: "表格完整度", en: "Completeness of the form"), .filledCells, .cells, .high,
            caveat: Wording(
                zh: "未填与本站未能辨认的都算没有数字，见各报告页的区分。",
                en: "Cells left blank and cells we could not read both lack a number; the report pages tell them apart."
            )),
        Metric(
            "M25", Wording(zh: "勾稽不符占比", en: "Equations that fail"), .failedEquations, .equations, .low,
            caveat: Wording(
                zh: "两边都为 0 的等式不计入；也可能由读取造成，见核对发现。",
                en: "Equations with nothing but zeros are left out; a misreading may be the cause, see the findings.")),
        Metric(
            "M27", Wording(zh: "发布用时", en: "Days to publication"), .daysToPublication, .days, .low,
            caveat: Wording(
                zh: "只计来源载明发布日期的报告；不知道日期的不计入，另行列数。",
                en: "Only reports whose day of publication the source states; the others are counted apart.")),
        Metric(
            "M28a", Wording(zh: "连续有报告年数", en: "Years in a row with a report"), .streak(.reports), .years,
            caveat: Wording(
                zh: "只数本站收录的报告，实际可能更长。", en: "Counts the reports of this site; there may have been earlier ones.")),
        Metric(
            "M28b", Wording(zh: "连续无新收申请年数", en: "Years in a row without a request"), .streak(.noRequests), .years,
            caveat: Wording(
                zh: "背景情况，不是问题；只数本站收录且写明为 0 的年份，空着的不算。",
                en: "Context, no fault; only years whose report says 0 count, blanks do not.")),
        Metric(
            "M29", Wording(zh: "变动格数占比", en: "Cells changed"), .changedCells, .cells,
            caveat: Wording(zh: "仅比较同一表样的相邻两年。", en: "Neighbouring years on the same form only.")),
        Metric(
            "M30", Wording(zh: "表三全为 0 的报告", en: "Reports without any request"), .zeroRequests, .reports,
            caveat: Wording(
                zh: "背景情况，不是问题：小乡镇常常没有申请。", en: "Context, no fault: small townships often receive no request.")),
    ]
}
