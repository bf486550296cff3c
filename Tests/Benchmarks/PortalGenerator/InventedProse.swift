import SitegenTestSupport

/// Sentences about nothing, put together from parts: enough of them that two reports share few by chance.
struct InventedProse {
    private var random: SplitMix
    private let we: String
    private let year: Int

    init(seed: UInt64, we: String, year: Int) {
        random = SplitMix(state: seed)
        self.we = we
        self.year = year
    }

    /// A paragraph of some sentences.
    mutating func paragraph(_ sentences: Int) -> String {
        (0..<sentences).map { _ in sentence() }.joined()
    }

    private mutating func sentence() -> String {
        switch random.below(8) {
        case 0: "\(one(Self.times))，\(we)\(one(Self.bodies))\(one(Self.verbs))\(one(Self.things))，\(one(Self.ends))。"
        case 1:
            "\(one(Self.bodies))\(one(Self.verbs))\(one(Self.things))\(number(90))\(one(Self.units))，\(one(Self.details))。"
        case 2:
            "围绕\(one(Self.topics))和\(one(Self.topics))，\(one(Self.bodies))\(one(Self.verbs))\(one(Self.things))，\(one(Self.ends))。"
        case 3:
            "\(one(Self.things))由\(one(Self.bodies))\(one(Self.manners))\(one(Self.verbs))，\(one(Self.details))，\(one(Self.ends))。"
        case 4:
            "\(year)年\(1 + random.below(12))月，\(we)在\(one(Self.sites))\(one(Self.verbs))\(one(Self.things))，\(one(Self.details))。"
        case 5: "关于\(one(Self.topics))的纸条\(one(Self.manners))交给\(one(Self.bodies))，\(one(Self.details))。"
        case 6:
            "\(one(Self.sites))\(one(Self.manners))挂出\(one(Self.topics))的\(one(Self.things))，\(one(Self.ends))，\(one(Self.details))。"
        default:
            "\(one(Self.bodies))与\(one(Self.bodies))\(one(Self.manners))\(one(Self.verbs))\(one(Self.topics))\(one(Self.things))。"
        }
    }

    private mutating func one(_ parts: [String]) -> String { parts[random.below(parts.count)] }

    private mutating func number(_ limit: Int) -> String { String(2 + random.below(limit)) }

    private static let times = ["年初", "入夏以后", "秋收之前", "每逢赶集", "连着三个季度", "下半年", "冬至前后", "每月逢五", "汛期里", "开学那周"]
    private static let bodies = [
        "纸鸢办", "竹筒组", "灯谜专班", "藤椅小队", "算盘站", "瓦罐所", "风车工坊", "蓑衣课", "陀螺社", "石臼房", "茶壶台", "木屐班",
        "油伞铺", "草帽会", "铜铃处", "棉线组", "豆腐间", "磨盘股", "晒场岗", "水车队", "糖画摊", "皮影屋", "泥哨点", "窗花廊",
    ]
    private static let manners = [
        "按次序", "不慌不忙地", "逐条", "当着大家", "分两批", "对照底册", "用大字", "轮流", "趁天晴", "隔天", "照老样子", "挨家",
        "先易后难地", "一笔一画地", "对着日历", "在灯下", "编好号再", "留出半天",
    ]
    private static let verbs = [
        "整理", "誊抄", "张贴", "核对", "编号", "翻晒", "清点", "更换", "补齐", "归拢", "描红", "装订", "分发", "收回", "登记", "换新",
        "排好", "晾开", "摆正", "标注", "重写", "缩写", "放大", "念读",
    ]
    private static let things = [
        "虚构目录", "蓝皮册子", "公开纸条", "方格清单", "木牌告示", "长卷底稿", "回形说明", "圆桌记录", "油印名册", "竹简样本", "彩色流程图",
        "折页指南", "手绘地图", "铁皮信箱", "问答卡片", "过期通知", "待办条子", "活页台账", "签收存根", "留言本子", "更正启事", "空白表样",
        "索引签条", "年度小结", "宣传折扇", "放大字样", "盲文试本", "录音磁带",
    ]
    private static let topics = [
        "纸鸢放飞", "灯谜征集", "水车维修", "豆腐评比", "晒谷排期", "石桥编号", "井水分配", "稻草回收", "棋局公示", "旧伞修补", "风铃安装",
        "鸭群过路", "竹林认领", "雨具借还", "戏台排班", "蜂箱摆放", "河灯数量", "米尺校准", "口哨统一", "糖画价目", "皮影借用", "炊烟时段",
        "南瓜称重", "钟楼对时",
    ]
    private static let units = ["份", "册", "条", "页", "张", "捆", "卷", "组"]
    private static let sites = [
        "东头凉亭", "西口戏台", "老槐树下", "三岔路口", "便民窗口", "晒谷场边", "河埠头", "文化站走廊", "村口小卖铺", "水塔背面", "渡口茶棚",
        "南门照壁", "集市入口", "学校围墙", "卫生室门前", "粮站旧址",
    ]
    private static let details = [
        "其中带图的占一半", "错字用红笔圈出", "下雨时移到屋内", "看不懂的可以当场问", "字号一律不小于三号", "留底一份备查", "旧的不得撕去",
        "每周三更换一次", "收到的意见另册登记", "没有人提出异议", "有七处改了写法", "念给不识字的人听", "缺页的当天补上", "按先来后到排列",
        "遮住了姓名和门牌", "注明了谁写谁看", "附上了去年的样子", "夹进一张对照表", "顺序与目录一致", "多出来的退回原处",
    ]
    private static let ends = [
        "方便过路的人看见", "免得来回奔走", "让数字对得上", "做到有问必答", "不再各写各的", "比上一年省下半天", "留作下一年参照", "使先后有据可查",
        "让新来的人也能找到", "减少了重复", "保证看得清楚", "说明了来由", "避免前后不一", "能当场答复的当场答复", "把空着的地方补上", "便于逐项勾对",
    ]
}
