import ReportModel
import Testing

@testable import ReportReading

/// Short invented sentences and the statements in them, near misses included.
struct StatementGrammarTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let text: String
        let statements: [String]
        var section = SectionKind.overview
        var testDescription: String { text }

        init(_ text: String, _ statements: [String], in section: SectionKind = .overview) {
            (self.text, self.statements, self.section) = (text, statements, section)
        }
    }

    static let received = [
        Vector("全年收到政府信息公开申请 3 件。", ["received 3件"]),
        Vector("2024年，我镇共收到政府信息公开申请12件。", ["received 12件"]),
        Vector("本年度新收政府信息公开申请０件。", ["received 0件"]),
        Vector("收到３件政府信息公开申请。", ["received 3件"]),
        Vector("共受理依申请公开申请两件。", ["received 2件"]),
        Vector("全年受理依申请公开十五件。", ["received 15件"]),
        Vector("收到公民、法人和其他组织提出的政府信息公开申请一百二十三件。", ["received 123件"]),
        Vector("收到政府信息公开申请零件。", ["received 0件"]),
        Vector("收到信息公开申请廿三份。", ["received 23份"]),
        Vector("收到政府信息公开申请的数量为7件。", ["received 7件"]),
        Vector("收到信息公开申请共计1,024件。", ["received 1024件"]),
        Vector("样例县甲镇在虚构的这一年里按照规定的程序收到政府信息公开申请\n3件。", ["received 3件"]),
        Vector("依申请公开方面，共收到3件，均已答复。", ["received 3件"]),
        Vector("共受理4申请。", [], in: .overview),
        Vector("依申请公开工作平稳，共受理4申请。", ["received 4 ~damaged"]),
        Vector("收到申请3件。", ["received 3件"], in: .requests),
        Vector("本年度政府信息公开申请3件。", ["received 3件"]),
        Vector("未收到政府信息公开申请。", ["received none"]),
        Vector("2024年度，我镇没有收到依申请公开申请。", ["received none"]),
        Vector("本年度，我乡未收到依申请公开政府信息的申请。", ["received none"]),
        Vector("全年没有收到公开申请。", ["received none"]),
        Vector("未收到公民、法人或者其他组织向我镇提出的政府信息公开申请。", ["received none"]),
        Vector("没有接到任何单位和个人提出的信息公开申请。", ["received none"]),
        Vector("本年度无政府信息公开申请。", ["received none"]),
        Vector("本年度无依申请公开事项。", ["received none"]),
        Vector("依申请公开全年零申请。", ["received none"]),
        Vector("我镇未受理政府信息公开申请，也无行政复议、行政诉讼。", ["received none", "reviews none", "suits none"]),
        Vector("约收到政府信息公开申请30件。", ["received 30件"]),
        Vector("收到政府信息公开申请约30件。", ["received 30件 ~around"]),
        Vector("收到政府信息公开申请30余件。", ["received 30件 ~and_more"]),
        Vector("收到政府信息公开申请近百件。", ["received 100件 ~at_most"]),
        Vector("收到政府信息公开申请20件以上。", ["received 20件 ~at_least"]),
        Vector("收到政府信息公开申请十多件。", ["received 10件 ~and_more"]),
        Vector("收到政府信息公开申请3-5件。", []),
        Vector("收到政府信息公开申请数十件。", []),
    ]

    static let limited = [
        Vector("2023年收到政府信息公开申请5件。", ["received 5件 @2023"]),
        Vector("去年收到政府信息公开申请5件，今年收到政府信息公开申请3件。", ["received 5件 @year_before", "received 3件"]),
        Vector("累计收到政府信息公开申请40件。", ["received 40件 @cumulative"]),
        Vector("自2019年以来，收到政府信息公开申请40件。", ["received 40件 @cumulative"]),
        Vector("2024年以来，收到政府信息公开申请4件。", ["received 4件"]),
        Vector("截至目前，共收到政府信息公开申请4件。", ["received 4件 @cumulative"]),
        Vector("近三年收到政府信息公开申请9件。", ["received 9件 @cumulative"]),
        Vector("2022—2024年收到政府信息公开申请9件。", ["received 9件 @cumulative"]),
        Vector("上半年收到政府信息公开申请2件。", ["received 2件 @part_of_year"]),
        Vector("第三季度未收到政府信息公开申请。", ["received none @part_of_year"]),
        Vector("2024年6月收到政府信息公开申请1件。", ["received 1件 @part_of_year"]),
        Vector("2024年1月1日至2024年12月31日，收到政府信息公开申请1件。", ["received 1件"]),
        Vector("全年累计收到政府信息公开申请4件。", ["received 4件"]),
        Vector("全县收到政府信息公开申请85件。", ["received 85件 of:全县"]),
        Vector("全县收到政府信息公开申请85件，本镇收到政府信息公开申请3件。", ["received 85件 of:全县", "received 3件"]),
        Vector("收到书面政府信息公开申请2件。", ["received 2件 #书面"]),
        Vector("未收到书面政府信息公开申请。", ["received none #书面"]),
        Vector("未收到通过网络提出的政府信息公开申请。", ["received none #网络"]),
        Vector(
            "收到政府信息公开申请9件，其中网络3件、线下1件、协助5件。",
            [
                "received 9件", "received 3件 #网络 part", "received 1件 #线下 part", "received 5件 ?协助 part",
            ]),
        Vector("收到政府信息公开申请5件，受理3件。", ["received 5件", "received 3件 part"]),
        Vector("收到政府信息公开申请5件。受理3件。", ["received 5件", "received 3件 part"]),
        Vector("协助办理政府信息公开申请5件。", []),
        Vector("协助收到政府信息公开申请5件。", ["received 5件 ?协助"]),
        Vector("未收到关于征地的政府信息公开申请。", ["received none ?关于征地"]),
        Vector("未收到法人提出的政府信息公开申请。", ["received none ?法人"]),
        Vector("收到自然人政府信息公开申请2件。", ["received 2件 ?自然人"]),
        Vector("司法所收到政府信息公开申请2件。", ["received 2件 ?司法所"]),
    ]

    static let nearMisses = [
        "收到上级文件5件。", "处理投诉3件。", "收到提案2件。", "收到群众来信6件。", "收到人大代表建议4件。", "受理行政许可申请20件。",
        "收到低保申请7件。", "受理建房申请30件。", "收到申请后5个工作日内办理。", "收到锦旗3面。", "收到咨询12次。", "受理热线工单45件。",
        "收到政府信息公开申请表3份。", "办理各类事项300件。", "如收到政府信息公开申请，按时答复。", "应当自收到申请之日起20个工作日内答复。",
        "公开党政办电话 5066001，方便申请。", "依申请公开信息数为0条。", "严格执行三审三校，一事一审。", "一是主动公开，二是依申请公开。",
        "按照主动公开、依申请公开、不予公开的分类管理。", "《政府信息公开条例》第二十条规定的3件事项。", "下一步，力争公开信息200条。",
        "计划明年公开信息200条。", "重点公开第3条规定的内容。", "每件申请都有台账。", "没有一条因出错而撤回。", "要做到件件有着落。",
        "召开政务公开培训会2次。", "开展政府信息公开工作培训3次。", "公开镇部门决算1次。", "与村民一起答复申请人。", "答复率100%。",
        "政府信息公开申请按时办结率达到100%。", "收到社会评议意见建议九条。", "发出问卷六十份。", "印发文件30份。", "公开规范性文件2件。",
        "规范性文件备案2件。", "清理规范性文件4件。", "受理行政处罚线索2件。", "行政许可事项12项。", "应诉行政诉讼2件。",
        "信访事项办结12件。", "未出现责任追究情况。", "无违反规定的情况。", "依法收取信息处理费。", "现行有效的规范性文件。",
        "调解纠纷15起。", "解决问题8个。", "公开热线电话2部。", "政务公开栏目减为八个。", "未及时公开的信息已补上。", "群众对不予公开的3点理由表示理解。",
    ].map { Vector($0, []) }

    static let handled = [
        Vector(
            "收到政府信息公开申请6件，予以公开3件，部分公开1件，不予公开1件，无法提供1件，不予处理0件，其他处理0件。",
            [
                "received 6件", "granted 3件", "partial 1件", "denied 1件", "unavailable 1件", "not_processed 0件",
                "other_handling 0件",
            ]),
        Vector("收到政府信息公开申请3件，其中2件予以公开，1件无法提供。", ["received 3件", "granted 2件", "unavailable 1件"]),
        Vector(
            "全年新收政府信息公开申请7件，上年结转3件，办结7件，结转下年度3件。",
            [
                "received 7件", "carried_in 3件", "concluded 7件", "carried_out 3件",
            ]),
        Vector(
            "本镇收到政府信息公开申请15件，连同上年结转1件一并办理，年内答复13件，另有3件结转下年度继续办理。",
            [
                "received 15件", "carried_in 1件", "answered 13件", "carried_out 3件",
            ]),
        Vector("收到政府信息公开申请7件，2023年结转2件，结转至2025年1件。", ["received 7件", "carried_in 2件", "carried_out 1件"]),
        Vector(
            "收到政府信息公开申请7件，没有上年结转的申请，没有结转下年度的申请。",
            [
                "received 7件", "carried_in none", "carried_out none",
            ]),
        Vector("本年没有收到政府信息公开申请，上年也没有结转的申请。", ["received none", "carried_in none"]),
        Vector("依申请公开收到10件，办结0件，转下年0件。", ["received 10件", "concluded 0件", "carried_out 0件"]),
        Vector("依申请公开：结转下年度继续办理的申请2件。", ["carried_out 2件"]),
        Vector("依申请公开：办结政府信息公开申请5件。", ["concluded 5件"]),
        Vector("全年办结投诉5件。", []),
        Vector("收到政府信息公开申请3件。办理各类事项8件，办结8件。", ["received 3件"]),
        Vector("收到政府信息公开申请3件。办理虚构的手续8件，办结8件。", ["received 3件"]),
        Vector("收到政府信息公开申请3件。全部办结3件。", ["received 3件", "concluded 3件"]),
        Vector("收到政府信息公开申请3件，3件申请均予以公开。", ["received 3件", "granted 3件"]),
        Vector("不予公开的政府信息公开申请2件。", ["denied 2件"]),
        Vector("予以公开信息30条。", ["published 30条 ?予以公开"]),
    ]

    static let disputes = [
        Vector("发生行政复议2件，行政诉讼1件。", ["reviews 2件", "suits 1件"], in: .disputes),
        Vector("未发生行政复议、行政诉讼。", ["reviews none", "suits none"], in: .disputes),
        Vector("未发生因政府信息公开引发的行政复议和行政诉讼案件。", ["reviews none", "suits none"]),
        Vector("没有因政府信息公开申请被提起行政复议。", ["reviews none"]),
        Vector("无政府信息公开行政复议、诉讼情况。", ["reviews none", "suits none"]),
        Vector("政府信息公开行政复议、行政诉讼均为0。", ["reviews 0", "suits 0"]),
        Vector("政府信息公开行政复议和行政诉讼3件。", ["disputes 3件"]),
        Vector("政府信息公开行政复议、行政诉讼分别为1件、2件。", []),
        Vector("未发生行政复议被纠正的情况。", [], in: .disputes),
        Vector("全年参加行政诉讼2件。", []),
        Vector("依申请公开零复议、零诉讼。", ["reviews none", "suits none"]),
        Vector("因政府信息公开被申请行政复议1件，尚未审结。", ["reviews 1件"]),
    ]

    static let documents = [
        Vector(
            "制发行政规范性文件3件，废止1件，现行有效12件。",
            [
                "documents_issued 3件", "documents_repealed 1件", "documents_in_force 12件",
            ]),
        Vector("新制定规范性文件2件。", ["documents_issued 2件"]),
        Vector("制发3件规范性文件。", ["documents_issued 3件"]),
        Vector("未制发行政规范性文件。", ["documents_issued none"]),
        Vector("截至2024年底，现行有效行政规范性文件8件。", ["documents_in_force 8件"]),
        Vector("行政规范性文件现行有效8件。", ["documents_in_force 8件"]),
        Vector("县政府出台规范性文件5件。", ["documents_issued 5件 of:县政府"]),
        Vector("作出行政许可决定920件，行政处罚15件，行政强制0件。", ["licences 920件", "penalties 15件", "coercions 0件"]),
        Vector("办理行政许可20件。", ["licences 20件 ?办理"]),
        Vector("办理行政许可决定20件。", ["licences 20件 ?办理"]),
        Vector("其中城管行政处罚5件。", ["penalties 5件 ?城管 part"]),
        Vector("行政许可、行政处罚共935件。", []),
        Vector("未作出行政处罚、行政强制决定。", ["penalties none", "coercions none"]),
        Vector("配合执法局作出行政处罚8件。", []),
    ]

    static let published = [
        Vector(
            "全年公开信息98条，其中网站60条、公众号38条。",
            [
                "published 98条", "published 60条 #网站 part", "published 38条 #公众号 part",
            ]),
        Vector(
            "2024年发布信息124条（网站64条，公众号38条，公开栏22条）。",
            [
                "published 124条", "published 64条 #网站 part", "published 38条 #公众号 part", "published 22条 #公开栏 part",
            ]),
        Vector(
            "全年共公开信息108条，网站占60条，公众号占31条，其余17条张贴在公开栏。",
            [
                "published 108条", "published 60条 #网站 part", "published 31条 #公众号 part", "published 17条 #公开栏 part",
            ]),
        Vector("政府信息公开总计998条，其中主动公开信息998条。", ["published 998条", "published 998条 ?主动公开信息 part"]),
        Vector(
            "共公开信息15条，其中主动公开信息数为15条，依申请公开信息数为0条。",
            [
                "published 15条", "published 15条 ?主动公开信息 part", "published 0条 ?依申请公开信息 part",
            ]),
        Vector("通过政府网站、镇政府公示栏、各村公示栏等方式公开政府信息20条。", ["published 20条 #政府网站、公示栏、公示栏 ?各村"]),
        Vector("累计发布信息98条。", ["published 98条 @cumulative"]),
        Vector("发布微信公众号推文45篇。", ["published 45篇 #微信公众号"]),
        Vector("主动公开政府信息120条，同比增长20%。", ["published 120条", "published change 20%"]),
        Vector(
            "主动公开政府信息80条，较上年下降20%，上年为100条。",
            [
                "published 80条", "published change -20%", "published 100条 @year_before",
            ]),
        Vector("发布信息100条，网站60条，占60%。", ["published 100条", "published 60条 #网站 part", "published share 60% #网站 part"]),
        Vector("公示行政许可信息30条。", ["published 30条 ?行政许可"]),
        Vector(
            "公开信息90条，网站发布60条、公众号发布30条。",
            [
                "published 90条", "published 60条 #网站 part", "published 30条 #公众号 part",
            ]),
        Vector("公开信息90条，公众号推送信息30条。", ["published 90条", "published 30条 #公众号"]),
        Vector("每月发布信息10条。", ["published 10条 @part_of_year"]),
        Vector("公开信息1.2万条。", ["published 12000条 ~around"]),
        Vector("公开信息条。", []),
    ]

    static let fees = [
        Vector("未收取政府信息公开信息处理费。", ["information_fee none"], in: .other),
        Vector("本单位2024年未产生政府信息公开处理费。", ["information_fee none"], in: .other),
        Vector("信息处理费：未收取。", ["information_fee none"], in: .other),
        Vector("信息处理费未收取。", ["information_fee none"], in: .other),
        Vector("政务公开工作不存在收费情况。", ["charges none"], in: .other),
        Vector("2024年政务公开没有收费。", ["charges none"], in: .other),
        Vector("收取信息处理费120元。", ["information_fee 120元"], in: .other),
        Vector("收取行政事业性收费0.092万元。", ["administrative_fee 0.092万元"], in: .other),
        Vector("没有收取任何费用。", ["charges none"], in: .other),
        Vector("收到政府信息公开申请12件，比上年10件增加20%。", ["received 12件", "received 10件 @year_before", "received change 20%"]),
    ]

    @Test(arguments: received + limited + nearMisses + handled + disputes + documents + published + fees)
    func readsWhatASentenceStates(vector: Vector) {
        #expect(WrittenStatement.written(vector.text, in: vector.section) == vector.statements)
    }
}
